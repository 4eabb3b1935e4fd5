"""Somebody objects to being called: it is the person's, it can be lifted, and undone."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.objection import closes_calls, closes_emails
from slaapp.domain.trouble import Trouble
from slaapp.operations.leads import LeadForm, add_lead, edit_lead
from slaapp.operations.objection import lift_objection, note_objection
from slaapp.operations.undo import undo
from slaapp.store.tables import person
from tests.store.workspaces import MONDAY, Workspace


def objections(workspace: Workspace) -> list[tuple]:
    rows = workspace.rows(select(person.c.objection, person.c.objected_at))
    return [tuple(row) for row in rows]


def test_an_objection_is_noted_since_when_it_was_made_lifted_and_undone(workspace: Workspace):
    by, c = workspace.people["sales"], workspace.connection
    key = workspace.add()
    now = workspace.now + HOUR
    note_objection(c, key, to="calls", by=by, now=now, occurred_at=now - DAY)
    assert objections(workspace) == [("calls", now - DAY)]
    lifted = lift_objection(c, key, by=by, now=now + 1)
    assert objections(workspace) == [(None, None)]
    undo(c, by=by, now=now + 2, operation_id=lifted.operation_id)
    assert objections(workspace) == [("calls", now - DAY)]


def test_who_has_the_same_address_or_number_objects_too(workspace: Workspace):
    by, c = workspace.people["sales"], workspace.connection
    forms = (
        LeadForm(last_name="Dupont", email="INÈS@atelier.fr", phone="06 12 34 56 78"),
        LeadForm(last_name="D.", email="inès@atelier.fr"),
        LeadForm(last_name="Dupond", phone="+33 6 12 34 56 78"),
        LeadForm(last_name="Petit"),
    )
    first, *_others = (workspace.add(form) for form in forms)
    noted = note_objection(c, first, to="calls", by=by, now=workspace.tick())
    assert [to for to, _since in objections(workspace)] == ["calls", "calls", "calls", None]
    lift_objection(c, first, by=by, now=workspace.tick())
    assert [to for to, _since in objections(workspace)] == [None, "calls", "calls", None]
    undo(c, by=by, now=workspace.tick())
    undo(c, by=by, now=workspace.tick(), operation_id=noted.operation_id)
    assert [to for to, _since in objections(workspace)] == [None] * 4


def test_nobody_objects_to_what_there_is_not_nor_for_a_company(workspace: Workspace):
    by, c, now = workspace.people["sales"], workspace.connection, workspace.now
    key = workspace.add()
    for to, code in (("letters", "unknown_objection"), ("", "unknown_objection")):
        with pytest.raises(Trouble) as caught:
            note_objection(c, key, to=to, by=by, now=now)
        assert caught.value.code == code
    company = add_lead(c, LeadForm(company="Loma"), by=by, now=now)[1]
    with pytest.raises(Trouble) as caught:
        note_objection(c, company, to="all", by=by, now=now)
    assert caught.value.code == "nobody_objects"
    assert objections(workspace) == [(None, None)]
    assert now >= MONDAY


def test_what_an_objection_closes():
    closed = {
        each: (closes_calls(each), closes_emails(each)) for each in (None, "calls", "emails", "all")
    }
    assert closed == {
        None: (False, False),
        "calls": (True, False),
        "emails": (False, True),
        "all": (True, True),
    }


def marks(workspace: Workspace) -> list[tuple]:
    said = "SELECT about, objection, withdrawn FROM objection_mark ORDER BY about"
    return [tuple(row) for row in workspace.sql(said)]


def test_who_objects_is_recognised_by_digests_alone(workspace: Workspace):
    by, c = workspace.people["sales"], workspace.connection
    key = workspace.add()
    note_objection(c, key, to="calls", by=by, now=workspace.tick())
    assert marks(workspace) == [("email", "calls", 0), ("phone", "calls", 0)]
    held = str(workspace.sql("SELECT * FROM objection_mark"))
    assert "ines" not in held
    assert "612345678" not in held
    since = workspace.now
    for form in (
        LeadForm(last_name="D.", email="INES@atelier.fr"),
        LeadForm(last_name="D.", phone="+33 6 12 34 56 78"),
    ):
        workspace.add(form)
        assert objections(workspace)[-1] == ("calls", since)
    workspace.add(LeadForm(last_name="Dupont", email="autre@atelier.fr"))
    assert objections(workspace)[-1] == (None, None)


def test_an_address_that_is_corrected_brings_its_objection_and_keeps_what_was_noted(
    workspace: Workspace,
):
    by, c = workspace.people["sales"], workspace.connection
    first = workspace.add()
    note_objection(c, first, to="emails", by=by, now=workspace.tick())
    other = workspace.add(LeadForm(last_name="Petit", phone="01 44 55 66 77"))
    note_objection(c, other, to="calls", by=by, now=workspace.tick())
    since = workspace.now
    form = LeadForm(last_name="Petit", phone="01 44 55 66 77", email="ines@atelier.fr")
    edit_lead(c, other, form, by=by, now=workspace.tick())
    assert objections(workspace)[-1] == ("all", since)


def test_what_is_lifted_or_undone_is_not_held_against_the_next(workspace: Workspace):
    by, c = workspace.people["sales"], workspace.connection
    key = workspace.add()
    note_objection(c, key, to="all", by=by, now=workspace.tick())
    undo(c, by=by, now=workspace.tick())
    assert marks(workspace) == [("email", "all", 1), ("phone", "all", 1)]
    note_objection(c, key, to="calls", by=by, now=workspace.tick())
    assert marks(workspace) == [("email", "calls", 0), ("phone", "calls", 0)]
    lift_objection(c, key, by=by, now=workspace.tick())
    assert [gone for _about, _to, gone in marks(workspace)] == [1, 1]
    workspace.add()
    assert objections(workspace)[-1] == (None, None)
