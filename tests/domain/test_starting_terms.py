"""From a model to one's own agreement: its promises, our people and our hours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.parties import Parties, Signatory
from slaapp.domain.starting_terms import begin_from, reachable_points
from slaapp.domain.working_calendar import Window, WorkingCalendar, week_of
from slaapp.operations.agreement_templates import TEMPLATES, template
from tests.domain.agreements import agreements

OURS = Parties("Atelier Nord", Signatory("Claire", "Cheffe"), Signatory("Paul"))
SHORT = WorkingCalendar("Europe/Brussels", week_of((Window(480, 720),)))


@pytest.mark.parametrize("code", TEMPLATES)
def test_only_parties_and_calendar_are_ours(code: str):
    model, held = template(code).terms("fr"), replace(default_agreement(), parties=OURS)
    held = replace(held, calendar=SHORT)
    made = begin_from(model, held)
    assert made.calendar == SHORT
    assert made.parties.marketing == OURS.marketing
    assert made.parties.sales == Signatory("Paul", model.parties.sales.function)
    assert replace(made, parties=model.parties, calendar=model.calendar) == model


@given(agreements, agreements)
def test_beginning_again_from_the_same_model_changes_nothing(model: Agreement, held: Agreement):
    once = begin_from(model, held)
    assert begin_from(model, once) == once
    assert begin_from(once, once) == once


def test_points_that_are_taken_away_reach_nothing():
    gained, lost = Criterion("source", "is_known", (), 30), Criterion("request", "is", ("x",), -9)
    assert reachable_points((gained, lost, gained)) == 60
    assert reachable_points(()) == 0
