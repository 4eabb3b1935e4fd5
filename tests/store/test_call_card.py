"""What stands on a call card, read from a real file."""

from __future__ import annotations

from dataclasses import replace

from slaapp.domain.best_hour import Tried
from slaapp.domain.instants import HOUR
from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.objection import note_objection
from slaapp.store.rows.call_card import read_card, team_hours
from tests.store.workspaces import PARIS, SCORING, Workspace


def card(workspace: Workspace, key: str):
    found = read_card(workspace.connection, key, workspace.now, PARIS)
    workspace.connection.rollback()
    return found


def test_a_card_says_who_what_was_asked_and_what_was_said_last(workspace: Workspace):
    c, by = workspace.connection, workspace.sales
    key = workspace.add(replace(SCORING, job_title="Gérante", campaign="Printemps", city="Lyon"))
    first = card(workspace, key)
    assert (first.title, first.job_title, first.company, first.city) == (
        "Inès Dupont", "Gérante", "Atelier Œuvre", "Lyon",
    )  # fmt: skip
    assert (first.request, first.source, first.campaign) == ("Un devis", "Salon", "Printemps")
    assert (first.last, first.said, first.tried) == (None, {}, ())
    said = {"budget": "yes"}
    log_contact(c, key, outcome="reached", note="Rappeler", said=said, by=by, now=workspace.tick())
    log_contact(c, key, outcome="no_answer", said={"budget": ""}, by=by, now=workspace.tick(HOUR))
    log_contact(c, key, outcome="voicemail", said={"need": "yes"}, by=by, now=workspace.tick())
    note_objection(c, key, to="all", by=by, now=workspace.tick())
    shown = card(workspace, key)
    assert (shown.last.outcome, shown.last.author) == ("voicemail", "Bruno Sertil")
    assert shown.said == {"interest.need": "yes"}
    assert shown.objection == "all"
    assert shown.tried == (Tried(10, 1, 1), Tried(11, 2, 0))
    add_note(c, key, "Préfère le matin", by=by, now=workspace.tick())
    assert card(workspace, key).last.note == "Préfère le matin"
    assert card(workspace, "nobody") is None


def test_calls_to_others_of_the_company_count_and_all_of_the_team(workspace: Workspace):
    c, by = workspace.connection, workspace.sales
    one = workspace.add()
    same = workspace.add(replace(SCORING, first_name="Luc", email="luc@atelier.fr"))
    other = workspace.add(replace(SCORING, company="Loma", email="x@loma.fr"))
    for key in (same, other):
        log_contact(c, key, outcome="reached", by=by, now=workspace.tick())
    assert card(workspace, one).tried == (Tried(10, 1, 1),)
    assert team_hours(c, workspace.now, PARIS) == (Tried(10, 2, 2),)
    c.rollback()
