"""Week by week what came of the deadlines of one side: met, breached, and so far."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from slaapp.domain.attainment_filter import PARTS, AttainmentFilter, Part
from slaapp.domain.behind import leads_behind
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import start_of_day
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.attainment_weeks import AttainmentWeek, attainment_weeks
from ui.charts.stacks import Segment, Stack, StackChart
from ui.charts.tones import Tone
from ui.dates import day_text, short_day_text
from ui.pages.scoreboard.drawn.kind import ChartKind, Data, Drawn, Ground, Value
from ui.pages.scoreboard.drawn.said import leads_text, rate_text, tip, translate
from ui.pages.scoreboard.phrases import count_text, percent_text

_TONES: dict[Part, Tone] = {
    "met": "first",
    "breached": "warning",
    "met_so_far": "first_soft",
    "open": "open",
}
_FEW = "*"


def _reading(side: str) -> Callable[[Any, Ground], list[AttainmentWeek]]:
    def read(connection: Any, ground: Ground) -> list[AttainmentWeek]:
        leads = ground.asked.leads
        return attainment_weeks(connection, leads, side, ground.book, ground.days, ground.now)

    return read


def _drawing(side: str) -> Callable[[list[AttainmentWeek], Ground], Drawn]:
    def draw(weeks: list[AttainmentWeek], ground: Ground) -> Drawn:
        stacks = tuple(map(_stack, weeks))
        few = any(week.rate.n and week.rate.is_too_few for week in weeks)
        keys = tuple((_TONES[part], _part(part)) for part in PARTS if _any(weeks, part))
        count = sum(part.deadlines for week in weeks for part in week.parts.values())
        return Drawn(
            StackChart(stacks, keys, "count"),
            _note(few=few),
            translate("Scoreboard", "No deadline of this side was due in these weeks."),
            _all_leads(side, ground, weeks) if weeks else None,
            count,
            _data(weeks),
        )

    return draw


def _all_leads(side: str, ground: Ground, weeks: list[AttainmentWeek]) -> LeadFilter:
    zone = ground.book.zone
    begin = start_of_day(weeks[0].monday, zone)
    end = start_of_day(weeks[-1].monday + timedelta(days=7), zone)
    counted = AttainmentFilter(begin, end, sides=(side,))
    return both(ground.asked.leads, leads_behind(counted, ground.now))


def _any(weeks: list[AttainmentWeek], part: Part) -> bool:
    return any(week.parts[part].deadlines for week in weeks)


def _stack(week: AttainmentWeek) -> Stack:
    segments = tuple(
        Segment(
            float(week.parts[part].deadlines),
            _TONES[part],
            _tip(week, part),
            week.parts[part].chosen,
            week.parts[part].leads,
        )
        for part in PARTS
    )
    rate = week.rate
    text = ""
    if rate.value is not None:
        text = percent_text(rate.value, 0) + (_FEW if rate.is_too_few else "")
    return Stack(short_day_text(week.monday), segments, text)


def _tip(week: AttainmentWeek, part: Part) -> str:
    found = week.parts[part]
    heading = translate("Scoreboard", "Week of {day}").format(day=day_text(week.monday))
    said = f"{_part(part)}: {count_text(found.deadlines)}"
    if found.leads != found.deadlines:
        said = translate("Scoreboard", "{part} of {leads}").format(
            part=said, leads=leads_text(found.leads)
        )
    return tip(heading, said, rate_text(week.rate) if week.rate.n else "")


def _part(part: Part) -> str:
    return {
        "met": translate("Scoreboard", "met"),
        "breached": translate("Scoreboard", "breached"),
        "met_so_far": translate("Scoreboard", "met ahead of time"),
        "open": translate("Scoreboard", "not due yet"),
    }[part]


def _note(*, few: bool) -> str:
    said = translate("Scoreboard", "deadlines by the week they are due in; above: share met")
    if few:
        said += "; " + translate("Scoreboard", "* fewer than ten, too few to tell")
    return said


def _data(weeks: list[AttainmentWeek]) -> Data:
    header = (
        translate("Scoreboard", "Week of"),
        *map(_part, PARTS),
        translate("Scoreboard", "Share met"),
    )
    rows: list[tuple[Value, ...]] = [
        (
            week.monday,
            *(week.parts[part].deadlines for part in PARTS),
            None if week.rate.value is None else round(week.rate.value, 6),
        )
        for week in weeks
    ]
    return Data(header, tuple(rows))


def _definition() -> str:
    return translate(
        "Scoreboard",
        "Of the deadlines that were due in a week, those met and those breached; breached are also "
        "those still open past their due. What is not due yet stands apart, as so far.",
    )


WEEKS_OF_SALES = ChartKind(
    "weeks_sales",
    lambda: translate("Scoreboard", "Deadlines kept by sales, by week"),
    _definition,
    _reading("sales"),
    _drawing("sales"),
)
WEEKS_OF_MARKETING = ChartKind(
    "weeks_marketing",
    lambda: translate("Scoreboard", "Deadlines kept by marketing, by week"),
    _definition,
    _reading("marketing"),
    _drawing("marketing"),
)
