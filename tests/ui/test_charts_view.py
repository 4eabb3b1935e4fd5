"""A chart in a window: drawn elsewhere, pressed by mouse and keys, never showing what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import ui.appearance
from ui.background import Access, Reader
from ui.charts.panel import ChartPanel
from ui.charts.spec import Bar, BarChart
from ui.charts.view import ChartView

SIZE = (320, 240)


@pytest.fixture
def painter(qapp: QApplication) -> Iterator[Reader]:
    painter = Reader(Access(lambda: None))
    yield painter
    painter.stop()


class Tips:
    """Notes the tips instead of showing them: the screen of the tests cannot raise windows."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def showText(self, _place: QPoint, words: str, _widget: QWidget) -> None:
        self.said.append(words)


@pytest.fixture
def tips(monkeypatch: pytest.MonkeyPatch) -> Tips:
    tips = Tips()
    monkeypatch.setattr("ui.charts.view.QToolTip", tips)
    return tips


@pytest.fixture
def view(
    qtbot: QtBot, themed: None, painter: Reader, window: list[QWidget], tips: Tips
) -> ChartView:
    view = ChartView(painter)
    window.append(view)
    view.resize(*SIZE)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def chart(*names: str, lying: bool = False, high: int = 5) -> BarChart:
    bars = tuple(
        Bar(name, high - at, str(high - at), f"{name}: {high - at}", opens=name)
        for at, name in enumerate(names)
    )
    return BarChart(bars, "count", lying=lying)


def show(qtbot: QtBot, view: ChartView, shown: BarChart) -> None:
    view.show_chart(shown)
    settle(qtbot, view)


def settle(qtbot: QtBot, view: ChartView) -> None:
    qtbot.waitUntil(view.is_settled, timeout=20_000)


def middle(view: ChartView, place: int) -> QPoint:
    hit = view._hits[place]
    return QPoint(round(hit.left + hit.width / 2), round(hit.top + hit.height / 2))


def heard(view: ChartView) -> list[object]:
    opened: list[object] = []
    view.pressed.connect(opened.append)
    return opened


@pytest.mark.parametrize("lying", [False, True])
def test_a_click_on_a_lane_opens_what_is_behind_its_bar(qtbot: QtBot, view: ChartView, lying: bool):
    show(qtbot, view, chart("a", "b", "c", lying=lying))
    opened = heard(view)
    for place in (2, 0, 1):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(view, place))
    assert opened == ["c", "a", "b"]


def test_a_click_beside_the_lanes_opens_nothing(qtbot: QtBot, view: ChartView):
    show(qtbot, view, chart("a", "b"))
    opened = heard(view)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 100))
    QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=middle(view, 0))
    assert opened == []


def test_the_arrows_walk_over_the_bars_and_enter_opens(qtbot: QtBot, view: ChartView):
    show(qtbot, view, chart("a", "b", "c"))
    opened = heard(view)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (
        Qt.Key.Key_Return,
        Qt.Key.Key_Right,
        Qt.Key.Key_Space,
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,  # the last one: it stays there
        Qt.Key.Key_Enter,
        Qt.Key.Key_Home,
        Qt.Key.Key_Return,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
        Qt.Key.Key_Left,
        Qt.Key.Key_Return,
    ):
        QTest.keyClick(view, key)
    assert opened == ["a", "b", "c", "a", "c", "a"]


def test_the_bar_that_the_keys_are_at_is_framed_and_said(qtbot: QtBot, view: ChartView, tips: Tips):
    show(qtbot, view, chart("a", "b", "c"))
    view.clearFocus()
    bare = picture(view)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    first = picture(view)
    QTest.keyClick(view, Qt.Key.Key_Right)
    second = picture(view)
    assert bare != first != second
    assert view.accessibleDescription() == "b: 4"
    assert tips.said == ["b: 4"]
    view.clearFocus()
    assert picture(view) == bare


def picture(view: ChartView) -> QImage:
    return view.grab().toImage()


def test_the_values_are_said_to_who_cannot_see_them(qtbot: QtBot, view: ChartView):
    show(qtbot, view, chart("a", "b"))
    assert view.accessibleDescription() == "a: 5; b: 4"


def test_while_another_chart_is_drawn_a_press_means_the_one_that_is_seen(
    qtbot: QtBot, view: ChartView
):
    show(qtbot, view, chart("a", "b", "c"))
    opened = heard(view)
    view.show_chart(chart("x", "y"))
    assert not view.is_settled()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(view, 1))
    settle(qtbot, view)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(view, 1))
    assert opened == ["b", "y"]


def test_of_many_charts_in_a_row_the_last_is_shown(qtbot: QtBot, view: ChartView):
    for number in range(6):
        view.show_chart(chart(f"n{number}", high=number + 1))
        QApplication.processEvents()
    settle(qtbot, view)
    assert [bar.label for bar in view._bars] == ["n5"]


def test_another_theme_redraws_at_once_and_never_shows_the_old_colours(
    qtbot: QtBot, qapp: QApplication, view: ChartView
):
    show(qtbot, view, chart("a", "b"))
    light = picture(view)
    appearance = ui.appearance.Appearance(qapp)
    appearance.choose("dark")
    QApplication.processEvents()
    surface = ui.appearance.theme_in_force().color("surface")
    assert picture(view).pixelColor(SIZE[0] - 2, 2) == surface
    settle(qtbot, view)
    dark = picture(view)
    assert dark.pixelColor(SIZE[0] - 2, 2) == surface
    assert dark != light
    appearance.choose("light")
    settle(qtbot, view)
    assert picture(view) == light


def test_another_size_is_drawn_anew(qtbot: QtBot, view: ChartView):
    show(qtbot, view, chart("a", "b"))
    view.resize(500, 300)
    settle(qtbot, view)
    assert (view._image.width(), view._image.height()) == (500, 300)
    assert view._hits[-1].left + view._hits[-1].width > 400


def test_the_mouse_is_told_what_it_is_over(qtbot: QtBot, view: ChartView, tips: Tips):
    show(qtbot, view, chart("a", "b"))
    hover(view, middle(view, 0))
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    hover(view, QPoint(2, 100))
    assert tips.said == ["a: 5", ""]
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def hover(view: ChartView, at: QPoint) -> None:
    """Move the mouse over a place, no button pressed."""
    none = Qt.MouseButton.NoButton
    place = QPointF(at)
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        place,
        view.mapToGlobal(place),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, event)


def test_a_panel_without_values_says_what_is_missing(
    qtbot: QtBot, themed: None, painter: Reader, window: list[QWidget]
):
    panel = ChartPanel(painter)
    window.append(panel)
    panel.show_chart(BarChart((), "hours"), "Nothing was handed over.")
    assert panel._stack.currentWidget() is panel._missing
    assert panel._missing.text() == "Nothing was handed over."
    assert panel.is_settled()
    assert painter.is_idle(), "nothing is drawn for it"
    panel.show_chart(chart("a"), "")
    qtbot.waitUntil(panel.is_settled, timeout=20_000)
    assert panel._stack.currentWidget() is panel.view
