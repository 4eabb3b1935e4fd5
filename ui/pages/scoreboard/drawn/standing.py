"""Where leads stand still: how long they stay in each stage, those that are there included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import HOUR
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.stagnation import MOVING_STAGES
from slaapp.store.figures.stage_times import StageTime, stage_times
from slaapp.store.rows.leads import count_leads
from ui.charts.spec import Bar, BarChart
from ui.countdown import span_text
from ui.lead_words import stage_word
from ui.pages.scoreboard.drawn.kind import ChartKind, Data, Drawn, Ground, Value
from ui.pages.scoreboard.drawn.said import leads_text, tip, translate
from ui.pages.scoreboard.phrases import count_text, span_or_beyond


@dataclass(frozen=True)
class _Found:
    """``leads`` counts those that were in any of the stages."""

    stages: list[StageTime]
    leads: int


def _read(connection: Any, ground: Ground) -> _Found:
    found = stage_times(connection, ground.asked, ground.book, ground.now)
    return _Found(found, count_leads(connection, _leads(ground)))


def _leads(ground: Ground) -> LeadFilter:
    return both(ground.received, LeadFilter(was_in=(tuple(MOVING_STAGES),)))


def _draw(found: _Found, ground: Ground) -> Drawn:
    told = [each for each in found.stages if each.spread.n]
    bars = tuple(_bar(each, ground) for each in told)
    return Drawn(
        BarChart(bars, "hours", lying=True),
        translate("Scoreboard", "working time in the stage: median; mark: p90"),
        translate("Scoreboard", "No lead of this period was in a stage that it has to leave."),
        _leads(ground) if told else None,
        found.leads,
        _data(told),
    )


def _bar(each: StageTime, ground: Ground) -> Bar:
    spread = each.spread
    median, p90 = (span_or_beyond(spread, value) for value in (spread.median, spread.p90))
    # What was never reached is longer than the longest seen: it is drawn so long.
    middle = spread.longest if spread.median is None else spread.median
    words = translate("Scoreboard", "median {median}, p90 {p90}")
    there = translate("Scoreboard", "there now: {n}").format(n=count_text(spread.still_open))
    total = translate("Scoreboard", "in all {span}").format(span=span_text(each.total))
    said = words.format(median=median, p90=p90)
    return Bar(
        stage_word(each.stage),
        (middle or 0) / HOUR,
        median,
        tip(stage_word(each.stage), leads_text(spread.n), said, there, total),
        each.behind.of_leads(ground.now),
        second=None if spread.p90 is None else spread.p90 / HOUR,
        second_text=p90 if spread.p90 is not None else "",
        faded=spread.median is None,
        leads=spread.n,
    )


def _data(found: list[StageTime]) -> Data:
    header = (
        translate("Scoreboard", "Stage"),
        translate("Scoreboard", "Leads"),
        translate("Scoreboard", "There now"),
        translate("Scoreboard", "Median (min)"),
        translate("Scoreboard", "p90 (min)"),
        translate("Scoreboard", "In all (h)"),
    )
    rows: list[tuple[Value, ...]] = [
        (
            stage_word(each.stage),
            each.spread.n,
            each.spread.still_open,
            _minutes(each.spread.median),
            _minutes(each.spread.p90),
            round(each.total / HOUR, 2),
        )
        for each in found
    ]
    return Data(header, tuple(rows))


def _minutes(span: float | None) -> float | None:
    return None if span is None else round(span / 60_000, 2)


STANDING = ChartKind(
    "stages",
    lambda: translate("Scoreboard", "Where leads stand still"),
    lambda: translate(
        "Scoreboard",
        "Working time that the leads received in the period spent in each stage, all their stays "
        "in it together. Those that are there still count as longer than they are now. Grey: more "
        "than half of them are there still, so that the median is longer than any stay seen.",
    ),
    _read,
    _draw,
)
