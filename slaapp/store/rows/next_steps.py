"""What people plan to do next, soonest first; and the recycled leads that it is time to wake.

Plain SQL, as in ``rows.owed``: Today shows both kinds in one queue, and before SQLAlchemy is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from slaapp.store.glance import Glance

PAGE = 100

STEP_PARTS: dict[str, str] = {
    "all": "",
    "overdue": "next_step.due_at < :now",
    "today": "next_step.due_at >= :now AND next_step.due_at < :day_end",
}
"""The parts of one's own steps, told as those of what is owed."""

# The steps first, by the index that has them in order, whatever SQLite takes few leads for.
OF_STEPS = (
    "FROM next_step INDEXED BY ix_next_step_open CROSS JOIN lead ON lead.id = next_step.lead_id"
)

# The member is named, so that the index of the open steps has them in order. What was planned with
# a wave is proposed as a whole, beside the queue.
OWN_STEPS = """next_step.member_id = :member AND next_step.kind <> 'hand_over'
    AND next_step.done_at IS NULL AND next_step.dropped_at IS NULL AND lead.withdrawn = 0"""

WITH_NAMES = """
    LEFT JOIN company ON company.id = lead.company_id
    LEFT JOIN member ON member.id = lead.owner_id
    LEFT JOIN person ON person.id = lead.person_id"""

_COLUMNS = """
    next_step.id, next_step.lead_id, next_step.member_id, next_step.kind, next_step.due_at,
    next_step.precision, next_step.note, next_step.planned_at, next_step.done_at,
    next_step.dropped_at, lead.number, lead.title, company.name, lead.stage, person.phone,
    person.email"""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step and the lead it is about; instants in UTC ms."""

    id: str
    lead_id: str
    member_id: str | None
    kind: str
    due_at: Instant
    precision: str
    note: str | None
    planned_at: Instant
    done_at: Instant | None
    dropped_at: Instant | None
    number: int
    title: str
    company: str | None
    stage: str
    phone: str | None
    email: str | None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.done_at is None and self.dropped_at is None


@dataclass(frozen=True, slots=True)
class StepChoice:
    """Whose open steps, and which of ``STEP_PARTS``; ``day_end`` is where tomorrow begins."""

    now: Instant
    day_end: Instant
    member_id: str
    part: str = "all"


@dataclass(frozen=True, slots=True)
class StepCounts:
    """How many open steps each part holds; ``next_due_at`` is the first that is still ahead."""

    all: int = 0
    overdue: int = 0
    today: int = 0
    next_due_at: Instant | None = None


def step_page(
    connection: Connection | Glance,
    choice: StepChoice,
    after: StepRow | None = None,
    limit: int = PAGE,
) -> list[StepRow]:
    """The next open steps of a member after the row ``after`` (None: from the soonest)."""
    where, values = OWN_STEPS, _values(choice) | {"limit": limit}
    if STEP_PARTS[choice.part]:
        where += f" AND {STEP_PARTS[choice.part]}"
    if after is not None:
        where += f" AND {AFTER}"
        values |= {"due": after.due_at, "id": after.id}
    query = (
        f"SELECT {_COLUMNS} {OF_STEPS} {WITH_NAMES} WHERE {where} "
        "ORDER BY next_step.due_at, next_step.id LIMIT :limit"
    )
    return [StepRow(*row) for row in connection.exec_driver_sql(query, values)]


AFTER = "next_step.due_at >= :due AND (next_step.due_at > :due OR next_step.id > :id)"
"""Rows after one of a page: the index is entered there, the rest settles the ties."""


def step_counts(connection: Connection | Glance, choice: StepChoice) -> StepCounts:
    """How many open steps a member has, whatever part is chosen."""
    parts = ", ".join(
        f"count(*) FILTER (WHERE {STEP_PARTS[part]})" for part in ("overdue", "today")
    )
    query = (
        f"SELECT count(*), {parts}, min(next_step.due_at) FILTER (WHERE next_step.due_at >= :now) "
        f"{OF_STEPS} WHERE {OWN_STEPS}"
    )
    (row,) = connection.exec_driver_sql(query, _values(choice))
    return StepCounts(*row)


def steps_of_lead(connection: Connection | Glance, lead_id: str) -> list[StepRow]:
    """All that was ever planned about a lead: what is open first, soonest first."""
    query = (
        f"SELECT {_COLUMNS} FROM next_step JOIN lead ON lead.id = next_step.lead_id {WITH_NAMES} "
        "WHERE next_step.lead_id = :lead "
        "ORDER BY coalesce(next_step.done_at, next_step.dropped_at) IS NOT NULL, "
        "next_step.due_at, next_step.id"
    )
    return [StepRow(*row) for row in connection.exec_driver_sql(query, {"lead": lead_id})]


def _values(choice: StepChoice) -> dict[str, Any]:
    return {"now": choice.now, "day_end": choice.day_end, "member": choice.member_id}


@dataclass(frozen=True, slots=True)
class WakingRow:
    """A recycled lead that may be handed over again since ``wakes_at``."""

    id: str
    number: int
    wakes_at: Instant
    stage_since: Instant | None
    title: str
    company: str | None
    tier: str | None
    score: int


def waking_page(
    connection: Connection | Glance,
    now: Instant,
    after: WakingRow | None = None,
    limit: int = PAGE,
) -> list[WakingRow]:
    """The recycled leads whose time has come, the one that waited longest first."""
    where, values = _AWAKE, {"now": now, "limit": limit}
    if after is not None:
        where += " AND lead.wakes_at >= :at AND (lead.wakes_at > :at OR lead.number > :number)"
        values |= {"at": after.wakes_at, "number": after.number}
    query = f"""SELECT lead.id, lead.number, lead.wakes_at, lead.stage_since, lead.title,
            company.name, lead.tier, lead.score
        FROM lead INDEXED BY ix_lead_wakes LEFT JOIN company ON company.id = lead.company_id
        WHERE {where} ORDER BY lead.wakes_at, lead.number LIMIT :limit"""
    return [WakingRow(*row) for row in connection.exec_driver_sql(query, values)]


_AWAKE = "lead.wakes_at <= :now AND lead.withdrawn = 0"


def waking_count(connection: Connection | Glance, now: Instant) -> int:
    """How many recycled leads may be handed over again by now."""
    query = f"SELECT count(*) FROM lead INDEXED BY ix_lead_wakes WHERE {_AWAKE}"
    (row,) = connection.exec_driver_sql(query, {"now": now})
    return int(row[0])
