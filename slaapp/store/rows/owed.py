"""Today's queue: what is owed, and one's own next steps, soonest first; all of it, or a part.

A promise of the agreement and a step of one's own stand in one order, and are told apart in every
row and count: only a promise can be overdue in the sense of the agreement.

Plain SQL, for two reasons: the first rows are read before SQLAlchemy is imported (``glance``),
and the same text serves afterwards, so that there is one query and not two alike.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant
from slaapp.domain.roles import SIDES
from slaapp.store.rows.next_steps import (
    AFTER,
    OF_STEPS,
    OWN_STEPS,
    STEP_PARTS,
    WITH_NAMES,
    StepChoice,
    StepCounts,
    step_counts,
)
from slaapp.store.rows.wrong_numbers import WITH_WRONG_NUMBER

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from slaapp.store.glance import Glance

PAGE = 100

PARTS: dict[str, str] = {
    "all": "",
    "overdue": "deadline.due_at < :now",
    "at_risk": "deadline.warn_at <= :now AND deadline.due_at >= :now",
    "today": "deadline.due_at >= :now AND deadline.due_at < :day_end",
    "to_hand_over": "deadline.commitment = 'hand_over'",
    "to_answer": "deadline.commitment = 'answer'",
}
"""The parts of a queue; "overdue" is the same test as everywhere (met iff stopped ≤ due)."""

_WITH_STEPS = {"all": "all", "today": "today", "steps": "all"}
"""The parts that hold one's own steps, and which of theirs; ``steps`` holds nothing else."""

_COLUMNS = """
    deadline.id, deadline.lead_id, deadline.commitment, deadline.side, deadline.tier,
    deadline.start_at, deadline.warn_at, deadline.due_at, deadline.agreement_id,
    lead.title, company.name, lead.owner_id, member.name, person.phone, person.email,
    lead.stage, lead.score, NULL, 'instant', NULL"""

# In the same order: a step is pressing at no time before it is due, and of no agreement.
_STEP_COLUMNS = """
    next_step.id, next_step.lead_id, '', '', lead.tier,
    next_step.planned_at, next_step.due_at, next_step.due_at, NULL,
    lead.title, company.name, lead.owner_id, member.name, person.phone, person.email,
    lead.stage, lead.score, next_step.kind, next_step.precision, next_step.note,
    0"""
_BY_DUE = "ORDER BY 8, 1 LIMIT :limit"

_OF_LEADS = "FROM deadline JOIN lead ON lead.id = deadline.lead_id"
# Nobody can be called by a wrong number: what sales owes there stands behind what can be done.
# Those few are looked up from their leads on: by due instant all that is owed would be read.
_OF_FEW_LEADS = f"""FROM (SELECT DISTINCT id FROM {WITH_WRONG_NUMBER}) AS wrong
    CROSS JOIN deadline ON deadline.lead_id = wrong.id
    CROSS JOIN lead ON lead.id = deadline.lead_id"""


@dataclass(frozen=True, slots=True)
class OwedRow:
    """One open deadline and the lead it is about; instants in UTC ms.

    ``agreement_id`` None: the version in force at its start. A step of one's own has its kind in
    ``step``, and neither ``commitment`` nor ``side``; it was planned at ``start_at``. With
    ``precision`` "day" only the day of ``due_at`` was said.
    """

    id: str
    lead_id: str
    commitment: str
    side: str
    tier: str | None
    start_at: int
    warn_at: int
    due_at: int
    agreement_id: str | None
    title: str
    company: str | None
    owner_id: str | None
    owner: str | None
    phone: str | None
    email: str | None
    stage: str
    score: int
    step: str | None = None
    precision: str = "instant"
    note: str | None = None
    behind: int = 0
    """1: sales owes it, and the lead's number was found to be wrong; such rows come last."""


@dataclass(frozen=True, slots=True)
class QueueChoice:
    """Whose queue: a side's, and one rep's (with what nobody holds) or everybody's; with the next
    steps of ``member_id`` (None: without any)."""

    side: str | None = None
    owner_id: str | None = None
    member_id: str | None = None


@dataclass(frozen=True, slots=True)
class OwedChoice:
    """Whose queue, and which of ``PARTS``; ``day_end`` is the first instant of tomorrow.

    A deadline is overdue after its due instant, at risk from its warning to its due instant.
    """

    now: Instant
    day_end: Instant
    queue: QueueChoice = field(default_factory=QueueChoice)
    part: str = "all"


@dataclass(frozen=True, slots=True)
class OwedCounts:
    """How many rows each part holds; ``turns_at`` is the first instant at which one changes.

    ``all`` and ``today`` count one's own steps too, ``overdue`` and ``at_risk`` never.
    """

    all: int
    overdue: int
    at_risk: int
    today: int
    next_due_at: Instant | None
    turns_at: Instant
    steps: int = 0
    steps_overdue: int = 0
    to_hand_over: int = 0
    to_answer: int = 0


def owed_page(
    connection: Connection | Glance,
    choice: OwedChoice,
    after: OwedRow | None = None,
    limit: int = PAGE,
) -> list[OwedRow]:
    """The next open deadlines of a part after the row ``after`` (None: from the soonest); those
    whose lead sales cannot call, since its number is wrong, come last."""
    rows: list[OwedRow] = []
    for behind in (0, 1):
        if after is not None and after.behind > behind:
            continue
        since = after if after is not None and after.behind == behind else None
        rows += _page(connection, choice, since, limit - len(rows), behind)
        if len(rows) >= limit:
            break
    return rows


