"""Blemishes that were seen once and must not come back: measured on the picture itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.test_theme import contrast
from ui.appearance import Appearance, theme_in_force
from ui.delegates.row import RowDelegate
from ui.widgets.steady import DayField


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication, themed: None) -> str:
    Appearance(qapp).choose(request.param)
    return request.param


def table_of(qtbot: QtBot, rows: int, columns: int) -> QTableView:
    model = QStandardItemModel(rows, columns)
    for row in range(rows):
        for column in range(columns):
            item = QStandardItem("HHH")
            if column == 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight)
            model.setItem(row, column, item)
    model.setHorizontalHeaderLabels(["HHH"] * columns)
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    model.setHeaderData(1, Qt.Orientation.Horizontal, side, Qt.ItemDataRole.TextAlignmentRole)
    table = QTableView()
    model.setParent(table)
    qtbot.addWidget(table)
    table.setModel(model)
    table.setItemDelegate(RowDelegate(table))
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    table.horizontalHeader().setHighlightSections(False)
    table.resize(260, 200)
    with qtbot.waitExposed(table):
        table.show()
    return table


def ink(image: QImage, area: QRect, ground: QColor) -> tuple[int, int]:
    """The first and the last column of an area in which something is written."""
    written = [
        x
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top() + 4, area.bottom() - 4)
        if image.pixelColor(x, y) != ground
    ]
    return min(written), max(written)


def test_a_cells_text_begins_and_ends_where_its_heading_does(qtbot: QtBot, theme: str):
    table = table_of(qtbot, 2, 2)
    surface = theme_in_force().color("surface")
    header, cells = table.horizontalHeader(), table.viewport()
    above = header.viewport().grab().toImage()
    below = cells.grab().toImage()
    for column, end in ((0, 0), (1, 1)):
        left, width = header.sectionViewportPosition(column), header.sectionSize(column)
        heading = ink(above, QRect(left, 0, width, header.height()), surface)[end]
        cell = table.visualRect(table.model().index(1, column))
        assert abs(ink(below, cell, surface)[end] - heading) <= 1


def test_between_the_scroll_bars_there_is_no_square_of_another_colour(qtbot: QtBot, theme: str):
    table = table_of(qtbot, 30, 6)
    bars = (table.verticalScrollBar(), table.horizontalScrollBar())
    assert all(bar.isVisible() for bar in bars)
    width, height = table.width(), table.height()
    assert table.childAt(QPoint(width - 6, height - 6)) is None
    seen = table.grab().toImage()
    square = [(width - right, height - up) for right in range(5, 13) for up in range(5, 13)]
    colours = {seen.pixelColor(x, y).name() for x, y in square}
    assert colours == {theme_in_force().tokens["surface"]}


def test_a_weekend_can_be_read_on_the_sheet_of_a_month(qtbot: QtBot, theme: str):
    field = DayField()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    arrow = QPoint(field.width() - 8, field.height() // 2)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=arrow)
    sheet = field.calendarWidget()
    qtbot.waitUntil(sheet.isVisible)
    ground = theme_in_force().color("surface")
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        assert contrast(sheet.weekdayTextFormat(day).foreground().color(), ground) >= 4.5
    sheet.window().close()


def test_the_sheet_is_not_made_for_a_field_that_nobody_uses(qtbot: QtBot, themed: None):
    field = DayField()
    qtbot.addWidget(field)
    field.show()
    assert field.findChildren(QCalendarWidget) == []
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(4, 8))
    assert len(field.findChildren(QCalendarWidget)) == 1
