"""The clauses of any period: numbers are lists, months are what ``promises`` says, words fit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given

from slaapp.domain.board_period import BoardPeriod, days_from, month_of, quarter_of
from slaapp.domain.clause_result import ClauseResult, score_of, sides_of
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.promise_line import MISSED, REACHED
from slaapp.store.figures.behind_rows import behind_rows
from slaapp.store.figures.clause_results import clause_results
from slaapp.store.figures.promises import promises
from slaapp.store.rulebook import read_rulebook
from tests.store.random_leads import filled, seeds, some_leads, some_now
from tests.store.test_promises import MONTHS, agree, one_file, two_versions
from tests.store.workspaces import Workspace

__all__ = ["two_versions"]
JUNE = month_of(date(2026, 6, 1))
LEADS = (None, LeadFilter(tiers=("hot", "")), LeadFilter(owner_ids=("",)), LeadFilter(won=True))


def results(work: Workspace, period: BoardPeriod = JUNE, **more: object) -> list[ClauseResult]:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        return clause_results(work.connection, book, period, work.now, **more)


def one(work: Workspace, code: str, period: BoardPeriod = JUNE, **more: object) -> ClauseResult:
    (found,) = (each for each in results(work, period, **more) if each.clause.code == code)
    return found


def some_period(draw: Random) -> BoardPeriod:
    first = date(2026, 4, 1) + timedelta(days=draw.randrange(120))
    return draw.choice([
        month_of(first), quarter_of(first), days_from(first, first + timedelta(draw.randrange(60))),
    ])  # fmt: skip


@one_file
@given(seed=seeds)
def test_every_number_of_any_period_and_any_leads_is_the_length_of_its_list(
    two_versions: Workspace, seed: int
):
    work, draw = two_versions, Random(seed)
    with filled(work, some_leads(draw)):
        now, book = some_now(draw), read_rulebook(work.connection)
        leads, period = draw.choice(LEADS), some_period(draw)
        compared = period.compared_with("before")
        for each in clause_results(work.connection, book, period, now, leads, compared):
            for name in (REACHED, MISSED):
                behind = each.behind(name)
                rows = behind_rows(work.connection, behind, leads, now, limit=1_000)
                assert len(rows) == each.count_of(name), (each.clause.code, name)
                paged = [
                    row
                    for skip in range(0, len(rows) + 1, 2)
                    for row in behind_rows(work.connection, behind, leads, now, skip, 2)
                ]
                assert paged == rows
                assert len({row.id for row in rows}) == len(rows)


@one_file
@given(seed=seeds)
def test_a_whole_month_is_what_its_lines_say(two_versions: Workspace, seed: int):
    work, draw = two_versions, Random(seed)
    with filled(work, some_leads(draw)):
        now, book, month = some_now(draw), read_rulebook(work.connection), draw.choice(MONTHS)
        found = clause_results(work.connection, book, month_of(month), now)
        told = [line for each in found for line in each.lines]
        expected = promises(work.connection, book, [month], now)
        assert sorted(map(repr, told)) == sorted(map(repr, expected))


@one_file
@given(seed=seeds)
def test_two_halves_of_a_month_have_together_what_the_month_has(two_versions: Workspace, seed: int):
    work, draw = two_versions, Random(seed)
    with filled(work, some_leads(draw)):
        now, book = some_now(draw), read_rulebook(work.connection)
        cut = date(2026, 7, 1) + timedelta(days=draw.randrange(1, 30))
        parts = (
            days_from(date(2026, 7, 1), cut - timedelta(days=1)),
            days_from(cut, date(2026, 7, 31)),
        )
        whole = clause_results(work.connection, book, month_of(cut), now)
        halves = [clause_results(work.connection, book, part, now) for part in parts]
        for of_month in whole:
            own = [e for half in halves for e in half if e.clause.code == of_month.clause.code]
            for name in (REACHED, MISSED):
                assert sum(each.count_of(name) for each in own) == of_month.count_of(name)


def test_june_is_promised_by_the_working_days_of_each_version(two_versions: Workspace):
    found = one(two_versions, "volume")
    assert (found.promised, found.worked.whole) == (22 + 25, 22)
    half = one(two_versions, "volume", days_from(date(2026, 6, 1), date(2026, 6, 12)))
    assert half.promised == 19, "10 of 22 working days at 40 a month"


def test_the_team_began_late_and_owes_nothing_for_the_days_before(two_versions: Workspace):
    may = one(two_versions, "volume", month_of(date(2026, 5, 4)))
    assert (may.promised, may.status, may.worked.whole) == (None, "nothing", 0)


def test_days_off_alone_promise_nothing_and_divide_by_nothing(two_versions: Workspace):
    weekend = days_from(date(2026, 6, 6), date(2026, 6, 7))
    found = results(two_versions, weekend, compared=weekend.compared_with("before"))
    assert {each.status for each in found} <= {"nothing", "too_early"}
    assert {each.worked.whole for each in found} == {0}
    assert score_of("marketing", found) == score_of("sales", found) == Rate(0, 0)


def test_what_is_to_come_is_too_early(two_versions: Workspace):
    found = results(two_versions, month_of(date(2027, 2, 1)))
    assert {each.status for each in found} <= {"too_early", "nothing"}
    assert all(each.forecast is None for each in found)


def test_without_an_agreement_there_are_no_clauses(two_versions: Workspace):
    work = two_versions
    with work.connection.begin():
        nothing_agreed = read_rulebook(work.connection).up_to(0)
        assert clause_results(work.connection, nothing_agreed, JUNE, work.now) == []


def test_of_some_leads_nobody_promised_a_volume(two_versions: Workspace):
    found = one(two_versions, "volume", leads=LeadFilter(tiers=("hot",)))
    assert (found.promised, found.status, found.kept) == (None, "nothing", None)


def test_each_side_has_its_own_clauses(two_versions: Workspace):
    found = sides_of(results(two_versions))
    assert [each.clause.code for each in found["marketing"]][:2] == ["volume", "volume.tier.hot"]
    assert "first_attempt" in {each.clause.code for each in found["sales"]}


def test_a_volume_goes_from_too_early_over_at_risk_to_broken(workspace: Workspace):
    for _ in range(4):
        workspace.with_sales()
    workspace.at("2026-06-01 16:00")
    assert one(workspace, "volume").status == "too_early"
    some = one(workspace, "volume", leads=LeadFilter(won=False))
    assert (some.reached, some.forecast) == (4, None), "a day foretells no month"
    workspace.at("2026-06-12 18:00")
    running = one(workspace, "volume")
    assert (running.reached, running.status, running.kept) == (4, "at_risk", None)
    assert running.forecast.low >= 4
    assert running.forecast.high < running.promised
    workspace.at("2026-07-01 09:00")
    over = one(workspace, "volume")
    assert (over.status, over.kept, over.forecast) == ("broken", False, None)
    july = one(workspace, "volume", month_of(workspace.today), compared=month_of(date(2026, 6, 1)))
    assert july.trend is None, "no working time has gone by"
    workspace.at("2026-07-09 12:00")
    july = one(workspace, "volume", month_of(workspace.today), compared=JUNE)
    assert (july.trend.now, july.trend.direction) == (0, "level"), "four leads are few"


def test_a_volume_that_is_reached_is_kept_before_the_end(workspace: Workspace):
    with workspace.connection.begin():
        terms = read_rulebook(workspace.connection).versions[-1].agreement
    agree(workspace, replace(terms, volume_per_month=1))
    workspace.with_sales()
    workspace.with_sales()
    assert one(workspace, "volume").status == "on_track"


@pytest.mark.parametrize("side", ["marketing", "sales"])
def test_nothing_to_tell_is_in_no_score(two_versions: Workspace, side: str):
    told = [each for each in results(two_versions) if each.kept is not None]
    assert score_of(side, told) == score_of(side, results(two_versions))
