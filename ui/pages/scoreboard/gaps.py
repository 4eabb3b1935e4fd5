"""What is missing on the board, in words: nothing promised, no working day, nothing yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.dates import long_day_text
from ui.pages.scoreboard.question import BoardAnswer

translate = QCoreApplication.translate


def promises_gap(answer: BoardAnswer) -> str:
    """Why the clauses say little; empty where they say something."""
    if not answer.clauses:
        return translate(
            "Gaps", "No agreement was in force in this period: nobody promised anything."
        )
    worked, is_over = answer.clauses[0].worked, answer.clauses[0].is_over
    if answer.begins_later:
        words = translate("Gaps", "The period begins on {day}: nothing can be told yet.")
        return words.format(day=long_day_text(answer.period.first))
    if not worked.whole and is_over:
        return translate("Gaps", "There was no working day in this period: nothing was due by day.")
    if not worked.whole:
        return translate("Gaps", "There is no working day in this period: nothing is due by day.")
    if not answer.question.leads.is_empty:
        return translate(
            "Gaps",
            "Only the filtered leads are counted; what was promised holds for all leads together.",
        )
    return ""


def figures_gap(answer: BoardAnswer) -> str:
    """Why there are no figures; empty where there are some."""
    if answer.total is not None:
        return ""
    if answer.question.leads.is_empty:
        return translate("Gaps", "No lead was received in this period.")
    return translate("Gaps", "No lead that was received in this period passes the filter.")
