"""What the figures of H are reckoned from: the hand-overs of a period.

H of ``kpis.md``: what was merged into another one, what a signed exception excludes and what was
withdrawn is not among them; a rejection that was upheld is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, func, select

from slaapp.domain.commitment import USUAL_ATTEMPTS
from slaapp.domain.figure_list import FigureList
from slaapp.domain.figure_question import Question
from slaapp.domain.hand_over_filter import WITHOUT_FIELDS, Part
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import EMPTY
from slaapp.domain.pauses import pauses_from
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.columns import Coded, read_columns
from slaapp.store.figures.hand_overs import among_hand_overs, part_clause
from slaapp.store.figures.working_spans import Stretch, worked_in
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle

if TYPE_CHECKING:
    from slaapp.domain.openings_bulk import Instants

PARTS: dict[str, Part | None] = {
    "hand_overs": None,
    **{f"given_{part}": part for part in WITHOUT_FIELDS},
}
"""The counts of H by their names: all of them, and "given_" each part."""


@dataclass(slots=True)
class HandOverFacts:
    """``counts`` by the names of ``PARTS``; ``tries``: how many hand-overs had so many distinct
    attempts; working ms in all and of them in agreed pauses."""

    counts: Counter[str] = field(default_factory=Counter)
    tries: Counter[int] = field(default_factory=Counter)
    worked: int = 0
    paused: int = 0

    def add(self, other: HandOverFacts) -> None:
        """Take another group's in."""
        self.counts.update(other.counts)
        self.tries.update(other.tries)
        self.worked += other.worked
        self.paused += other.paused


def enough_of(book: Rulebook) -> tuple[str, ...]:
    """How many attempts each version asks for, as ``HandOverFilter.enough`` has it; the usual
    number where nobody promised any."""
    found = []
    for version in book.versions:
        promised = (each for each in version.agreement.commitments if each.kind == "attempts")
        count = next((each.count for each in promised), None)
        found.append(f"{version.id}:{count or USUAL_ATTEMPTS}")
    return tuple(found)


def read_hand_overs(
    connection: Connection, asked: Question, column: Any, book: Rulebook, now: Instant
) -> dict[str, HandOverFacts]:
    """The facts of each value of ``column`` that has hand-overs in the period."""
    found: defaultdict[str, HandOverFacts] = defaultdict(HandOverFacts)
    _count(connection, asked, column, book, now, found)
    _pauses(connection, asked, column, book, now, found)
    return found


def hand_over_lists(asked: Question, book: Rulebook) -> dict[str, FigureList]:
    """The list behind each count, of all groups."""
    lists = {name: replace(asked.handed_over, part=part) for name, part in PARTS.items()}
    lists["given_persistent"] = replace(lists["given_persistent"], enough=enough_of(book))
    return {name: FigureList(asked.leads, chosen) for name, chosen in lists.items()}


def _count(
    connection: Connection,
    asked: Question,
    column: Any,
    book: Rulebook,
    now: Instant,
    found: defaultdict[str, HandOverFacts],
) -> None:
    """By the number of attempts too, so that their quantiles need no row of each."""
    enough = enough_of(book)
    counts = [
        func.count() if part is None else func.count().filter(part_clause(part, now, (), enough))
        for part in PARTS.values()
    ]
    query: Select[Any] = select(column.label("key"), cycle.c.tries, *counts)
    query = among_hand_overs(query, asked.handed_over, now).where(where(asked.leads))
    for key, tries, *numbers in connection.execute(query.group_by(column, cycle.c.tries)):
        facts = found[key or EMPTY]
        facts.counts.update(dict(zip(PARTS, numbers, strict=True)))
        if tries is not None:
            facts.tries[tries] += numbers[0]


def _pauses(
    connection: Connection,
    asked: Question,
    column: Any,
    book: Rulebook,
    now: Instant,
    found: defaultdict[str, HandOverFacts],
) -> None:
    """From the clock's start to the end, or so far."""
    silent = cycle.c.upheld_silently_at
    end = func.min(func.coalesce(cycle.c.closed_at, silent, now), now)
    query: Select[Any] = select(
        column.label("key"), cycle.c.agreement_id, cycle.c.start_at, end, cycle.c.paused_text
    )
    clocked = replace(asked.handed_over, part="clocked")
    query = among_hand_overs(query, clocked, now).where(where(asked.leads))
    columns = read_columns(connection, query, frozenset({0, 1, 4}))
    if columns is None:
        return
    from slaapp.store.figures.working_arrays import worked_in_all

    keys, versions, begins, ends, paused = columns
    worked = worked_in_all(book, versions, begins, ends)
    halts = [
        (row, Stretch(versions.texts[versions.places[row]], begin, until))
        for row, begin, until in _halts(paused, begins, ends)
    ]
    halted = worked_in(book, [stretch for _row, stretch in halts])
    for key, rows in keys.groups():
        found[key or EMPTY].worked += int(worked[rows].sum())
    for (row, _stretch), ms in zip(halts, halted, strict=True):
        found[keys.texts[keys.places[row]] or EMPTY].paused += ms


def _halts(
    paused: Coded, begins: Instants, ends: Instants
) -> Iterator[tuple[int, Instant, Instant]]:
    """Each pause with its row, as far as it lies within the row's stretch."""
    for text, rows in paused.groups():
        for begin, until in pauses_from(text) if text is not None else ():
            for row in rows.tolist():
                yield row, max(begin, int(begins[row])), min(until, int(ends[row]))
