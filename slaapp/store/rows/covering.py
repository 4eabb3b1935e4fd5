"""What falls due while somebody is away: who is to take it over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from slaapp.domain.absence import half_day_of
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.zones import zone_of
from slaapp.store.rows.absences import AbsenceRow, absences, covers_at
from slaapp.store.tables import deadline, lead, workspace


@dataclass(frozen=True, slots=True)
class CoverProposal:
    """Somebody who is away today, and their leads whose deadlines fall due meanwhile.

    ``due_today`` counts those whose deadline is today or was before.
    """

    absence: AbsenceRow
    lead_ids: tuple[str, ...]
    due_today: int


def cover_proposals(
    connection: Connection, now: Instant, for_member: str | None = None
) -> list[CoverProposal]:
    """Who is away today and owes something that falls due meanwhile, by name.

    ``for_member``: only those for whom that one stands in (None: all, for the manager).
    """
    zone = zone_of(connection.execute(select(workspace.c.zone)).scalar_one())
    today = to_datetime(now, zone).date()
    found = []
    for row in absences(connection, today):
        if row.first > today or (for_member is not None and row.cover_id != for_member):
            continue
        dues = _dues(connection, row, now)
        if dues:
            soon = {key for key, due in dues if to_datetime(due, zone).date() <= today}
            keys = tuple(dict.fromkeys(key for key, _due in dues))
            found.append(CoverProposal(row, keys, len(soon)))
    return sorted(found, key=lambda each: (each.absence.name, each.absence.id))


def leads_due_while_away(connection: Connection, row: AbsenceRow, now: Instant) -> Sequence[str]:
    """The leads of who is away whose open deadlines fall due within the absence, soonest first."""
    return list(dict.fromkeys(key for key, _due in _dues(connection, row, now)))


def _dues(connection: Connection, row: AbsenceRow, now: Instant) -> list[tuple[str, Instant]]:
    """Lead and due instant. What was due in the absence and is not done yet is still to be done."""
    zone = zone_of(connection.execute(select(workspace.c.zone)).scalar_one())
    begins, ends = row.away.span(zone)
    if now >= ends:
        return []
    query = (
        select(deadline.c.lead_id, deadline.c.due_at)
        .join(lead, lead.c.id == deadline.c.lead_id)
        .where(
            deadline.c.stopped_at.is_(None),
            deadline.c.cancelled_at.is_(None),
            deadline.c.side == "sales",
            deadline.c.due_at >= begins,
            deadline.c.due_at < ends,
            lead.c.owner_id == row.member_id,
            lead.c.withdrawn == 0,
        )
        .order_by(deadline.c.due_at, deadline.c.id)
    )
    return [(key, due) for key, due in connection.execute(query)]


def away_now(connection: Connection, now: Instant) -> frozenset[str]:
    """The keys of those who are away in the half-day that it is."""
    zone = zone_of(connection.execute(select(workspace.c.zone)).scalar_one())
    return frozenset(covers_at(connection, half_day_of(now, zone)))
