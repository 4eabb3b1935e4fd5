"""Adding a lead, correcting it: every field of the form, and who it is called."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.operations.leads import LeadForm, add_lead, edit_lead, read_form
from slaapp.store.check import check_file
from slaapp.store.rows.leads import lead_row
from tests.store.workspaces import SCORING, Workspace

FULL = LeadForm(
    first_name="Inès",
    last_name="Dupont",
    email="ines@atelier.fr",
    phone="06 12 34 56 78",
    job_title="Gérante",
    company="Atelier",
    city="Lyon",
    source="Salon",
    campaign="Été",
    request="Un devis",
    external_id="A-17",
)


def form_of(workspace: Workspace, lead: str) -> LeadForm:
    found = read_form(workspace.connection, lead)
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()
    return found


def edit(workspace: Workspace, lead: str, form: LeadForm) -> None:
    edit_lead(workspace.connection, lead, form, by=workspace.sales, now=workspace.tick())


def test_what_was_typed_is_read_back(workspace: Workspace):
    assert form_of(workspace, workspace.add(FULL)) == FULL


TYPED = [one.name for one in fields(LeadForm) if one.default == ""]
TYPED.remove("person_id")


@pytest.mark.parametrize("name", TYPED)
@pytest.mark.parametrize("value", ["Autre", ""])
def test_each_field_can_be_corrected_and_cleared(workspace: Workspace, name: str, value: str):
    lead = workspace.add(FULL)
    changed = replace(FULL, **{name: value})
    if (name, value) == ("company", ""):
        changed = replace(changed, city="")
    edit(workspace, lead, changed)
    if name == "company" and value:
        # Another company: the city was the old one's, and a new one gets it only when made.
        changed = replace(changed, city="Lyon")
    assert form_of(workspace, lead) == changed


def test_another_company_keeps_its_own_city(workspace: Workspace):
    workspace.add(LeadForm(last_name="Roy", company="Loma", city="Lille"))
    lead = workspace.add(FULL)
    edit(workspace, lead, replace(FULL, company="Loma"))
    assert form_of(workspace, lead).city == "Lille"


def test_custom_values_stay_unless_they_are_given(workspace: Workspace):
    lead = workspace.add(replace(FULL, custom={"visits": 3}))
    stored = "SELECT custom FROM lead WHERE id = ?"
    edit(workspace, lead, replace(FULL, last_name="Roy"))
    assert json.loads(workspace.sql(stored, lead)[0][0]) == {"visits": 3}
    edit(workspace, lead, replace(FULL, custom={"visits": 4}))
    assert json.loads(workspace.sql(stored, lead)[0][0]) == {"visits": 4}


def test_what_has_no_name_on_the_form_is_typed_by_its_code(workspace: Workspace):
    more = {"company.postcode": "01000", "product": "Presse", "company.country": "FR"}
    lead = workspace.add(replace(FULL, more=more))
    assert form_of(workspace, lead) == replace(FULL, more=more)
    edit(workspace, lead, replace(FULL, more={"product": "Four"}))
    assert form_of(workspace, lead) == replace(FULL, more={"product": "Four"})


def test_a_second_lead_of_the_same_person_does_not_double_them(workspace: Workspace):
    first = workspace.add(FULL)
    ((person,),) = workspace.sql("SELECT person_id FROM lead WHERE id = ?", first)
    workspace.add(replace(FULL, request="Encore un devis", phone="07", person_id=person))
    assert workspace.sql("SELECT phone FROM person") == [("07",)]
    assert form_of(workspace, first).phone == "07"
    with pytest.raises(Trouble, match="unknown_person"):
        workspace.add(replace(FULL, person_id="0"))


def test_a_source_or_campaign_that_changes_is_a_dated_fact(workspace: Workspace):
    lead = workspace.add(FULL)
    edit(workspace, lead, replace(FULL, source="Web", campaign="", last_name="Roy"))
    told = workspace.sql(
        "SELECT field, value IS NULL FROM event WHERE kind = 'changed' ORDER BY field"
    )
    assert told == [("campaign", 1), ("source", 0)]
    edit(workspace, lead, replace(FULL, source="Web", campaign="", last_name="Petit"))
    assert workspace.sql("SELECT count(*) FROM event WHERE kind = 'changed'") == [(2,)]


def test_words_that_are_there_already_are_used_again(workspace: Workspace):
    for name in ("Salon", " Salon ", "Web"):
        workspace.add(LeadForm(last_name="Roy", source=name, company=name))
    assert workspace.sql("SELECT name FROM source ORDER BY name") == [("Salon",), ("Web",)]
    assert workspace.sql("SELECT name FROM company ORDER BY name") == [("Salon",), ("Web",)]


@pytest.mark.parametrize(
    "form", [LeadForm(), LeadForm(last_name="  ", phone="\t"), LeadForm(city="Lyon")]
)
def test_a_lead_that_nobody_could_call_by_a_name_is_refused(workspace: Workspace, form: LeadForm):
    with pytest.raises(Trouble) as refused:
        workspace.add(form)
    assert refused.value.code == "lead_nameless"
    lead = workspace.add(FULL)
    with pytest.raises(Trouble) as refused:
        edit(workspace, lead, form)
    assert refused.value.code == "lead_nameless"
    assert form_of(workspace, lead) == FULL


def test_a_lead_known_by_its_external_id_alone_can_be_corrected(workspace: Workspace):
    lead = workspace.add(FULL)
    edit(workspace, lead, LeadForm(external_id="A-17", source="Web"))
    row = lead_row(workspace.connection, lead)
    workspace.connection.rollback()
    assert row is not None
    assert (row.title, row.source) == ("A-17", "Web")


def test_a_lead_that_does_not_exist_cannot_be_corrected(workspace: Workspace):
    with pytest.raises(Trouble) as refused:
        edit(workspace, "nobody", FULL)
    assert refused.value.code == "unknown_lead"
    with pytest.raises(Trouble) as refused:
        read_form(workspace.connection, "nobody")
    assert refused.value.code == "unknown_lead"


def test_a_lead_that_scores_enough_is_qualified_then_and_there_with_its_tier(workspace: Workspace):
    lead = workspace.add(SCORING)
    poor = workspace.add(LeadForm(last_name="Roy"))
    told = "SELECT kind, value, tier, author_id FROM event WHERE lead_id = ? AND kind = 'qualified'"
    assert workspace.sql(told, lead) == [("qualified", "70", "warm", None)]
    assert workspace.sql(told, poor) == []
    edit(workspace, poor, replace(SCORING, request=""))
    assert workspace.sql(told, poor) == [("qualified", "50", "cold", None)]
    edit(workspace, poor, LeadForm(last_name="Roy"))
    assert workspace.sql("SELECT stage, score FROM lead WHERE id = ?", poor) == [("qualified", 0)]


def test_a_receipt_said_to_be_in_the_future_is_now(workspace: Workspace):
    lead = workspace.add(FULL, received_at=workspace.now + 10**9)
    assert workspace.sql("SELECT received_at FROM lead WHERE id = ?", lead) == [(workspace.now,)]


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
forms = st.builds(
    LeadForm,
    **{name: texts for name in TYPED if name != "last_name"},
    last_name=texts.map(lambda text: f"X{text}"),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(forms)
def test_anything_may_be_typed_into_the_form(workspace: Workspace, form: LeadForm):
    _receipt, lead = add_lead(
        workspace.connection, form, by=workspace.marketing, now=workspace.tick()
    )
    found = form_of(workspace, lead)
    for name in ("first_name", "last_name", "email", "phone", "job_title"):
        assert getattr(found, name) == getattr(form, name).strip()
    for name in ("company", "source", "campaign", "external_id"):
        assert getattr(found, name) == getattr(form, name).strip()
    assert found.request == form.request


def test_a_number_that_was_given_to_nobody_yet_is_kept_and_found_again(workspace: Workspace):
    key = workspace.add(LeadForm(last_name="Roy", phone="06 39 98 12 34"))
    kept = workspace.sql(
        "SELECT phone, phone_e164 FROM person JOIN lead ON person.id = person_id WHERE lead.id = ?",
        key,
    )
    assert kept == [("06 39 98 12 34", "+33639981234")]
