"""Upgrade and appointment: what a person may do to running clocks, and back again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.operations.appointment import make_appointment
from slaapp.operations.hand_over import accept
from slaapp.operations.outcome import lose, recycle, win
from slaapp.operations.undo import redo, undo
from slaapp.operations.upgrade import upgrade
from tests.operations.acting import code_of, doing, dump
from tests.store.workspaces import Workspace, paris


def latest(workspace: Workspace, lead: str) -> tuple:
    told = (
        "SELECT kind, tier, until, note, author_id, recorded_at, occurred_at FROM event "
        "WHERE lead_id = ? AND in_force = 1 ORDER BY recorded_at DESC, id DESC LIMIT 1"
    )
    return tuple(workspace.sql(told, lead)[0])


def asking(workspace: Workspace, lead: str, ahead: int = DAY, **more):
    now = workspace.tick()
    by = workspace.sales
    return make_appointment(workspace.connection, lead, at=now + ahead, by=by, now=now, **more)


def hotter(workspace: Workspace, lead: str, tier: str = "hot", **more):
    return upgrade(workspace.connection, lead, tier=tier, **doing(workspace), **more)


ACTS = {"appointment": asking, "upgrade": hotter}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_undoing_gives_back_what_was_and_redoing_does_it_again(workspace: Workspace, act: Callable):
    lead = workspace.with_sales()
    before = dump(workspace)
    act(workspace, lead)
    after = dump(workspace)
    assert after != before
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before
    redo(workspace.connection, **doing(workspace))
    assert dump(workspace) == after


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize("end", [win, lose, recycle])
def test_only_a_running_clock_can_be_moved(workspace: Workspace, act: Callable, end: Callable):
    assert code_of(act, workspace, workspace.add()) == "no_open_cycle"
    assert code_of(act, workspace, "nobody") == "unknown_lead"
    lead = workspace.with_sales()
    accept(workspace.connection, lead, **doing(workspace))
    act(workspace, lead)
    end(workspace.connection, lead, **doing(workspace))
    assert code_of(act, workspace, lead) == "no_open_cycle"


def test_history_has_no_clocks_to_move(workspace: Workspace):
    lead = workspace.with_sales()
    connection = workspace.connection
    with connection.begin():
        key = connection.exec_driver_sql("SELECT id FROM operation LIMIT 1").scalar()
        connection.exec_driver_sql("UPDATE journal_context SET operation_id = ?", (key,))
        connection.exec_driver_sql("UPDATE lead SET historical = 1")
        connection.exec_driver_sql("UPDATE cycle SET agreement_id = NULL")
    for act in ACTS.values():
        assert code_of(act, workspace, lead) == "no_clocks"


def test_an_appointment_lies_ahead_and_not_too_far(workspace: Workspace):
    lead = workspace.with_sales()
    for ahead, code in ((0, "planned_in_past"), (-HOUR, "planned_in_past")):
        assert code_of(asking, workspace, lead, ahead) == code
    assert code_of(asking, workspace, lead, 367 * DAY) == "planned_too_far"
    receipt = asking(workspace, lead, HOUR, note=" 15 h, dit-elle ")
    kind, _tier, until, note, author, recorded_at, occurred_at = latest(workspace, lead)
    assert (kind, until, note) == ("appointment", recorded_at + HOUR, "15 h, dit-elle")
    assert (author, occurred_at) == (workspace.sales.member_id, recorded_at)
    assert receipt.details == {"lead": "Inès Dupont", "until": until}
    assert receipt.undoable


def test_an_upgrade_only_makes_hotter(workspace: Workspace):
    lead = workspace.with_sales()
    assert workspace.sql("SELECT tier FROM cycle WHERE lead_id = ?", lead) == [("warm",)]
    for tier in ("warm", "cold"):
        assert code_of(hotter, workspace, lead, tier) == "tier_not_hotter"
    assert code_of(hotter, workspace, lead, "tepid") == "unknown_tier"
    hotter(workspace, lead)
    assert latest(workspace, lead)[:2] == ("upgraded", "hot")
    assert code_of(hotter, workspace, lead) == "tier_not_hotter"


def test_each_says_in_the_history_what_it_did(workspace: Workspace):
    lead = workspace.with_sales()
    told = {hotter(workspace, lead).kind, asking(workspace, lead).kind}
    assert told == {"upgrade", "appointment"}
    kinds = workspace.sql("SELECT kind FROM operation ORDER BY position DESC LIMIT 2")
    assert {kind for (kind,) in kinds} == told


def test_a_lead_rests_until_it_wakes(workspace: Workspace):
    lead = workspace.with_sales()
    wakes = paris("2026-09-01 00:00")
    past = {"wakes_at": workspace.now - MINUTE}
    assert code_of(recycle, workspace.connection, lead, **past, **doing(workspace)) == (
        "planned_in_past"
    )
    before = dump(workspace)
    receipt = recycle(workspace.connection, lead, wakes_at=wakes, **doing(workspace))
    assert receipt.details == {"lead": "Inès Dupont", "until": wakes}
    assert latest(workspace, lead)[0:3:2] == ("recycled", wakes)
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before


def test_a_cycle_does_not_end_before_it_began(workspace: Workspace):
    lead = workspace.with_sales()
    early = {"occurred_at": workspace.now - DAY}
    for end in (win, lose, recycle):
        assert code_of(end, workspace.connection, lead, **early, **doing(workspace)) == (
            "occurred_before"
        )
    day = {"occurred_at": paris("2026-06-01 00:00"), "precision": "day"}
    assert code_of(win, workspace.connection, lead, **day, **doing(workspace)) == "time_needed"
    workspace.at("2026-06-03 11:00")
    later = {"occurred_at": paris("2026-06-03 00:00"), "precision": "day"}
    win(workspace.connection, lead, **later, **doing(workspace))
    stored = "SELECT won_at, won_precision, stage FROM lead WHERE id = ?"
    assert workspace.sql(stored, lead) == [(later["occurred_at"], "day", "won")]
