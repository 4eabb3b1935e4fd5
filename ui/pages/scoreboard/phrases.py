"""The Scoreboard's figures in words of the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from slaapp.domain.kpi import Rate
from slaapp.domain.target import Target, WorkingTime
from slaapp.store.figures.board import BoardLine, Spread
from ui.countdown import span_text
from ui.lead_words import tier_word
from ui.target_words import target_text

NOTHING = "–"
_IN_FULL = 4
"""Decimals of a figure that is said to the last digit."""

translate = QCoreApplication.translate


def count_text(count: int) -> str:
    """A whole number with the language's separators."""
    return QLocale().toString(count)


def percent_text(share: float | None, decimals: int = 1) -> str:
    """A share with one decimal, or a dash."""
    if share is None:
        return NOTHING
    space = "\N{NARROW NO-BREAK SPACE}" if QLocale().language() == QLocale.Language.French else ""
    return f"{QLocale().toString(share * 100, 'f', decimals)}{space}%"


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
    """A quantile of response times; one that was never reached is longer than the longest seen."""
    if spread.n == 0:
        return NOTHING
    if value is not None:
        return span_text(round(value))
    return f">\N{NO-BREAK SPACE}{span_text(round(spread.longest or 0))}"


def days_text(days: float | None, decimals: int = 1) -> str:
    """Calendar days with one decimal."""
    if days is None:
        return NOTHING
    number = QLocale().toString(days, "f", decimals)
    return translate("Scoreboard", "{days} d").format(days=number)


def rate_in_full(rate: Rate) -> str:
    """A rate to the last digit, what it counts, and its interval."""
    if rate.value is None:
        return rate_note(rate)
    return f"{percent_text(rate.value, _IN_FULL)} ({rate_note(rate)})"


def closing_in_full(spread: Spread) -> str:
    """Median, p90 and mean of the days to a win."""
    if spread.n == 0:
        return translate("Scoreboard", "nothing was won")
    words = translate("Scoreboard", "won: {n}; median {median}, p90 {p90}, mean {mean}")
    return words.format(
        n=count_text(spread.n),
        median=days_text(spread.median, _IN_FULL),
        p90=days_text(spread.p90, _IN_FULL),
        mean=days_text(spread.mean, _IN_FULL),
    )


def response_in_full(spread: Spread) -> str:
    """Median and p90 of the response, of how many hand-overs, and how many still wait."""
    if spread.n == 0:
        return translate("Scoreboard", "nothing was handed over")
    words = translate(
        "Scoreboard", "median {median}, p90 {p90}; hand-overs: {n}, still open: {open}"
    )
    return words.format(
        median=span_or_beyond(spread, spread.median),
        p90=span_or_beyond(spread, spread.p90),
        n=count_text(spread.n),
        open=count_text(spread.still_open),
    )


def promise_text(target: Target | None) -> str:
    """What the chart of response times shows, and what was promised for warm leads."""
    if target is None:
        return translate("Scoreboard", "median; mark: p90. Nothing is promised for warm leads.")
    if isinstance(target, WorkingTime):
        words = translate("Scoreboard", "median; mark: p90. Dashed: for warm leads, {target}.")
    else:
        words = translate("Scoreboard", "median; mark: p90. Promised for warm leads: {target}.")
    return words.format(target=target_text(target))


def promises_text() -> str:
    """The same where each tier stands beside its own promise."""
    return translate("Scoreboard", "median; mark: p90. Dashed: what is promised for each tier.")


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


def bar_label(by: str, line: BoardLine) -> tuple[str, str]:
    """A group as a chart's label has room for it: its name; of a month the year apart."""
    if by != "month" or not line.name:
        return group_name(by, line), ""
    year, number = line.name.split("-")
    name = QLocale().toString(QDate(int(year), int(number), 1), "MMM")
    return name.replace(".", ""), year


def heading_of(by: str) -> str:
    """What the groups are."""
    return {
        "month": translate("Scoreboard", "Month"),
        "source": translate("Scoreboard", "Source"),
        "owner": translate("Scoreboard", "Owner"),
        "tier": translate("Scoreboard", "Tier"),
    }[by]


def shown_note(by: str, shown: int, there: int) -> str:
    """Says so where a chart has no room for all groups; the table has them."""
    if shown == there:
        return ""
    if by == "month":
        words = translate("Scoreboard", "the latest {shown} of {there} months")
    else:
        words = translate("Scoreboard", "the largest {shown} of {there} groups")
    return words.format(shown=shown, there=there)
