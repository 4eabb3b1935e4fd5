"""The criteria's editor under mouse and keyboard: order, counts, a lead's score, grades, gates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from slaapp.domain.gate import BEFORE_HAND_OVER, MUST, MUST_NOT
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.operation import Author
from slaapp.store.rows.agreements import AgreementView, read_agreement
from tests.store.workspaces import MONDAY, SCORING, entered, fresh_file, workspace_template
from tests.ui.real_window import Open, RealWindow, open_window, plain
from ui.pages.agreement.criteria_part import CriteriaPart
from ui.pages.agreement.criterion_row import CriterionRow
from ui.widgets.steady import DayField

__all__ = ["fresh_file", "open_window", "workspace_template"]

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(open_window: Open, fresh_file: Path) -> RealWindow:
    work = entered(fresh_file)
    for form in (SCORING, LeadForm(first_name="Adam", last_name="Boyer", source="Salon")):
        add_lead(work.connection, form, by=Author(None, "m"), now=work.tick())
    work.close()
    window = open_window(fresh_file, MONDAY + 60_000)
    window.open("agreement")
    return window


def part(window: RealWindow) -> CriteriaPart:
    found = window.page._criteria
    assert isinstance(found, CriteriaPart)
    return found


def kept(window: RealWindow, true: Callable[[AgreementView], bool]) -> None:
    """Wait until the file holds it."""
    window.qtbot.waitUntil(lambda: not window.page._draft.is_pending(), timeout=10_000)
    window.rest()
    view = window.read(lambda c: read_agreement(c, window.clock.now()))
    assert true(view)
    assert view.in_force.threshold == 50, "what is in force stays as it is"


def asked(window: RealWindow) -> list[str]:
    return [row.criterion().field for row in part(window)._rows]


BEFORE = ["person.phone", "person.email", "company.name", "request", "event:visit"]


def carry(row: CriterionRow, below: CriterionRow, *, drop: bool = True) -> None:
    """Take a row by its grip and carry it under another one."""
    grip = row.grip
    start = grip.rect().center()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    goal = below.mapToGlobal(QPoint(5, below.height() - 2))
    for part_of_way in (0.3, 0.6, 1.0):
        there = grip.mapFromGlobal(goal)
        QTest.mouseMove(grip, start + (there - start) * part_of_way)
        QApplication.processEvents()
    if drop:
        QTest.mouseRelease(grip, Qt.MouseButton.LeftButton)


def test_a_criterion_is_dragged_elsewhere_kept_and_taken_back(window: RealWindow):
    rows = list(part(window)._rows)
    moved, below = rows[0], rows[2]
    carry(moved, rows[3], drop=False)
    assert asked(window) != BEFORE
    QTest.keyClick(moved.grip, Qt.Key.Key_Escape)
    assert asked(window) == BEFORE, "Esc puts it back"
    QTest.mouseRelease(moved.grip, Qt.MouseButton.LeftButton)
    assert not window.page._draft.is_pending()
    carry(moved, below)
    after = [*BEFORE[1:3], BEFORE[0], *BEFORE[3:]]
    assert asked(window) == after
    assert part(window)._rows[2] is moved, "no row is built anew"
    kept(window, lambda view: [each.field for each in view.draft.criteria] == after)
    window.page.offers()["edit.undo"]()
    window.rest()
    window.qtbot.waitUntil(lambda: asked(window) == BEFORE)
    kept(window, lambda view: view.draft is None)


def test_alt_with_an_arrow_moves_the_row_one_types_in(window: RealWindow):
    row = part(window)._rows[1]
    for field in (row.condition.operator, row.points):
        field.setFocus()
        window.press(Qt.Key.Key_Down, ALT)
        assert window.focus() is field
    assert asked(window).index("person.email") == 3
    window.press(Qt.Key.Key_Up, ALT, times=5)
    assert asked(window)[0] == "person.email"


def counted(window: RealWindow, row: CriterionRow, words: str) -> None:
    window.qtbot.waitUntil(lambda: plain(row.count_text()) == words, timeout=5_000)


def test_beside_each_criterion_stands_how_many_leads_meet_it(window: RealWindow):
    rows = part(window)._rows
    counted(window, rows[0], "matches 1 of 2 leads, 0 became customers")
    counted(window, rows[4], "matches 0 of 2 leads")
    window.choose(rows[0].condition.field, "Source")
    window.choose(rows[0].condition.operator, "contains")
    assert rows[0].count_text() == "", "of what is not said nothing is counted"
    window.fill(rows[0].condition.operand.text, "SAL")
    counted(window, rows[0], "matches 2 of 2 leads, 0 became customers")
    assert part(window).known.of("source").stringList() == ["Salon"], "offered while one types"
    window.write(
        lambda c, by, now: add_lead(c, LeadForm(last_name="Z", source="Salon"), by=by, now=now)[0]
    )
    counted(window, rows[0], "matches 3 of 3 leads, 0 became customers")


def test_a_lead_of_ones_choice_is_judged_by_the_draft_beside_the_version_in_force(
    window: RealWindow,
):
    trial = part(window).trial
    window.qtbot.waitUntil(lambda: trial.name.text() == "Adam Boyer")
    window.click(trial.search)
    window.type("dupo")
    window.qtbot.waitUntil(lambda: trial.found.count() == 1)
    window.rest()
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    window.qtbot.waitUntil(lambda: trial.name.text().startswith("Inès Dupont"))
    assert trial.verdicts.said("in_force") == ["70", "Warm", "qualified"]
    window.fill(part(window)._rows[0].points, "-20")
    assert trial.verdicts.said("draft") == ["35", "", "not qualified"]
    assert trial.lines()[0] == ("", "15 points are missing")
    assert ("−20", "Phone is known (in force: +15)") in trial.lines()


def test_each_type_has_the_fields_that_it_needs_and_what_is_wrong_is_said_in_them(
    window: RealWindow,
):
    first = part(window)._rows[0]
    window.fill(first.points, "1001")
    assert first.condition.fault.text() == "Points go from −1,000 to 1,000."
    assert first.points.property("wrong") == "true"
    assert first.points.accessibleDescription() == first.condition.fault.text()
    assert not window.page._strip._sign.isEnabled()
    window.fill(first.points, "-1000")
    assert first.condition.fault.text() == ""
    window.click(part(window)._add)
    row = part(window)._rows[-1]
    operand = row.condition.operand
    window.choose(row.condition.field, "Level of interest")
    window.choose(row.condition.operator, "is one of")
    (answers,) = operand.fields()
    assert answers.text() == "hot"
    answers.menu().actions()[1].trigger()
    assert row.criterion().operands == ("hot", "warm")
    assert answers.text() == "hot, warm"
    window.fill(row.condition.details.find_field("fades"), "30")
    assert row.criterion().half_life == 30
    window.choose(row.condition.field, "Days since the last visit")
    window.choose(row.condition.operator, "is between")
    first, second = operand.fields()
    window.fill(first, "3")
    window.fill(second, "1")
    assert row.condition.fault.text() == "The first has to be the smaller one."
    assert second.property("wrong") == "true"
    window.fill(second, "7")
    assert row.criterion().operands == ("3", "7")
    assert row.condition.fault.text() == ""
    assert not any(isinstance(field, DayField) for field in row.fields())


def test_a_group_with_a_cap_holds_criteria_together_whatever_it_is_called(window: RealWindow):
    groups = part(window).groups
    window.click(groups.list.add)
    rows = part(window)._rows
    for row in rows[:2]:
        window.choose(row.condition.details.find_field("group"), "group “Group 1”")
    window.fill(groups.list.rows[0].inner()[0], "Données")
    window.fill(groups.list.rows[0].inner()[1], "20")
    assert [row.criterion().group for row in rows[:3]] == ["Données", "Données", ""]
    kept(window, lambda view: dict(view.draft.qualifying.caps) == {"Données": 20})
    window.fill(groups.list.rows[0].inner()[0], " ")
    assert groups.names() == ("Données",), "a group has a name"
    window.click(groups.list.rows[0].remove)
    assert [row.criterion().group for row in rows[:2]] == ["", ""]
    assert window.page._terms.qualifying.caps == {}


def test_gates_stand_in_lists_of_their_own_and_contradictions_are_told(window: RealWindow):
    gates = part(window).gates
    for kind in (MUST_NOT, MUST, BEFORE_HAND_OVER):
        window.click(gates.lists[kind].add)
    barred, needed = gates.lists[MUST_NOT].rows[0], gates.lists[MUST].rows[0]
    assert barred.condition.fault.text() == "Say what it is compared with."
    window.choose(barred.condition.field, "E-mail")
    window.choose(barred.condition.operator, "is known")
    said = "Another condition asks for the contrary: no lead can meet both."
    assert said in (barred.condition.fault.text(), needed.condition.fault.text())
    window.choose(barred.condition.operator, "contains")
    window.fill(barred.condition.operand.text, "etudiant")
    assert (barred.condition.fault.text(), needed.condition.fault.text()) == ("", "")
    kinds = [MUST, MUST_NOT, BEFORE_HAND_OVER]
    kept(window, lambda view: [gate.kind for gate in view.draft.qualifying.gates] == kinds)


def test_the_grade_decides_once_grades_are_ticked_by_mouse_and_keys(window: RealWindow):
    deciding = part(window).deciding
    window.click(deciding.deciders["grade"])
    assert deciding.matrix is not None
    assert "choose one" in deciding.matrix._fault.text()
    cells = deciding.matrix.cells
    window.click(cells["A1"])
    assert deciding.matrix._fault.text() == ""
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        window.press(key)
    assert window.focus() is cells["B2"]
    window.type("2")
    assert cells["B2"].accessibleName() == "Grade B2: qualified, Warm"
    assert window.page._terms.qualifying.matrix.cells == {"A1": "hot", "B2": "warm"}
    window.press(Qt.Key.Key_Delete)
    window.fill(deciding.matrix.steps["profile", 0], "70")
    assert part(window).trial.verdicts.said("draft")[1] == "D4"
    window.click(deciding.deciders["threshold"])
    rules = window.page._terms.qualifying
    assert (rules.decided_by, dict(rules.matrix.cells)) == ("threshold", {"A1": "hot"})


def test_every_control_of_the_editor_has_a_name_and_none_is_cut_off(window: RealWindow):
    part(window).deciding.deciders["grade"].click()
    part(window).groups.list.add.click()
    for rows in part(window).gates.lists.values():
        rows.add.click()
    buttons = part(window).widget().findChildren(QAbstractButton)
    nameless = [each for each in buttons if not (each.accessibleName() or each.text())]
    assert [each for each in nameless if each.isVisible()] == []
    for language in ("en", "fr"):
        window.language.choose(language, keep=False)
        QApplication.processEvents()
        assert window.shell.width() == 1280
        assert part(window).horizontalScrollBar().maximum() == 0
