"""A person and a company are corrected field by field, for all the leads that are theirs."""

from __future__ import annotations

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.operations.leads import LeadForm
from slaapp.operations.parties import edit_company, edit_person
from slaapp.operations.undo import redo, undo
from slaapp.store.rows.parties import party_of
from slaapp.store.rows.people import people_like
from tests.operations.acting import doing, dump
from tests.store.workspaces import Workspace

WHO = LeadForm("Inès", "Dupont", "ines@loma.fr", "06 12 34 56 78", company="Loma", city="Lyon")


@pytest.fixture
def two_leads(workspace: Workspace) -> tuple[Workspace, str, str]:
    """Two leads of one person, at one company."""
    first = workspace.add(WHO)
    person = party_of(workspace.connection, first, "person")
    workspace.connection.rollback()
    assert person is not None
    again = LeadForm("Inès", "Dupont", "ines@loma.fr", "06 12 34 56 78", company="Loma",
                     person_id=person.id)  # fmt: skip
    return workspace, first, workspace.add(again)


def party(workspace: Workspace, lead: str, table: str):
    found = party_of(workspace.connection, lead, table)
    workspace.connection.rollback()
    assert found is not None
    return found


def test_a_field_of_a_person_changes_for_all_their_leads_and_the_others_stay(two_leads):
    workspace, first, second = two_leads
    before, who = dump(workspace), party(workspace, first, "person")
    assert who.leads == 2
    changed = {"last_name": " Dupont-Œuvre ", "phone": "06 98 76 54 32"}
    receipt = edit_person(workspace.connection, who.id, changed, **doing(workspace))
    assert receipt.details["name"] == "Inès Dupont-Œuvre"
    after = party(workspace, second, "person")
    assert dict(after.values) == {**who.values, "last_name": "Dupont-Œuvre",
                                  "phone": "06 98 76 54 32"}  # fmt: skip
    titles = workspace.sql("SELECT title FROM lead ORDER BY number")
    assert titles == [("Inès Dupont-Œuvre",)] * 2
    assert workspace.sql("SELECT phone_e164 FROM person") == [("+33698765432",)]
    (found,) = people_like(workspace.connection, "oeuvre")
    workspace.connection.rollback()
    assert found.leads == 2
    changed_file = dump(workspace)
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before
    redo(workspace.connection, **doing(workspace))
    assert dump(workspace) == changed_file


def test_a_company_changes_for_everybody_who_works_there(two_leads):
    workspace, first, _second = two_leads
    workspace.add(LeadForm("Luc", "Simon", company="Loma"))
    before, firm = dump(workspace), party(workspace, first, "company")
    assert (firm.leads, firm.persons) == (3, 2)
    edit_company(
        workspace.connection, firm.id, {"name": "Loma SAS", "postcode": "69002"}, **doing(workspace)
    )
    after = dict(party(workspace, first, "company").values)
    assert (after["name"], after["postcode"], after["city"]) == ("Loma SAS", "69002", "Lyon")
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before


@pytest.mark.parametrize(
    ("edit", "table", "values", "code"),
    [
        (edit_person, "person", dict.fromkeys(("first_name", "last_name", "email", "phone"), ""),
         "person_nameless"),
        (edit_person, "person", {"title": "x"}, "party_field_unknown"),
        (edit_person, "person", {}, "party_field_unknown"),
        (edit_company, "company", {"name": " "}, "company_nameless"),
        (edit_company, "company", {"name": "Lotus"}, "company_taken"),
        (edit_company, "company", {"phone_e164": "1"}, "party_field_unknown"),
    ],
)  # fmt: skip
def test_what_cannot_be_changed_is_refused_and_changes_nothing(
    two_leads, edit, table: str, values, code: str
):
    workspace, first, _second = two_leads
    workspace.add(LeadForm("Luc", "Simon", company="Lotus"))
    key, before = party(workspace, first, table).id, dump(workspace)
    with pytest.raises(Trouble, match=code):
        edit(workspace.connection, key, values, **doing(workspace))
    assert dump(workspace) == before


def test_who_is_gone_is_not_changed(workspace: Workspace):
    with pytest.raises(Trouble, match="unknown_person"):
        edit_person(workspace.connection, "none", {"phone": "1"}, **doing(workspace))
    with pytest.raises(Trouble, match="unknown_company"):
        edit_company(workspace.connection, "none", {"name": "x"}, **doing(workspace))
