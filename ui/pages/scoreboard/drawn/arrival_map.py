"""How fast leads are answered by when they came in: weekdays by hours of receipt."""

from __future__ import annotations

from typing import Any

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import HOUR
from slaapp.domain.kpi import TOO_FEW
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.arrivals import HOURS_TOGETHER, Arrival, arrivals
from ui.charts.cells import Cell, CellChart
from ui.dates import hour_text, weekday_name
from ui.pages.scoreboard.drawn.kind import ChartKind, Data, Drawn, Ground, Value
from ui.pages.scoreboard.drawn.said import leads_text, tip, translate
from ui.pages.scoreboard.phrases import span_or_beyond

_DAY = 8 * HOUR
"""A median of a whole working day is as dark as it gets."""


def _read(connection: Any, ground: Ground) -> list[Arrival]:
    return arrivals(connection, ground.asked.received, ground.book, ground.now)


def _draw(found: list[Arrival], ground: Ground) -> Drawn:
    hours = sorted({each.hour for each in found})
    columns = range(hours[0], hours[-1] + 1, HOURS_TOGETHER) if hours else range(0)
    days = range(1, max([5, *(each.weekday for each in found)]) + 1)
    slowest = max((each.spread.median or 0 for each in found), default=0) or _DAY
    cells = tuple(
        Cell(
            each.weekday - 1,
            (each.hour - columns[0]) // HOURS_TOGETHER,
            1.0 if each.spread.median is None else each.spread.median / slowest,
            _short(each),
            _tip(each),
            each.chosen,
            faded=each.spread.n < TOO_FEW // 2,
            leads=each.leads,
        )
        for each in found
    )
    chart = CellChart(
        tuple(weekday_name(day, short=True) for day in days),
        tuple(f"{hour}–{hour + HOURS_TOGETHER}" for hour in columns),
        cells,
    )
    return Drawn(
        chart,
        translate("Scoreboard", "median working time to the first attempt; grey: fewer than five"),
        translate("Scoreboard", "Nothing was handed over whose hour of receipt is known."),
        _leads(ground) if found else None,
        sum(each.leads for each in found),
        _data(found),
    )


def _leads(ground: Ground) -> LeadFilter:
    return both(ground.clocked, LeadFilter(hours=tuple(f"{hour:02}" for hour in range(24))))


def _short(each: Arrival) -> str:
    return span_or_beyond(each.spread, each.spread.median)


def _tip(each: Arrival) -> str:
    hours = f"{hour_text(each.hour)} – {hour_text((each.hour + HOURS_TOGETHER) % 24)}"
    words = translate("Scoreboard", "median {median}, p90 {p90}")
    said = words.format(
        median=span_or_beyond(each.spread, each.spread.median),
        p90=span_or_beyond(each.spread, each.spread.p90),
    )
    return tip(f"{weekday_name(each.weekday)} {hours}", leads_text(each.leads), said)


def _data(found: list[Arrival]) -> Data:
    header = (
        translate("Scoreboard", "Weekday"),
        translate("Scoreboard", "Hour"),
        translate("Scoreboard", "Leads"),
        translate("Scoreboard", "Median (min)"),
        translate("Scoreboard", "p90 (min)"),
    )
    rows: list[tuple[Value, ...]] = [
        (
            weekday_name(each.weekday),
            each.hour,
            each.leads,
            _minutes(each.spread.median),
            _minutes(each.spread.p90),
        )
        for each in found
    ]
    return Data(header, tuple(rows))


def _minutes(span: float | None) -> float | None:
    return None if span is None else round(span / 60_000, 2)


ARRIVAL_MAP = ChartKind(
    "arrivals",
    lambda: translate("Scoreboard", "Response by hour and weekday of receipt"),
    lambda: translate(
        "Scoreboard",
        "Median working time from the start of the clock to the first attempt, by the weekday and "
        "the hours in which the lead was received; the darker, the slower. Hand-overs that nobody "
        "answered yet count for as long as they wait.",
    ),
    _read,
    _draw,
)
