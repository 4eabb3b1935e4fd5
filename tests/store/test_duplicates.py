"""Who is here already: by address, number, name and company, found through the search index."""

from __future__ import annotations

import pytest

from slaapp.domain.likeness import Who
from slaapp.operations.leads import LeadForm
from slaapp.operations.merge import merge
from slaapp.store.duplicates import Likeness, likely_duplicates
from tests.operations.acting import doing
from tests.store.workspaces import Workspace

HELD = (
    LeadForm(first_name="Inès", last_name="Dupont", company="SARL Dupont", email="ines@dupont.fr"),
    LeadForm(first_name="Jean-Luc", last_name="Œuvrard", company="Atelier Martin"),
    LeadForm(last_name="Moreau", company="Loma", phone="06 12 34 56 78"),
    LeadForm(first_name="Anne", last_name="Petit", email="anne.petit@gmail.com"),
    LeadForm(company="Boulangerie Lefèvre SAS"),
)


def found(workspace: Workspace, who: Who, **more: object) -> list[Likeness]:
    with workspace.connection.begin():
        return likely_duplicates(workspace.connection, who, **more)


@pytest.fixture
def held(workspace: Workspace) -> list[str]:
    return [workspace.add(form) for form in HELD]


@pytest.mark.parametrize(
    ("who", "place", "reason"),
    [
        (Who(email="INES@dupont.fr"), 0, "email"),
        (Who("Dupont Ines", "Dupont S.A.R.L."), 0, "name_company"),
        (Who("inès dupond", "Dupont"), 0, "name_company"),
        (Who("Jean Luc OEUVRARD", "atelier martin"), 1, "name_company"),
        (Who("J. Oeuvrard", "Atelier Martin"), 1, "name_company"),
        (Who(phone="+33 6 12 34 56 78"), 2, "phone"),
        (Who("Anne PETIT"), 3, "name"),
        (Who(company="sas boulangerie lefevre"), 4, "company"),
    ],
)
def test_the_same_person_is_found_however_it_is_written(
    workspace: Workspace, held: list[str], who: Who, place: int, reason: str
):
    assert [(each.lead_id, each.reason) for each in found(workspace, who)] == [
        (held[place], reason)
    ]


@pytest.mark.parametrize(
    "who",
    [
        Who(),
        Who("Julie Moreau", "Autre"),
        Who("Jeanne Œuvrard", "Atelier Martin"),
        Who(email="annepetit@gmail.com"),
        Who("Inès Dupont", "Brasserie du Port"),
        Who('" OR NEAR( *', '"', '"@"', '+"'),
        Who("\ud800\x00", "\ud800", "\ud800@\ud800", "\ud800"),
    ],
)
def test_somebody_else_is_not(workspace: Workspace, held: list[str], who: Who):
    assert found(workspace, who) == []


def test_what_was_merged_away_and_the_lead_itself_are_not_proposed(
    workspace: Workspace, held: list[str]
):
    twin = workspace.add(HELD[0])
    who = Who("Inès Dupont", "Dupont", "ines@dupont.fr")
    assert {each.lead_id for each in found(workspace, who)} == {held[0], twin}
    assert [each.lead_id for each in found(workspace, who, besides=twin)] == [held[0]]
    merge(workspace.connection, held[0], twin, **doing(workspace, "marketing"))
    assert [each.lead_id for each in found(workspace, who)] == [held[0]]


def test_it_tells_who_it_is_and_whose(workspace: Workspace):
    key = workspace.with_sales(HELD[0])
    (told,) = found(workspace, Who(email="ines@dupont.fr"))
    assert (told.lead_id, told.strength) == (key, 100)
    assert (told.title, told.company, told.stage, told.owner) == (
        "Inès Dupont",
        "SARL Dupont",
        "handed_over",
        "Bruno Sertil",
    )


def test_every_question_is_answered_by_an_index(workspace: Workspace, held: list[str]):
    asked: list[tuple[str, object]] = []

    def note(connection, cursor, statement, values, *_more):
        asked.append((statement, values))

    from sqlalchemy import event

    event.listen(workspace.connection, "before_cursor_execute", note)
    who = Who("Inès Dupont", "Dupont", "ines@dupont.fr", "0612345678")
    assert found(workspace, who, besides=held[1])
    event.remove(workspace.connection, "before_cursor_execute", note)
    assert len(asked) > 5
    for statement, values in asked:
        plan = workspace.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        steps = [row[3] for row in plan.all()]
        scans = [step for step in steps if step.startswith("SCAN") and "VIRTUAL" not in step]
        # The team is a handful.
        assert not [step for step in scans if not step.startswith("SCAN member")], statement
    workspace.connection.rollback()
