"""Undo and redo: one's own newest step, and never over somebody else's work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement import put_in_force, read_draft, save_draft
from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.hand_over import accept, hand_over, reject
from slaapp.operations.leads import LeadForm, edit_lead
from slaapp.operations.operation import Author
from slaapp.operations.outcome import recycle, win
from slaapp.operations.team import add_member, change_member
from slaapp.operations.undo import redo, undo
from slaapp.operations.workspace import NewMember
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from slaapp.store.rows.history import history_page
from tests.store.workspaces import SCORING, Workspace


def facts(workspace: Workspace) -> str:
    text = facts_in_force(workspace.connection)
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()
    return text


def undoing(workspace: Workspace, by: Author, key: str | None = None):
    return undo(workspace.connection, by=by, now=workspace.tick(), operation_id=key)


def redoing(workspace: Workspace, by: Author):
    return redo(workspace.connection, by=by, now=workspace.tick())


def refused(work: Callable, *arguments) -> Trouble:
    with pytest.raises(Trouble) as caught:
        work(*arguments)
    return caught.value


def log(workspace: Workspace, lead: str, by: Author) -> str:
    return log_contact(
        workspace.connection, lead, outcome="no_answer", by=by, now=workspace.tick()
    ).operation_id


def stage_of(workspace: Workspace, lead: str) -> str:
    return workspace.sql("SELECT stage FROM lead WHERE id = ?", lead)[0][0]


def test_every_step_is_undone_one_by_one_and_done_again_one_by_one(workspace: Workspace):
    states = [facts(workspace)]
    who, by = workspace.sales.member_id, workspace.sales
    lead = workspace.add()
    states.append(facts(workspace))
    steps = (
        lambda: hand_over(workspace.connection, [lead], to=who, by=by, now=workspace.tick()),
        lambda: log(workspace, lead, by),
        lambda: edit_lead(
            workspace.connection,
            lead,
            replace(SCORING, source="Webinaire", campaign="Été"),
            by=by,
            now=workspace.tick(),
        ),
        lambda: win(workspace.connection, lead, amount_cents=5, by=by, now=workspace.tick()),
    )
    for step in steps:
        step()
        states.append(facts(workspace))
    assert len(set(states)) == len(states)
    for before in reversed(states[1:-1]):
        undoing(workspace, by)
        assert facts(workspace) == before
    for after in states[2:]:
        redoing(workspace, by)
        assert facts(workspace) == after
    assert refused(redoing, workspace, by).code == "nothing_to_redo"


def test_a_new_step_ends_what_could_be_done_again(workspace: Workspace):
    lead = workspace.with_sales()
    log(workspace, lead, workspace.sales)
    undoing(workspace, workspace.sales)
    log(workspace, lead, workspace.sales)
    assert refused(redoing, workspace, workspace.sales).code == "nothing_to_redo"


def test_undo_takes_ones_own_newest_step_and_leaves_the_others(workspace: Workspace):
    lead = workspace.with_sales()
    log(workspace, lead, workspace.sales)
    by = workspace.manager
    add_note(workspace.connection, lead, "à suivre", by=by, now=workspace.tick())
    receipt = undoing(workspace, workspace.sales)
    assert receipt.details["undoes"] == "log_contact"
    assert refused(undoing, workspace, workspace.sales).code == "nothing_to_undo"
    assert workspace.sql("SELECT count(*) FROM event WHERE kind='note' AND in_force") == [(1,)]


def test_an_undo_is_refused_with_who_changed_the_row_since_and_when(workspace: Workspace):
    lead = workspace.add()
    form = LeadForm(last_name="Dupond", phone="0612345678")
    edit_lead(workspace.connection, lead, form, by=workspace.sales, now=workspace.tick())
    fresh = replace(form, last_name="Durand")
    edit_lead(workspace.connection, lead, fresh, by=workspace.manager, now=workspace.tick())
    when = workspace.now
    trouble = refused(undoing, workspace, workspace.sales)
    assert trouble.code == "changed_since"
    who = workspace.manager.member_id
    assert trouble.values == {"kind": "edit_lead", "author_id": who, "at": when}
    undoing(workspace, workspace.manager)
    undoing(workspace, workspace.sales)
    names = workspace.sql("SELECT last_name FROM person")
    assert names == [("Dupont",)], "without the later change nothing stands in the way"


def test_a_lead_that_somebody_else_worked_on_cannot_be_un_added(workspace: Workspace):
    lead = workspace.with_sales()
    log(workspace, lead, workspace.sales)
    trouble = refused(undoing, workspace, workspace.marketing)
    assert (trouble.code, trouble.values["kind"]) == ("changed_since", "log_contact")
    assert trouble.values["author_id"] == workspace.sales.member_id
    undoing(workspace, workspace.sales)
    undoing(workspace, workspace.marketing)
    undoing(workspace, workspace.marketing)
    assert workspace.sql("SELECT count(*) FROM lead WHERE withdrawn = 0") == [(0,)]


@pytest.mark.parametrize("answer", ["accept", "reject", "log"])
def test_a_hand_over_that_sales_answered_stays(workspace: Workspace, answer: str):
    lead, by = workspace.with_sales(), workspace.sales
    if answer == "accept":
        accept(workspace.connection, lead, by=by, now=workspace.tick())
    elif answer == "reject":
        reason = workspace.reason()
        reject(workspace.connection, lead, reason_id=reason, by=by, now=workspace.tick())
    else:
        log(workspace, lead, by)
    assert refused(undoing, workspace, workspace.marketing).code == "changed_since"


def test_a_note_or_a_correction_is_no_answer_to_a_hand_over(workspace: Workspace):
    lead = workspace.with_sales()
    add_note(workspace.connection, lead, "bien", by=workspace.sales, now=workspace.tick())
    form = replace(SCORING, source="Webinaire")
    edit_lead(workspace.connection, lead, form, by=workspace.manager, now=workspace.tick())
    undoing(workspace, workspace.marketing)
    assert stage_of(workspace, lead) == "qualified"


def test_the_end_of_a_cycle_stays_once_the_lead_was_handed_over_again(workspace: Workspace):
    lead = workspace.with_sales()
    recycle(workspace.connection, lead, by=workspace.sales, now=workspace.tick())
    workspace.hand_over(lead)
    assert refused(undoing, workspace, workspace.sales).code == "changed_since"
    undoing(workspace, workspace.marketing)
    undoing(workspace, workspace.sales)
    assert stage_of(workspace, lead) == "handed_over"


def test_an_edit_that_named_a_new_source_is_undone(workspace: Workspace):
    lead = workspace.add()
    before = facts(workspace)
    form = replace(SCORING, source="Webinaire", company="Nouvelle société")
    edit_lead(workspace.connection, lead, form, by=workspace.marketing, now=workspace.tick())
    undoing(workspace, workspace.marketing)
    assert facts(workspace) == before


def test_a_source_that_others_use_by_now_is_not_withdrawn(workspace: Workspace):
    workspace.add(replace(SCORING, source="Webinaire"))
    other = workspace.add(LeadForm(last_name="Autre"))
    form = LeadForm(last_name="Autre", source="Webinaire")
    edit_lead(workspace.connection, other, form, by=workspace.sales, now=workspace.tick())
    first = history_page(workspace.connection)[2]
    workspace.connection.rollback()
    assert first.kind == "add_lead"
    before = facts(workspace)
    trouble = refused(undoing, workspace, workspace.marketing, first.id)
    assert (trouble.code, trouble.values["kind"]) == ("changed_since", "edit_lead")
    assert facts(workspace) == before


def test_a_redo_does_not_overwrite_what_anothers_undo_put_there(workspace: Workspace):
    lead, by, other = workspace.add(), workspace.sales, workspace.manager
    for name, who in (("B", by), ("C", other)):
        form = LeadForm(last_name=name, phone="0612345678")
        edit_lead(workspace.connection, lead, form, by=who, now=workspace.tick())
    undoing(workspace, other)
    undoing(workspace, by)
    trouble = refused(redoing, workspace, other)
    assert (trouble.code, trouble.values["author_id"]) == ("changed_since", by.member_id)
    redoing(workspace, by)
    redoing(workspace, other)
    assert workspace.sql("SELECT last_name FROM person") == [("C",)]


def test_a_redo_is_refused_once_the_timeline_went_on_without_it(workspace: Workspace):
    lead = workspace.add()
    workspace.hand_over(lead)
    undoing(workspace, workspace.marketing)
    by = workspace.manager
    hand_over(workspace.connection, [lead], to=by.member_id, by=by, now=workspace.tick())
    assert refused(redoing, workspace, workspace.marketing).code == "changed_since"


def test_an_undone_step_is_not_undone_twice_nor_an_undoing_undone(workspace: Workspace):
    lead = workspace.with_sales()
    key = log(workspace, lead, workspace.sales)
    receipt = undoing(workspace, workspace.sales)
    assert refused(undoing, workspace, workspace.sales, key).code == "cannot_be_undone"
    again = refused(undoing, workspace, workspace.sales, receipt.operation_id)
    assert again.code == "cannot_be_undone"
    assert refused(undoing, workspace, workspace.sales, "nothing").code == "unknown_operation"
    assert not receipt.undoable


def test_what_was_signed_is_never_undone(workspace: Workspace):
    by = workspace.manager
    terms = replace(default_agreement(), volume_per_month=99)
    draft = save_draft(workspace.connection, terms, by=by, now=workspace.tick())
    put_in_force(
        workspace.connection,
        marketing_signer="A",
        sales_signer="B",
        today=workspace.today,
        by=by,
        now=workspace.tick(),
    )
    trouble = refused(undoing, workspace, by)
    assert (trouble.code, trouble.values["kind"]) == ("changed_for_good", "sign_agreement")
    assert refused(undoing, workspace, by, draft.operation_id).code == "changed_for_good"
    founding = history_page(workspace.connection)[-1]
    workspace.connection.rollback()
    assert refused(undoing, workspace, by, founding.id).code == "cannot_be_undone"


def test_a_draft_is_undone_and_comes_back(workspace: Workspace):
    by = workspace.manager
    for volume in (10, 20):
        terms = replace(default_agreement(), volume_per_month=volume)
        save_draft(workspace.connection, terms, by=by, now=workspace.tick())

    def volume() -> int | None:
        draft = read_draft(workspace.connection)
        workspace.connection.rollback()
        return draft and draft.volume_per_month

    undoing(workspace, by)
    assert volume() == 10
    undoing(workspace, by)
    assert volume() is None
    redoing(workspace, by)
    redoing(workspace, by)
    assert volume() == 20


def test_a_member_is_taken_back_and_a_change_of_one_too(workspace: Workspace):
    before, by = facts(workspace), workspace.manager
    new = NewMember("Denis Roy", "sales", "")
    _receipt, key = add_member(workspace.connection, new, by=by, now=workspace.tick())
    left = replace(new, role="manager")
    change_member(workspace.connection, key, left, active=False, by=by, now=workspace.tick())
    undoing(workspace, by)
    assert workspace.sql("SELECT role, active FROM member WHERE id = ?", key) == [("sales", 1)]
    undoing(workspace, by)
    assert facts(workspace) == before


def test_figures_follow_an_undo_at_once(workspace: Workspace):
    lead = workspace.with_sales()
    owed = "SELECT commitment, stopped_at FROM deadline WHERE stopped_at IS NOT NULL ORDER BY 1"
    before = workspace.sql(owed)
    log(workspace, lead, workspace.sales)
    assert {row[0] for row in workspace.sql(owed)} == {"hand_over", "acceptance", "first_attempt"}
    undoing(workspace, workspace.sales)
    assert workspace.sql(owed) == before
    assert stage_of(workspace, lead) == "handed_over"


def test_text_with_every_sign_comes_back_as_it_was(workspace: Workspace):
    strange = '« l\'œuvre » \\ " \' \t\n\x00\x01 東京 🎉 \u2028 {"a": [1]}'
    lead = workspace.add(replace(SCORING, request=strange))
    edit_lead(workspace.connection, lead, SCORING, by=workspace.sales, now=workspace.tick())
    undoing(workspace, workspace.sales)
    assert workspace.sql("SELECT request FROM lead") == [(strange,)]
