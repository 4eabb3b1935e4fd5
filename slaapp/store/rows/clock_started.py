"""The hand-overs whose clock runs or ran: lists and figures share what that means."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, or_

from slaapp.domain.instants import Instant


def clock_had_started(hand_overs: Any, instant: Instant) -> ColumnElement[bool]:
    """Of hand-overs (``cycle`` or an alias of it): those whose clock ran by then.

    History has no clock, nor has what was handed over before there was an agreement. Of two that
    were merged into one the duplicate does not count.
    """
    counts = or_(hand_overs.c.closed_by.is_(None), hand_overs.c.closed_by != "duplicate")
    return and_(hand_overs.c.agreement_id.is_not(None), hand_overs.c.start_at <= instant, counts)
