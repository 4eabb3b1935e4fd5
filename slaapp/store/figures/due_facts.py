"""What the figures of deadlines are reckoned from: those due in a period, each side for itself.

Definition: ``kpis.md``, "SLA attainment", "Size of breaches", "At risk", "Outcome rate". What is
at risk is so now: whatever the period, all of it is counted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Select, func, select

from slaapp.domain.attainment_filter import AttainmentFilter, Part
from slaapp.domain.figure_list import FigureList
from slaapp.domain.figure_question import Question
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.lead_filter import EMPTY
from slaapp.domain.roles import SIDES
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.usual_day import usual_day
from slaapp.store.figures.attaining import among_deadlines, part_clause
from slaapp.store.figures.columns import NEVER, read_columns
from slaapp.store.figures.responses import Waits
from slaapp.store.rows.filtering import where
from slaapp.store.tables import deadline

PARTS: tuple[Part, ...] = ("met", "breached", "due", "met_so_far", "so_far", "owed")
OUTCOME: tuple[Part, ...] = ("settled", "due")
OVER_A_DAY = "over_a_day"


def name_of(part: str, side: str) -> str:
    """What a side's count is called."""
    return f"{part}_{side}"


@dataclass(slots=True)
class DueFacts:
    """``counts`` by ``name_of`` part and side, and ``outcome_settled`` of ``outcome_due``;
    ``overruns`` by side: working ms past the due instant, of what is still owed so far; ``late``
    are the keys of those deadlines that are more than a working day over, by side."""

    counts: Counter[str] = field(default_factory=Counter)
    overruns: defaultdict[str, Waits] = field(default_factory=lambda: defaultdict(Waits))
    late: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, other: DueFacts) -> None:
        """Take another group's in."""
        self.counts.update(other.counts)
        for side in SIDES:
            self.overruns[side].add(other.overruns[side])
            self.late[side] += other.late[side]


def read_dues(
    connection: Connection, asked: Question, column: Any, book: Rulebook, now: Instant
) -> dict[str, DueFacts]:
    """The facts of each value of ``column`` that has deadlines."""
    found: defaultdict[str, DueFacts] = defaultdict(DueFacts)
    _count(connection, asked, column, now, found)
    _overruns(connection, asked, column, book, now, found)
    return found


def due_lists(asked: Question, facts: DueFacts) -> dict[str, FigureList]:
    """The list behind each count of one group; its leads are still to be narrowed to the group."""
    lists = {}
    for side in SIDES:
        own = replace(asked.due, sides=(side,))
        for part in PARTS:
            lists[name_of(part, side)] = replace(own, part=part)
        lists[name_of("at_risk", side)] = AttainmentFilter(sides=(side,), part="at_risk")
        lists[name_of(OVER_A_DAY, side)] = replace(own, keys=tuple(facts.late[side]))
    for part in OUTCOME:
        lists[f"outcome_{part}"] = replace(asked.due, commitments=("outcome",), part=part)
    return {name: FigureList(asked.leads, chosen) for name, chosen in lists.items()}


def _count(
    connection: Connection,
    asked: Question,
    column: Any,
    now: Instant,
    found: defaultdict[str, DueFacts],
) -> None:
    counts: list[Any] = [func.count().filter(part_clause(part, now)) for part in PARTS]
    of_outcome = deadline.c.commitment == "outcome"
    counts += [func.count().filter(part_clause(part, now), of_outcome) for part in OUTCOME]
    query: Select[Any] = select(column.label("key"), deadline.c.side, *counts)
    query = among_deadlines(query, asked.due, now).where(where(asked.leads))
    for key, side, *numbers in connection.execute(query.group_by(column, deadline.c.side)):
        own = found[key or EMPTY].counts
        names = [name_of(part, side) for part in PARTS] + [f"outcome_{part}" for part in OUTCOME]
        own.update(dict(zip(names, numbers, strict=True)))
    query = select(column.label("key"), deadline.c.side, func.count())
    query = among_deadlines(query, AttainmentFilter(part="at_risk"), now).where(where(asked.leads))
    for key, side, number in connection.execute(query.group_by(column, deadline.c.side)):
        found[key or EMPTY].counts[name_of("at_risk", side)] = number


def _overruns(
    connection: Connection,
    asked: Question,
    column: Any,
    book: Rulebook,
    now: Instant,
    found: defaultdict[str, DueFacts],
) -> None:
    """Of what was stopped too late the overrun is stored; what was given up lasts till then."""
    query: Select[Any] = select(
        column.label("key"), deadline.c.side, deadline.c.id, deadline.c.agreement_id,
        deadline.c.due_at, deadline.c.cancelled_at, deadline.c.overrun_ms,
    )  # fmt: skip
    query = among_deadlines(query, replace(asked.due, part="breached"), now)
    columns = read_columns(connection, query.where(where(asked.leads)), frozenset({0, 1, 2, 3}))
    if columns is None:
        return
    # Imported here: a window that opens with its first rows does without numpy.
    import numpy as np

    from slaapp.store.figures.working_arrays import worked_in_all

    keys, sides, ids, versions, due, cancelled, stored = columns
    ends = np.where((cancelled == NEVER) | (cancelled > now), now, cancelled)
    lasts = stored == NEVER
    over = np.where(lasts, worked_in_all(book, versions, due, ends), stored)
    days = {version.id: usual_day(version.agreement.calendar) for version in book.versions}
    lengths = np.array([days.get(key, DAY) for key in versions.texts])[versions.places]
    for key, rows in keys.groups():
        facts = found[key or EMPTY]
        for place, side in enumerate(sides.texts):
            own = rows[sides.places[rows] == place]
            if len(own) == 0:
                continue
            waits = facts.overruns[side]
            waits.ended.frombytes(over[own[~lasts[own]]].tobytes())
            waits.lasting.frombytes(over[own[lasts[own]]].tobytes())
            late = own[over[own] > lengths[own]]
            facts.late[side] += [ids.texts[at] for at in ids.places[late].tolist()]