def _page(
    connection: Connection | Glance,
    choice: OwedChoice,
    after: OwedRow | None,
    limit: int,
    behind: int,
) -> list[OwedRow]:
    """The next of those that come first, or of those behind."""
    # A branch for each side: each index has its own by due instant, of both at once all would be
    # read and sorted. What the branches give is merged row by row, as far as it is asked for.
    branches = _branches(choice, behind)
    if not branches:
        return []
    values = _values(choice) | {"limit": limit, "member": choice.queue.member_id}
    if after is not None:
        values |= {"due": after.due_at, "id": after.id}
    texts = [text if after is None else f"{text} AND {later}" for text, later in branches]
    query = f"{' UNION ALL '.join(texts)} {_BY_DUE}"
    return [OwedRow(*row) for row in connection.exec_driver_sql(query, values)]


# "due >= ..." alone lets the index be entered there; the rest settles the ties.
_AFTER = "deadline.due_at >= :due AND (deadline.due_at > :due OR deadline.id > :id)"


def _branches(choice: OwedChoice, behind: int) -> list[tuple[str, str]]:
    """What each kind of row is asked with, and the condition of what follows on a row."""
    member_id, part = choice.queue.member_id, choice.part
    sides = [side for side in _sides(choice) if not behind or side == "sales"]
    found = [_promises(side, choice, behind) for side in sides] if part in PARTS else []
    with_steps = member_id is not None and part in _WITH_STEPS and not behind
    return found + ([_own_steps(part)] if with_steps else [])


def _sides(choice: OwedChoice) -> tuple[str, ...]:
    return SIDES if choice.queue.side is None else (choice.queue.side,)


def _promises(side: str, choice: OwedChoice, behind: int) -> tuple[str, str]:
    where = f"{_condition(choice)} AND deadline.side = '{side}'"
    if side == "sales" and not behind:
        where += f" AND deadline.lead_id NOT IN {WITH_WRONG_NUMBER}"
    if PARTS[choice.part]:
        where += f" AND {PARTS[choice.part]}"
    of_leads = _OF_FEW_LEADS if behind else _OF_LEADS
    return f"SELECT {_COLUMNS}, {behind} {of_leads} {WITH_NAMES} WHERE {where}", _AFTER


def _own_steps(part: str) -> tuple[str, str]:
    where, within = OWN_STEPS, STEP_PARTS[_WITH_STEPS[part]]
    if within:
        where += f" AND {within}"
    return f"SELECT {_STEP_COLUMNS} {OF_STEPS} {WITH_NAMES} WHERE {where}", AFTER


def owed_counts(connection: Connection, choice: OwedChoice) -> OwedCounts:
    """How much there is in every part of a queue, whatever part is chosen."""
    own = _own_counts(connection, choice)
    parts = ", ".join(f"count(*) FILTER (WHERE {PARTS[part]})" for part in list(PARTS)[1:])
    # With the sides named, the index of the open deadlines serves; without, all is read.
    sides = ", ".join(f"'{side}'" for side in _sides(choice))
    row = connection.exec_driver_sql(
        f"SELECT count(*), {parts}, "
        "min(deadline.due_at) FILTER (WHERE deadline.due_at >= :now), "
        "min(deadline.warn_at) FILTER (WHERE deadline.warn_at > :now) "
        f"{_OF_LEADS} WHERE {_condition(choice)} AND deadline.side IN ({sides})",
        _values(choice),
    ).one()
    every, overdue, at_risk, today, to_hand_over, to_answer, next_due, next_warning = tuple(row)
    dues = [due for due in (next_due, own.next_due_at) if due is not None]
    # On its due instant a deadline is not overdue yet, one millisecond later it is.
    turns = [choice.day_end, *(due + 1 for due in dues)]
    turns += [next_warning] if next_warning is not None else []
    return OwedCounts(
        every + own.all,
        overdue,
        at_risk,
        today + own.today,
        min(dues, default=None),
        min(turns),
        own.all,
        own.overdue,
        to_hand_over,
        to_answer,
    )


def _own_counts(connection: Connection, choice: OwedChoice) -> StepCounts:
    member_id = choice.queue.member_id
    if member_id is None:
        return StepCounts()
    return step_counts(connection, StepChoice(choice.now, choice.day_end, member_id))


def _values(choice: OwedChoice) -> dict[str, Any]:
    """What the texts name."""
    return {"now": choice.now, "day_end": choice.day_end, "owner": choice.queue.owner_id}


def _condition(choice: OwedChoice) -> str:
    """Which deadlines are in the queue, whichever side owes them."""
    where = "deadline.stopped_at IS NULL AND deadline.cancelled_at IS NULL AND lead.withdrawn = 0"
    # Marketing's silence upholds a rejection: from then on no answer to it is owed any more.
    where += " AND (deadline.commitment <> 'answer' OR deadline.due_at >= :now)"
    if choice.queue.owner_id is not None:
        where += " AND (lead.owner_id = :owner OR lead.owner_id IS NULL)"
    return where
