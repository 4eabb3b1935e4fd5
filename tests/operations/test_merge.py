"""Two leads that are one: one leaves the lists, and undoing brings both back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.hand_over import accept
from slaapp.operations.leads import LeadForm, read_form
from slaapp.operations.merge import merge
from slaapp.operations.objection import note_objection
from slaapp.operations.tags import tag_leads
from slaapp.operations.undo import redo, undo
from slaapp.store.cycle_facts import merged_keys
from tests.operations.acting import code_of, doing, dump
from tests.store.workspaces import SCORING, Workspace

OTHER = replace(SCORING, last_name="Dupond", email="dupond@atelier.fr")


def figures(workspace: Workspace) -> list:
    return [
        workspace.sql(f"SELECT * FROM {table} ORDER BY id")
        for table in ("lead", "cycle", "deadline")
    ]


def joined(workspace: Workspace, kept: str, other: str):
    return merge(workspace.connection, kept, other, **doing(workspace, "marketing"))


def test_the_other_leaves_the_lists_and_both_timelines_tell(workspace: Workspace):
    kept, other = workspace.add(), workspace.add(OTHER)
    receipt = joined(workspace, kept, other)
    assert receipt.details == {"lead": "Inès Dupont", "other": "Inès Dupond"}
    gone = "SELECT id, withdrawn FROM lead ORDER BY number"
    assert workspace.sql(gone) == [(kept, 0), (other, 1)]
    told = "SELECT lead_id, value, field, author_id FROM event WHERE kind = 'merged' ORDER BY id"
    by = workspace.marketing.member_id
    assert set(workspace.sql(told)) == {(kept, other, None, by), (other, kept, "into", by)}


@pytest.mark.parametrize("handed_over", [(), ("kept",), ("other",), ("kept", "other")])
def test_undoing_brings_both_back_with_every_figure(workspace: Workspace, handed_over: tuple):
    leads = {"kept": workspace.add(), "other": workspace.add(OTHER)}
    for name in handed_over:
        workspace.hand_over(leads[name])
    before, stood = dump(workspace), figures(workspace)
    joined(workspace, **leads)
    after = dump(workspace)
    assert after != before
    undo(workspace.connection, **doing(workspace, "marketing"))
    assert dump(workspace) == before
    assert figures(workspace) == stood
    redo(workspace.connection, **doing(workspace, "marketing"))
    assert dump(workspace) == after


def test_a_lead_is_merged_once_and_not_with_itself(workspace: Workspace):
    first, second, third = workspace.add(), workspace.add(OTHER), workspace.add(OTHER)
    assert code_of(joined, workspace, first, first) == "merge_itself"
    joined(workspace, first, second)
    assert code_of(joined, workspace, second, first) == "already_merged"
    assert code_of(joined, workspace, third, second) == "already_merged"
    assert code_of(joined, workspace, first, "nobody") == "unknown_lead"
    joined(workspace, third, first)
    assert code_of(joined, workspace, second, third) == "already_merged"
    with workspace.connection.begin():
        assert merged_keys(workspace.connection, third) == [third, first, second]
    assert dump(workspace)


def test_a_chain_is_undone_from_its_newest_link(workspace: Workspace):
    first, second, third = workspace.add(), workspace.add(OTHER), workspace.add(OTHER)
    before = dump(workspace)
    older = joined(workspace, first, second)
    joined(workspace, third, first)
    key = {"operation_id": older.operation_id}
    assert (
        code_of(undo, workspace.connection, **key, **doing(workspace, "marketing"))
        == "changed_since"
    )
    undo(workspace.connection, **doing(workspace, "marketing"))
    undo(workspace.connection, **doing(workspace, "marketing"))
    assert dump(workspace) == before


def test_a_merge_that_sales_worked_on_stays(workspace: Workspace):
    kept, other = workspace.add(), workspace.with_sales(OTHER)
    receipt = joined(workspace, kept, other)
    key = {"operation_id": receipt.operation_id}
    add_note(workspace.connection, kept, "vu", **doing(workspace, "sales"))
    log_contact(workspace.connection, kept, outcome="no_answer", **doing(workspace, "sales"))
    assert (
        code_of(undo, workspace.connection, **key, **doing(workspace, "marketing"))
        == "changed_since"
    )
    undo(workspace.connection, **doing(workspace, "sales"))
    undo(workspace.connection, **key, **doing(workspace, "marketing"))
    assert workspace.sql("SELECT count(*) FROM lead WHERE withdrawn = 0") == [(2,)]


def test_what_is_undone_of_the_merged_one_moves_the_figures_of_the_other(workspace: Workspace):
    kept, other = workspace.add(), workspace.with_sales(OTHER)
    taken = accept(workspace.connection, other, **doing(workspace, "sales"))
    joined(workspace, kept, other)
    key = {"operation_id": taken.operation_id}
    undo(workspace.connection, **key, **doing(workspace, "sales"))
    assert dump(workspace)


def test_values_are_picked_field_by_field_and_blanks_are_filled(workspace: Workspace):
    kept = workspace.add(LeadForm(last_name="Dupont", email="ines@atelier.fr", custom={"n": 1}))
    other = workspace.add(replace(OTHER, custom={"n": 2, "budget": 12}, source="Web"))
    tag_leads(workspace.connection, [other], ["salon"], **doing(workspace, "marketing"))
    note_objection(workspace.connection, other, to="calls", **doing(workspace, "marketing"))
    before = dump(workspace)
    picks = {"person.last_name": True, "request": False, "custom:n": True}
    merge(workspace.connection, kept, other, picks=picks, **doing(workspace, "marketing"))
    form = read_form(workspace.connection, kept)
    workspace.connection.rollback()
    assert (form.first_name, form.last_name, form.email) == ("Inès", "Dupond", "ines@atelier.fr")
    assert (form.company, form.source, form.request) == ("Atelier Œuvre", "Web", "")
    assert form.custom == {"n": 2, "budget": 12}
    said = "SELECT objection, phone_e164 FROM person JOIN lead ON person_id = person.id"
    assert workspace.sql(f"{said} WHERE lead.id = ?", kept) == [("calls", "+33612345678")]
    tagged = "SELECT count(*) FROM lead_tag WHERE lead_id = ? AND withdrawn = 0"
    assert workspace.sql(tagged, kept) == [(1,)]
    undo(workspace.connection, **doing(workspace, "marketing"))
    assert dump(workspace) == before


def test_a_field_that_there_is_not_cannot_be_picked(workspace: Workspace):
    kept, other = workspace.add(), workspace.add(OTHER)
    picks = {"shoe": True}
    code = code_of(
        merge, workspace.connection, kept, other, picks=picks, **doing(workspace, "marketing")
    )
    assert code == "merge_field_unknown"
