"""The Scoreboard's figures in words of the language in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import KpiValue, Money, Spread, TimeShare
from slaapp.domain.target import Target, WorkingTime
from slaapp.store.figures.board import BoardLine
from slaapp.store.figures.kpis import Kind
from ui.amounts import amount_text
from ui.countdown import calendar_span_text, span_text
from ui.dates import month_alone_text, short_month_text
from ui.lead_words import tier_word
from ui.target_words import target_text
from ui.words import percent_sign

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
    return f"{QLocale().toString(share * 100, 'f', decimals)}{percent_sign()}"


def rate_note(rate: Rate, none: str = "") -> str:
    """k of n and the interval; says where n is too small to tell, and ``none`` where it is 0."""
    if rate.interval is None:
        return none or translate("Scoreboard", "nothing to count yet")
    counted = translate("Scoreboard", "{k} of {n}").format(
        k=count_text(rate.k), n=count_text(rate.n)
    )
    if rate.is_too_few:
        return f"{counted} · " + translate("Scoreboard", "too few to tell")
    low, high = rate.interval
    return f"{counted} · {percent_text(low)} – {percent_text(high)}"


def span_or_beyond(
    spread: Spread, value: float | None, in_words: Callable[[int], str] = span_text
) -> str:
    """A quantile of response times; one that was never reached is longer than the longest seen."""
    if spread.n == 0:
        return NOTHING
    if value is not None:
        return in_words(round(value))
    return f">\N{NO-BREAK SPACE}{in_words(round(spread.longest or 0))}"


def days_text(days: float | None, decimals: int = 1) -> str:
    """Calendar days with one decimal."""
    if days is None:
        return NOTHING
    number = QLocale().toString(days, "f", decimals)
    return translate("Scoreboard", "{days} d").format(days=number)


def value_in_words(kind: Kind, value: KpiValue, *, slow: bool = False) -> str:
    """A shared figure as a cell says it; of a duration the median, or the p90 (``slow``)."""
    if isinstance(value, Rate):
        return percent_text(value.value)
    if isinstance(value, Money):
        return value_text(value.cents)
    if not isinstance(value, Spread):
        return percent_text(value.value) if isinstance(value, TimeShare) else count_text(value)
    quantile = value.p90 if slow else value.median
    if kind == "number":
        return NOTHING if quantile is None else QLocale().toString(quantile, "f", 1)
    if kind == "days":
        return days_text(quantile)
    return span_or_beyond(value, quantile, span_text if kind == "working" else calendar_span_text)


def in_full(kind: Kind, value: KpiValue) -> str:
    """A shared figure to the last digit, with what stands behind it."""
    if isinstance(value, Rate):
        said = percent_text(value.value, _IN_FULL)
        return rate_note(value) if value.value is None else f"{said} ({rate_note(value)})"
    if isinstance(value, Spread):
        if kind == "days":
            return closing_in_full(value)
        return _quantiles(value, span_text if kind == "working" else calendar_span_text)
    return value_in_words(kind, value)


def conversion_note(rate: Rate) -> str:
    """Of a conversion nothing is counted before leads are old enough to tell."""
    return rate_note(rate, translate("Scoreboard", "no lead old enough"))


def conversion_in_full(line: BoardLine) -> str:
    """A conversion to the last digit, what it counts, its interval, and who is left out."""
    rate = line.rate("conversion")
    if rate.value is None:
        return with_young(conversion_note(rate), line)
    return with_young(in_full("rate", rate), line)


def with_young(said: str, line: BoardLine) -> str:
    """The same, with how many leads are too young to count yet, if any are."""
    if not line.count("immature"):
        return said
    words = translate("Scoreboard", "{figure}; too young to count: {n}")
    return words.format(figure=said, n=count_text(line.count("immature")))


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


def response_in_full(line: BoardLine) -> str:
    """Median and p90 of the response, of how many hand-overs, and how many still wait."""
    spread = line.spread("response")
    if spread.n == 0:
        return translate("Scoreboard", "nothing was handed over")
    words = translate(
        "Scoreboard", "median {median}, p90 {p90}; hand-overs: {n}, still open: {open}"
    )
    leads = spread.n if spread.leads is None else spread.leads
    if leads != spread.n:
        words = translate(
            "Scoreboard",
            "median {median}, p90 {p90}; hand-overs: {n} of {leads} leads, still open: {open}",
        )
    return words.format(
        median=span_or_beyond(spread, spread.median),
        p90=span_or_beyond(spread, spread.p90),
        n=count_text(spread.n),
        leads=count_text(leads),
        open=count_text(spread.still_open),
    )


def answers_in_full(line: BoardLine) -> str:
    """The response to the first attempt and to the first conversation, and what the prospect saw.

    One line each, every kind of time by its name.
    """
    if line.spread("response").n == 0:
        return response_in_full(line)
    attempt = translate("Scoreboard", "To the first attempt, working time: {figures}")
    said = [attempt.format(figures=response_in_full(line))]
    for words, spread, in_words in (
        (
            translate("Scoreboard", "To the first conversation, working time: {figures}"),
            line.spread("conversation"),
            span_text,
        ),
        (
            translate("Scoreboard", "From receipt to the first attempt, calendar time: {figures}"),
            line.spread("since_receipt"),
            calendar_span_text,
        ),
    ):
        said.append(words.format(figures=_quantiles(spread, in_words)))
    if longest := line.spread("transport").longest:
        words = translate("Scoreboard", "Before that, on the way to sales: at most {span}")
        said.append(words.format(span=calendar_span_text(round(longest))))
    return "\n".join(said)


def _quantiles(spread: Spread, in_words: Callable[[int], str]) -> str:
    words = translate("Scoreboard", "median {median}, p90 {p90}; still open: {open}")
    return words.format(
        median=span_or_beyond(spread, spread.median, in_words),
        p90=span_or_beyond(spread, spread.p90, in_words),
        open=count_text(spread.still_open),
    )


def value_text(value: Mapping[str, int]) -> str:
    """Sums of money, each in its currency; a dash for none."""
    sums = [amount_text(cents, currency) for currency, cents in value.items()]
    return " + ".join(sums) or NOTHING


def value_in_full(line: BoardLine) -> str:
    """What was won, of how many leads one knows the amount, and that currencies stay apart."""
    if not line.count("won"):
        return translate("Scoreboard", "nothing was won")
    words = translate("Scoreboard", "{value}; won: {n}, without an amount: {unknown}")
    said = words.format(
        value=value_text(line.money("value").cents),
        n=count_text(line.count("won")),
        unknown=count_text(line.money("value").unknown),
    )
    if len(line.money("value").cents) < 2:
        return said
    return f"{said}\n" + translate("Scoreboard", "Amounts in several currencies are not added up.")


def quantile_help() -> str:
    """What "median" and "p90" mean, for whoever never learned it."""
    return translate(
        "Scoreboard",
        "Median: half took less, half took longer. p90: nine in ten took less, one in ten longer.",
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
    return short_month_text(date(int(year), int(number), 1))


def bar_label(by: str, line: BoardLine) -> tuple[str, str]:
    """A group as a chart's label has room for it: its name; of a month the year apart."""
    if by != "month" or not line.name:
        return group_name(by, line), ""
    year, number = line.name.split("-")
    return month_alone_text(date(int(year), int(number), 1)), year


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
