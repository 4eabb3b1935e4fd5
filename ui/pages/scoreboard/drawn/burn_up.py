"""Qualified leads as they add up over working days, against what was promised by each of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.burn_up import BurnPoint, BurnUp, burn_up
from ui.charts.lines import Ahead, LineChart, Mark
from ui.charts.spec import Bar
from ui.charts.tones import Stroke, Tone
from ui.dates import long_day_text, short_day_text, weekday_text
from ui.pages.scoreboard.drawn.kind import ChartKind, Data, Drawn, Ground
from ui.pages.scoreboard.drawn.said import tip, translate
from ui.pages.scoreboard.phrases import count_text


def _read(connection: Any, ground: Ground) -> BurnUp:
    first, after = ground.days or _month(ground.book.day_of(ground.now))
    return burn_up(connection, ground.asked.leads, ground.book, first, after, ground.now)


def _month(day: date) -> tuple[date, date]:
    first = day.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1)


def _draw(found: BurnUp, _ground: Ground) -> Drawn:
    days = {point.day: float(at) for at, point in enumerate(found.points, 1)}
    until = len(found.points) + 0.4
    return Drawn(
        LineChart(
            tuple(map(_bar, found.points)),
            tuple(days.values()),
            "count",
            until,
            promised=_promised(found),
            marks=_marks(found),
            ticks=tuple((x, short_day_text(day)) for day, x in days.items()),
            keys=_keys(found),
            ahead=_ahead(found),
        ),
        _note(found),
        translate("Scoreboard", "There is no working day in this period."),
        _latest(found),
        found.qualified,
        _data(found),
    )


def _bar(point: BurnPoint) -> Bar:
    day = weekday_text(point.day, year=True)
    promised = translate("Scoreboard", "promised by then: {n}").format(
        n=count_text(round(point.promised))
    )
    if point.qualified is None:
        return Bar(day, None, "", tip(day, promised))
    said = translate("Scoreboard", "qualified so far: {n}").format(n=count_text(point.qualified))
    return Bar(
        day,
        float(point.qualified),
        "",
        tip(day, said, promised),
        point.chosen,
        leads=point.qualified,
    )


def _promised(found: BurnUp) -> tuple[tuple[float, float], ...]:
    if not found.promised:
        return ()
    steps = ((float(at), point.promised) for at, point in enumerate(found.points, 1))
    return (0.0, 0.0), *steps


def _marks(found: BurnUp) -> tuple[Mark, ...]:
    words = translate("Scoreboard", "version {number}")
    changes = [
        Mark("change", _place(found, day), words.format(number=number))
        for day, number in found.changes
    ]
    # A day off is no day of the axis: it lies between the working days around it.
    return (*changes, *(Mark("day", _place(found, day), label) for day, label in found.holidays))


def _place(found: BurnUp, day: date) -> float:
    before = [point for point in found.points if point.day < day]
    return len(before) + 0.5


def _keys(found: BurnUp) -> tuple[tuple[Tone | Stroke, str], ...]:
    keys: list[tuple[Tone | Stroke, str]] = [("line", translate("Scoreboard", "qualified"))]
    if found.promised:
        keys.append(("dashes", translate("Scoreboard", "promised")))
    if found.forecast is not None:
        keys.append(("dots", translate("Scoreboard", "at this pace")))
    if found.holidays:
        keys.append(("quiet", translate("Scoreboard", "day off")))
    return tuple(keys)


def _ahead(found: BurnUp) -> Ahead | None:
    if found.forecast is None:
        return None
    low, high = found.forecast.low, found.forecast.high
    return Ahead(float(len(found.points)), low, (low + high) / 2, high)


def _note(found: BurnUp) -> str:
    last = long_day_text(found.after - timedelta(days=1))
    if not found.promised:
        words = translate("Scoreboard", "{n} by {day}; nothing was promised")
        return words.format(n=count_text(found.qualified), day=last)
    values = {
        "n": count_text(found.qualified),
        "promised": count_text(round(found.promised)),
        "day": last,
    }
    if found.forecast is None:
        return translate("Scoreboard", "{n} of {promised} promised by {day}").format(**values)
    words = translate(
        "Scoreboard", "{n} of {promised} promised by {day}; at this pace {low} – {high}"
    )
    low, high = (count_text(round(each)) for each in (found.forecast.low, found.forecast.high))
    return words.format(**values, low=low, high=high)


def _latest(found: BurnUp) -> LeadFilter | None:
    told = [point for point in found.points if point.qualified is not None]
    return told[-1].chosen if told else None


def _data(found: BurnUp) -> Data:
    header = (
        translate("Scoreboard", "Day"),
        translate("Scoreboard", "Qualified"),
        translate("Scoreboard", "Promised"),
    )
    return Data(header, tuple((p.day, p.qualified, round(p.promised, 2)) for p in found.points))


BURN_UP = ChartKind(
    "burn_up",
    lambda: translate("Scoreboard", "Qualified leads against the promise"),
    lambda: translate(
        "Scoreboard",
        "Leads qualified since the period began, added up over its working days. Dashed: what was "
        "promised by the end of each working day. A lead of a day off counts with the working day "
        "before it. Rejections that were upheld do not count, unless the agreement says so.",
    ),
    _read,
    _draw,
)
