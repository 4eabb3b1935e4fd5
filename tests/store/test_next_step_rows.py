"""Pages of next steps, alone and in one order with what is owed; leads that it is time to wake."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.instants import DAY, HOUR
from slaapp.operations.next_step import drop_step, finish_step, plan_step
from slaapp.operations.outcome import recycle
from slaapp.store.rows.next_steps import (
    StepChoice,
    StepCounts,
    step_counts,
    step_page,
    steps_of_lead,
    waking_count,
    waking_page,
)
from slaapp.store.rows.owed import OwedChoice, OwedRow, QueueChoice, owed_counts, owed_page
from tests.store.plans import is_of_wrong_numbers, plan
from tests.store.workspaces import MONDAY, SCORING, Workspace, paris

TUESDAY = paris("2026-06-02 00:00")


@pytest.fixture
def planning(workspace: Workspace) -> Workspace:
    """Bruno planned five steps for three leads, of which one is done and one dropped."""
    for number in range(3):
        lead = workspace.with_sales(replace(SCORING, last_name=f"Nom {number}"))
        _plan(workspace, lead, HOUR * (number + 1))
    finish_step(
        workspace.connection, _plan(workspace, lead, HOUR), by=workspace.sales, now=workspace.tick()
    )
    drop_step(
        workspace.connection, _plan(workspace, lead, DAY), by=workspace.sales, now=workspace.tick()
    )
    return workspace


def _plan(work: Workspace, lead: str, ahead: int, **more: object) -> str:
    given = {"kind": "call_back", "due_at": MONDAY + ahead, "by": work.sales, "now": work.tick()}
    return plan_step(work.connection, lead, **(given | more))[1]


def asked(work: Workspace, ask, *given: object, **more: object):
    """What a query answers."""
    with work.connection.begin():
        return ask(work.connection, *given, **more)


def test_open_steps_come_soonest_first_page_by_page(planning: Workspace):
    choice = StepChoice(MONDAY + HOUR + 1, TUESDAY, planning.sales.member_id)
    every = asked(planning, step_page, choice)
    assert [row.due_at - MONDAY for row in every] == [HOUR, 2 * HOUR, 3 * HOUR]
    got = []
    while more := asked(planning, step_page, choice, got[-1] if got else None, limit=1):
        got += more
    assert got == every
    assert asked(planning, step_counts, choice) == StepCounts(3, 1, 2, MONDAY + 2 * HOUR)
    nobody = replace(choice, member_id=planning.marketing.member_id)
    assert asked(planning, step_page, nobody) == []
    of_last = asked(planning, steps_of_lead, every[-1].lead_id)
    assert of_last[0].done_at is None is of_last[0].dropped_at
    assert len(of_last) == 3


@pytest.mark.parametrize("side", ["sales", "marketing", None])
@pytest.mark.parametrize("limit", [1, 2, 100])
def test_todays_queue_has_promises_and_own_steps_in_one_order(
    planning: Workspace, side: str | None, limit: int
):
    member = planning.sales.member_id
    without = OwedChoice(MONDAY, TUESDAY, QueueChoice(side))
    choice = replace(without, queue=QueueChoice(side, member_id=member))
    got: list[OwedRow] = []
    while more := asked(planning, owed_page, choice, got[-1] if got else None, limit=limit):
        got += more
    promises = asked(planning, owed_page, without)
    assert [row for row in got if row.step is None] == promises
    steps = asked(planning, step_page, StepChoice(MONDAY, TUESDAY, member))
    assert [row.id for row in got if row.step is not None] == [row.id for row in steps]
    assert got == sorted(got, key=lambda row: (row.due_at, row.id))
    told, told_without = (asked(planning, owed_counts, each) for each in (choice, without))
    assert (told.all, told.steps) == (told_without.all + 3, 3)
    own = asked(planning, owed_page, replace(choice, part="steps"))
    assert [row.id for row in own] == [row.id for row in steps]


def test_a_step_past_its_time_is_no_breach(planning: Workspace):
    now = MONDAY + HOUR + 1
    choice = OwedChoice(now, TUESDAY, QueueChoice("marketing", member_id=planning.sales.member_id))
    told = asked(planning, owed_counts, choice)
    assert (told.overdue, told.steps_overdue, told.today) == (0, 1, 2)
    assert told.turns_at == MONDAY + 2 * HOUR + 1
    assert asked(planning, owed_page, replace(choice, part="overdue")) == []
    assert len(asked(planning, owed_page, replace(choice, part="today"))) == 2


def test_a_recycled_lead_is_there_from_when_it_wakes(workspace: Workspace):
    first, second = workspace.with_sales(), workspace.with_sales()
    for lead, wakes in ((first, MONDAY + 3 * DAY), (second, MONDAY + 2 * DAY)):
        recycle(
            workspace.connection, lead, wakes_at=wakes, by=workspace.sales, now=workspace.tick()
        )
    assert asked(workspace, waking_page, MONDAY + 2 * DAY - 1) == []
    rows = asked(workspace, waking_page, MONDAY + 3 * DAY)
    assert [row.id for row in rows] == [second, first]
    assert asked(workspace, waking_page, MONDAY + 3 * DAY, rows[0]) == rows[1:]
    assert asked(workspace, waking_count, MONDAY + 3 * DAY) == 2


def test_steps_and_sleepers_are_read_from_their_indexes(planning: Workspace):
    member = planning.sales.member_id
    steps = StepChoice(5, 9, member)
    queue = OwedChoice(5, 9, QueueChoice(None, member_id=member))
    row = asked(planning, owed_page, queue)[0]
    for ask in (
        lambda c: step_page(c, steps),
        lambda c: step_counts(c, steps),
        lambda c: owed_page(c, queue),
        lambda c: owed_page(c, queue, row),
        lambda c: waking_page(c, 5),
        lambda c: waking_count(c, 5),
    ):
        lines = plan(planning, ask, but=is_of_wrong_numbers)
        assert not [line for line in lines if "TEMP B-TREE" in line]
        assert not {"SCAN deadline", "SCAN lead", "SCAN next_step"} & set(lines)
        wanted = ("ix_next_step_open (member_id=?", "ix_lead_wakes (wakes_at<?)")
        assert [line for line in lines if any(index in line for index in wanted)], lines
