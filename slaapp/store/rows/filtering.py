"""A lead filter as a SQL clause; lists and figures share it, so a number is its list's length."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Integer,
    Text,
    and_,
    cast,
    column,
    exists,
    false,
    func,
    not_,
    or_,
    select,
    true,
)

from slaapp.domain.criterion import OPERATORS, Criterion
from slaapp.domain.criterion_field import CUSTOM
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.lead_share import read_share
from slaapp.domain.stagnation import MOVING_STAGES, read_still_filter
from slaapp.store.among import among
from slaapp.store.criterion_clause import meets
from slaapp.store.criterion_value import Moment, value_of
from slaapp.store.rows.amounts import currency_of_amount
from slaapp.store.rows.arrival import hour_of_receipt, weekday_of_receipt
from slaapp.store.rows.behind import has_one_of
from slaapp.store.rows.clock_started import clock_had_started
from slaapp.store.rows.searching import holds_text
from slaapp.store.tables import (
    change,
    cycle,
    deadline,
    event,
    lead,
    lead_tag,
    next_step,
    tag,
    workspace,
)

Clause = ColumnElement[bool]


def where(chosen: LeadFilter) -> Clause:
    """The clause that holds for the leads of a filter; withdrawn leads never pass."""
    parts = [_PARTS[name](value) for name, value in chosen.parts.items()]
    return and_(lead.c.withdrawn == 0, *parts)


def _one_of(column: Any) -> Callable[[tuple[str, ...]], Clause]:
    def clause(values: tuple[str, ...]) -> Clause:
        named = [value for value in values if value != EMPTY]
        parts: list[Clause] = [column.in_(named)] if named or not values else []
        return or_(*parts, column.is_(None)) if EMPTY in values else parts[0]

    return clause


def _happened(column: Any) -> Callable[[bool], Clause]:
    return lambda wanted: column.is_not(None) if wanted else column.is_(None)


def _within_days(column: Any) -> Callable[[int], Clause]:
    return lambda days: column - lead.c.received_at <= days * DAY


def _attempted(wanted: bool) -> Clause:
    # Of its own: a figure that counts cycles has the table in its query already.
    own = cycle.alias()
    tried = exists(
        select(own.c.id).where(own.c.lead_id == lead.c.id, own.c.first_attempt_at.is_not(None))
    )
    return tried if wanted else ~tried


def _end_known(wanted: bool) -> Clause:
    own = event.alias()
    undated = exists(
        select(own.c.id).where(
            own.c.lead_id == lead.c.id,
            own.c.kind == "lost",
            own.c.occurred_at == lead.c.lost_at,
            own.c.precision == "unknown",
            own.c.in_force == 1,
        )
    )
    won = lead.c.won_wall.is_not(None)
    known = or_(won, and_(lead.c.won_at.is_(None), lead.c.lost_at.is_not(None), ~undated))
    return known if wanted else not_(known)


def _won_within(days: int) -> Clause:
    # Of a win that nobody dated one knows no more than that it is one.
    took = lead.c.won_wall - lead.c.received_wall
    undated = and_(lead.c.won_wall.is_(None), lead.c.won_at.is_not(None))
    return or_(took <= days * DAY, undated)


def _clocked_by(instant: Instant) -> Clause:
    own = cycle.alias()
    ran = clock_had_started(own, instant)
    return exists(select(own.c.id).where(own.c.lead_id == lead.c.id, ran))


def _upheld_from(instant: Instant) -> Clause:
    own, later = cycle.alias(), cycle.alias()
    ended = and_(own.c.closed_by.in_(("rejected", "upheld")), own.c.closed_at < instant)
    last = ~exists(
        select(later.c.id).where(
            later.c.lead_id == own.c.lead_id,
            later.c.joined_into.is_(None),
            later.c.ordinal > own.c.ordinal,
        )
    )
    return ~exists(
        select(own.c.id).where(
            own.c.lead_id == lead.c.id,
            own.c.joined_into.is_(None),
            or_(ended, own.c.upheld_silently_at < instant),
            last,
        )
    )


def _tier_when_qualified() -> ColumnElement[str]:
    """What the judgement said; where it is not noted, the tier that the lead has."""
    said = (
        select(event.c.tier)
        .where(
            event.c.lead_id == lead.c.id,
            event.c.kind == "qualified",
            event.c.in_force == 1,
            event.c.occurred_at == lead.c.qualified_at,
        )
        .order_by(event.c.id)
        .limit(1)
    )
    return func.coalesce(said.scalar_subquery(), lead.c.tier)


def _touched_by(keys: str) -> Clause:
    """Each of the operations wrote a fact of the lead's own, or one on its timeline."""
    return and_(*(lead.c.id.in_(_leads_of(key)) for key in keys.split()))


