"""A wrong entry leaves the timeline, or is written anew; its row and its history stay."""

from __future__ import annotations

import pytest

from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.correction import correct_contact, correct_note, retract_entry
from slaapp.operations.list_merging import merge_entries
from slaapp.operations.outcome import lose, win
from slaapp.operations.undo import redo, undo
from slaapp.store.rows.timeline import read_timeline
from tests.operations.acting import code_of, doing, dump
from tests.store.workspaces import Workspace


def entry(workspace: Workspace, lead: str, kind: str) -> str:
    told = "SELECT id FROM event WHERE lead_id = ? AND kind = ? AND in_force = 1"
    ((key,),) = workspace.sql(told, lead, kind)
    return key


def owed(workspace: Workspace, lead: str) -> list:
    told = "SELECT commitment, stopped_at FROM deadline WHERE lead_id = ? ORDER BY commitment"
    return workspace.sql(told, lead)


@pytest.fixture
def called(workspace: Workspace) -> tuple[Workspace, str, str]:
    """A lead of sales with one call, which nobody answered."""
    lead = workspace.with_sales()
    workspace.tick(HOUR)
    log_contact(workspace.connection, lead, outcome="no_answer", note="??", **doing(workspace))
    return workspace, lead, entry(workspace, lead, "attempt")


def test_a_retracted_call_stops_nothing_any_more_and_keeps_its_row(called):
    workspace, lead, call = called
    stopped = dict(owed(workspace, lead))["first_attempt"]
    assert stopped is not None
    before = dump(workspace)
    receipt = retract_entry(workspace.connection, call, **doing(workspace))
    assert receipt.details == {"lead": "Inès Dupont", "entry": "attempt"}
    assert dict(owed(workspace, lead))["first_attempt"] is None
    assert workspace.sql("SELECT count(*) FROM event WHERE id = ?", call) == [(1,)]
    mark = "SELECT kind, in_force, author_id FROM event WHERE target_id = ?"
    assert workspace.sql(mark, call) == [("retracted", 0, workspace.sales.member_id)]
    after = dump(workspace)
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before
    assert dict(owed(workspace, lead))["first_attempt"] == stopped
    redo(workspace.connection, **doing(workspace))
    assert dump(workspace) == after


def test_a_correction_is_a_retraction_and_a_new_entry(called):
    workspace, lead, call = called
    before = dump(workspace)
    when = workspace.now - 30 * MINUTE
    receipt = correct_contact(
        workspace.connection,
        call,
        outcome="reached",
        channel="call",
        occurred_at=when,
        note="rappeler",
        **doing(workspace),
    )
    assert receipt.details["outcome"] == "reached"
    told = "SELECT kind, occurred_at, outcome, note FROM event WHERE id = ?"
    new = entry(workspace, lead, "conversation")
    assert workspace.sql(told, new) == [("conversation", when, "reached", "rappeler")]
    assert workspace.sql("SELECT in_force FROM event WHERE id = ?", call) == [(0,)]
    after = dump(workspace)
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before
    redo(workspace.connection, **doing(workspace))
    assert dump(workspace) == after


def test_a_corrected_entry_is_marked_and_stays_where_it_stood(called):
    workspace, lead, _call = called
    add_note(workspace.connection, lead, "à rappeler", **doing(workspace))

    def shown() -> list[tuple[str, bool]]:
        rows = read_timeline(workspace.connection, lead)
        workspace.connection.rollback()
        return [(row.kind, row.corrected) for row in rows]

    before = [kind for kind, _corrected in shown()]
    assert before[:3] == ["note", "attempt", "accepted"]
    for outcome in ("voicemail", "no_answer"):
        correct_contact(
            workspace.connection, entry(workspace, lead, "attempt"), outcome=outcome,
            channel="call", **doing(workspace),
        )  # fmt: skip
    assert [kind for kind, _corrected in shown()] == before
    assert [kind for kind, corrected in shown() if corrected] == ["attempt"]
    for _ in range(2):
        undo(workspace.connection, **doing(workspace))
    assert not any(corrected for _kind, corrected in shown())


def test_a_meeting_is_one_only_if_somebody_came(called):
    workspace, lead, call = called
    for outcome, kind in (("reached", "meeting"), ("no_answer", "attempt")):
        how = {"outcome": outcome, "channel": "meeting"}
        correct_contact(workspace.connection, call, **how, **doing(workspace))
        call = entry(workspace, lead, kind)


def test_the_acceptance_that_a_call_brought_goes_with_it(called):
    workspace, lead, call = called
    taken = "SELECT accepted_at FROM lead WHERE id = ?"
    ((given,),) = workspace.sql("SELECT handed_over_at FROM lead WHERE id = ?", lead)
    assert workspace.sql(taken, lead) != [(None,)]
    how = {"outcome": "no_answer", "channel": "call"}
    for when, accepted in ((given + MINUTE, given + MINUTE), (given - MINUTE, None)):
        more = {"occurred_at": when, **how, **doing(workspace)}
        correct_contact(workspace.connection, call, **more)
        assert workspace.sql(taken, lead) == [(accepted,)]
        undo(workspace.connection, **doing(workspace))
    retract_entry(workspace.connection, call, **doing(workspace))
    assert workspace.sql(taken, lead) == [(None,)]
    assert dump(workspace)


