"""Whatever the fields of the clauses are made to say is kept: stored, read back, shown again."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox, QWidget

from slaapp.domain.agreement import Agreement, agreement_from, canonical_text
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.operations.agreement import save_draft
from slaapp.store.rows.agreements import read_agreement
from tests.domain.agreements import full_agreement
from tests.store.workspaces import Workspace, fresh_file, workspace, workspace_template
from ui.pages.agreement.both_part import BothPart
from ui.pages.agreement.clauses.clause_part import ClausePart
from ui.pages.agreement.definitions_part import DefinitionsPart
from ui.pages.agreement.marketing_part import MarketingPart
from ui.pages.agreement.sales_part import SalesPart
from ui.pages.agreement.words import fault_sentence
from ui.widgets.long_text import LongText

__all__ = ["fresh_file", "workspace", "workspace_template"]

KINDS: tuple[Callable[[], ClausePart], ...] = (DefinitionsPart, MarketingPart, SalesPart, BothPart)
GOOD = full_agreement()

typed = st.text(max_size=30) | st.sampled_from(
    ["", " ", "x" * 300, "l’été\u202f: 5\u00a0€", "\x00"]
)
edits = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 10_000), typed), max_size=12)


def do(field: QWidget, number: int, text: str) -> None:
    """One edit, as by hand."""
    match field:
        case QLineEdit():
            field.setText(text)
            field.textEdited.emit(field.text())
        case LongText():
            field.setPlainText(text)
        case QSpinBox():
            span = field.maximum() - field.minimum() + 1
            field.setValue(field.minimum() + number % span)
        case QComboBox():
            field.setCurrentIndex(number % field.count())
            field.activated.emit(field.currentIndex())
        case QAbstractButton():
            field.click()


def edited(part: ClausePart, terms: Agreement, changes: list[tuple[int, int, str]]) -> Agreement:
    """The terms as the page has them after these edits."""
    part.show_terms(terms)
    for place, number, text in changes:
        fields = [field for box in part.boxes for field in box.fields() if field.isEnabled()]
        do(fields[place % len(fields)], number, text)
        terms = part.apply(terms)
    return terms


@pytest.fixture(scope="module")
def parts(qapp: QApplication) -> list[ClausePart]:
    return [kind() for kind in KINDS]


relaxed = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=settings.default.max_examples,
    deadline=None,
)


@relaxed
@given(changes=st.lists(edits, min_size=len(KINDS), max_size=len(KINDS)))
def test_what_the_fields_say_is_stored_read_back_and_shown_again(
    parts: list[ClausePart], workspace: Workspace, changes: list[list[tuple[int, int, str]]]
):
    terms = replace(GOOD)
    for part, own in zip(parts, changes, strict=True):
        terms = edited(part, terms, own)
    assert agreement_from(json.loads(canonical_text(terms))) == terms
    if terms != GOOD:
        save_draft(workspace.connection, terms, by=workspace.manager, now=workspace.tick())
        assert read_agreement(workspace.connection, workspace.now).draft == terms
        workspace.connection.rollback()
    for part in parts:
        part.show_terms(terms)
        assert part.apply(terms) == terms
    for fault in agreement_faults(terms, workspace.today):
        assert fault.code not in fault_sentence(fault)


@relaxed
@given(own=edits, which=st.integers(0, len(KINDS) - 1))
def test_a_part_changes_only_what_is_its_own(
    parts: list[ClausePart], own: list[tuple[int, int, str]], which: int
):
    made = edited(parts[which], GOOD, own)
    others = [part for place, part in enumerate(parts) if place != which]
    for part in others:
        part.show_terms(GOOD)
        before = [_inside(box) for box in part.boxes]
        part.show_terms(made)
        assert [_inside(box) for box in part.boxes] == before


def _inside(box: QWidget) -> list[str]:
    """What a box shows, in the order of its fields."""
    said = []
    for field in box.fields():
        match field:
            case QLineEdit() | QSpinBox():
                said.append(field.text())
            case LongText():
                said.append(field.text())
            case QComboBox():
                said.append(field.currentText())
            case QAbstractButton():
                said.append(f"{field.text()} {field.isChecked()}")
    return said
