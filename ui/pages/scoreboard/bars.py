"""From the figures to the three charts."""

from __future__ import annotations

from dataclasses import replace

from slaapp.domain.instants import HOUR
from slaapp.domain.target import Target, WorkingTime
from slaapp.store.figures.board import BoardLine
from ui.charts.spec import Bar, BarChart
from ui.pages.scoreboard import phrases
from ui.pages.scoreboard.phrases import translate
from ui.pages.scoreboard.question import BoardAnswer

MOST_MONTHS = 24
MOST_GROUPS = 12


def shown(answer: BoardAnswer) -> tuple[BoardLine, ...]:
    """The latest months, or the largest groups: a chart has room for so many."""
    if answer.by == "month":
        return answer.groups[-MOST_MONTHS:]
    return answer.groups[:MOST_GROUPS]


def leads_chart(answer: BoardAnswer) -> BarChart:
    """Leads generated."""
    bars = [_leads_bar(answer.by, line) for line in shown(answer)]
    return BarChart(tuple(bars), "count", lying=answer.by != "month")


def conversion_chart(answer: BoardAnswer) -> BarChart:
    """The share of each cohort that was won, with its interval; young cohorts are faded."""
    bars = [_conversion_bar(answer.by, line) for line in shown(answer)]
    return BarChart(tuple(bars), "percent", lying=answer.by != "month")


def response_chart(answer: BoardAnswer) -> BarChart:
    """Median and p90 of the working time to the first attempt, against the promise."""
    bars = [_response_bar(answer, line) for line in shown(answer)]
    common = None if answer.by == "tier" else _hours(answer.attempt_targets["warm"])
    return BarChart(tuple(bars), "hours", common, lying=answer.by != "month")


def _leads_bar(by: str, line: BoardLine) -> Bar:
    text = phrases.count_text(line.count("leads"))
    return _bar(by, line, line.count("leads"), text, text, "leads")


def _conversion_bar(by: str, line: BoardLine) -> Bar:
    rate = line.rate("conversion")
    low, high = (None, None) if rate.is_too_few else rate.interval or (None, None)
    value = phrases.percent_text(rate.value)
    said = phrases.with_young(f"{value} ({phrases.conversion_note(rate)})", line)
    bar = _bar(by, line, rate.value, value, said, "converted")
    return replace(bar, low=low, high=high, faded=is_young(by, line))


def is_young(by: str, line: BoardLine) -> bool:
    """Whether a cohort is not whole yet: of a month, some leads are too young to tell.

    Any other group has young leads as long as leads come in; there they are only left out.
    """
    return by == "month" and line.count("immature") > 0


def _response_bar(answer: BoardAnswer, line: BoardLine) -> Bar:
    spread = line.spread("response")
    median, p90 = spread.median, spread.p90
    words, slow = (phrases.span_or_beyond(spread, quantile) for quantile in (median, p90))
    said = phrases.response_in_full(line)
    bar = _bar(
        answer.by,
        line,
        None if median is None else median / HOUR,
        words if spread.n else "",
        said,
        "clocked",
    )
    own = _hours(answer.attempt_targets.get(line.key)) if answer.by == "tier" else None
    far = None if p90 is None else p90 / HOUR
    return replace(bar, second=far, second_text="" if far is None else slow, target=own)


def _bar(by: str, line: BoardLine, value: float | None, text: str, said: str, opens: str) -> Bar:
    tip = translate("Scoreboard", "{group}: {figures}").format(
        group=phrases.group_name(by, line), figures=said
    )
    label, under = phrases.bar_label(by, line)
    return Bar(label, value, text, tip, line.behind[opens], under)


def _hours(target: Target | None) -> float | None:
    return target.ms / HOUR if isinstance(target, WorkingTime) else None
