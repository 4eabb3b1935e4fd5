"""The cycle that an operation is about: is it with sales, was it answered, when was it?"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row

from slaapp.domain.instants import DAY, Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.rejection import Rejection, rejection_of
from slaapp.store.finding import find_lead, latest_cycle

FURTHEST = 366 * DAY
"""What is planned further ahead than a year (milliseconds) was mistyped."""


def require_open(
    connection: Connection, lead_id: str, at: Instant
) -> tuple[Row[Any], Row[Any], Rejection | None]:
    """The lead, its cycle that is with sales at ``at``, and how that was rejected, if it was.

    Raises Trouble: unknown_lead, no_open_cycle.
    """
    row, cycle = find_lead(connection, lead_id), latest_cycle(connection, lead_id)
    if cycle is None or cycle.closed_at is not None:
        raise Trouble("no_open_cycle", lead=row.title)
    rejection = rejection_of(connection, lead_id, cycle)
    if rejection is not None and rejection.state_at(at) == "upheld":
        raise Trouble("no_open_cycle", lead=row.title)
    return row, cycle, rejection


def require_running(connection: Connection, lead_id: str, at: Instant) -> tuple[Row[Any], Row[Any]]:
    """The lead and its open cycle, whose clocks run or are paused by what was agreed.

    Raises Trouble: unknown_lead, no_open_cycle, no_clocks (historical), rejection_undecided.
    """
    row, cycle, rejection = require_open(connection, lead_id, at)
    if cycle.agreement_id is None:
        raise Trouble("no_clocks", lead=row.title)
    if rejection is not None and rejection.is_open_at(at):
        raise Trouble("rejection_undecided", lead=row.title)
    return row, cycle


def require_undecided(
    connection: Connection, lead_id: str, at: Instant, occurred_at: Instant | None = None
) -> tuple[Row[Any], Row[Any]]:
    """The lead, handed over (by ``occurred_at``) and neither accepted nor rejected yet.

    Raises Trouble: unknown_lead, no_open_cycle, already_decided, occurred_before.
    """
    row, cycle, rejection = require_open(connection, lead_id, at)
    if cycle.accepted_at is not None or rejection is not None:
        raise Trouble("already_decided", lead=row.title)
    if occurred_at is not None and occurred_at < cycle.handed_over_at:
        raise Trouble("occurred_before", lead=row.title)
    return row, cycle


def require_acceptable(
    connection: Connection, lead_id: str, at: Instant, occurred_at: Instant | None = None
) -> Row[Any]:
    """The lead, which waits for sales' answer, or whose rejection sales may still take back.

    Raises Trouble as ``require_undecided``, and before_rejection.
    """
    row, _cycle, rejection = require_open(connection, lead_id, at)
    if rejection is None or not rejection.is_open_at(at):
        return require_undecided(connection, lead_id, at, occurred_at)[0]
    if occurred_at is not None and occurred_at < rejection.at:
        raise Trouble("before_rejection", lead=row.title)
    return row


def require_past(occurred_at: Instant | None, now: Instant) -> None:
    """Nothing is written down before it happens. Raises Trouble("occurred_in_future")."""
    if occurred_at is not None and occurred_at > now:
        raise Trouble("occurred_in_future")


def require_ahead(planned: Instant, now: Instant) -> None:
    """What is planned is still to come. Raises Trouble: planned_in_past, planned_too_far."""
    if planned <= now:
        raise Trouble("planned_in_past")
    if planned > now + FURTHEST:
        raise Trouble("planned_too_far")
