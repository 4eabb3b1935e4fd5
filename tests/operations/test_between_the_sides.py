"""Handing over, answering, calling, ending: what is allowed when, and what it stops."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.operations.contact import KIND_OF_OUTCOME, add_note, log_contact
from slaapp.operations.dispute import uphold
from slaapp.operations.hand_over import accept, hand_over, reassign, reject
from slaapp.operations.leads import LeadForm
from slaapp.operations.outcome import lose, open_opportunity, recycle, win
from slaapp.store.check import check_file
from slaapp.store.finding import resolve_lead
from tests.operations.acting import code_of, doing
from tests.store.workspaces import SCORING, Workspace

NOBODY = LeadForm(last_name="Roy")


def stage(workspace: Workspace, lead: str) -> str:
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()
    return workspace.sql("SELECT stage FROM lead WHERE id = ?", lead)[0][0]


def kinds(workspace: Workspace, lead: str) -> list[str]:
    told = "SELECT kind FROM event WHERE lead_id = ? AND in_force = 1 ORDER BY id"
    return [kind for (kind,) in workspace.sql(told, lead)]


def rejecting(workspace: Workspace, lead: str, **more) -> None:
    reject(workspace.connection, lead, reason_id=workspace.reason(), **doing(workspace), **more)


def test_leads_are_handed_over_all_or_none(workspace: Workspace):
    free, taken = workspace.add(), workspace.with_sales()
    go = lambda: hand_over(  # noqa: E731
        workspace.connection, [free, taken], to=None, **doing(workspace, "marketing")
    )
    assert code_of(go) == "already_with_sales"
    assert stage(workspace, free) == "qualified"


def test_a_lead_named_twice_is_handed_over_once(workspace: Workspace):
    lead = workspace.add()
    receipt = hand_over(workspace.connection, [lead, lead], to=None, **doing(workspace))
    assert receipt.details["count"] == 1
    assert kinds(workspace, lead).count("handed_over") == 1


def test_a_hand_over_keeps_the_tier_of_its_day(workspace: Workspace):
    lead = workspace.with_sales()
    assert workspace.sql("SELECT tier FROM cycle WHERE lead_id = ?", lead) == [("warm",)]


def test_marketing_may_talk_to_a_lead_first_and_still_hand_it_over(workspace: Workspace):
    lead = workspace.add()
    by = doing(workspace, "marketing")
    log_contact(workspace.connection, lead, outcome="reached", **by)
    assert stage(workspace, lead) == "contacted"
    workspace.hand_over(lead)
    assert stage(workspace, lead) == "handed_over"
    owed = "SELECT stopped_at FROM deadline WHERE lead_id = ? AND commitment = 'first_attempt'"
    assert workspace.sql(owed, lead) == [(None,)]


@pytest.mark.parametrize("end", [lose, recycle, rejecting])
def test_a_lead_that_came_back_is_handed_over_again(workspace: Workspace, end: Callable):
    lead = workspace.with_sales()
    if end is rejecting:
        rejecting(workspace, lead)
        assert code_of(workspace.hand_over, lead) == "rejection_undecided"
        uphold(workspace.connection, lead, **doing(workspace, "marketing"))
    else:
        end(workspace.connection, lead, **doing(workspace))
    workspace.hand_over(lead)
    assert stage(workspace, lead) == "handed_over"
    assert workspace.sql("SELECT count(*) FROM cycle WHERE lead_id = ?", lead) == [(2,)]


def test_a_lead_that_was_won_is_not_handed_over_again(workspace: Workspace):
    lead = workspace.with_sales()
    win(workspace.connection, lead, **doing(workspace))
    assert code_of(workspace.hand_over, lead) == "already_ended"


def test_a_hand_over_before_the_end_of_the_last_cycle_is_refused(workspace: Workspace):
    lead = workspace.with_sales()
    recycle(workspace.connection, lead, **doing(workspace))
    ended = workspace.now
    workspace.tick(HOUR)
    again = {"to": None, "by": workspace.marketing, "now": workspace.now}
    for when, code in ((ended, "occurred_before"), (workspace.now + 1, "occurred_in_future")):
        found = code_of(hand_over, workspace.connection, [lead], occurred_at=when, **again)
        assert found == code
    hand_over(workspace.connection, [lead], occurred_at=ended + 1, **again)
    assert stage(workspace, lead) == "handed_over"


def test_an_answer_is_given_once_and_not_before_the_hand_over(workspace: Workspace):
    lead = workspace.with_sales()
    given = workspace.now
    for act in (accept, rejecting_at):
        early = {"occurred_at": given - 1, **doing(workspace)}
        assert code_of(act, workspace.connection, lead, **early) == "occurred_before"
        late = {"occurred_at": workspace.now + HOUR, **doing(workspace)}
        assert code_of(act, workspace.connection, lead, **late) == "occurred_in_future"
    accept(workspace.connection, lead, **doing(workspace))
    assert code_of(accept, workspace.connection, lead, **doing(workspace)) == "already_decided"
    assert code_of(rejecting, workspace, lead) == "already_decided"
    assert stage(workspace, lead) == "accepted"


def rejecting_at(connection, lead, **more):
    row = connection.exec_driver_sql("SELECT id FROM reason LIMIT 1").scalar()
    connection.rollback()
    return reject(connection, lead, reason_id=row, **more)


@pytest.mark.parametrize("act", [accept, rejecting_at])
def test_a_lead_that_is_not_with_sales_has_no_answer(workspace: Workspace, act: Callable):
    lead = workspace.add()
    assert code_of(act, workspace.connection, lead, **doing(workspace)) == "no_open_cycle"
    assert code_of(act, workspace.connection, "x", **doing(workspace)) == "unknown_lead"


def test_a_rejection_comes_within_sales_window_after_it_silence_has_accepted(workspace: Workspace):
    in_time, late = workspace.with_sales(), workspace.with_sales()
    # Two working days after Monday: Wednesday's closing at 17:30.
    workspace.at("2026-06-03 17:30")
    rejecting(workspace, in_time, occurred_at=workspace.now)
    assert code_of(rejecting, workspace, late) == "already_decided"
    rejecting(workspace, late, occurred_at=workspace.now - HOUR)
    assert stage(workspace, late) == "rejected"


def test_who_calls_a_lead_takes_it_at_that_instant(workspace: Workspace):
    lead = workspace.with_sales()
    given = workspace.now
    workspace.tick(HOUR)
    called = workspace.now - 20 * MINUTE
    log_contact(
        workspace.connection, lead, outcome="no_answer", occurred_at=called, **doing(workspace)
    )
    ((at,),) = workspace.sql("SELECT accepted_at FROM lead WHERE id = ?", lead)
    assert at == called > given
    log_contact(workspace.connection, lead, outcome="reached", **doing(workspace))
    assert kinds(workspace, lead).count("accepted") == 1
    assert stage(workspace, lead) == "contacted"


def test_a_call_from_before_the_hand_over_is_shown_and_takes_nothing(workspace: Workspace):
    lead = workspace.with_sales()
    before = {"occurred_at": workspace.now - HOUR, **doing(workspace)}
    log_contact(workspace.connection, lead, outcome="reached", **before)
    assert stage(workspace, lead) == "handed_over"
    assert "accepted" not in kinds(workspace, lead)


@pytest.mark.parametrize("outcome", sorted(KIND_OF_OUTCOME))
def test_each_outcome_of_a_call_is_a_fact_of_its_kind(workspace: Workspace, outcome: str):
    lead = workspace.with_sales()
    log_contact(workspace.connection, lead, outcome=outcome, note=" ", **doing(workspace))
    assert kinds(workspace, lead)[-1] == KIND_OF_OUTCOME[outcome]


@pytest.mark.parametrize("outcome", sorted(KIND_OF_OUTCOME))
def test_a_meeting_nobody_came_to_was_tried_and_not_held(workspace: Workspace, outcome: str):
    lead = workspace.with_sales()
    how = {"channel": "meeting", "outcome": outcome}
    log_contact(workspace.connection, lead, **how, **doing(workspace))
    held = outcome == "reached"
    assert kinds(workspace, lead)[-1] == ("meeting" if held else "attempt")
    assert (stage(workspace, lead) == "contacted") == held


def test_what_is_no_outcome_or_no_note_is_refused(workspace: Workspace):
    lead = workspace.with_sales()
    future = {"occurred_at": workspace.now + DAY, **doing(workspace)}
    unknown = code_of(log_contact, workspace.connection, lead, outcome="shrug", **doing(workspace))
    assert unknown == "unknown_outcome"
    early = code_of(log_contact, workspace.connection, lead, outcome="reached", **future)
    assert early == "occurred_in_future"
    assert code_of(add_note, workspace.connection, lead, " ", **doing(workspace)) == "note_empty"
    assert code_of(win, workspace.connection, lead, **future) == "occurred_in_future"


def test_a_bare_note_stops_nothing(workspace: Workspace):
    lead = workspace.with_sales()
    open_ones = "SELECT count(*) FROM deadline WHERE lead_id = ? AND stopped_at IS NULL"
    before = workspace.sql(open_ones, lead)
    add_note(workspace.connection, lead, "vu", **doing(workspace))
    assert workspace.sql(open_ones, lead) == before


def test_a_reassignment_moves_the_owner_and_no_deadline(workspace: Workspace):
    lead, other = workspace.with_sales(), workspace.add()
    dues = "SELECT commitment, due_at FROM deadline WHERE lead_id = ? ORDER BY 1"
    before = workspace.sql(dues, lead)
    to = workspace.manager.member_id
    moved = reassign(workspace.connection, [lead, lead], to=to, **doing(workspace, "manager"))
    assert moved.details["count"] == 1
    assert workspace.sql(dues, lead) == before
    assert workspace.sql("SELECT owner_id FROM lead WHERE id = ?", lead) == [(to,)]
    reassign(workspace.connection, [lead], to=None, **doing(workspace, "manager"))
    assert workspace.sql("SELECT owner_id FROM lead WHERE id = ?", lead) == [(None,)]
    nobody = code_of(reassign, workspace.connection, [other], to=to, **doing(workspace))
    assert nobody == "no_open_cycle"


@pytest.mark.parametrize(
    ("first", "then", "code"),
    [
        (win, win, "already_ended"),
        (win, lose, None),
        (win, recycle, "already_ended"),
        (win, open_opportunity, "already_ended"),
        (lose, win, None),
        (lose, recycle, "already_ended"),
        (recycle, recycle, "already_ended"),
        (recycle, win, None),
        (open_opportunity, open_opportunity, "already_ended"),
        (open_opportunity, lose, None),
    ],
)
def test_what_may_follow_an_outcome(workspace: Workspace, first, then, code: str | None):
    lead = workspace.with_sales()
    first(workspace.connection, lead, **doing(workspace))
    if code is None:
        then(workspace.connection, lead, **doing(workspace))
        assert check_file(workspace.connection) == []
        workspace.connection.rollback()
    else:
        assert code_of(then, workspace.connection, lead, **doing(workspace)) == code


def test_after_its_end_a_lead_owes_nothing_more(workspace: Workspace):
    for end in (lose, recycle, win):
        lead = workspace.with_sales()
        workspace.tick(6 * DAY)
        end(workspace.connection, lead, **doing(workspace))
        assert workspace.sql("SELECT next_due_at FROM lead WHERE id = ?", lead) == [(None,)]


def test_a_lead_is_found_by_its_key_number_external_id_or_mail(workspace: Workspace):
    lead = workspace.add(LeadForm(last_name="Roy", external_id="A-17", email="Roy@Exemple.fr"))
    other = workspace.add(SCORING)
    ((number,),) = workspace.sql("SELECT number FROM lead WHERE id = ?", lead)
    for word in (lead, str(number), "A-17", "roy@exemple.FR"):
        assert resolve_lead(workspace.connection, word) == lead
    assert resolve_lead(workspace.connection, other) == other
    workspace.connection.rollback()
    workspace.add(LeadForm(last_name="Roy", email="roy@exemple.fr"))
    assert code_of(resolve_lead, workspace.connection, "roy@exemple.fr") == "ambiguous_lead"
    for word in ("", "0", "nobody", "9" * 30, "%"):
        assert code_of(resolve_lead, workspace.connection, word) == "unknown_lead"
    workspace.connection.rollback()
