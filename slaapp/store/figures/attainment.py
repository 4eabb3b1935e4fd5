"""How many deadlines were met of those whose due instant has come: met ÷ (met + breached).

Definition: ``kpis.md``, "SLA attainment". Breached are also those that are open past their due; a
deadline enters on its due instant, before that it is told apart. Each side stands for itself:
there is no average of both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Select, case, func, or_, select, text

from slaapp.domain.attainment_filter import PARTS, AttainmentFilter, Part
from slaapp.domain.instants import Instant, start_of_day, to_datetime
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import EMPTY
from slaapp.store.figures.attaining import among_deadlines, part_clause
from slaapp.store.tables import deadline, lead, member

PAGE = 100

_MONTHS_AT_ONCE = 120
"""Months are told apart in one reading; a question may not have any number of cases."""

# A way to group: the deadline's column, and the part of the filter that narrows to one value.
_COLUMNS: dict[str, tuple[Any, str]] = {
    "side": (deadline.c.side, "sides"),
    "commitment": (deadline.c.commitment, "commitments"),
    "tier": (deadline.c.tier, "tiers"),
    "owner": (deadline.c.holder_id, "holder_ids"),
}
WAYS = (*_COLUMNS, "month")
"""``owner`` held the lead at the due instant; ``month`` is that instant's, in the team's zone."""


@dataclass(frozen=True, slots=True)
class AttainmentLine:
    """The deadlines of one side in one group (key ``""`` and name None: those without one)."""

    side: str
    key: str
    name: str | None
    chosen: AttainmentFilter
    met: int
    breached: int
    met_so_far: int
    open: int

    @property
    def rate(self) -> Rate:
        """Of the deadlines whose due instant has come, those that were met."""
        return Rate(self.met, self.met + self.breached)

    def behind(self, part: Part) -> AttainmentFilter:
        """The filter whose list is what a number of this line counts."""
        return replace(self.chosen, part=part)


@dataclass(frozen=True, slots=True)
class AttainedRow:
    """One deadline behind a figure, with its lead; instants in UTC ms."""

    id: str
    lead_id: str
    number: int
    title: str
    side: str
    commitment: str
    tier: str | None
    holder: str | None
    due_at: Instant
    stopped_at: Instant | None
    cancelled_at: Instant | None


def attainment(
    connection: Connection,
    chosen: AttainmentFilter,
    now: Instant,
    zone: ZoneInfo,
    by: str = "side",
) -> list[AttainmentLine]:
    """One line for each side and group that has deadlines, by side and then by name."""
    if by == "month":
        return _by_month(connection, chosen, now, zone)
    column, part = _COLUMNS[by]
    names = _names(connection) if by == "owner" else {}
    lines = [
        _line(
            row, names.get(row[1], row[1] or None), chosen.only(**{part: row[1], "sides": row[0]})
        )
        for row in connection.execute(_counted(chosen, now, func.coalesce(column, EMPTY)))
    ]
    return sorted(lines, key=lambda line: (line.side, line.key == EMPTY, line.name or ""))


def deadlines_behind(
    connection: Connection,
    chosen: AttainmentFilter,
    now: Instant,
    after: AttainedRow | None = None,
    limit: int = PAGE,
) -> list[AttainedRow]:
    """The next deadlines of a filter after the row ``after`` (None: from the first due)."""
    columns: list[Any] = [
        deadline.c.id,
        deadline.c.lead_id,
        lead.c.number,
        lead.c.title,
        deadline.c.side,
        deadline.c.commitment,
        deadline.c.tier,
        member.c.name,
        deadline.c.due_at,
        deadline.c.stopped_at,
        deadline.c.cancelled_at,
    ]
    query = among_deadlines(select(*columns), chosen, now)
    query = query.outerjoin(member, member.c.id == deadline.c.holder_id)
    if after is not None:
        # "due >= ..." alone lets the index be entered there; the rest settles the ties.
        beyond = or_(deadline.c.due_at > after.due_at, deadline.c.id > after.id)
        query = query.where(deadline.c.due_at >= after.due_at, beyond)
    query = query.order_by(deadline.c.due_at, deadline.c.id).limit(limit)
    return [AttainedRow(*row) for row in connection.execute(query)]


def _counted(chosen: AttainmentFilter, now: Instant, key: Any) -> Select[Any]:
    parts = (func.count().filter(part_clause(part, now)) for part in PARTS)
    columns: list[Any] = [deadline.c.side, key.label("key"), *parts]
    return among_deadlines(select(*columns), chosen, now).group_by(deadline.c.side, text("key"))


def _line(row: Any, name: str | None, chosen: AttainmentFilter) -> AttainmentLine:
    side, key, *counts = row
    return AttainmentLine(side, key, name, chosen, *counts)


def _by_month(
    connection: Connection, chosen: AttainmentFilter, now: Instant, zone: ZoneInfo
) -> list[AttainmentLine]:
    found: list[AttainmentLine] = []
    months = _months(connection, chosen, now, zone)
    for start in range(0, len(months), _MONTHS_AT_ONCE):
        ends = {f"{first:%Y-%m}": _ends(first, zone) for first in months[start:][:_MONTHS_AT_ONCE]}
        until = [(deadline.c.due_at < end, month) for month, (_begin, end) in ends.items()]
        every = list(ends.values())
        within = chosen.due_within(every[0][0], every[-1][1])
        for row in connection.execute(_counted(within, now, case(*until))):
            month = chosen.due_within(*ends[row[1]]).only(sides=row[0])
            found.append(_line(row, row[1], month))
    return sorted(found, key=lambda line: (line.side, line.key))


def _months(
    connection: Connection, chosen: AttainmentFilter, now: Instant, zone: ZoneInfo
) -> list[date]:
    """The first days of the local months from the first due instant to the last."""
    ends: Select[Any] = select(func.min(deadline.c.due_at), func.max(deadline.c.due_at))
    first, last = connection.execute(among_deadlines(ends, chosen, now)).one()
    if first is None:
        return []
    months = [to_datetime(first, zone).date().replace(day=1)]
    while (following := _following(months[-1])) <= to_datetime(last, zone).date():
        months.append(following)
    return months


def _ends(first: date, zone: ZoneInfo) -> tuple[Instant, Instant]:
    return start_of_day(first, zone), start_of_day(_following(first), zone)


def _following(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)


def _names(connection: Connection) -> dict[str, str]:
    return {row.id: row.name for row in connection.execute(select(member.c.id, member.c.name))}
