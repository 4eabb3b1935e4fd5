"""Whatever the criteria's editor is made to say is stored, read back and shown again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QCoreApplication, QDate, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from slaapp.domain.agreement import Agreement, agreement_from, canonical_text
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.store.rows.team import FieldRow
from tests.domain.agreements import full_agreement
from tests.ui.test_agreement_editor import do, edits
from ui.pages.agreement.criteria.answers_button import AnswersButton
from ui.pages.agreement.criteria_part import CriteriaPart
from ui.pages.agreement.reckoning import Reckoner
from ui.pages.agreement.words import fault_sentence
from ui.widgets.steady import DayField

TODAY = date(2026, 6, 1)
CUSTOM = (
    FieldRow("budget", "Budget", "number"),
    FieldRow("since", "Client depuis", "date"),
    FieldRow("optin", "Accord", "yes_no"),
)
GOOD = full_agreement()


@pytest.fixture(scope="module")
def part(qapp: QApplication) -> CriteriaPart:
    made = CriteriaPart()
    made.show_fields(CUSTOM)
    return made


def fields_of(part: CriteriaPart) -> list[QWidget]:
    rows = [field for row in part.list.rows for field in row.fields()]
    below = [*part.deciding.fields(), *part.groups.fields(), *part.gates.fields()]
    return [field for field in (*rows, part._add, *below) if field.isEnabled()]


def edit(field: QWidget, number: int, text: str) -> None:
    match field:
        case AnswersButton():
            actions = field.menu().actions()
            actions[number % len(actions)].trigger()
        case DayField():
            field.setDate(QDate(2020, 1, 1).addDays(number))
        case _:
            do(field, number, text)


def complete(part: CriteriaPart) -> None:
    while not part.is_complete():
        QApplication.processEvents()


def shown(part: CriteriaPart, terms: Agreement) -> None:
    part.show_terms(terms)
    part.reckon(Reckoner().reckon(terms, (), TODAY))
    complete(part)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=settings.default.max_examples,
    deadline=None,
)
@given(changes=edits)
def test_what_the_editor_says_is_stored_read_back_and_shown_again(
    part: CriteriaPart, changes: list[tuple[int, int, str]]
):
    terms = replace(GOOD)
    shown(part, terms)
    assert part.apply(terms) == terms, "showing is no edit"
    for place, number, text in changes:
        fields = fields_of(part)
        edit(fields[place % len(fields)], number, text)
        terms = part.apply(terms)
        part.reckon(Reckoner().reckon(terms, (), TODAY))
        # Rows taken away are gone before the next edit, as they are while the window lives.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert agreement_from(json.loads(canonical_text(terms))) == terms
    unlike = (terms.criteria, terms.threshold, terms.tier_points, terms.qualifying)
    rest = replace(
        GOOD, criteria=unlike[0], threshold=unlike[1], tier_points=unlike[2], qualifying=unlike[3]
    )
    assert terms == rest, "it changes only what is its own"
    shown(part, GOOD)
    shown(part, terms)
    assert part.apply(terms) == terms
    for fault in agreement_faults(terms, TODAY):
        assert fault.code not in fault_sentence(fault)
