"""Undo is for everyone, and journalled by who did it; two agreements are never drawn up at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.operations.agreement import discard_draft, read_draft, save_draft
from slaapp.operations.operation import Author
from slaapp.store.check import check_file
from slaapp.store.rows.history import history_page
from tests.operations.test_undo import facts, log, redoing, refused, undoing
from tests.store.workspaces import Workspace

A_TERMS = replace(default_agreement(), name="Brouillon A")
B_TERMS = replace(default_agreement(), name="Brouillon B")


def draft(work: Workspace, terms, by: Author) -> str:
    return save_draft(work.connection, terms, by=by, now=work.tick()).operation_id


def give_up(work: Workspace, by: Author) -> str:
    return discard_draft(work.connection, by=by, now=work.tick()).operation_id


def unsigned(work: Workspace) -> list[str]:
    """The agreements that are being drawn up."""
    names = "SELECT document ->> 'name' FROM agreement WHERE state <> 'signed' AND withdrawn = 0"
    assert check_file(work.connection) == []
    work.connection.rollback()
    return [row[0] for row in work.sql(names)]


@pytest.mark.parametrize("who", ["marketing", "manager"])
def test_anybody_undoes_anybodys_step_and_the_history_says_who_did(workspace: Workspace, who: str):
    lead = workspace.with_sales()
    before = facts(workspace)
    key = log(workspace, lead, workspace.sales)
    undoing(workspace, workspace.people[who], key)
    assert facts(workspace) == before
    undone, logged = history_page(workspace.connection, limit=2)
    workspace.connection.rollback()
    assert (logged.id, logged.undone) == (key, True)
    names = dict(workspace.sql("SELECT id, name FROM member"))
    assert undone.author == names[workspace.people[who].member_id]
    assert logged.author == names[workspace.sales.member_id], "what was done stays theirs"


def test_without_a_name_undo_takes_nobody_elses_step(workspace: Workspace):
    lead = workspace.with_sales()
    log(workspace, lead, workspace.sales)
    assert refused(undoing, workspace, workspace.manager).code == "nothing_to_undo"


def test_who_undid_it_does_it_again_and_nobody_else(workspace: Workspace):
    lead = workspace.with_sales()
    key = log(workspace, lead, workspace.sales)
    done = facts(workspace)
    undoing(workspace, workspace.manager, key)
    assert refused(redoing, workspace, workspace.sales).code == "nothing_to_redo"
    redoing(workspace, workspace.manager)
    assert facts(workspace) == done


def test_a_draft_done_again_beside_one_drawn_up_since_is_refused_with_whose_it_is(
    workspace: Workspace,
):
    draft(workspace, A_TERMS, workspace.marketing)
    undoing(workspace, workspace.marketing)
    draft(workspace, B_TERMS, workspace.manager)
    before = facts(workspace)
    why = refused(redoing, workspace, workspace.marketing)
    assert (why.code, why.values["kind"]) == ("changed_since", "save_draft")
    assert why.values["author_id"] == workspace.manager.member_id
    assert facts(workspace) == before
    assert unsigned(workspace) == ["Brouillon B"]


@pytest.mark.parametrize("who", ["marketing", "sales"])
def test_a_draft_given_up_does_not_come_back_beside_another(workspace: Workspace, who: str):
    draft(workspace, A_TERMS, workspace.marketing)
    given_up = give_up(workspace, workspace.marketing)
    draft(workspace, B_TERMS, workspace.manager)
    why = refused(undoing, workspace, workspace.people[who], given_up)
    assert (why.code, why.values["kind"]) == ("changed_since", "save_draft")
    assert unsigned(workspace) == ["Brouillon B"]


def test_a_draft_given_up_comes_back_only_after_the_next_was_undone_though_given_up_too(
    workspace: Workspace,
):
    before = facts(workspace)
    by, made = workspace.manager, []
    for terms in (A_TERMS, B_TERMS):
        made += [draft(workspace, terms, by), give_up(workspace, by)]
    why = refused(undoing, workspace, by, made[1])
    assert (why.code, why.values["kind"]) == ("changed_since", "save_draft")
    for key in reversed(made):
        undoing(workspace, by, key)
    assert facts(workspace) == before


def test_once_the_other_is_gone_it_comes_back(workspace: Workspace):
    draft(workspace, A_TERMS, workspace.marketing)
    undoing(workspace, workspace.marketing)
    draft(workspace, B_TERMS, workspace.manager)
    undoing(workspace, workspace.manager)
    redoing(workspace, workspace.marketing)
    assert unsigned(workspace) == ["Brouillon A"]
    assert refused(redoing, workspace, workspace.manager).code == "changed_since"
    assert read_draft(workspace.connection) == A_TERMS
    workspace.connection.rollback()
