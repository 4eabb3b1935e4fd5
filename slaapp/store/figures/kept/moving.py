"""The leads whose figures may change by time alone: all others keep theirs until somebody writes.

Anything that has not happened yet, or has not ended, moves: what compares an instant with "now"
gives another answer once now has passed it, and a clock that runs shows more.
"""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.domain.instants import DAY, Instant

_AHEAD_OF_CYCLES = (
    "handed_over_at",
    "start_at",
    "accepted_at",
    "accepted_silently_at",
    "rejected_at",
    "first_attempt_at",
    "first_conversation_at",
    "closed_at",
    "disputed_at",
    "upheld_silently_at",
)
_AHEAD_OF_DEADLINES = ("warn_at", "due_at", "stopped_at", "cancelled_at", "suspended_at")
_AHEAD_OF_LEADS = (
    "received_at",
    "qualified_at",
    "handed_over_at",
    "accepted_at",
    "accepted_silently_at",
    "opportunity_at",
    "won_at",
    "lost_at",
    "upheld_silently_at",
)


def _ahead(columns: tuple[str, ...]) -> str:
    return " OR ".join(f"{column} >= :now" for column in columns)


_MOVING = f"""
SELECT number FROM lead WHERE number >= :first AND number < :until AND (
    {_ahead(_AHEAD_OF_LEADS)} OR received_at >= :young
    OR id IN (SELECT lead_id FROM cycle
        WHERE (closed_at IS NULL AND (upheld_silently_at IS NULL OR upheld_silently_at >= :now))
        OR {_ahead(_AHEAD_OF_CYCLES)})
    OR id IN (SELECT lead_id FROM deadline
        WHERE (stopped_at IS NULL AND cancelled_at IS NULL) OR {_ahead(_AHEAD_OF_DEADLINES)}))
ORDER BY number"""

_MOVING_OF_FEW = f"""
SELECT number FROM lead WHERE number >= :first AND number < :until AND (
    {_ahead(_AHEAD_OF_LEADS)} OR received_at >= :young
    OR EXISTS (SELECT 1 FROM cycle WHERE cycle.lead_id = lead.id AND (
        (closed_at IS NULL AND (upheld_silently_at IS NULL OR upheld_silently_at >= :now))
        OR {_ahead(tuple(f"cycle.{column}" for column in _AHEAD_OF_CYCLES))}))
    OR EXISTS (SELECT 1 FROM deadline WHERE deadline.lead_id = lead.id AND (
        (stopped_at IS NULL AND cancelled_at IS NULL) OR {_ahead(_AHEAD_OF_DEADLINES)})))
ORDER BY number"""


def moving_numbers(
    connection: Connection,
    now: Instant,
    conversion_days: int | None,
    first: int,
    until: int | None = None,
) -> list[int]:
    """The numbers of those among ``[first, until)``, ascending; a lead whose receipt is younger
    than ``conversion_days`` moves too, since it will be old enough to tell."""
    young = 2**62 if conversion_days is None else now - conversion_days * DAY
    asked = {"now": now, "young": young, "first": first, "until": until or 2**62}
    query = _MOVING if until is None else _MOVING_OF_FEW
    return list(connection.exec_driver_sql(query, asked).scalars())
