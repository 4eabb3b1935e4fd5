"""A lead filter as a SQL clause; lists and figures share it, so a number is its list's length."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, and_, exists, func, or_, select, true

from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.store.among import among
from slaapp.store.rows.amounts import currency_of_amount
from slaapp.store.tables import change, cycle, event, lead

Clause = ColumnElement[bool]

# A page of text pasted into the search box would be more than SQLite takes.
_MOST_WORDS, _LONGEST_TEXT = 24, 2_000


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


def _holds_text(typed: str) -> Clause:
    """Every word that was typed occurs; digits find phones however they were spelt.

    Signs without letters that follow each other are also taken as one number: "06 12 34".
    """
    # Half a character is in no file: as a sign of its own it finds nothing, and no trouble either.
    whole = typed.encode(errors="replace").decode()
    words = fold(whole)[:_LONGEST_TEXT].split()[:_MOST_WORDS]
    runs = (list(run) for _letters, run in groupby(words, key=_has_letters))
    return and_(true(), *(_holds_run(run) for run in runs))


def _has_letters(word: str) -> bool:
    return any(sign.isalpha() for sign in word)


def _holds_run(words: list[str]) -> Clause:
    plain = and_(*(lead.c.search_text.contains(word, autoescape=True) for word in words))
    digits = "".join(sign for word in words for sign in word if sign.isdigit())
    if _has_letters(words[0]) or len(digits) < 2:
        return plain
    # As dialled from home or from abroad: 06 12 is +33 6 12, 0033 6 12 too.
    return or_(plain, lead.c.search_text.contains(digits.lstrip("0") or digits))


def _attempted(wanted: bool) -> Clause:
    # Of its own: a figure that counts cycles has the table in its query already.
    own = cycle.alias()
    tried = exists(
        select(own.c.id).where(own.c.lead_id == lead.c.id, own.c.first_attempt_at.is_not(None))
    )
    return tried if wanted else ~tried


def _clocked_by(instant: Instant) -> Clause:
    own = cycle.alias()
    ran = clock_had_started(own, instant)
    return exists(select(own.c.id).where(own.c.lead_id == lead.c.id, ran))


def clock_had_started(hand_overs: Any, instant: Instant) -> Clause:
    """Of hand-overs (``cycle`` or an alias of it): those whose clock ran by then.

    History has no clock, nor has what was handed over before there was an agreement. Of two that
    were merged into one the duplicate does not count.
    """
    counts = or_(hand_overs.c.closed_by.is_(None), hand_overs.c.closed_by != "duplicate")
    return and_(hand_overs.c.agreement_id.is_not(None), hand_overs.c.start_at <= instant, counts)


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


_PARTS: dict[str, Callable[[Any], Clause]] = {
    "text": _holds_text,
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
    "won_within_days": lambda days: lead.c.won_wall - lead.c.received_wall <= days * DAY,
    "currencies": _one_of(currency_of_amount()),
    # Derived with the deadlines: the soonest that is open.
    "open_deadline": _happened(lead.c.next_due_at),
    "touched_by": _touched_by,
    "keys": lambda keys: lead.c.id.in_(among(keys)),
}