def _leads_of(key: str) -> CompoundSelect[Any]:
    own = select(change.c.row_id).where(change.c.operation_id == key, change.c.table_name == "lead")
    told = (
        select(event.c.lead_id)
        .join(change, change.c.row_id == event.c.id)
        .where(change.c.operation_id == key, change.c.table_name == "event")
    )
    return own.union(told)


def _at_risk_at(instant: Instant) -> Clause:
    # Of its own: a figure that counts deadlines has the table in its query already.
    own = deadline.alias()
    warned = and_(
        own.c.lead_id == lead.c.id,
        own.c.stopped_at.is_(None),
        own.c.cancelled_at.is_(None),
        own.c.warn_at <= instant,
        own.c.due_at >= instant,
    )
    # What is at risk is owed: with that said the leads that owe nothing are not looked at.
    return and_(lead.c.next_due_at.is_not(None), exists(select(own.c.id).where(warned)))


def _undecided_at(instant: Instant) -> Clause:
    own = cycle.alias()
    waits = and_(
        own.c.lead_id == lead.c.id,
        own.c.joined_into.is_(None),
        own.c.rejected_at.is_not(None),
        own.c.closed_at.is_(None),
        or_(own.c.upheld_silently_at.is_(None), own.c.upheld_silently_at > instant),
    )
    return and_(lead.c.stage == "rejected", exists(select(own.c.id).where(waits)))


def _awake_at(instant: Instant) -> Clause:
    return and_(lead.c.stage == "recycled", lead.c.wakes_at <= instant)


def _stands_still(text: str) -> Clause:
    """What history left in a stage before there was this file is told of by nobody."""
    try:
        now, stages = read_still_filter(text)
    except ValueError:
        return false()
    own, began = next_step.alias(), select(workspace.c.created_at).scalar_subquery()
    open_step = and_(own.c.done_at.is_(None), own.c.dropped_at.is_(None), own.c.due_at >= now)
    return and_(
        or_(false(), *(and_(lead.c.stage == s, lead.c.stage_since < at) for s, at in stages)),
        or_(lead.c.historical == 0, lead.c.stage_since >= began),
        ~exists(select(own.c.id).where(own.c.lead_id == lead.c.id, open_step)),
    )


def _was_in(groups: tuple[tuple[str, ...], ...]) -> Clause:
    stayed = (or_(false(), *map(_stayed, group)) for group in groups)
    return and_(lead.c.historical == 0, *stayed)


def _stayed(stage: str) -> Clause:
    if stage not in MOVING_STAGES:
        return false()
    there = and_(lead.c.stage == stage, lead.c.stage_since.is_not(None))
    return or_(lead.c[f"stay_{stage}"].is_not(None), there)


def _in_share(text: str) -> Clause:
    share = read_share(text)
    listed = func.json_each(f"[{','.join(map(str, share.numbers))}]")
    numbers = select(listed.table_valued(column("value", Integer)).c.value)
    if share.only:
        return lead.c.number.in_(numbers)
    clauses: list[Clause] = [lead.c.number >= share.first] if share.first else []
    if share.until is not None:
        clauses.append(lead.c.number < share.until)
    if share.numbers:
        clauses.append(lead.c.number.not_in(numbers))
    return and_(true(), *clauses)


def _has_tags(groups: tuple[tuple[str, ...], ...]) -> Clause:
    return and_(true(), *(_has_tag(group) for group in groups))


def _has_tag(keys: tuple[str, ...]) -> Clause:
    of_lead = and_(lead_tag.c.lead_id == lead.c.id, lead_tag.c.withdrawn == 0)
    of_lead = and_(of_lead, lead_tag.c.tag_id == tag.c.id, tag.c.withdrawn == 0)
    named = [key for key in keys if key != EMPTY]
    has = exists(select(lead_tag.c.id).where(of_lead, lead_tag.c.tag_id.in_(named)))
    if EMPTY not in keys:
        return has
    return or_(has, ~exists(select(lead_tag.c.id).where(of_lead)))


