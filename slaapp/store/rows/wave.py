"""What a wave of hand-overs is planned from: who waits, who sells when, what they owe anyway."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from slaapp.domain.capacity import Away
from slaapp.domain.instants import Instant
from slaapp.domain.next_step import HAND_OVER
from slaapp.domain.openings import Openings
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.wave import CALLING, Free, Work
from slaapp.store.rows.sales_force import sales_force
from slaapp.store.tables import cycle, deadline, lead, member, next_step

_WITH_MARKETING = ("new", "qualified", "recycled")
"""What was won, lost or rejected since it was planned is handed over by no plan."""

_CALLS = ("call_back", "appointment")
"""The next steps that take as long as a call."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A qualified lead that waits for its hand-over; ``due_at`` is marketing's own promise."""

    id: str
    title: str
    tier: str
    due_at: Instant | None


@dataclass(frozen=True, slots=True)
class PlannedHandOver:
    """A hand-over that was planned: the step's key, the lead, the end of its day."""

    step_id: str
    lead_id: str
    title: str
    tier: str
    due_at: Instant
    planned_at: Instant


def waiting_leads(connection: Connection, campaign_id: str | None = None) -> list[Waiting]:
    """Whose hand-over nobody planned yet, marketing's nearest promise first; of one campaign, or
    (None) all."""
    promise = (
        select(func.min(deadline.c.due_at))
        .where(deadline.c.lead_id == lead.c.id, deadline.c.commitment == "hand_over")
        .where(deadline.c.stopped_at.is_(None), deadline.c.cancelled_at.is_(None))
        .scalar_subquery()
    )
    planned = select(next_step.c.id).where(next_step.c.lead_id == lead.c.id, *_OPEN).exists()
    query = select(lead.c.id, lead.c.title, lead.c.tier, promise).where(
        lead.c.withdrawn == 0,
        lead.c.stage == "qualified",
        lead.c.historical == 0,
        ~planned,
    )
    if campaign_id is not None:
        query = query.where(lead.c.campaign_id == campaign_id)
    query = query.order_by(promise.is_(None), promise, lead.c.received_at, lead.c.number)
    return [
        Waiting(row[0], row[1] or "", row[2] or "cold", row[3]) for row in connection.execute(query)
    ]


def planned_hand_overs(
    connection: Connection, until: Instant | None = None
) -> list[PlannedHandOver]:
    """The hand-overs that are planned and not done, those due by ``until``, soonest first."""
    query = (
        select(
            next_step.c.id,
            next_step.c.lead_id,
            func.coalesce(lead.c.title, ""),
            func.coalesce(lead.c.tier, "cold"),
            next_step.c.due_at,
            next_step.c.planned_at,
        )
        .join(lead, lead.c.id == next_step.c.lead_id)
        .where(lead.c.withdrawn == 0, lead.c.stage.in_(_WITH_MARKETING), *_OPEN)
        .order_by(next_step.c.due_at, next_step.c.id)
    )
    if until is not None:
        query = query.where(next_step.c.due_at <= until)
    return [PlannedHandOver(*row) for row in connection.execute(query)]


class Owed(NamedTuple):
    """Calls that somebody owes; nobody's where their lead has no owner."""

    member_id: str | None
    work: Work


def owed_calls(connection: Connection, book: Rulebook, now: Instant, call_ms: int) -> list[Owed]:
    """The calls that sales owes anyway, each of ``call_ms``: of its open deadlines, of its own
    next steps."""
    told = [
        *_of_deadlines(connection, book),
        *((who, due, 1) for who, due in _of_steps(connection)),
    ]
    return [Owed(who, Work(now, due, calls * call_ms)) for who, due, calls in told]


def free_hours(
    connection: Connection, openings: Openings, now: Instant, share: Fraction
) -> dict[str, Free]:
    """Who sells, and the free milliseconds of each between two instants: the opening hours but
    for absences, and of that the ``share`` which they have for calls."""
    force = sales_force(connection, openings.hours.zone, now)
    hours: dict[Instant, int] = {}

    def opened(at: Instant) -> int:
        if at not in hours:
            hours[at] = openings.between(now, at) if at > now else 0
        return hours[at]

    return {
        key: _free_of(away, openings, now, share, opened) for key, away in force.away_of.items()
    }


def _free_of(
    away: Sequence[Away],
    openings: Openings,
    now: Instant,
    share: Fraction,
    opened: Callable[[Instant], int],
) -> Free:
    known: dict[Instant, int] = {}

    def since_now(at: Instant) -> int:
        if at not in known:
            gone = sum(
                openings.between(max(now, one.start), min(at, one.end))
                for one in away
                if max(now, one.start) < min(at, one.end)
            )
            known[at] = int(max(0, opened(at) - gone) * share)
        return known[at]

    return lambda start, end: max(0, since_now(end) - since_now(start))


_OPEN = (
    next_step.c.kind == HAND_OVER,
    next_step.c.done_at.is_(None),
    next_step.c.dropped_at.is_(None),
)


def _of_deadlines(connection: Connection, book: Rulebook) -> list[tuple[str | None, Instant, int]]:
    query = (
        select(
            deadline.c.owner_id,
            deadline.c.commitment,
            deadline.c.due_at,
            deadline.c.agreement_id,
            deadline.c.cycle_id,
            cycle.c.attempts,
        )
        .join(cycle, cycle.c.id == deadline.c.cycle_id)
        .join(lead, lead.c.id == deadline.c.lead_id)
        .where(
            deadline.c.side == "sales",
            deadline.c.commitment.in_(CALLING),
            deadline.c.stopped_at.is_(None),
            deadline.c.cancelled_at.is_(None),
            deadline.c.due_at.is_not(None),
            lead.c.withdrawn == 0,
        )
    )
    rows = connection.execute(query).all()
    counts = {version.id: version.agreement.commitment("attempts") for version in book.versions}
    first = {row.cycle_id for row in rows if row.commitment == "first_attempt"}
    found = []
    for row in rows:
        calls = 1
        if row.commitment == "attempts":
            promise = counts.get(row.agreement_id)
            count = promise.count if promise is not None and promise.count is not None else 1
            calls = count - (row.attempts or 0) - (1 if row.cycle_id in first else 0)
        if calls > 0:
            found.append((row.owner_id, row.due_at, calls))
    return found


def _of_steps(connection: Connection) -> list[tuple[str | None, Instant]]:
    query = (
        select(next_step.c.member_id, next_step.c.due_at)
        .join(member, member.c.id == next_step.c.member_id)
        .join(lead, lead.c.id == next_step.c.lead_id)
        .where(member.c.role == "sales", lead.c.withdrawn == 0, next_step.c.kind.in_(_CALLS))
        .where(next_step.c.done_at.is_(None), next_step.c.dropped_at.is_(None))
    )
    return [(row.member_id, row.due_at) for row in connection.execute(query)]
