"""The team's own conversions and average deal: recounted in plain Python, each with its list."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.board import board_with_total
from slaapp.store.figures.funnel_history import (
    ENOUGH,
    PAIRS,
    AverageDeal,
    Conversion,
    FunnelHistory,
    read_funnel_history,
)
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.rows.leads import count_leads, lead_page
from slaapp.store.rulebook import read_rulebook
from tests.store.random_leads import beginnings, filled, seeds, some_filter, some_leads, some_now
from tests.store.test_board_lists import Told, is_accepted, is_won_within, passes
from tests.store.test_lead_rows import plan
from tests.store.workspaces import SCORING, Workspace, entered

one_file = settings(max_examples=settings.default.max_examples // 5)
UNDER_WAY = ("new", "qualified", "handed_over", "accepted", "contacted", "opportunity")


@pytest.fixture(scope="module")
def work(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("funnel") / "equipe.slaapp"
    workspace = entered(Path(shutil.copy(workspace_template, path)))
    yield workspace
    workspace.connection.close()
    workspace.opened.lock.release()


def reached(one: dict[str, Any], stage: str, now: Instant, days: int | None) -> bool:
    """Whether a lead of the cohort reached a stage, in time where there is a limit."""
    if stage == "won":
        return one["won_at"] is not None if days is None else is_won_within(one, days)
    silently = one["accepted_silently_at"] if is_accepted(one, now) else None
    at = {
        "lead": one["received_at"],
        "qualified": one["qualified_at"],
        "accepted": one["accepted_at"] if one["accepted_at"] is not None else silently,
        "opportunity": one["opportunity_at"],
    }[stage]
    if days is None:
        return stage == "lead" or at is not None
    return at is not None and at - one["received_at"] <= days * DAY


def recounted(told: Told, chosen: LeadFilter, now: Instant, days: int | None):
    """Every conversion and what was decided, lead by lead."""
    mine = [one for one in told.leads if passes(chosen, one, told)]
    if days is not None:
        dated = [one for one in mine if one["received_at"] is not None]
        mine = [one for one in dated if now - one["received_at"] >= days * DAY]
    found = {}
    for early, late in PAIRS:
        whole = [one for one in mine if reached(one, early, now, days)]
        on = [one for one in whole if reached(one, late, now, days)]
        ended = [one for one in whole if one not in on and one["stage"] not in UNDER_WAY]
        decided = len(whole) if days is not None else len(on) + len(ended)
        found[early, late] = (Rate(len(on), len(whole)), decided)
    return found


@given(seeds)
@one_file
def test_it_is_what_plain_counting_gives_and_every_number_opens_its_list(
    work: Workspace, seed: int
):
    draw = Random(seed)
    leads = some_leads(draw)
    with filled(work, leads):
        told = Told(work, read_rulebook(work.connection))
        for _ in range(2):
            days = draw.choice((None, None, 0, 7, 30))
            turns = [begin + (days or 0) * DAY for each in leads for begin in beginnings(each)]
            now = draw.choice((some_now(draw), draw.choice(turns or [0])))
            asked = some_filter(draw)
            chosen = both(asked, COUNTED)
            found = read_funnel_history(work.connection, asked, now, days)
            assert {
                pair: (each.rate, each.decided) for pair, each in found.conversions.items()
            } == recounted(told, chosen, now, days)
            for each in found.conversions.values():
                assert count_leads(work.connection, each.chosen) == each.rate.n
                assert count_leads(work.connection, each.reached) == each.rate.k
            assert_deal(work, found.deal, told, chosen)


def assert_deal(work: Workspace, deal: AverageDeal, told: Told, chosen: LeadFilter) -> None:
    won = [one for one in told.leads if passes(chosen, one, told) and one["won_at"] is not None]
    euros = LeadFilter(currencies=("EUR",))
    listed = {row.id: row for row in lead_page(work.connection, euros)}
    amounts = [one["amount_cents"] for one in won if one["id"] in listed]
    assert (deal.n, deal.won) == (len(amounts), len(won))
    assert deal.cents == (sum(amounts) // len(amounts) if amounts else None)
    assert count_leads(work.connection, deal.chosen) == deal.n


@given(seeds)
@one_file
def test_from_lead_to_won_it_is_the_scoreboard_s_conversion(work: Workspace, seed: int):
    draw = Random(seed)
    with filled(work, some_leads(draw)):
        days, now, chosen = draw.choice((None, 0, 7, 30)), some_now(draw), some_filter(draw)
        book = read_rulebook(work.connection)
        total, _ = board_with_total(work.connection, chosen, book, now, None, days)
        found = read_funnel_history(work.connection, chosen, now, days)
        assert found.conversions["lead", "won"].rate == total.rate("conversion")


def history(workspace: Workspace, days: int | None = None) -> FunnelHistory:
    with workspace.connection.begin():
        return read_funnel_history(workspace.connection, LeadFilter(), workspace.now, days)


def test_a_file_without_leads_has_no_history(workspace: Workspace):
    found = history(workspace)
    assert {each.rate for each in found.conversions.values()} == {Rate(0, 0)}
    assert not any(each.is_enough for each in found.conversions.values())
    assert found.deal == AverageDeal(None, "EUR", 0, 0, found.deal.chosen)
    assert not found.deal.is_enough


def conversion(k: int, n: int, decided: int) -> Conversion:
    return Conversion(Rate(k, n), decided, LeadFilter(), LeadFilter())


def test_enough_is_thirty_decided_leads_of_which_some_went_on():
    assert ENOUGH == 30
    assert conversion(4, 30, 30).is_enough
    assert not conversion(4, 29, 29).is_enough
    assert not conversion(4, 500, 29).is_enough  # many are still under way
    assert not conversion(0, 500, 500).is_enough  # nothing can be divided by zero
    assert conversion(29, 212, 212).share == Fraction(29, 212)
    assert conversion(0, 0, 0).share == 0


def test_enough_deals_are_thirty_that_bring_something():
    assert AverageDeal(600_000, "EUR", 30, 31, LeadFilter()).is_enough
    assert not AverageDeal(600_000, "EUR", 29, 31, LeadFilter()).is_enough
    assert not AverageDeal(0, "EUR", 30, 30, LeadFilter()).is_enough
    assert not AverageDeal(-5, "EUR", 30, 30, LeadFilter()).is_enough


def test_a_lead_still_under_way_is_not_decided_where_there_is_no_limit_of_days(
    workspace: Workspace,
):
    workspace.with_sales(SCORING)
    workspace.tick(40 * DAY)
    # Silence accepted it, and nobody knows yet what becomes of it.
    without, within = (history(workspace, days).conversions for days in (None, 30))
    assert (without["qualified", "accepted"].rate, without["qualified", "accepted"].decided) == (
        Rate(1, 1),
        1,
    )
    assert (
        without["accepted", "opportunity"].rate.n,
        without["accepted", "opportunity"].decided,
    ) == (
        1,
        0,
    )
    # With a limit it had its time.
    assert within["accepted", "opportunity"].decided == 1


@pytest.mark.parametrize("days", [None, 30])
def test_history_is_read_by_an_index(many: Workspace, days: int | None):
    def ask(connection):
        return read_funnel_history(connection, LeadFilter(), many.now, days)

    found = plan(many, ask)
    leads = [line for line in found if " lead" in line]
    assert leads
    assert all(line.startswith("SEARCH lead USING") for line in leads), found
    if days is not None:
        assert "ix_lead_received (withdrawn=? AND received_at<?)" in leads[0]
    assert not {"SCAN lead", "SCAN event"} & set(found)


def test_nothing_was_forgotten_of_the_stages_under_way():
    from slaapp.store.figures import funnel_history

    assert funnel_history.UNDER_WAY == UNDER_WAY
