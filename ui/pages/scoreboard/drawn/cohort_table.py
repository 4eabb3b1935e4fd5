"""The funnel of each month: of the leads received in it, the share that reached each stage."""

from __future__ import annotations

from typing import Any

from slaapp.domain.filter_joining import both
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.store.figures.cohorts import STAGES, Cohort, cohorts
from ui.charts.cells import Cell, CellChart
from ui.pages.scoreboard.drawn.kind import ChartKind, Data, Drawn, Ground, Value
from ui.pages.scoreboard.drawn.said import nothing_received, rate_text, tip, translate
from ui.pages.scoreboard.phrases import count_text, month_text, percent_text

Found = tuple[Cohort, list[Cohort]]


def _read(connection: Any, ground: Ground) -> Found:
    days = ground.asked.conversion_days
    return cohorts(connection, _leads(ground), ground.now, days)


def _leads(ground: Ground) -> LeadFilter:
    """A month alone tells little: it stands below the months before it."""
    return both(ground.asked.leads, LeadFilter(received_until=ground.asked.end, excluded=False))


def _draw(found: Found, ground: Ground) -> Drawn:
    whole, months = found
    lines = [*months, whole] if len(months) > 1 and whole.counts["leads"] else list(months)
    cells = [
        _cell(row, column, line) for row, line in enumerate(lines) for column in range(len(STAGES))
    ]
    chart = CellChart(
        tuple(map(_name, lines)),
        tuple(map(_stage, STAGES)),
        tuple(cells),
        strong=tuple(row for row, line in enumerate(lines) if _is_strong(line, ground)),
    )
    return Drawn(
        chart,
        _note(ground.asked.conversion_days, any(line.immature for line in months)),
        nothing_received(),
        both(_leads(ground), LeadFilter(months=tuple(line.month or EMPTY for line in months)))
        if months
        else None,
        sum(line.counts["leads"] for line in months),
        _data(lines),
    )


def _is_strong(line: Cohort, ground: Ground) -> bool:
    """Whether it is the line in all, or a month of the period."""
    if line.month is None or ground.days is None:
        return line.month is None
    return f"{ground.days[0]:%Y-%m}" <= line.month


def _cell(row: int, column: int, line: Cohort) -> Cell:
    stage = STAGES[column]
    count, share = line.counts[stage], line.share(stage)
    text = count_text(count) if stage == "leads" else percent_text(share, 0)
    said = f"{_stage(stage)}: {count_text(count)}"
    if stage != "leads":
        said = f"{_stage(stage)}: {rate_text(Rate(count, line.counts['leads']))}"
    young = translate("Scoreboard", "some are too young to tell") if line.immature else ""
    strength = None if stage == "leads" else share
    return Cell(
        row,
        column,
        strength,
        text,
        tip(_name(line), said, young),
        line.behind[stage],
        faded=line.immature,
        leads=count,
    )


def _name(line: Cohort) -> str:
    if line.month is None:
        return translate("Scoreboard", "Whole months")
    return month_text(line.month) if line.month else translate("Scoreboard", "no date")


def _stage(stage: str) -> str:
    return {
        "leads": translate("Scoreboard", "Leads"),
        "qualified": translate("Scoreboard", "Qualified"),
        "accepted": translate("Scoreboard", "Accepted"),
        "opportunity": translate("Scoreboard", "Opportunity"),
        "won": translate("Scoreboard", "Won"),
    }[stage]


def _note(days: int | None, young: bool) -> str:
    if days is None:
        return translate("Scoreboard", "share of each month’s leads, so far")
    said = translate("Scoreboard", "share of each month’s leads, within {days} days")
    said = said.format(days=days)
    if young:
        said += "; " + translate("Scoreboard", "grey: too young to tell, not in the last line")
    return said


def _data(lines: list[Cohort]) -> Data:
    header = (translate("Scoreboard", "Month"), *map(_stage, STAGES))
    header = (*header, translate("Scoreboard", "Too young"))
    rows: list[tuple[Value, ...]] = [
        (_name(line), *(line.counts[stage] for stage in STAGES), int(line.immature))
        for line in lines
    ]
    return Data(header, tuple(rows))


COHORT_TABLE = ChartKind(
    "cohorts",
    lambda: translate("Scoreboard", "Funnel by month of receipt"),
    lambda: translate(
        "Scoreboard",
        "Of the leads received in a month, the share that reached each stage within the days that "
        "the agreement gives them: the months of the period in bold, those before it above them. "
        "Months whose youngest leads have not had that time yet are told apart and left out in "
        "all.",
    ),
    _read,
    _draw,
)
