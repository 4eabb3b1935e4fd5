"""Every stored field of a lead is told once; whatever shows or reads one reads it from there."""

from __future__ import annotations

import re

from resources.domain_words import domain_words
from slaapp.domain.criterion_field import FIELDS
from slaapp.domain.lead_fields import BY_CODE, LEAD_FIELDS, LISTED, fields_in, judged_fields
from slaapp.exchange.targets import TARGETS
from slaapp.operations.leads import LeadForm
from slaapp.store.lead_columns import COLUMNS


def test_a_field_has_one_place_one_code_and_one_target():
    places = [(field.table, field.column) for field in LEAD_FIELDS]
    targets = [field.target for field in LEAD_FIELDS if field.target]
    assert len(set(places)) == len(set(BY_CODE)) == len(LEAD_FIELDS)
    assert len(set(targets)) == len(targets)
    assert set(targets) <= set(TARGETS)


def test_a_field_has_a_column_and_what_is_seen_of_it_a_word():
    assert set(COLUMNS) == set(BY_CODE)
    seen = [f.code for f in LEAD_FIELDS if f.judged or f.asked or f.shown]
    assert [code for code in seen if f"field.{code}" not in domain_words()] == []


def test_what_was_typed_into_any_field_is_read_back():
    typed = {code: f"a{place}" for place, code in enumerate(BY_CODE) if "e164" not in code}
    form = LeadForm().with_values(typed)
    assert {code: form.value_of(code) for code in typed} == typed
    assert LeadForm().with_values(dict.fromkeys(typed, "")) == LeadForm()


def test_criteria_look_at_whence_then_who_then_what():
    assert tuple(FIELDS) == judged_fields()
    assert judged_fields()[:3] == LISTED
    assert judged_fields()[-1] == "request"
    assert all(re.fullmatch(r"[a-z0-9_.]+", code) for code in FIELDS)
    assert {f.code for f in fields_in("company")} > {"company.postcode", "company.city"}