def test_what_is_not_said_anew_stays(called):
    workspace, lead, call = called
    told = "SELECT occurred_at, note, channel FROM event WHERE id = ?"
    ((when, note, _channel),) = workspace.sql(told, call)
    correct_contact(
        workspace.connection, call, outcome="voicemail", channel="email", **doing(workspace)
    )
    assert workspace.sql(told, entry(workspace, lead, "attempt")) == [(when, note, "email")]


def test_steps_between_the_sides_are_not_taken_back_by_themselves(called):
    workspace, lead, call = called
    for kind in ("received", "handed_over", "accepted"):
        key = entry(workspace, lead, kind)
        assert code_of(retract_entry, workspace.connection, key, **doing(workspace)) == (
            "entry_stays"
        )
    retract_entry(workspace.connection, call, **doing(workspace))
    for key in (call, "nothing"):
        again = code_of(retract_entry, workspace.connection, key, **doing(workspace))
        assert again == "unknown_entry"
    add_note(workspace.connection, lead, "vu", **doing(workspace))
    how = {"outcome": "reached", "channel": "call"}
    key = entry(workspace, lead, "note")
    note = code_of(correct_contact, workspace.connection, key, **how, **doing(workspace))
    assert note == "entry_stays"
    retract_entry(workspace.connection, key, **doing(workspace))
    shrug = {"outcome": "shrug", "channel": "call"}
    unknown = code_of(correct_contact, workspace.connection, call, **shrug, **doing(workspace))
    assert unknown == "unknown_outcome"


def test_a_win_that_was_none_gives_the_lead_back(workspace: Workspace):
    lead = workspace.with_sales()
    win(workspace.connection, lead, amount_cents=100, **doing(workspace))
    retract_entry(workspace.connection, entry(workspace, lead, "won"), **doing(workspace))
    stored = "SELECT stage, won_at, amount_cents FROM lead WHERE id = ?"
    assert workspace.sql(stored, lead) == [("handed_over", None, None)]
    assert dump(workspace)


def test_a_loss_taken_back_comes_again_though_its_reason_became_another_meanwhile(
    workspace: Workspace,
):
    lead = workspace.with_sales()
    reasons = workspace.sql("SELECT id FROM reason WHERE kind = 'loss' ORDER BY id")
    gone, kept = (row[0] for row in reasons[:2])
    lose(workspace.connection, lead, reason_id=gone, **doing(workspace))
    merge_entries(workspace.connection, "loss", gone, kept, **doing(workspace))
    before = dump(workspace)
    retract_entry(workspace.connection, entry(workspace, lead, "lost"), **doing(workspace))
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before


def test_an_end_that_another_cycle_followed_stays(workspace: Workspace):
    lead = workspace.with_sales()
    lose(workspace.connection, lead, **doing(workspace))
    workspace.hand_over(lead)
    key = entry(workspace, lead, "lost")
    refused = code_of(retract_entry, workspace.connection, key, **doing(workspace))
    assert refused == "entry_built_on"


def test_what_was_taken_back_is_not_undone_besides(called):
    workspace, _lead, call = called
    ((logged,),) = workspace.sql("SELECT id FROM operation WHERE kind = 'log_contact'")
    retracted = retract_entry(workspace.connection, call, **doing(workspace, "manager"))
    undoing = {"operation_id": logged}
    refused = code_of(undo, workspace.connection, **undoing, **doing(workspace))
    assert refused == "changed_since"
    key = {"operation_id": retracted.operation_id}
    undo(workspace.connection, **key, **doing(workspace, "manager"))
    undo(workspace.connection, **undoing, **doing(workspace))
    assert workspace.sql("SELECT in_force FROM event WHERE id = ?", call) == [(0,)]
    # The entry is undone: the retraction is not done again on top of that.
    again = code_of(redo, workspace.connection, **doing(workspace, "manager"))
    assert again == "changed_since"
    redo(workspace.connection, **doing(workspace))
    redo(workspace.connection, **doing(workspace, "manager"))
    assert workspace.sql("SELECT in_force FROM event WHERE id = ?", call) == [(0,)]
    assert dump(workspace)


def test_a_note_is_written_anew_where_it_stood_and_only_a_note(called):
    workspace, lead, call = called
    add_note(workspace.connection, lead, "Budjet", **doing(workspace))
    before, note = dump(workspace), entry(workspace, lead, "note")
    ((written,),) = workspace.sql("SELECT occurred_at FROM event WHERE id = ?", note)
    for text, key, code in (
        (" ", note, "note_empty"), ("Budget", call, "entry_stays"), ("x", "none", "unknown_entry")
    ):  # fmt: skip
        with pytest.raises(Trouble, match=code):
            correct_note(workspace.connection, key, text, **doing(workspace))
    workspace.tick(HOUR)
    correct_note(workspace.connection, note, " Budget ", **doing(workspace))
    told = "SELECT occurred_at, note FROM event WHERE id = ?"
    assert workspace.sql(told, entry(workspace, lead, "note")) == [(written, "Budget")]
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before
