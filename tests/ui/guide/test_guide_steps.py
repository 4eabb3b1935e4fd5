"""Every step shows any agreement and leaves it to the letter as it was, until it is edited."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import available_timezones

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.parties import Parties, Signatory
from slaapp.operations.agreement_templates import TEMPLATES, template
from tests.domain.agreements import agreements, full_agreement
from tests.ui.guide.conftest import Newcomer, to_step
from ui.pages.guide.business_step import MODELS, BusinessStep, model_terms
from ui.pages.guide.marketing_step import MarketingStep
from ui.pages.guide.place_fields import usual_zone
from ui.pages.guide.qualified_step import QualifiedStep
from ui.pages.guide.sales_step import SalesStep
from ui.pages.guide.standing import Standing, drop_standing, keep_standing, kept_standing

_ONE_PROCESS = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
FREE = (BusinessStep, QualifiedStep, MarketingStep, SalesStep)


@pytest.fixture(scope="module")
def steps(qapp: QApplication):
    made = [kind() for kind in FREE]
    yield made
    for step in made:
        step.deleteLater()


@_ONE_PROCESS
@given(terms=agreements)
def test_what_is_only_looked_at_stays_to_the_letter(steps, terms: Agreement):
    for step in steps:
        if isinstance(step, QualifiedStep):
            step.offer(())
        step.show_terms(terms)
        assert step.apply(terms) == terms, type(step).__name__
        step.retranslate()
        assert step.apply(terms) == terms, type(step).__name__


@_ONE_PROCESS
@given(offered=agreements, terms=agreements)
def test_criteria_of_another_model_are_offered_and_not_agreed(
    steps, offered: Agreement, terms: Agreement
):
    step = next(each for each in steps if isinstance(each, QualifiedStep))
    step.offer(offered.criteria)
    step.show_terms(terms)
    assert step.apply(terms) == terms


def test_a_criterion_said_twice_is_switched_off_once(steps):
    step = next(each for each in steps if isinstance(each, QualifiedStep))
    twice = Criterion("source", "is_known", (), 10)
    terms = replace(default_agreement(), criteria=(twice, twice))
    step.offer(())
    step.show_terms(terms)
    step.switches[1].click()
    assert step.apply(terms).criteria == (twice,)


@pytest.mark.parametrize("code", [*TEMPLATES, "plain"])
def test_a_model_begins_with_its_own_promises(code: str, qapp: QApplication):
    step = BusinessStep()
    ours = replace(
        full_agreement(), parties=Parties("Nord", Signatory("A", "a"), Signatory("B", "b"))
    )
    step.begin("kept", ours)
    assert step.offered() == list(MODELS)
    step.cards[code].choice.click()
    made, model = step.apply(ours), model_terms(code)
    assert replace(made, parties=model.parties, calendar=model.calendar) == model
    assert (made.parties, made.calendar) == (ours.parties, ours.calendar)
    step.cards["kept"].choice.click()
    assert step.apply(made) == ours
    step.deleteLater()


@given(st.integers(1, 7), st.sampled_from([*TEMPLATES, "plain", "kept", ""]))
def test_where_one_stands_is_kept_and_dropped(qapp: QApplication, step: int, model: str):
    keep_standing("f" * 32, Standing(step, model))
    assert kept_standing("f" * 32) == Standing(step, model)
    drop_standing("f" * 32)
    assert kept_standing("f" * 32) is None


@pytest.mark.parametrize(
    ("country", "zone"),
    [("FR", "Europe/Paris"), ("BE", "Europe/Brussels"), ("DE", "Europe/Berlin"), ("??", "")],
)
def test_a_country_has_a_usual_zone(country: str, zone: str):
    assert usual_zone(country) == zone
    assert zone in {"", *available_timezones()}


def reachable(page: QWidget) -> set[QWidget]:
    """What takes the keyboard by Tab and can be seen."""
    return {
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.TabFocus
        if widget.focusProxy() is None and not widget.visibleRegion().isEmpty()
    }


def test_tab_goes_round_each_step_and_is_caught_nowhere(guided: Newcomer):
    for step in range(2, 8):
        to_step(guided, step)
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            guided.page.setFocus()
            met: list[QWidget] = []
            while guided.focus() not in met:
                met.append(guided.focus())
                guided.press(key)
            missed = reachable(guided.page) - set(met)
            # Of a group of choices, the one chosen takes the keyboard; arrows reach the others.
            left = [each for each in missed if not each.inherits("QRadioButton")]
            assert left == [], step
            bar = guided.program.shell.side_bar
            assert any(bar.isAncestorOf(each) for each in met)
        guided.page.setFocus()


def test_every_step_speaks_the_other_language_at_once_and_keeps_what_was_typed(guided: Newcomer):
    page = guided.page
    guided.program.language.choose("fr", keep=False)
    guided.rest()
    assert page.terms.name == template("b2b_services").terms("fr").name, "nothing is drafted yet"
    guided.program.language.choose("en", keep=False)
    guided.rest()
    told = {3: "dimanche", 4: "Téléphone", 5: "Chaud", 6: "Chaud", 7: "Zoé Petit"}
    for step in range(3, 8):
        to_step(guided, step)
        terms, focus = page.terms, guided.focus()
        guided.program.language.choose("fr", keep=False)
        guided.rest()
        texts = _texts(page.step)
        assert told[step] in texts or told[step].capitalize() in texts
        assert (page.terms, guided.step, guided.focus()) == (terms, step, focus)
        guided.program.language.choose("en", keep=False)
        guided.rest()
        assert page.terms == terms
    assert guided.held().draft.parties.company == "Atelier Nord"
    assert template("b2b_services").terms("en").criteria == page.terms.criteria


def _texts(step: QWidget) -> str:
    said = []
    for each in step.findChildren(QWidget):
        for name in ("text", "toPlainText"):
            if each.isVisible() and hasattr(each, name):
                said.append(getattr(each, name)())
    return "\n".join(said)
