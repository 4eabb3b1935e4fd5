"""The week as blocks: dragged with a real pointer, moved with real keys, said to who cannot see."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from slaapp.domain.week_edits import week_minutes
from slaapp.domain.working_calendar import FRENCH_WEEK, Week, Window
from ui.widgets.week_grid import WeekGrid
from ui.widgets.week_grid.menu import day_menu

H = 60
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
MORNING, AFTERNOON = FRENCH_WEEK[0]


@pytest.fixture
def grid(qtbot: QtBot, window: list[QWidget], themed: None) -> WeekGrid:
    """The French week, 750 pixels wide, with the keyboard in it."""
    grid = WeekGrid()
    window.append(grid)
    grid.set_week(FRENCH_WEEK)
    grid.resize(750, grid.height())
    with qtbot.waitExposed(grid):
        grid.show()
    grid.activateWindow()
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    return grid


def at(grid: WeekGrid, day: int, minute: int, aside: int = 0) -> QPoint:
    """Where a minute of a day is on the screen, and some pixels beside."""
    axis = grid.axis()
    return QPoint(round(axis.x(minute)) + aside, round(axis.row(day).center().y()))


def drag(grid: WeekGrid, begin: QPoint, *ways: QPoint, modifier=NONE) -> None:
    """Press, go along, let go."""
    QTest.mousePress(grid, LEFT, NONE, begin)
    for way in ways:
        # QTest's own move knows no modifiers.
        QApplication.sendEvent(grid, _move(grid, way, modifier))
    QTest.mouseRelease(grid, LEFT, NONE, ways[-1])


def _move(grid: WeekGrid, to: QPoint, modifier):
    place = QPointF(to)
    return QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        grid.mapToGlobal(place),
        Qt.MouseButton.NoButton,
        LEFT,
        modifier,
    )


def press(grid: WeekGrid, key: Qt.Key, modifier=NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(grid, key, modifier)


def said(grid: WeekGrid) -> str:
    """What a screen reader reads of it."""
    interface = QAccessible.queryAccessibleInterface(grid)
    return interface.text(QAccessible.Text.Description).split(". ")[0]


def with_monday(*windows: Window) -> Week:
    return cast(Week, (windows, *FRENCH_WEEK[1:]))


def test_an_edge_is_dragged_in_quarters_and_told_once_it_is_let_go(grid: WeekGrid):
    steps, done = [], []
    grid.changed.connect(lambda: steps.append(grid.week()[0][1].end))
    grid.settled.connect(lambda: done.append(grid.week()))
    end = at(grid, 0, AFTERNOON.end, -2)
    drag(grid, end, end + QPoint(3, 0), at(grid, 0, 18 * H), at(grid, 0, 18 * H + 45))
    assert steps == [18 * H, 18 * H + 45]
    assert done == [with_monday(MORNING, Window(14 * H, 18 * H + 45))]
    assert said(grid) == "Monday, from 14:00 to 18:45: the end"


def test_with_control_held_an_edge_goes_by_five_minutes(grid: WeekGrid):
    begin = at(grid, 2, MORNING.start, 2)
    drag(grid, begin, at(grid, 2, 8 * H + 20, 2), modifier=CONTROL)
    assert grid.week()[2][0] == Window(8 * H + 20, 12 * H + 30)


def test_an_edge_stops_at_the_next_hours_and_what_touches_is_one(grid: WeekGrid):
    drag(grid, at(grid, 0, MORNING.end, -2), at(grid, 0, 13 * H), at(grid, 0, 16 * H))
    assert grid.week() == with_monday(Window(9 * H, 17 * H + 30))
    assert said(grid).startswith("Monday, from 09:00 to 17:30")


def test_a_block_is_moved_to_another_time_and_another_day(grid: WeekGrid):
    drag(grid, at(grid, 4, 16 * H), at(grid, 4, 17 * H), at(grid, 5, 11 * H))
    assert grid.week()[4] == (MORNING,)
    assert grid.week()[5] == (Window(9 * H, 12 * H + 30),)
    assert week_minutes(grid.week()) == 35 * H


def test_new_hours_are_drawn_where_nobody_works(grid: WeekGrid):
    drag(grid, at(grid, 5, 10 * H), at(grid, 5, 11 * H), at(grid, 5, 12 * H))
    assert grid.week()[5] == (Window(10 * H, 12 * H),)
    QTest.mouseDClick(grid, LEFT, NONE, at(grid, 6, 8 * H + 20))
    assert grid.week()[6] == (Window(8 * H, 9 * H),)


def test_a_click_changes_nothing_and_escape_gives_a_drag_up(grid: WeekGrid):
    done = []
    grid.settled.connect(lambda: done.append(grid.week()))
    drag(grid, at(grid, 0, 10 * H), at(grid, 0, 10 * H, 2))
    QTest.mousePress(grid, LEFT, NONE, at(grid, 0, 10 * H))
    QTest.mouseMove(grid, at(grid, 0, 8 * H))
    assert grid.week() != FRENCH_WEEK
    press(grid, Qt.Key.Key_Escape)
    QTest.mouseRelease(grid, LEFT, NONE, at(grid, 0, 8 * H))
    assert grid.week() == FRENCH_WEEK
    assert done == []


def test_hours_may_end_at_midnight_though_it_was_not_in_sight(grid: WeekGrid):
    assert grid.axis().last == 22 * H
    beyond = at(grid, 0, 22 * H, 8)
    drag(grid, at(grid, 0, AFTERNOON.end, -2), *[beyond + QPoint(n, 0) for n in range(5)])
    assert grid.week()[0][1] == Window(14 * H, 24 * H)
    assert grid.axis().last == 24 * H
    assert said(grid) == "Monday, from 14:00 to 24:00: the end"


def test_the_keyboard_does_it_all(grid: WeekGrid):
    assert said(grid) == "Monday, from 09:00 to 12:30"
    press(grid, Qt.Key.Key_Right)
    assert said(grid) == "Monday, from 09:00 to 12:30: the end"
    press(grid, Qt.Key.Key_Right, SHIFT, times=2)
    assert grid.week()[0][0] == Window(9 * H, 13 * H)
    press(grid, Qt.Key.Key_Left, SHIFT | CONTROL)
    assert grid.week()[0][0] == Window(9 * H, 12 * H + 55)
    press(grid, Qt.Key.Key_Down, times=5)
    assert said(grid) == "Saturday: no hours"
    press(grid, Qt.Key.Key_Insert)
    assert said(grid) == "Saturday, from 09:00 to 11:00"
    press(grid, Qt.Key.Key_Left, SHIFT)
    press(grid, Qt.Key.Key_Down, SHIFT)
    assert said(grid) == "Sunday, from 08:45 to 10:45"
    press(grid, Qt.Key.Key_Delete)
    assert said(grid) == "Sunday: no hours"
    press(grid, Qt.Key.Key_Up, times=7)
    press(grid, Qt.Key.Key_End)
    assert said(grid) == "Monday, from 14:00 to 17:30: the end"
    press(grid, Qt.Key.Key_Delete)
    assert grid.week() == with_monday(Window(9 * H, 12 * H + 55))


def test_hours_that_touch_by_keys_become_one_when_one_goes_on(grid: WeekGrid):
    press(grid, Qt.Key.Key_Right)
    press(grid, Qt.Key.Key_Right, SHIFT, times=9)
    assert grid.week()[0] == (Window(9 * H, 14 * H), AFTERNOON)
    press(grid, Qt.Key.Key_Down)
    assert grid.week()[0] == (Window(9 * H, 17 * H + 30),)


def test_a_key_that_is_held_down_is_one_edit(grid: WeekGrid):
    steps, done = [], []
    grid.changed.connect(lambda: steps.append(grid.week()[0][0].start))
    grid.settled.connect(lambda: done.append(grid.week()[0][0].start))
    kinds = [(QEvent.Type.KeyPress, False), *[(QEvent.Type.KeyPress, True)] * 4]
    for kind, again in (*kinds, (QEvent.Type.KeyRelease, False)):
        event = QKeyEvent(kind, Qt.Key.Key_Left, SHIFT, "", again)
        QApplication.sendEvent(grid, event)
    assert steps == [8 * H + 45, 8 * H + 30, 8 * H + 15, 8 * H, 7 * H + 45]
    assert done == [8 * H + 45, 7 * H + 45]


def test_the_menu_copies_a_day_to_all_weekdays(grid: WeekGrid):
    press(grid, Qt.Key.Key_Delete)
    menu = day_menu(grid, grid)
    words = {action.text(): action for action in menu.actions()}
    words["All weekdays like Monday"].trigger()
    assert grid.week() == ((AFTERNOON,),) * 5 + ((), ())
    assert words["Remove these hours"].isEnabled()
    menu.deleteLater()


def test_a_right_click_chooses_what_is_under_it_and_offers_what_can_be_done(grid: WeekGrid):
    place = at(grid, 2, 16 * H)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(grid, QContextMenuEvent(reason, place, grid.mapToGlobal(place)))
    (menu,) = grid.findChildren(QMenu)
    assert menu.isVisible()
    assert said(grid) == "Wednesday, from 14:00 to 17:30"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert grid.week()[2] == (MORNING,)


def test_a_lunch_is_cut_out_of_every_day(grid: WeekGrid):
    grid.set_week(cast(Week, ((Window(8 * H, 18 * H),),) * 7))
    grid.cut_lunch(12 * H, 13 * H)
    assert grid.week() == ((Window(8 * H, 12 * H), Window(13 * H, 18 * H)),) * 7


def test_a_week_that_is_shown_tells_of_no_edit(grid: WeekGrid):
    told = []
    grid.changed.connect(lambda: told.append("changed"))
    grid.settled.connect(lambda: told.append("settled"))
    night = with_monday(Window(22 * H, 6 * H))
    grid.set_week(night)
    assert told == []
    assert grid.axis().last == 30 * H
    assert said(grid) == "Monday, from 22:00 to 06:00 on the next day"
