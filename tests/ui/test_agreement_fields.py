"""The fields of the agreement's editor under mouse and keyboard."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.store.workspaces import fresh_file, workspace_template
from tests.ui.real_window import CONTROL, SHIFT, Open, RealWindow, open_window
from ui.pages.agreement.both_part import BothPart
from ui.pages.agreement.criterion_row import CriterionRow
from ui.pages.agreement.definitions_part import DefinitionsPart
from ui.pages.agreement.marketing_part import MarketingPart
from ui.pages.agreement.part import Part
from ui.pages.agreement.sales_part import SalesPart
from ui.widgets.long_text import LongText
from ui.widgets.steady import ChoiceField, DayField, NumberField, TextField

__all__ = ["fresh_file", "open_window", "workspace_template"]


@pytest.fixture
def window(open_window: Open, fresh_file: Path) -> RealWindow:
    window = open_window(fresh_file)
    window.open("agreement")
    return window


def look_at_all(page) -> None:
    """Each part is built when one looks at it; the first is in sight again afterwards."""
    for place in [*range(page._tabs.count()), 0]:
        page._tabs.setCurrentIndex(place)


def turn_wheel(widget: QWidget) -> bool:
    """A notch towards oneself over a widget; whether it was taken there."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_the_wheel_turns_no_field_that_one_only_scrolls_past(window: RealWindow):
    page = window.page
    look_at_all(page)
    fields = [
        field for kind in (NumberField, ChoiceField, DayField) for field in page.findChildren(kind)
    ]
    assert len(fields) > 40
    page.setFocus()
    for field in fields:
        turn_wheel(field)
    assert not page._draft.is_pending()
    assert page._terms == page._view.in_force


def test_a_part_is_built_when_one_looks_at_it(window: RealWindow):
    tabs = window.page._tabs
    assert tabs.there() == (window.page._criteria,), "the first one alone"
    bar = tabs.tabBar()
    window.click(bar, bar.tabRect(1).center())
    assert [type(part) for part in tabs.there()] == [type(tabs.widget(place)) for place in (0, 1)]
    assert tabs.currentIndex() == 1
    assert tabs.currentWidget().isVisible()


def test_the_wheel_turns_the_field_one_works_in(window: RealWindow):
    spin = window.page._criteria._spins["threshold"]
    spin.setFocus()
    turn_wheel(spin)
    assert spin.value() == 49


def tabbed(window: RealWindow, start: QWidget, steps: int) -> list[QWidget]:
    start.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _ in range(steps):
        window.press(Qt.Key.Key_Tab)
        walked.append(window.focus())
    return walked


def seen(widgets: list[QWidget]) -> list[QWidget]:
    return [widget for widget in widgets if widget.isVisible() and widget.isEnabled()]


def test_tab_walks_through_the_criteria_as_they_are_read(window: RealWindow):
    criteria = window.page._criteria
    window.click(criteria._add)
    QApplication.processEvents()
    fields = seen([field for row in criteria._rows for field in row.fields()])
    (decides,) = [each for each in criteria.deciding.deciders.values() if each.isChecked()]
    gates = [rows.add for rows in criteria.gates.lists.values()]
    expected = [*fields, criteria._add, decides, *criteria._spins.values()]
    expected += [criteria.groups.list.add, *gates, criteria.trial.search]
    assert tabbed(window, window.page._tabs.tabBar(), len(expected)) == expected


@pytest.mark.parametrize("kind", [DefinitionsPart, MarketingPart, SalesPart, BothPart])
def test_tab_walks_through_the_clauses_line_by_line(window: RealWindow, kind: type[Part]):
    part = window.page._tabs.turn_to(kind)
    kinds = (NumberField, ChoiceField, TextField, LongText, QAbstractButton)
    fields = seen([field for each in kinds for field in part.findChildren(each)])
    walked = tabbed(window, window.page._tabs.tabBar(), len(fields))
    assert set(walked) == set(fields)
    # The view follows the keyboard: where a field stands in the whole is what counts.
    middles = [field.mapTo(part.widget(), field.rect().center()) for field in walked]
    for earlier, later in pairwise(middles):
        assert later.y() > earlier.y() + 8 or later.x() > earlier.x()


def test_tab_walks_through_the_week_then_the_closures(window: RealWindow):
    window.page._tabs.setCurrentWidget(window.page._calendar)
    part = window.page._calendar
    week, days = part.week, part.days
    form = days.form
    # Of the years only the one looked at; a date's day, month and year are a step each.
    expected = [
        *(week.lunch.button, week.lunch.arrow, week.copy, week.whole_day, week.grid),
        *(*week.fields, part._zone, days.place.region, days.place.country, days.years.buttons[0]),
        *(days.holidays, days.bridges, form.kind, *3 * [form.first], *3 * [form.last]),
        *(form.label, form.yearly, form.add, days.decided.list),
    ]
    assert tabbed(window, window.page._tabs.tabBar(), len(expected)) == expected


def test_back_tab_goes_back(window: RealWindow):
    criteria = window.page._criteria
    row = criteria._rows[0]
    row.condition.operator.setFocus()
    window.press(Qt.Key.Key_Backtab, SHIFT)
    assert window.focus() is row.condition.field


def test_every_field_has_a_name_for_screen_readers(window: RealWindow):
    look_at_all(window.page)
    kinds = (NumberField, ChoiceField, TextField, DayField)
    fields = [field for kind in kinds for field in window.page.findChildren(kind)]
    assert [type(field) for field in fields if not field.accessibleName()] == []


def test_a_new_criterion_gets_the_keyboard_and_a_removed_one_hands_it_on(window: RealWindow):
    criteria = window.page._criteria
    window.click(criteria._add)
    QApplication.processEvents()
    assert window.focus() is criteria._rows[-1].condition.field
    second, third = criteria._rows[1], criteria._rows[2]
    window.click(second.remove)
    assert second not in criteria._rows
    assert window.focus() is third.condition.field


def test_ctrl_z_in_a_text_takes_back_what_was_typed_there(window: RealWindow):
    row = visits_row(window)
    window.fill(row.condition.operand.text, "7")
    window.press(Qt.Key.Key_Z, CONTROL)
    assert row.condition.operand.text.text() == "2"


def visits_row(window: RealWindow) -> CriterionRow:
    rows = window.page._criteria._rows
    return next(row for row in rows if row.criterion().field == "event:visit")


def test_a_sentence_shows_only_the_fields_it_needs(window: RealWindow):
    row = visits_row(window)
    assert row.condition.operand.text.isVisible()
    assert row.condition.details.find_field("days").isVisible()
    window.choose(row.condition.field, "Source")
    window.choose(row.condition.operator, "is known")
    assert not row.condition.operand.text.isVisible()
    assert row.condition.details.find_field("days") is None
    assert row.criterion().within_days is None


def test_units_are_in_the_singular_for_one(window: RealWindow):
    row = visits_row(window)
    window.fill(row.points, "1")
    window.fill(row.condition.details.find_field("days"), "1")
    assert row.points.text() == "1 point"
    assert row.condition.details.find_field("days").text() == "within 1 day"
    window.fill(row.points, "-2")
    window.fill(row.condition.details.find_field("days"), "0")
    assert row.points.text() == "-2 points"
    assert row.condition.details.find_field("days").text() == "at any time"


def test_no_field_of_the_page_is_cut_off_at_1280_pixels(window: RealWindow):
    page = window.page
    for place in range(page._tabs.count()):
        page._tabs.setCurrentIndex(place)
        QApplication.processEvents()
        part = page._tabs.currentWidget()
        assert part.horizontalScrollBar().maximum() == 0
