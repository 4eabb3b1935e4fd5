"""A period in words: ``November 2026``, ``Q4 2026``, ``1 Nov 2026 – 12 Nov 2026``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slaapp.domain.board_period import BoardPeriod
from ui.dates import day_text, month_alone_text, month_text, short_month_text

translate = QCoreApplication.translate


def period_text(period: BoardPeriod) -> str:
    """Beginning with a capital letter, as a heading says it."""
    said = period_within(period)
    return said[:1].upper() + said[1:]


def period_within(period: BoardPeriod) -> str:
    """The same within a sentence."""
    first, last = period.first, period.last
    if period.kind == "month":
        said = month_text(first)
    elif period.kind == "quarter":
        words = translate("PeriodWords", "Q{number} {year}")
        said = words.format(number=(first.month + 2) // 3, year=first.year)
    elif period.kind == "year":
        said = str(first.year)
    elif period.kind == "three_months":
        one = month_alone_text(first) if first.year == last.year else short_month_text(first)
        said = f"{one} – {short_month_text(last)}"
    elif first == last:
        said = day_text(first)
    else:
        said = f"{day_text(first)} – {day_text(last)}"
    return said
