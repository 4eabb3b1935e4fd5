"""Why a deadline is when it is, in sentences: the promise, what moved it, what was counted."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.deadline import Deadline
from slaapp.domain.instants import Instant
from slaapp.domain.target import CalendarTime, EndOfWorkingDay
from slaapp.store.rows.timeline import ExplainedDeadline
from ui.countdown import calendar_span_text, overdue_text, span_text
from ui.dates import near_text
from ui.lead_words import commitment_word, tier_word
from ui.plurals import takes_singular
from ui.target_words import target_text

translate = QCoreApplication.translate


def promise_text(explained: ExplainedDeadline, now: Instant, zone: ZoneInfo) -> str:
    """What is promised by which version, what moved it, and when it was done."""
    deadline = explained.deadline
    words = translate("WhyPanel", "{commitment} ({tier}): {target}. Agreement, version {version}.")
    if not deadline.tier:
        words = translate("WhyPanel", "{commitment}: {target}. Agreement, version {version}.")
    text = words.format(
        commitment=commitment_word(deadline.commitment),
        tier=tier_word(deadline.tier),
        target=target_text(explained.target),
        version=explained.version_number,
    )
    text += _moved_text(deadline, now, zone)
    if deadline.stopped_at is not None:
        done = translate("WhyPanel", "Done {moment}.")
        text += " " + done.format(moment=near_text(deadline.stopped_at, now, zone, "instant"))
        if deadline.late_entry:
            text += " " + translate("WhyPanel", "Written down more than an hour later.")
    return text


def sum_text(explained: ExplainedDeadline, over: int) -> str:
    """What was counted; that it is the promise is said where nothing moved the due instant.

    ``over`` is what was counted after it, in milliseconds.
    """
    total = _total_text(explained)
    if not over:
        return total
    since = translate("WhyPanel", "{total}; since then {over}")
    return since.format(total=total, over=overdue_text(over))


def _total_text(explained: ExplainedDeadline) -> str:
    target = explained.target
    counted = sum(one.end - one.start for one in explained.segments if one.kind == "counted")
    if isinstance(target, EndOfWorkingDay):
        if not _is_moved(explained.deadline):
            words = translate("WhyPanel", "Counted in all: {n} working days")
            one = translate("WhyPanel", "Counted in all: {n} working day")
            return (one if takes_singular(target.n) else words).format(n=target.n)
    elif counted == target.ms:
        words = translate("WhyPanel", "Counted in all: {span}, as promised")
        return words.format(span=_span(counted, target))
    words = translate("WhyPanel", "Counted in all: {span}")
    return words.format(span=_span(counted, target))


def _span(ms: int, target: object) -> str:
    return calendar_span_text(ms) if isinstance(target, CalendarTime) else span_text(ms)


def _is_moved(deadline: Deadline) -> bool:
    return deadline.counted_from not in (None, deadline.start_at)


def _moved_text(deadline: Deadline, now: Instant, zone: ZoneInfo) -> str:
    """What has moved the due instant since the start; empty for nothing."""
    since, target = deadline.counted_from, deadline.target
    if since is None or since == deadline.start_at or target is None:
        return ""
    moment = near_text(since, now, zone, "instant")
    words = translate("WhyPanel", "Made hotter {moment}: from then on {target}.")
    if deadline.appointment is not None:
        words = translate(
            "WhyPanel", "Appointment {moment}, asked for by the prospect: {target} after it."
        )
    return " " + words.format(moment=moment, target=target_text(target))
