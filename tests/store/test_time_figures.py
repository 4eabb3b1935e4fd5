"""Where time goes: stays in stages and parts of the waiting, equal to a recount lead by lead."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from sqlalchemy import select, update

from slaapp.domain.figure_question import Question
from slaapp.domain.instants import HOUR
from slaapp.domain.kpi_value import censored_spread
from slaapp.domain.stagnation import MOVING_STAGES
from slaapp.domain.waiting import PARTS, waiting_of
from slaapp.operations.contact import log_contact
from slaapp.operations.hand_over import accept
from slaapp.operations.operation import operation
from slaapp.operations.outcome import win
from slaapp.store.figures.listed import count_listed
from slaapp.store.figures.stage_times import StageTime, stage_times
from slaapp.store.figures.waiting_parts import WaitingTotal, waiting_parts
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import lead
from tests.operations.agreed import agree_on_answers
from tests.store.random_leads import filled, seeds, some_filter, some_leads, some_now
from tests.store.scores_recount import FromEvents, passes
from tests.store.test_scoreboard_numbers import disturb
from tests.store.workspaces import SCORING, Workspace, entered

one_file = settings(max_examples=settings.default.max_examples // 2)


@pytest.fixture(scope="module")
def work(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("times") / "equipe.slaapp"
    workspace = entered(Path(shutil.copy(workspace_template, path)))
    agree_on_answers(workspace)
    yield workspace
    workspace.connection.close()
    workspace.opened.lock.release()


@one_file
@given(seed=seeds)
def test_the_parts_are_those_of_each_lead_and_add_up_to_the_whole(work: Workspace, seed: int):
    draw = Random(seed)
    with filled(work, some_leads(draw)):
        disturb(work, draw)
        now, asked = some_now(draw), Question(leads=some_filter(draw))
        book = read_rulebook(work.connection)
        told = FromEvents(work, book)
        found = waiting_parts(work.connection, asked, book, now)
        parts: Counter[str] = Counter()
        whole = leads = 0
        for one in told.leads:
            if one["excluded"] or one["historical"] or not passes(asked.leads, one, told):
                continue
            standing = told.standings[one["id"]]
            if standing.received_at is not None:
                openings = book.openings_of(book.ruling_at(standing.received_at))
                each = waiting_of(standing, openings, now)
                parts.update(each.parts)
                whole += each.until - each.since
                leads += 1
        assert (found.leads, found.whole) == (leads, whole)
        assert {part: found.parts.get(part, 0) for part in PARTS} == {p: parts[p] for p in PARTS}
        assert count_listed(work.connection, found.behind, now) == found.leads


@one_file
@given(seed=seeds)
def test_a_stay_is_counted_from_one_move_to_the_next(work: Workspace, seed: int):
    draw = Random(seed)
    with filled(work, some_leads(draw)):
        now, asked = some_now(draw), Question(leads=some_filter(draw))
        book = read_rulebook(work.connection)
        told = FromEvents(work, book)
        lines = {each.stage: each for each in stage_times(work.connection, asked, book, now)}
        for stage in MOVING_STAGES:
            ended, lasting = [], []
            for one in told.leads:
                if one["excluded"] or one["historical"] or not passes(asked.leads, one, told):
                    continue
                moves = told.standings[one["id"]].moves
                stays = [(a, b) for (s, a), (_t, b) in pairwise(moves) if s == stage]
                is_there = bool(moves) and moves[-1][0] == stage
                if is_there and moves[-1][1] < now:
                    stays.append((moves[-1][1], now))
                worked = sum(book.openings_of(book.ruling_at(a)).between(a, b) for a, b in stays)
                if is_there:
                    lasting.append(worked)
                elif stays:
                    ended.append(worked)
            line = lines[stage]
            assert line.spread == censored_spread(ended, lasting), stage
            assert line.total == sum(ended) + sum(lasting)
            assert count_listed(work.connection, line.behind, now) == line.spread.n
            assert count_listed(work.connection, line.there, now) == line.spread.still_open


def times(work: Workspace) -> dict[str, StageTime]:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        found = stage_times(work.connection, Question(), book, work.now)
    return {each.stage: each for each in found}


def waiting(work: Workspace) -> WaitingTotal:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        return waiting_parts(work.connection, Question(), book, work.now)


def test_those_who_stand_still_are_not_left_out_of_the_time_in_a_stage(workspace: Workspace):
    """Of four that were handed over one was accepted within the hour, three still wait: the
    median of what is over says an hour, the truth is more than seven."""
    workspace.at("2026-06-01 10:00")
    keys = [workspace.with_sales(SCORING) for _ in range(4)]
    workspace.at("2026-06-01 11:00")
    accept(workspace.connection, keys[0], by=workspace.sales, now=workspace.now)
    workspace.at("2026-06-02 10:00")
    found = times(workspace)["handed_over"].spread
    assert (found.n, found.still_open, found.median) == (4, 3, None)
    assert 6.9 * HOUR < found.longest < 7 * HOUR, "a night and a lunch are no working time"
    for key in keys[1:3]:
        accept(workspace.connection, key, by=workspace.sales, now=workspace.now)
    found = times(workspace)["handed_over"].spread
    assert found.still_open == 1
    assert 6.9 * HOUR < found.median < 7 * HOUR


def test_history_has_no_time_in_a_stage_and_no_waiting(workspace: Workspace):
    key = workspace.with_sales()
    assert (waiting(workspace).leads, times(workspace)["handed_over"].spread.n) == (1, 1)
    with operation(workspace.connection, "import", by=workspace.sales, now=workspace.tick()):
        number = select(lead.c.number).where(lead.c.id == key).scalar_subquery()
        query = update(lead).where(lead.c.number == number).values(historical=1)
        workspace.connection.execute(query)
    assert (waiting(workspace).leads, times(workspace)["handed_over"].spread.n) == (0, 0)


def test_the_waiting_of_three_prospects_by_department(workspace: Workspace):
    """One waits for marketing for an hour, one for an answer of sales for two, one was called."""
    workspace.at("2026-06-01 09:00")
    workspace.add(SCORING)
    given = workspace.add(SCORING)
    called = workspace.with_sales(SCORING)
    accept(workspace.connection, called, by=workspace.sales, now=workspace.now)
    workspace.at("2026-06-01 10:00")
    workspace.hand_over(given)
    log_contact(
        workspace.connection, called, outcome="reached", by=workspace.sales, now=workspace.now
    )
    win(workspace.connection, called, by=workspace.sales, now=workspace.tick())
    workspace.at("2026-06-01 12:00")
    found = waiting(workspace)
    assert (found.leads, found.lasting) == (3, 2)
    assert found.of_department("marketing") == pytest.approx(4 * HOUR, abs=10_000)
    assert found.of_department("sales") == pytest.approx(3 * HOUR, abs=10_000)
    assert found.whole == sum(found.parts.values())
