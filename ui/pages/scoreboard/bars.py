"""From the figures to the three charts."""

from __future__ import annotations

from dataclasses import replace

from slaapp.domain.instants import HOUR
from slaapp.domain.target import WorkingTime
from slaapp.store.figures.board import BoardLine
from ui.charts.spec import Bar, BarChart
from ui.pages.scoreboard import phrases
from ui.pages.scoreboard.phrases import translate
from ui.pages.scoreboard.question import BoardAnswer

_MOST_MONTHS = 24
_MOST_GROUPS = 12


def _shown(by: str, lines: tuple[BoardLine, ...]) -> list[BoardLine]:
    """The latest months, or the largest groups: a chart has room for so many."""
    if by == "month":
        return list(lines[-_MOST_MONTHS:])
    return sorted(lines, key=lambda line: -line.leads)[:_MOST_GROUPS]


def _label(by: str, line: BoardLine) -> str:
    if by == "month" and line.name:
        return phrases.short_month(line.name)
    return phrases.group_name(by, line)


def leads_chart(by: str, answer: BoardAnswer) -> BarChart:
    """Leads generated."""
    bars = [
        Bar(
            _label(by, line),
            line.leads,
            phrases.count_text(line.leads),
            f"{phrases.group_name(by, line)} : {phrases.count_text(line.leads)}",
            line.chosen,
        )
        for line in _shown(by, answer.groups)
    ]
    return BarChart(tuple(bars), "count", lying=by != "month")


def conversion_chart(by: str, answer: BoardAnswer) -> BarChart:
    """The share of each cohort that was won, with its interval; those too young are faded."""
    bars = []
    for line in _shown(by, answer.groups):
        rate = line.conversion
        low, high = (None, None) if rate.is_too_few else rate.interval or (None, None)
        name, value = phrases.group_name(by, line), phrases.percent_text(rate.value)
        tip = f"{name} : {value} ({phrases.rate_note(rate)})"
        bars.append(
            Bar(
                _label(by, line),
                rate.value,
                value,
                tip,
                line.converted,
                low,
                high,
                faded=line.immature > 0,
            )
        )
    return BarChart(tuple(bars), "percent", lying=by != "month")


def response_chart(by: str, answer: BoardAnswer) -> BarChart:
    """Median and p90 of the working time to the first attempt, against the promise."""
    bars = []
    for line in _shown(by, answer.groups):
        spread = line.response
        median, p90 = spread.median, spread.p90
        words = phrases.span_or_beyond(spread, median)
        tip = translate(
            "Scoreboard", "{group}: median {median}, p90 {p90} ({n} hand-overs, {open} still open)"
        ).format(
            group=phrases.group_name(by, line),
            median=words,
            p90=phrases.span_or_beyond(spread, p90),
            n=spread.n,
            open=spread.still_open,
        )
        bars.append(
            Bar(
                _label(by, line),
                None if median is None else median / HOUR,
                words if spread.n else "",
                tip,
                replace(line.chosen, handed_over=True),
                second=None if p90 is None else p90 / HOUR,
            )
        )
    target = answer.attempt_target
    promised = target.ms / HOUR if isinstance(target, WorkingTime) else None
    return BarChart(tuple(bars), "hours", promised, lying=by != "month")
