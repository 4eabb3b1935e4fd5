"""A lead's clocks stand still for an agreed reason, until a planned end (rule 13)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.agreement import Agreement
from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import require_ahead, require_running
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.cycle_facts import cycle_facts
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import member


def pause(
    connection: Connection,
    lead_id: str,
    *,
    reason: str,
    until: Instant,
    by: Author,
    now: Instant,
    note: str = "",
) -> Receipt:
    """Stop the clocks from now until ``until``; they go on by themselves.

    Raises Trouble: unknown_lead, no_open_cycle, no_clocks, rejection_undecided, already_paused,
    pause_reason_not_agreed, pause_not_yours (the agreement leaves pauses to other roles),
    planned_in_past, planned_too_far.
    """
    with operation(connection, "pause", by=by, now=now) as doing:
        moment = doing.moment_of(lead_id)
        row, cycle = require_running(connection, lead_id, moment)
        terms = _terms_of(connection, cycle)
        agreed = _agreed(terms, reason)
        _require_role(doing, terms)
        require_ahead(until, moment)
        if running_pause(connection, lead_id, cycle, moment) is not None:
            raise Trouble("already_paused", lead=row.title)
        doing.add_event(lead_id, "paused", value=agreed, until=until, note=note.strip() or None)
        doing.details.update(lead=row.title, reason=agreed, until=until)
    assert doing.receipt is not None
    return doing.receipt


def resume(connection: Connection, lead_id: str, *, by: Author, now: Instant) -> Receipt:
    """The clocks go on before the planned end. Raises Trouble as ``pause``, and not_paused."""
    with operation(connection, "resume", by=by, now=now) as doing:
        moment = doing.moment_of(lead_id)
        row, cycle = require_running(connection, lead_id, moment)
        if running_pause(connection, lead_id, cycle, moment) is None:
            raise Trouble("not_paused", lead=row.title)
        doing.add_event(lead_id, "resumed")
        doing.details["lead"] = row.title
    assert doing.receipt is not None
    return doing.receipt


def running_pause(
    connection: Connection, lead_id: str, cycle: Row[Any], at: Instant
) -> Row[Any] | None:
    """The pause of a cycle that has neither ended nor been ended by ``at``."""
    facts = cycle_facts(connection, lead_id, cycle.handed_over_at, ("paused", "resumed"))
    held: Row[Any] | None = None
    for fact in facts:
        held = fact if fact.kind == "paused" else None
    return held if held is not None and held.until > at else None


def _terms_of(connection: Connection, cycle: Row[Any]) -> Agreement:
    """The version that the cycle is held to."""
    versions = read_rulebook(connection).versions
    return next(each for each in versions if each.id == cycle.agreement_id).agreement


def _require_role(doing: Operation, terms: Agreement) -> None:
    """Raises Trouble("pause_not_yours") unless who does it has a role that may."""
    query = select(member.c.role).where(member.c.id == doing.author.member_id)
    role = doing.connection.execute(query).scalar()
    if role is not None and role not in terms.both.pausing_by:
        raise Trouble("pause_not_yours")


def _agreed(terms: Agreement, reason: str) -> str:
    """The reason as the agreement writes it; case and accents do not matter."""
    listed = terms.pause_reasons
    found = next((each for each in listed if fold(each) == fold(reason)), None)
    if found is None:
        raise Trouble("pause_reason_not_agreed", reason=reason, reasons=", ".join(listed) or "–")
    return found
