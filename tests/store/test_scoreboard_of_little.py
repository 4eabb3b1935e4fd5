"""Nothing, one lead, one day, everything ahead, no working day: an answer, and no division by 0."""

from __future__ import annotations

from datetime import date, timedelta

from slaapp.domain.board_period import BoardPeriod, days_from, month_of
from slaapp.domain.figure_question import Question
from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import Money, Spread, TimeShare
from slaapp.store.figures.board import GROUPS
from slaapp.store.figures.bottlenecks import bottlenecks
from slaapp.store.figures.costs import campaign_costs
from slaapp.store.figures.kpis import KPIS
from slaapp.store.figures.rejections import rejections
from slaapp.store.figures.scoreboard import ScoreLine, scoreboard
from slaapp.store.figures.stage_times import stage_times
from slaapp.store.figures.velocity import velocity
from slaapp.store.figures.waiting_parts import waiting_parts
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import Workspace

SATURDAY = date(2026, 6, 6)
PERIODS = {
    "a month": month_of(date(2026, 6, 1)),
    "a day": days_from(date(2026, 6, 1), date(2026, 6, 1)),
    "a week-end": days_from(SATURDAY, SATURDAY + timedelta(days=1)),
    "to come": month_of(date(2031, 6, 1)),
    "long ago": month_of(date(1950, 6, 1)),
}


def everything(work: Workspace, period: BoardPeriod, by: str | None = None) -> ScoreLine:
    """The line in all; what is no line is asked for too."""
    with work.connection.begin():
        book = read_rulebook(work.connection)
        begin, end = period.begins_at(book.zone), period.ends_at(book.zone)
        asked = Question(begin, end, by=by, conversion_days=30)
        for read in (stage_times, waiting_parts, campaign_costs):
            assert read(work.connection, asked, book, work.now) is not None
        found = rejections(work.connection, asked, work.now)
        assert (found.count, found.says_little) == (0, False)
        assert bottlenecks(work.connection, book, period, work.now) is not None
        assert velocity(work.connection, book, period, work.now) is not None
        total, groups = scoreboard(work.connection, asked, book, work.now)
        assert len(groups) <= (0 if by is None else 1)
        return total


def is_empty(value: object) -> bool:
    match value:
        case Rate(k, n):
            return (k, n, value.value, value.interval) == (0, 0, None, None)
        case Spread():
            return (value.n, value.median, value.p90, value.longest) == (0, None, None, None)
        case TimeShare():
            return (value.whole, value.value) == (0, None)
        case Money():
            return not value.cents
    return value == 0


def test_of_nothing_every_figure_is_nothing(workspace: Workspace):
    for name, period in PERIODS.items():
        line = everything(workspace, period)
        assert [kpi.code for kpi in KPIS if not is_empty(line.values[kpi.code])] == [], name


def test_of_nothing_there_is_no_group(workspace: Workspace):
    for by in GROUPS:
        everything(workspace, PERIODS["a month"], by)


def test_one_lead_is_one_lead_and_too_few_to_tell(workspace: Workspace):
    workspace.with_sales()
    for name in ("a month", "a day"):
        line = everything(workspace, PERIODS[name])
        assert (line.values["leads"], line.values["hand_overs"]) == (1, 1)
        rates = [value for value in line.values.values() if isinstance(value, Rate)]
        assert all(rate.is_too_few for rate in rates)


def test_one_lead_is_in_no_other_period(workspace: Workspace):
    workspace.with_sales()
    for name in ("a week-end", "to come", "long ago"):
        line = everything(workspace, PERIODS[name])
        told = {kpi.code for kpi in KPIS if not is_empty(line.values[kpi.code])}
        assert told <= {"at_risk_sales", "at_risk_marketing"}, "these are of now"
