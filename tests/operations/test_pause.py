"""Clocks stand still for agreed reasons only, with a planned end, and go on by themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.outcome import lose
from slaapp.operations.pause import pause, resume
from slaapp.operations.undo import redo, undo
from tests.operations.acting import code_of, doing, dump
from tests.store.workspaces import Workspace


def paused(workspace: Workspace, lead: str, ms: int = DAY, reason: str = "prospect_away", **more):
    until = workspace.now + ms
    return pause(workspace.connection, lead, reason=reason, until=until, **doing(workspace), **more)


def resumed(workspace: Workspace, lead: str):
    return resume(workspace.connection, lead, **doing(workspace))


def due(workspace: Workspace, lead: str) -> int:
    told = "SELECT due_at FROM deadline WHERE lead_id = ? AND commitment = 'first_attempt'"
    ((at,),) = workspace.sql(told, lead)
    return at


def test_a_pause_moves_the_due_instant_and_resuming_takes_back_the_rest(workspace: Workspace):
    lead = workspace.with_sales()
    before = due(workspace, lead)
    workspace.at("2026-06-01 11:00")
    receipt = paused(workspace, lead, 30 * MINUTE, note=" en congé ")
    assert receipt.details["reason"] == "prospect_away"
    assert due(workspace, lead) == before + receipt.details["until"] - workspace.now
    workspace.at("2026-06-01 11:20")
    resumed(workspace, lead)
    assert due(workspace, lead) == before + 20 * MINUTE
    told = "SELECT kind, value, note FROM event WHERE kind = 'paused'"
    assert workspace.sql(told) == [("paused", "prospect_away", "en congé")]


def test_pausing_and_resuming_are_undone_and_done_again(workspace: Workspace):
    lead = workspace.with_sales()
    texts = [dump(workspace)]
    for act in (paused, resumed):
        act(workspace, lead)
        texts.append(dump(workspace))
    for text in (texts[1], texts[0]):
        undo(workspace.connection, **doing(workspace))
        assert dump(workspace) == text
    redo(workspace.connection, **doing(workspace))
    assert dump(workspace) == texts[1]


def test_only_what_was_agreed_on_pauses_a_clock(workspace: Workspace):
    lead = workspace.with_sales()
    for reason in ("flemme", ""):
        assert code_of(paused, workspace, lead, reason=reason) == "pause_reason_not_agreed"
    terms = replace(default_agreement(), pause_reasons=("Salon du livre",))
    save_draft(workspace.connection, terms, **doing(workspace))
    signed = {"marketing_signer": "A", "sales_signer": "B", "today": workspace.today}
    put_in_force(workspace.connection, **signed, **doing(workspace))
    # The lead keeps the agreement of its hand-over; the next one has the new one.
    assert code_of(paused, workspace, lead, reason="Salon du livre") == "pause_reason_not_agreed"
    paused(workspace, lead)
    other = workspace.with_sales()
    assert code_of(paused, workspace, other) == "pause_reason_not_agreed"
    paused(workspace, other, reason="salon du LIVRE")
    told = "SELECT value FROM event WHERE kind = 'paused' AND lead_id = ?"
    assert workspace.sql(told, other) == [("Salon du livre",)]


def test_a_pause_has_a_planned_end_ahead_and_one_runs_at_a_time(workspace: Workspace):
    lead = workspace.with_sales()
    for ms, code in ((0, "planned_in_past"), (-HOUR, "planned_in_past"), (400 * DAY, None)):
        assert code_of(paused, workspace, lead, ms) == (code or "planned_too_far")
    assert code_of(resumed, workspace, lead) == "not_paused"
    paused(workspace, lead, HOUR)
    assert code_of(paused, workspace, lead, 2 * HOUR) == "already_paused"
    # It ends by itself.
    workspace.tick(HOUR)
    assert code_of(resumed, workspace, lead) == "not_paused"
    paused(workspace, lead, HOUR)
    resumed(workspace, lead)
    assert code_of(resumed, workspace, lead) == "not_paused"


@pytest.mark.parametrize("act", [paused, resumed])
def test_only_running_clocks_are_paused(workspace: Workspace, act: Callable):
    assert code_of(act, workspace, workspace.add()) == "no_open_cycle"
    assert code_of(act, workspace, "x") == "unknown_lead"
    lead = workspace.with_sales()
    lose(workspace.connection, lead, **doing(workspace))
    assert code_of(act, workspace, lead) == "no_open_cycle"


def test_only_those_pause_to_whom_the_agreement_leaves_it(workspace: Workspace):
    before = workspace.with_sales()
    terms = default_agreement()
    only = replace(terms, both=replace(terms.both, pausing_by=("manager",)))
    save_draft(workspace.connection, only, by=workspace.manager, now=workspace.tick())
    names = {"marketing_signer": "A", "sales_signer": "B", "today": workspace.today}
    put_in_force(workspace.connection, **names, by=workspace.manager, now=workspace.tick())
    lead = workspace.with_sales()
    assert code_of(paused, workspace, lead) == "pause_not_yours"
    # A hand-over keeps the version it was made under.
    paused(workspace, before)
    until, by = workspace.now + DAY, workspace.manager
    named = {"reason": "prospect_away", "until": until}
    pause(workspace.connection, lead, **named, by=by, now=workspace.tick())
    # Whoever may not begin one may end it: the clock then runs on.
    resumed(workspace, lead)
