"""Facts in force: two files that say the same give the same text, and only those."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.operations.agreement import save_draft
from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.hand_over import hand_over, reassign
from slaapp.operations.leads import LeadForm, edit_lead
from slaapp.operations.outcome import lose, win
from slaapp.operations.team import add_member
from slaapp.operations.undo import redo, undo
from slaapp.operations.workspace import NewMember
from slaapp.store.dump import facts_in_force
from tests.store.workspaces import SCORING, Workspace, entered


def dump(work: Workspace) -> str:
    text = facts_in_force(work.connection)
    work.connection.rollback()
    return text


def test_two_files_filled_alike_say_the_same_whatever_their_keys(fresh_file: Path):
    texts = []
    for name in ("a", "b"):
        work = entered(Path(shutil.copy(fresh_file, fresh_file.with_name(f"{name}.slaapp"))))
        lead = work.with_sales()
        by = work.sales
        log_contact(work.connection, lead, outcome="reached", by=by, now=work.tick())
        form = replace(SCORING, source="Web")
        edit_lead(work.connection, lead, form, by=by, now=work.tick())
        texts.append((dump(work), lead))
        work.close()
    assert texts[0][0] == texts[1][0]
    assert texts[0][1] != texts[1][1]
    assert texts[0][1] not in texts[0][0]


def test_a_file_says_the_same_after_undo_and_redo(workspace: Workspace):
    lead = workspace.with_sales()
    before, by = dump(workspace), workspace.sales
    lose(workspace.connection, lead, by=by, now=workspace.tick())
    after = dump(workspace)
    undo(workspace.connection, by=by, now=workspace.tick())
    assert dump(workspace) == before
    redo(workspace.connection, by=by, now=workspace.tick())
    assert dump(workspace) == after


CHANGES: dict[str, Callable] = {
    "a lead": lambda w, lead, **by: w.add(LeadForm(last_name="Roy")),
    "a second one alike": lambda w, lead, **by: w.add(SCORING),
    "a name": lambda w, lead, **by: edit_lead(
        w.connection, lead, replace(SCORING, last_name="Roy"), **by
    ),
    "a city": lambda w, lead, **by: edit_lead(
        w.connection, lead, replace(SCORING, city="Lyon"), **by
    ),
    "a source": lambda w, lead, **by: edit_lead(
        w.connection, lead, replace(SCORING, source="Web"), **by
    ),
    "a note": lambda w, lead, **by: add_note(w.connection, lead, "vu", **by),
    "another note": lambda w, lead, **by: add_note(w.connection, lead, "Vu", **by),
    "an owner": lambda w, lead, **by: reassign(w.connection, [lead], to=w.manager.member_id, **by),
    "a win": lambda w, lead, **by: win(w.connection, lead, amount_cents=1, **by),
    "another win": lambda w, lead, **by: win(w.connection, lead, amount_cents=2, **by),
    "a draft": lambda w, lead, **by: save_draft(w.connection, default_agreement(), **by),
    "a member": lambda w, lead, **by: add_member(w.connection, NewMember("D", "sales"), **by),
}


def test_every_change_of_a_fact_is_seen(fresh_file: Path):
    said = {}
    for name, change in {"nothing": lambda *_a, **_k: None, **CHANGES}.items():
        work = entered(Path(shutil.copy(fresh_file, fresh_file.with_name(f"{name}.slaapp"))))
        lead = work.with_sales()
        change(work, lead, by=work.sales, now=work.tick())
        said[name] = dump(work)
        work.close()
    assert len(set(said.values())) == len(said)


def test_whose_lead_an_event_is_on_is_seen(workspace: Workspace):
    texts = []
    first = workspace.add(LeadForm(last_name="A"))
    second = workspace.add(LeadForm(last_name="B"))
    when, by = workspace.tick(), workspace.marketing
    for lead in (first, second):
        workspace.now = when
        hand_over(workspace.connection, [lead], to=None, by=by, now=when, occurred_at=when)
        texts.append(dump(workspace))
        undo(workspace.connection, by=by, now=workspace.tick())
    assert texts[0] != texts[1]


@pytest.mark.parametrize("statement", ["UPDATE lead SET score = 1, stage = 'x', title = 'y'"])
def test_figures_are_no_facts(workspace: Workspace, statement: str):
    workspace.with_sales()
    before = dump(workspace)
    with workspace.connection.begin():
        workspace.connection.exec_driver_sql(statement)
    assert dump(workspace) == before
