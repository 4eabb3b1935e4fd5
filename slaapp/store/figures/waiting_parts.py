"""Where the waiting of a period's prospects went, in all: the parts add up to the whole.

Definition: ``kpis.md``, "Waiting time, split". Of what is over the parts are stored with the lead;
of those who wait still they are reckoned up to now. Of history nothing is measured.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, exists, func, or_, select

from slaapp.domain.figure_list import FigureList
from slaapp.domain.figure_question import Question
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.openings import Openings
from slaapp.domain.pauses import pauses_from
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.waiting import PARTS, Turn, split
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.figures.working_spans import Stretch, worked_in
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, lead

DEPARTMENTS: Mapping[str, str] = {
    "before_hand_over": "marketing",
    "acceptance": "sales",
    "sales": "sales",
}
"""Who is waited for; the other parts are nobody's fault."""


@dataclass(frozen=True, slots=True)
class WaitingTotal:
    """Milliseconds of each of ``waiting.PARTS``, of ``leads`` prospects of whom ``lasting`` wait
    still. ``behind`` are the leads."""

    parts: Mapping[str, int]
    leads: int
    lasting: int
    behind: FigureList

    @property
    def whole(self) -> int:
        """All of it, in calendar time."""
        return sum(self.parts.values())

    def of_department(self, side: str) -> int:
        """Working time that was waited for one of the two sides."""
        return sum(ms for part, ms in self.parts.items() if DEPARTMENTS.get(part) == side)


def waiting_parts(
    connection: Connection, asked: Question, book: Rulebook, now: Instant
) -> WaitingTotal:
    """Those of the leads received in the period, up to ``now``."""
    measured = LeadFilter(received=True, historical=False)
    chosen = both(both(asked.received, COUNTED), measured)
    sums = (func.coalesce(func.sum(lead.c[f"wait_{part}"]), 0) for part in PARTS)
    over = lead.c.waited_until <= now
    query = select(func.count(), *sums).select_from(lead).where(where(chosen), over)
    settled, *stored = connection.execute(query).one()
    parts = Counter(dict(zip(PARTS, stored, strict=True)))
    lasting = _before_hand_over(connection, chosen, book, now, parts)
    lasting += _with_sales(connection, chosen, book, now, parts)
    return WaitingTotal(dict(parts), settled + lasting, lasting, FigureList(chosen))


def _still(chosen: LeadFilter, now: Instant) -> Any:
    return where(chosen) & or_(lead.c.waited_until.is_(None), lead.c.waited_until > now)


def _before_hand_over(
    connection: Connection, chosen: LeadFilter, book: Rulebook, now: Instant, parts: Counter[str]
) -> int:
    """Those that were never handed over; most of all, so they are reckoned at once."""
    given = exists(select(cycle.c.id).where(cycle.c.lead_id == lead.c.id, _COUNTS))
    query = select(lead.c.received_at).where(_still(chosen, now), ~given)
    received = list(connection.execute(query).scalars())
    versions = (book.ruling_at(at) for at in received)
    stretches = [
        Stretch(version.id if version else None, at, max(at, now))
        for at, version in zip(received, versions, strict=True)
    ]
    worked = sum(worked_in(book, stretches))
    parts["before_hand_over"] += worked
    parts["closed"] += sum(each.end - each.begin for each in stretches) - worked
    return len(received)


_COUNTS = cycle.c.joined_into.is_(None)


def _with_sales(
    connection: Connection, chosen: LeadFilter, book: Rulebook, now: Instant, parts: Counter[str]
) -> int:
    query = (
        select(
            lead.c.id, lead.c.received_at, cycle.c.agreement_id, cycle.c.handed_over_at,
            cycle.c.start_at, cycle.c.accepted_at, cycle.c.accepted_silently_at,
            cycle.c.closed_at, cycle.c.upheld_silently_at, cycle.c.asked_text,
        )
        .select_from(lead)
        .join(cycle, cycle.c.lead_id == lead.c.id)
        .where(_still(chosen, now), _COUNTS)
        .order_by(cycle.c.lead_id, cycle.c.ordinal)
    )  # fmt: skip
    calendars = {version.id: book.openings_of(version) for version in book.versions}
    turns: defaultdict[tuple[str, Instant], list[Turn]] = defaultdict(list)
    for row in connection.execute(query):
        turns[row[0], row[1]].append(turn_of(row[2:], calendars, now))
    for (_key, received), own in turns.items():
        version = book.ruling_at(received)
        openings = book.openings_of(version) if version else None
        parts.update(split(received, max(received, now), own, openings).parts)
    return len(turns)


def turn_of(given: Sequence[Any], calendars: Mapping[str, Openings], now: Instant) -> Turn:
    """A hand-over by its columns: agreement_id, handed_over_at, start_at, accepted_at,
    accepted_silently_at, closed_at, upheld_silently_at, asked_text."""
    version, handed_over, start, accepted, silently, closed, upheld, asked = given
    taken = accepted if accepted is not None else silently
    end = closed if closed is not None else upheld if upheld is not None and upheld < now else None
    openings = None if version is None else calendars.get(version)
    return Turn(handed_over, start, taken, end, pauses_from(asked), openings)
