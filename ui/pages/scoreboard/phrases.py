"""The Scoreboard's figures in words of the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from slaapp.domain.kpi import Rate
from slaapp.domain.target import Target
from slaapp.store.figures.board import BoardLine, Spread
from ui.countdown import span_text
from ui.lead_words import tier_word
from ui.target_words import target_text

NOTHING = "–"

translate = QCoreApplication.translate


def count_text(count: int) -> str:
    """A whole number with the language's separators."""
    return QLocale().toString(count)


def percent_text(share: float | None) -> str:
    """A share with one decimal, or a dash."""
    if share is None:
        return NOTHING
    space = "\N{NARROW NO-BREAK SPACE}" if QLocale().language() == QLocale.Language.French else ""
    return f"{QLocale().toString(share * 100, 'f', 1)}{space}%"


def rate_note(rate: Rate) -> str:
    """k of n and the interval; says where n is too small to tell."""
    if rate.interval is None:
        return translate("Scoreboard", "no lead old enough")
    counted = translate("Scoreboard", "{k} of {n}").format(
        k=count_text(rate.k), n=count_text(rate.n)
    )
    if rate.is_too_few:
        return f"{counted} · " + translate("Scoreboard", "too few to tell")
    low, high = rate.interval
    return f"{counted} · {percent_text(low)} – {percent_text(high)}"


def span_or_beyond(spread: Spread, value: float | None) -> str:
    """A quantile of response times; where it was never reached, that is said."""
    if spread.n == 0:
        return NOTHING
    return translate("Scoreboard", "not reached yet") if value is None else span_text(round(value))


def days_text(days: float | None) -> str:
    """Calendar days with one decimal."""
    if days is None:
        return NOTHING
    return translate("Scoreboard", "{days} d").format(days=QLocale().toString(days, "f", 1))


def promise_text(target: Target | None) -> str:
    """A target of the agreement as a promise."""
    if target is None:
        return translate("Scoreboard", "nothing promised")
    return translate("Scoreboard", "promised: {target}").format(target=target_text(target))


def group_name(by: str, line: BoardLine) -> str:
    """How a group is called: a source's name, a month, a tier."""
    if line.name is None:
        return {
            "source": translate("Scoreboard", "(no source)"),
            "owner": translate("Scoreboard", "(nobody)"),
            "tier": translate("Scoreboard", "(no tier)"),
        }.get(by, translate("Scoreboard", "(none)"))
    if by == "month":
        return month_text(line.name)
    if by == "tier":
        return tier_word(line.name)
    return line.name


def month_text(month: str) -> str:
    """``2017-10`` as ``Oct 2017``."""
    year, number = month.split("-")
    return QLocale().toString(QDate(int(year), int(number), 1), "MMM yyyy")


def short_month(month: str) -> str:
    """A month as a chart's label has room for it: the year on a line of its own."""
    year, number = month.split("-")
    name = QLocale().toString(QDate(int(year), int(number), 1), "MMM").replace(".", "")
    return f"{name}\n{year}" if number in ("01", "06") else name
