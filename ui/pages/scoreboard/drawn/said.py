"""Words that several charts of the gallery share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slaapp.domain.kpi import Rate
from ui.pages.scoreboard.phrases import count_text, percent_text, rate_note
from ui.plurals import takes_singular

translate = QCoreApplication.translate


def leads_text(count: int) -> str:
    """``34 leads``."""
    words = translate("Scoreboard", "{n} leads")
    if takes_singular(count):
        words = translate("Scoreboard", "{n} lead")
    return words.format(n=count_text(count))


def tip(group: str, *figures: str) -> str:
    """``Salon: 34 leads; 20 accepted``."""
    words = translate("Scoreboard", "{group}: {figures}")
    return words.format(group=group, figures="; ".join(filter(None, figures)))


def rate_text(rate: Rate) -> str:
    """``58.8% (20 of 34 · 42.2% – 73.6%)``."""
    if rate.value is None:
        return rate_note(rate)
    return f"{percent_text(rate.value)} ({rate_note(rate)})"


def nothing_received() -> str:
    """Of a chart of leads without any."""
    return translate("Scoreboard", "No lead was received in this period.")