def _holds_custom(conditions: tuple[tuple[str, ...], ...]) -> Clause:
    return and_(true(), *(_one_custom(key, values) for key, *values in conditions))


def _one_custom(key: str, values: list[str]) -> Clause:
    held = cast(value_of(Criterion(CUSTOM + key, "is_known", (), 0), Moment(0, date.min)), Text)
    said = held.in_([value for value in values if value != EMPTY])
    return or_(said, func.coalesce(held, "") == "") if EMPTY in values else said


def _meets_own(conditions: tuple[tuple[str, ...], ...]) -> Clause:
    return and_(true(), *(_meets_one(condition) for condition in conditions))


def _meets_one(condition: tuple[str, ...]) -> Clause:
    """As a criterion judges the field; what is no condition (a list of another version) finds
    nobody."""
    key, operator, *operands = (*condition, "", "")[: max(2, len(condition))]
    if operator not in OPERATORS or OPERATORS[operator].by_day:
        return false()
    wanted = Criterion(CUSTOM + key, operator, tuple(operands), 0)
    return meets(wanted, Moment(0, date.min))


_PARTS: dict[str, Callable[[Any], Clause]] = {
    "text": holds_text,
    "stages": _one_of(lead.c.stage),
    "source_ids": _one_of(lead.c.source_id),
    "campaign_ids": _one_of(lead.c.campaign_id),
    "owner_ids": _one_of(lead.c.owner_id),
    "tiers": _one_of(lead.c.tier),
    "months": _one_of(lead.c.received_month),
    "received": _happened(lead.c.received_at),
    "excluded": lambda wanted: func.coalesce(lead.c.excluded, 0) == int(wanted),
    "received_from": lambda instant: lead.c.received_at >= instant,
    "received_until": lambda instant: lead.c.received_at < instant,
    "qualified": _happened(lead.c.qualified_at),
    "qualified_from": lambda instant: lead.c.qualified_at >= instant,
    "qualified_until": lambda instant: lead.c.qualified_at < instant,
    "qualified_tiers": lambda tiers: _one_of(_tier_when_qualified())(tiers),
    "upheld_from": _upheld_from,
    "handed_over": _happened(lead.c.handed_over_at),
    "accepted": _happened(lead.c.accepted_at),
    "accepted_by": lambda instant: or_(
        lead.c.accepted_at.is_not(None), lead.c.accepted_silently_at <= instant
    ),
    "clocked_by": _clocked_by,
    "attempted": _attempted,
    "opportunity": _happened(lead.c.opportunity_at),
    "won": _happened(lead.c.won_at),
    "qualified_within_days": _within_days(lead.c.qualified_at),
    "accepted_within_days": _within_days(
        func.coalesce(lead.c.accepted_at, lead.c.accepted_silently_at)
    ),
    "opportunity_within_days": _within_days(lead.c.opportunity_at),
    "won_within_days": _won_within,
    "currencies": _one_of(currency_of_amount()),
    # Derived with the deadlines: the soonest that is open.
    "open_deadline": _happened(lead.c.next_due_at),
    # Marketing's silence decides a rejection: from then on no answer to it is owed any more.
    "overdue_at": lambda instant: and_(
        lead.c.next_due_at < instant, lead.c.next_commitment != "answer"
    ),
    "at_risk_at": _at_risk_at,
    "undecided_at": _undecided_at,
    "awake_at": _awake_at,
    "still": _stands_still,
    "next_step": _happened(lead.c.next_step_at),
    "score_from": lambda points: lead.c.score >= points,
    "score_until": lambda points: lead.c.score < points,
    "product_ids": _one_of(lead.c.product_id),
    "tags": _has_tags,
    "custom": _holds_custom,
    "own_meets": _meets_own,
    "touched_by": _touched_by,
    "hours": _one_of(hour_of_receipt()),
    "weekdays": _one_of(weekday_of_receipt()),
    "was_in": _was_in,
    "lost": _happened(lead.c.lost_at),
    "ended": lambda wanted: _happened(func.coalesce(lead.c.won_at, lead.c.lost_at))(wanted),
    "end_known": _end_known,
    "historical": lambda wanted: lead.c.historical == int(wanted),
    "behind": has_one_of,
    "keys": lambda keys: lead.c.id.in_(among(keys)),
    "share": _in_share,
}
