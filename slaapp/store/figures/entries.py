"""What people did and wrote down, and which of it they wrote down late.

Definition: ``kpis.md``, "late-entry share": more than a working hour after the fact. An act of
which only the day is known cannot tell, and is in neither number.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Select, func, select

from slaapp.domain.clock import LATE_ENTRY
from slaapp.domain.figure_list import FigureList
from slaapp.domain.figure_question import Question
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import EMPTY
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.entry_rows import among_entries
from slaapp.store.figures.working_spans import Stretch, worked_in
from slaapp.store.plain_rows import plain_rows
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, event


@dataclass(slots=True)
class EntryFacts:
    """How many entries there are, and the keys of the late ones."""

    counts: Counter[str] = field(default_factory=Counter)
    late: list[str] = field(default_factory=list)

    def add(self, other: EntryFacts) -> None:
        """Take another group's in."""
        self.counts.update(other.counts)
        self.late += other.late


def read_entries(
    connection: Connection, asked: Question, column: Any, book: Rulebook
) -> dict[str, EntryFacts]:
    """The facts of each value of ``column`` that has entries about the period."""
    found: defaultdict[str, EntryFacts] = defaultdict(EntryFacts)
    query: Select[Any] = select(column.label("key"), func.count())
    query = among_entries(query, asked.done).where(where(asked.leads)).group_by(column)
    for key, count in connection.execute(query):
        found[key or EMPTY].counts["entries"] = count
    for key, entry in _late(connection, asked, column, book):
        found[key or EMPTY].counts["late_entries"] += 1
        found[key or EMPTY].late.append(entry)
    return found


def entry_lists(asked: Question, facts: EntryFacts) -> dict[str, FigureList]:
    """The list behind each count of one group; its leads are still to be narrowed to the group."""
    return {
        "entries": FigureList(asked.leads, asked.done),
        "late_entries": FigureList(asked.leads, replace(asked.done, keys=tuple(facts.late))),
    }


def _late(
    connection: Connection, asked: Question, column: Any, book: Rulebook
) -> list[tuple[str | None, str]]:
    """By the calendar of the hand-over that an act falls into, else of the version of its day."""
    written = func.coalesce(event.c.clock_at, event.c.recorded_at)
    own = cycle.alias()
    version = (
        select(own.c.agreement_id)
        .where(
            own.c.lead_id == event.c.lead_id,
            own.c.agreement_id.is_not(None),
            own.c.handed_over_at <= event.c.occurred_at,
        )
        .order_by(own.c.ordinal.desc())
        .limit(1)
        .scalar_subquery()
    )
    query: Select[Any] = select(
        column.label("key"), event.c.id, version, event.c.occurred_at, written
    )
    query = among_entries(query, asked.done).where(where(asked.leads))
    rows = plain_rows(connection, query.where(written - event.c.occurred_at > LATE_ENTRY))
    known = [(row, row[2] or _version_at(book, row[3])) for row in rows]
    told = [(row, key) for row, key in known if key is not None]
    worked = worked_in(book, [Stretch(key, row[3], row[4]) for row, key in told])
    return [
        (row[0], row[1]) for (row, _key), ms in zip(told, worked, strict=True) if ms > LATE_ENTRY
    ]


def _version_at(book: Rulebook, instant: Instant) -> str | None:
    version = book.version_at(instant)
    return version.id if version else None
