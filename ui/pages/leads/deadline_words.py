"""How a lead's deadlines stand, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.target import CalendarTime
from slaapp.domain.trouble import Trouble
from ui.countdown import calendar_left_text, calendar_span_text, left_text, overdue_text
from ui.dates import near_text

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import ExplainedDeadline


def deadline_text(
    explained: ExplainedDeadline, now: Instant, zone: ZoneInfo, openings: Openings | None
) -> str:
    """What became of a deadline: a countdown, ``done …``, how late it is or was.

    The countdown stands still in a pause, and before the start.
    """
    deadline, translate = explained.deadline, QCoreApplication.translate
    state, stopped = deadline.state_at(now), deadline.stopped_at
    if state == "paused" and deadline.suspended_at is not None:
        since = near_text(deadline.suspended_at, now, zone, "instant")
        return translate("Deadlines", "rejected {moment}: waits for an answer").format(moment=since)
    if state in ("running", "paused", "not_started"):
        return _left(explained, now, zone)
    if state == "cancelled":
        words, moment = translate("Deadlines", "fell away {moment}"), deadline.cancelled_at
    elif state == "met":
        words, moment = translate("Deadlines", "done {moment}"), stopped
    elif stopped is not None:
        words, moment = translate("Deadlines", "done {moment}, {over} late"), stopped
    else:
        words, moment = translate("Deadlines", "{over}, was due {moment}"), deadline.due_at
    over = _over(explained, deadline.end_at(now), openings)
    assert moment is not None
    return words.format(moment=near_text(moment, now, zone, "instant"), over=over)


def _left(explained: ExplainedDeadline, now: Instant, zone: ZoneInfo) -> str:
    due = explained.deadline.due_at
    if isinstance(explained.target, CalendarTime):
        return calendar_left_text(due - now, due, now, zone)
    # What is left of the stretches that the engine counted.
    left = sum(
        each.end - max(each.start, now)
        for each in explained.segments
        if each.kind == "counted" and each.end > now
    )
    return left_text(left, due, now, zone)


def _over(explained: ExplainedDeadline, until: Instant, openings: Openings | None) -> str:
    due = explained.deadline.due_at
    if openings is not None and not isinstance(explained.target, CalendarTime):
        try:
            return overdue_text(openings.between(due, until))
        except Trouble:
            pass
    return f"+{calendar_span_text(max(until - due, 0))}"
