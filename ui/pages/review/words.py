"""What is said of a decision and of a rejected lead, in the window and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from resources.clause_words import receiver_title
from slaapp.domain.board_period import BoardPeriod
from slaapp.domain.review import OWNERS
from slaapp.store.figures.rejections import Rejected, Rejections
from slaapp.store.rows.reviews import DecisionRow
from ui.dates import day_text, long_day_text
from ui.lead_words import reason_word
from ui.pages.scoreboard.period_words import period_within
from ui.pages.scoreboard.phrases import count_text
from ui.widgets.pill import Pill
from ui.words import spoken

translate = QCoreApplication.translate


def meeting_title(period: BoardPeriod) -> str:
    """What the meeting and its pack are called."""
    return translate("Review", "Review meeting – {period}").format(period=period_within(period))


def side_title(side: str) -> str:
    """Whose a decision is: ``Marketing``, ``Both sides``."""
    return receiver_title(side, spoken())


def owner_text(decided: DecisionRow) -> str:
    """A side, both, or the name of one of the team."""
    return side_title(decided.owner) if decided.owner in OWNERS else decided.name or ""


def due_text(decided: DecisionRow) -> str:
    """By which day; empty where none was agreed."""
    return "" if decided.due is None else day_text(decided.due)


def state_pill(decided: DecisionRow, today: date) -> Pill:
    """Done, late, or still to be done."""
    if decided.done_at is not None:
        return Pill(translate("Review", "Done"), "good")
    if decided.is_late(today):
        return Pill(translate("Review", "Late"), "bad")
    return Pill(translate("Review", "To do"), "muted")


def open_text(decided: Sequence[DecisionRow]) -> Pill:
    """What became of a meeting's decisions: ``2 to do``, ``3 done``."""
    if not decided:
        return Pill(translate("Review", "none"), "muted")
    waiting = sum(each.done_at is None for each in decided)
    if not waiting:
        words = translate("Review", "{n} done")
        return Pill(words.format(n=count_text(len(decided))), "good")
    return Pill(translate("Review", "{n} to do").format(n=count_text(waiting)), "warning")


def reason_text(code: str | None, label: str | None) -> str:
    """Why a lead was rejected."""
    if code is None and label is None:
        return translate("Review", "without a reason")
    return reason_word(code or "", label)


def counted_text(rejected: Rejected) -> str:
    """``No budget: 4``."""
    words = translate("Review", "{reason}: {n}")
    reason = reason_text(rejected.code, rejected.label)
    return words.format(reason=reason, n=count_text(rejected.count))


def rejected_text(rejected: Rejections) -> str:
    """How many of those that were decided."""
    if not rejected.decided:
        return translate("Review", "Sales decided on no lead that was handed over in this period.")
    if not rejected.count:
        words = translate("Review", "None of {n} decided leads was rejected.")
        return words.format(n=count_text(rejected.decided))
    words = translate("Review", "{k} of {n} decided leads were rejected.")
    return words.format(k=count_text(rejected.count), n=count_text(rejected.decided))


def last_text(opened: date) -> str:
    """Above what was decided before."""
    words = translate("Review", "Decided before: meeting of {day}")
    return words.format(day=long_day_text(opened))
