"""A wave after a fair: reckoned from promises and people, accepted, handed over day by day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.absence import Away as AwayDays
from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.trouble import Trouble
from slaapp.domain.wave import Part
from slaapp.operations.absence import add_absence
from slaapp.operations.fair import Capture, capture
from slaapp.operations.hand_over import hand_over
from slaapp.operations.team import NewMember, add_member
from slaapp.operations.undo import undo
from slaapp.operations.wave import (
    WaveAsk,
    WaveSheet,
    accept_wave,
    due_today,
    hand_over_planned,
    reckon_wave,
)
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from slaapp.store.rows.next_steps import StepChoice, step_counts
from tests.store.workspaces import SCORING, Workspace


def met(work: Workspace, count: int, tier: str, campaign: str = "Salon") -> list[str]:
    """So many who were met at a stand."""
    return [
        capture(
            work.connection,
            Capture(
                replace(
                    SCORING, email=f"{tier}{n}@a.fr", last_name=f"{tier} {n}", campaign=campaign
                ),
                tier,
            ),
            by=work.marketing,
            now=work.tick(),
        )[1]
        for n in range(count)
    ]


def reckoned(work: Workspace, parts: list[Part] | None = None, **asked: object) -> WaveSheet:
    sheet = reckon_wave(work.connection, WaveAsk(**asked), work.now, parts)  # type: ignore[arg-type]
    work.connection.rollback()
    return sheet


def planned(sheet: WaveSheet) -> list[dict[str, int]]:
    return [dict(day.leads) for day in sheet.days if day.leads]


def test_hot_ones_go_by_the_hour_that_is_promised_each(workspace: Workspace):
    met(workspace, 14, "hot")
    met(workspace, 5, "cold")
    workspace.at("2026-06-02 09:00")
    sheet = reckoned(workspace)
    assert (sheet.waiting, sheet.reps, sheet.left) == ({"hot": 14, "warm": 0, "cold": 5}, 1, {})
    # One hour for the first attempt, six minutes a call, one who sells.
    assert planned(sheet) == [{"hot": 10, "cold": 5}, {"hot": 4}]
    assert sheet.days[0].free_ms == 7 * HOUR
    assert sheet.days[0].demanded_ms == 60 * MINUTE
    slower = reckoned(workspace, call_minutes=12)
    assert [day["hot"] for day in planned(slower)] == [5, 5, 4]
    assert [day.get("hot") for day in planned(reckoned(workspace, share_percent=50))][:2] == [5, 5]


def test_what_is_owed_already_and_who_is_away_leave_fewer_hours(workspace: Workspace):
    keys = met(workspace, 5, "hot")
    workspace.at("2026-06-02 09:00")
    who = workspace.sales.member_id
    hand_over(workspace.connection, keys, to=who, by=workspace.marketing, now=workspace.now)
    met(workspace, 10, "hot")
    workspace.now = workspace.now - 10 * 1000
    sheet = reckoned(workspace)
    assert planned(sheet)[0] == {"hot": 5}
    assert sheet.days[0].owed_ms == 5 * 6 * MINUTE
    assert who is not None
    day = workspace.today
    add_absence(
        workspace.connection, who, AwayDays(day, day), by=workspace.manager, now=workspace.tick()
    )
    later = reckoned(workspace)
    assert later.days[0].free_ms == 0
    assert "hot" not in later.days[0].leads
    assert later.days[1].leads["hot"] > 0


def test_what_one_rep_owes_takes_nothing_of_anothers_hours(workspace: Workspace):
    keys = met(workspace, 14, "hot")
    zoe = NewMember("Zoé Petit", "sales")
    add_member(workspace.connection, zoe, by=workspace.manager, now=workspace.tick())
    workspace.at("2026-06-02 09:00")
    # More than one of them can call within the hour that each is promised.
    who = workspace.sales.member_id
    hand_over(workspace.connection, keys, to=who, by=workspace.marketing, now=workspace.now)
    met(workspace, 12, "hot")
    sheet = reckoned(workspace)
    assert sheet.reps == 2
    assert planned(sheet) == [{"hot": 10}, {"hot": 2}]
    assert sheet.days[0].owed_ms == 14 * 6 * MINUTE


def test_a_plan_of_ones_own_is_told_what_it_breaks_and_never_hands_over_more_than_wait(
    workspace: Workspace,
):
    met(workspace, 14, "hot")
    workspace.at("2026-06-02 09:00")
    first = reckoned(workspace).days[0].at
    sheet = reckoned(workspace, [Part(first, "hot", 99)])
    assert planned(sheet) == [{"hot": 14}]
    assert sheet.days[0].broken == ("hot",)
    assert reckoned(workspace, [Part(first, "hot", 3)]).left == {"hot": 11}


def test_each_days_part_is_proposed_handed_over_and_done(workspace: Workspace):
    met(workspace, 14, "hot")
    workspace.at("2026-06-02 09:00")
    sheet = reckoned(workspace)
    connection, by = workspace.connection, workspace.marketing
    before = facts_in_force(connection)
    connection.rollback()
    accept_wave(connection, sheet.day_of, by=by, now=workspace.tick())
    assert len(due_today(connection, workspace.now)) == 10
    # They are proposed together, not one by one among one's own steps.
    own = StepChoice(workspace.now, workspace.now + DAY, str(by.member_id))
    assert step_counts(connection, own).all == 0
    connection.rollback()
    again = reckoned(workspace)
    assert (again.waiting["hot"], again.planned) == (0, 14)
    receipt = hand_over_planned(connection, by=by, now=workspace.tick())
    assert receipt.details["count"] == 10
    assert workspace.sql("SELECT count(*) FROM lead WHERE stage = 'handed_over'") == [(10,)]
    with pytest.raises(Trouble, match="wave_none_today"):
        hand_over_planned(connection, by=by, now=workspace.tick())
    connection.rollback()
    workspace.at("2026-06-03 08:00")
    assert len(due_today(connection, workspace.now)) == 4
    connection.rollback()
    assert check_file(connection) == []
    connection.rollback()
    undo(connection, by=by, now=workspace.tick())
    assert len(due_today(connection, workspace.now)) == 14
    connection.rollback()
    undo(connection, by=by, now=workspace.tick())
    assert facts_in_force(connection) == before
    connection.rollback()


def test_one_campaign_is_planned_by_itself(workspace: Workspace):
    met(workspace, 2, "warm")
    met(workspace, 3, "warm", "Batimat")
    ((key,),) = workspace.sql("SELECT id FROM campaign WHERE name = 'Batimat'")
    assert reckoned(workspace, campaign_id=key).waiting["warm"] == 3


def test_marketings_own_promise_is_told_where_the_plan_comes_after_it(workspace: Workspace):
    met(workspace, 14, "hot")
    workspace.at("2026-06-02 09:00")
    # Two working hours from the receipt were promised for each.
    assert reckoned(workspace).late == 4


@pytest.mark.parametrize("asked", [{"call_minutes": 0}, {"share_percent": 101}])
def test_what_makes_no_sense_is_refused(workspace: Workspace, asked: dict[str, int]):
    with pytest.raises(Trouble, match="wave_unsound"):
        reckoned(workspace, **asked)
    with pytest.raises(Trouble, match="wave_empty"):
        accept_wave(workspace.connection, {}, by=workspace.marketing, now=workspace.tick())
