"""Where working time is lost: a case worked out by hand, and the same whatever the file."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from slaapp.domain.board_period import BoardPeriod, days_from, month_of
from slaapp.domain.bottleneck import PLACES, Bottleneck
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.standing import Standing
from slaapp.domain.waiting import waiting_of
from slaapp.operations.contact import log_contact
from slaapp.operations.hand_over import accept
from slaapp.operations.leads import LeadForm
from slaapp.store.figures.bottlenecks import bottlenecks
from slaapp.store.figures.listed import count_listed
from slaapp.store.rulebook import read_rulebook
from tests.operations.agreed import agree_on_answers
from tests.store.random_leads import filled, seeds, some_leads, some_now
from tests.store.scores_recount import FromEvents
from tests.store.test_scoreboard_numbers import disturb
from tests.store.workspaces import SCORING, Workspace, entered

one_file = settings(max_examples=settings.default.max_examples // 2)
TUESDAY = days_from(date(2026, 6, 2), date(2026, 6, 2))


@pytest.fixture(scope="module")
def work(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("lost") / "equipe.slaapp"
    workspace = entered(Path(shutil.copy(workspace_template, path)))
    agree_on_answers(workspace)
    yield workspace
    workspace.connection.close()
    workspace.opened.lock.release()


def told(work: Workspace, period: BoardPeriod) -> list[Bottleneck]:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        return bottlenecks(work.connection, book, period, work.now)


def test_two_prospects_on_a_tuesday_and_the_monday_before(workspace: Workspace):
    """Open from 9:00 to 12:30 and from 14:00 to 17:30.

    A comes on Monday at 10:00, is handed over on Tuesday at 11:00 and not answered. B comes and is
    handed over on Monday at 16:00, accepted on Tuesday at 10:00, spoken to at 15:00.
    """
    workspace.at("2026-06-01 10:00")
    one = workspace.add(SCORING)
    workspace.at("2026-06-01 16:00")
    other = workspace.with_sales(SCORING)
    workspace.at("2026-06-02 10:00")
    accept(workspace.connection, other, by=workspace.sales, now=workspace.now)
    workspace.at("2026-06-02 11:00")
    workspace.hand_over(one)
    workspace.at("2026-06-02 15:00")
    by = workspace.sales
    log_contact(workspace.connection, other, outcome="reached", by=by, now=workspace.now)
    workspace.at("2026-06-03 10:00")
    first, second, third = told(workspace, TUESDAY)
    assert [each.place for each in (first, second, third)] == [
        "acceptance", "sales", "before_hand_over",
    ]  # fmt: skip
    assert [each.actor for each in (first, second, third)] == ["sales", "sales", "marketing"]
    hours = [each.now.ms / HOUR for each in (first, second, third)]
    assert hours == pytest.approx([1 + 5, 3.5, 2], abs=0.01)
    assert [each.now.leads for each in (first, second, third)] == [2, 1, 1]
    before = [each.before.ms / HOUR for each in (first, second, third)]
    assert before == pytest.approx([1.5, 0, 6], abs=0.01)
    assert first.change == pytest.approx(3, abs=0.02)
    assert second.change is None, "there was nothing to compare with"
    assert third.change == pytest.approx(-2 / 3, abs=0.02)
    assert first.now.largest == (by.member_id, first.now.ms)
    assert third.now.per_day == pytest.approx(2 * HOUR, abs=MINUTE)


def test_where_nothing_was_lost_there_is_no_bottleneck(workspace: Workspace):
    for period in (
        TUESDAY,
        month_of(date(2031, 1, 1)),
        days_from(date(2026, 6, 6), date(2026, 6, 7)),
    ):
        assert told(workspace, period) == []


def test_closed_hours_and_what_the_prospect_asked_for_are_no_bottleneck():
    assert set(PLACES).isdisjoint({"closed", "asked"})


def can_act(standing: Standing) -> int | None:
    """From when on somebody could: qualified, or handed over all the same."""
    given = [each.handed_over_at for each in standing.cycles if each.joined_into is None][:1]
    if standing.qualified_at is None:
        return standing.received_at if given else None
    return max(standing.received_at, min([standing.qualified_at, *given]))


def test_who_was_never_qualified_is_waited_for_by_nobody(workspace: Workspace):
    workspace.at("2026-06-01 10:00")
    workspace.add(LeadForm(last_name="Petit"))
    workspace.at("2026-06-03 10:00")
    assert told(workspace, TUESDAY) == []


@one_file
@given(seed=seeds)
def test_what_is_lost_in_a_period_is_what_each_prospect_waited_in_it(work: Workspace, seed: int):
    draw = Random(seed)
    with filled(work, some_leads(draw)):
        disturb(work, draw)
        now, period = some_now(draw), month_of(date(2026, draw.choice((5, 6, 7)), 1))
        book = read_rulebook(work.connection)
        begin, end = period.begins_at(book.zone), min(period.ends_at(book.zone), now)
        parts: Counter[str] = Counter()
        events = FromEvents(work, book)
        for one in events.leads:
            standing = events.standings[one["id"]]
            if one["excluded"] or one["historical"] or one["withdrawn"]:
                continue
            if standing.received_at is None or standing.received_at >= end or end <= begin:
                continue
            openings = book.openings_of(book.ruling_at(standing.received_at))
            begun = can_act(standing)
            if begun is not None and begun < end:
                parts.update(waiting_of(standing, openings, min(now, end)).parts)
                parts.subtract(waiting_of(standing, openings, max(begin, begun)).parts)
        found = bottlenecks(work.connection, book, period, now)
        assert {each.place: each.now.ms for each in found}.items() <= parts.items()
        lost = sorted((parts[place] for place in PLACES if parts[place]), reverse=True)
        assert [each.now.ms for each in found] == lost[:3]
        for each in found:
            assert count_listed(work.connection, each.now.behind, now) == each.now.leads
