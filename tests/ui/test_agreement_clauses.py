"""The clauses of both sides under mouse and keyboard, in a real window over a real file."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from slaapp.domain.agreement import Agreement
from slaapp.domain.marketing_promises import VolumePart
from slaapp.domain.shared_rules import EscalationStep
from slaapp.domain.target import EndOfWorkingDay
from slaapp.operations.agreement import save_draft
from slaapp.operations.leads import add_lead
from slaapp.store.rows.agreements import read_agreement
from tests.domain.agreements import full_agreement
from tests.store.workspaces import SCORING, fresh_file, workspace_template
from tests.ui.real_window import CONTROL, Open, RealWindow, open_window, plain
from ui.pages.agreement.both_part import BothPart
from ui.pages.agreement.clauses.step_row import StepRow
from ui.pages.agreement.clauses.volume_row import VolumeRow
from ui.pages.agreement.definitions_part import DefinitionsPart
from ui.pages.agreement.marketing_part import MarketingPart
from ui.pages.agreement.part import Part
from ui.pages.agreement.sales_part import SalesPart

CLAUSES = (DefinitionsPart, MarketingPart, SalesPart, BothPart)
_P = TypeVar("_P", bound=Part)

__all__ = ["fresh_file", "open_window", "workspace_template"]


@pytest.fixture
def window(open_window: Open, fresh_file: Path) -> RealWindow:
    window = open_window(fresh_file)
    window.open("agreement")
    return window


def look_at(window: RealWindow, kind: type[_P]) -> _P:
    part = window.page._tabs.turn_to(kind)
    QApplication.processEvents()
    return part


def draft(window: RealWindow) -> Agreement | None:
    window.qtbot.waitUntil(lambda: not window.page._draft.is_pending())
    window.rest()
    now = window.session.desk.clock.now()
    return window.read(lambda connection: read_agreement(connection, now)).draft


def strip_fault(window: RealWindow) -> str:
    label = window.page._strip._fault
    return label.text() if label.isVisible() else ""


def measure(box) -> str:
    return plain(box._measure.text())


def test_a_clause_is_switched_on_typed_saved_and_taken_back(window: RealWindow):
    part = look_at(window, MarketingPart)
    box = part.acceptance
    assert measure(box) == "Acceptance rate, each month · Accepted lead (SAL)"
    window.fill(box.percent, "85")
    found = draft(window)
    assert found is not None
    assert found.marketing.acceptance_percent == 85
    window.later()
    box.agreed.setFocus()
    window.press(Qt.Key.Key_Space)
    found = draft(window)
    assert found is not None
    assert found.marketing.acceptance_percent is None
    assert not box.percent.isEnabled()
    assert measure(box) == "", "what is not agreed is not measured"
    window.later()
    window.press(Qt.Key.Key_Z, CONTROL)
    window.rest()
    assert box.agreed.isChecked()
    assert box.percent.value() == 85


def test_what_one_part_says_is_measured_so_in_the_others(window: RealWindow):
    sales = look_at(window, SalesPart)
    assert measure(sales.deadlines) == "Share of deadlines met, each month · kept from 90% on"
    both = look_at(window, BothPart)
    window.fill(both.kept.percent, "80")
    assert look_at(window, SalesPart) is sales
    assert measure(sales.deadlines).endswith("kept from 80% on")
    definitions = look_at(window, DefinitionsPart)
    assert "First attempt" in measure(definitions.definitions["sal"])


def test_the_ladder_grows_is_put_in_order_and_shrinks_by_keyboard(window: RealWindow):
    part = look_at(window, BothPart)
    ladder = part.ladder.list
    before = [row.value() for row in ladder.rows]
    ladder.add.setFocus()
    window.press(Qt.Key.Key_Space)
    added = ladder.rows[-1]
    assert isinstance(added, StepRow)
    assert window.focus() is added.to, "the keyboard goes to what is new"
    assert added.value() == EscalationStep("manager", late=EndOfWorkingDay(2))
    added.ups[0].setFocus()
    window.press(Qt.Key.Key_Space)
    assert window.focus() is added.ups[0], "one can go on pressing"
    window.press(Qt.Key.Key_Space)
    assert ladder.rows[0] is added
    assert window.focus() is added.ups[1], "at the top there is only the way down"
    assert not added.ups[0].isEnabled()
    found = draft(window)
    assert found is not None
    assert list(found.both.escalation) == [added.value(), *before]
    added.remove.setFocus()
    window.press(Qt.Key.Key_Space)
    assert window.focus() is ladder.rows[0].inner()[0]
    found = draft(window)
    assert found is None or list(found.both.escalation) == before


def test_somebody_else_is_told_once_a_name_is_written(window: RealWindow):
    part = look_at(window, BothPart)
    row = part.ladder.list.rows[0]
    assert isinstance(row, StepRow)
    window.choose(row.to, "Somebody else")
    assert part.ladder._fault.text() == "Say who is told."
    assert row.who.property("wrong") == "true"
    assert strip_fault(window) == "Escalation, step 1 — Say who is told."
    window.fill(row.who, "Comité")
    assert not part.ladder._fault.isVisible()
    window.choose(row.breach, "is met in less than")
    window.fill(row.below, "60")
    found = draft(window)
    assert found is not None
    assert found.both.escalation[0] == EscalationStep("Comité", below_percent=60)


def test_parts_of_the_volume_that_exceed_it_are_refused_with_both_numbers(window: RealWindow):
    part = look_at(window, MarketingPart)
    window.click(part.volume_parts.list.add)
    row = part.volume_parts.list.rows[0]
    assert isinstance(row, VolumeRow)
    window.choose(row.by, "from the source")
    assert part.volume_parts._fault.text() == "Something has to be written here."
    assert row.name.property("wrong") == "true"
    window.fill(row.name, "Salon")
    window.fill(row.leads, "41")
    words = "These make 41, and 40 are promised in all."
    assert part.volume_parts._fault.text() == words
    assert strip_fault(window) == f"Qualified leads — {words}"
    window.fill(row.leads, "12")
    assert not part.volume_parts._fault.isVisible()
    found = draft(window)
    assert found is not None
    assert found.marketing.volume_parts == (VolumePart("source", "Salon", 12),)


def test_the_sources_of_the_leads_complete_the_name_of_a_part(open_window: Open, fresh_file: Path):
    window = open_window(fresh_file)
    window.write(lambda c, by, now: add_lead(c, SCORING, by=by, now=now))
    window.open("agreement")
    part = look_at(window, MarketingPart)
    window.click(part.volume_parts.list.add)
    row = part.volume_parts.list.rows[0]
    assert isinstance(row, VolumeRow)
    window.choose(row.by, "from the source")
    window.rest()
    window.click(row.name)
    window.type("s")
    completer = row.name.completer()
    assert completer.popup().isVisible()
    completer.popup().setCurrentIndex(completer.completionModel().index(0, 0))
    window.press(Qt.Key.Key_Return, on=completer.popup())
    window.qtbot.waitUntil(lambda: row.value().of == "Salon")
    found = draft(window)
    assert found is not None
    assert found.marketing.volume_parts == (VolumePart("source", "Salon", 1),)


def test_a_blank_line_is_no_clause_and_a_line_said_twice_is_refused(window: RealWindow):
    part = look_at(window, MarketingPart)
    texts = part.accompanies.list
    part.ensureWidgetVisible(texts.add)
    for words in ("Pages vues", "Pages VUES"):
        window.click(texts.add)
        assert strip_fault(window) == "", "nothing is wrong before one typed"
        window.type(words)
    assert part.accompanies._fault.text() == "This is there already."
    assert texts.rows[1].inner()[0].property("wrong") == "true"
    window.press(Qt.Key.Key_A, CONTROL)
    window.type(" ")
    found = draft(window)
    assert found is not None
    assert found.marketing.accompanies == ("Pages vues",)
    assert len(texts.rows) == 2, "what one types in stays"


def test_a_reason_to_pause_of_ones_own_and_nobody_who_may(window: RealWindow):
    part = look_at(window, BothPart)
    part.ensureWidgetVisible(part.reasons.own.add)
    window.click(part.reasons.own.add)
    window.type("Salon")
    part.reasons.ticks["prospect_away"].setFocus()
    window.press(Qt.Key.Key_Space)
    found = draft(window)
    assert found is not None
    assert found.pause_reasons == ("asked_by_prospect", "waiting_for_information", "Salon")
    for tick in part.pausing_by.ticks.values():
        tick.setFocus()
        window.press(Qt.Key.Key_Space)
    assert "nobody may" in part.pausing_by._fault.text()
    assert not window.page._strip._sign.isEnabled()


def test_a_definition_takes_lines_and_lets_the_keyboard_go_on(window: RealWindow):
    part = look_at(window, DefinitionsPart)
    lead = part.definitions["lead"].text
    window.click(lead)
    window.type("Une personne")
    window.press(Qt.Key.Key_Return)
    window.type("ou une entreprise")
    window.press(Qt.Key.Key_Tab)
    assert window.focus() is part.definitions["mql"].text
    found = draft(window)
    assert found is not None
    assert found.definitions.lead == "Une personne\nou une entreprise"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_full_agreement_is_in_sight_in_both_languages_which_change_while_one_looks(
    open_window: Open, fresh_file: Path, language: str
):
    window = open_window(fresh_file, language={"en": "fr", "fr": "en"}[language])
    window.write(lambda c, by, now: save_draft(c, full_agreement(), by=by, now=now))
    page = window.open("agreement")
    for kind in CLAUSES:
        page._tabs.turn_to(kind)
    window.language.choose(language, keep=False)
    for kind in CLAUSES:
        part = page._tabs.turn_to(kind)
        QApplication.processEvents()
        assert part.horizontalScrollBar().maximum() == 0, kind.__name__
    words = {"en": "Acceptance rate", "fr": "Taux d’acceptation"}[language]
    assert page._marketing.acceptance._title.text() == words
    assert draft(window) == full_agreement(), "another language is no edit"
