"""Rows come a page at a time, and a reload stirs as little as can be."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.background import Reader
from ui.models.column import Column
from ui.models.merging import merge
from ui.models.paged import PAGE, PagedModel
from ui.models.roles import KEY, PILL, ROW
from ui.widgets.pill import Pill
from ui.widgets.table import TableView


@dataclass(frozen=True)
class Line:
    id: str
    number: int
    name: str


def columns() -> list[Column]:
    return [
        Column("name", lambda: "Lead", lambda row: row.name, sortable=True),
        Column("number", lambda: "Number", lambda row: str(row.number), figures=True),
        Column(
            "parity",
            lambda: "Parity",
            lambda row: "even" if row.number % 2 == 0 else "odd",
            pill=lambda row: Pill("even", "good") if row.number % 2 == 0 else None,
            tone=lambda row: "" if row.number % 2 == 0 else "muted",
            tip=lambda row: f"tip {row.number}",
        ),
    ]


def page_of(connection: sqlite3.Connection, after: Line | None, limit: int) -> list[Line]:
    number = -1 if after is None else after.number
    rows = connection.execute(
        "SELECT id, number, name FROM lead WHERE number > ? ORDER BY number LIMIT ?",
        (number, limit),
    )
    return [Line(*row) for row in rows]


@pytest.fixture
def model(qtbot: QtBot, reader: Reader) -> PagedModel:
    model = PagedModel(reader, columns(), page_of)
    model.restart()
    qtbot.waitUntil(model.is_settled)
    return model


def scroll_to_the_end(qtbot: QtBot, model: QAbstractItemModel) -> None:
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        qtbot.waitUntil(model.is_settled)


def test_only_the_first_page_is_fetched_until_one_scrolls(qtbot: QtBot, model: PagedModel):
    assert model.rowCount() == PAGE
    model.fetchMore()
    assert not model.canFetchMore()  # one question at a time
    qtbot.waitUntil(model.is_settled)
    assert model.rowCount() == 2 * PAGE
    scroll_to_the_end(qtbot, model)
    assert [row.number for row in model.rows] == list(range(250))


def test_a_cell_says_its_text_pill_tone_and_key(model: PagedModel):
    even, odd = model.index(0, 2), model.index(1, 2)
    assert (even.data(), even.data(PILL), even.data(Qt.ItemDataRole.ToolTipRole)) == (
        "even",
        Pill("even", "good"),
        "tip 0",
    )
    assert odd.data(PILL) is None
    assert odd.data(Qt.ItemDataRole.ForegroundRole) is not None
    assert odd.data(KEY) == f"{1:032x}"
    assert odd.data(ROW).number == 1


def test_figures_stand_right_and_so_does_their_header(model: PagedModel):
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    role = Qt.ItemDataRole.TextAlignmentRole
    assert model.index(0, 1).data(role) == right
    assert model.headerData(1, Qt.Orientation.Horizontal, role) == right
    assert model.headerData(0, Qt.Orientation.Horizontal, role) != right


def test_sorting_is_asked_for_and_not_done_here(qtbot: QtBot, model: PagedModel):
    with qtbot.waitSignal(model.sort_asked) as asked:
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert asked.args == ["name", True]
    before = list(model.rows)
    model.sort(1, Qt.SortOrder.DescendingOrder)  # not sortable
    assert model.rows == before


def test_a_new_question_replaces_the_rows(qtbot: QtBot, model: PagedModel):
    model.restart(lambda connection, after, limit: page_of(connection, after, limit)[:3])
    assert model.rowCount() == PAGE  # the old ones stay until the new ones are here
    qtbot.waitUntil(model.is_settled)
    assert model.rowCount() == 3
    assert not model.canFetchMore()


def test_a_reload_keeps_what_was_scrolled_and_shows_what_changed(
    qtbot: QtBot, model: PagedModel, database: Any
):
    scroll_to_the_end(qtbot, model)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    kept = QPersistentModelIndex(model.index(120, 0))
    connection = sqlite3.connect(database)
    connection.execute("DELETE FROM lead WHERE number < 20")
    connection.execute("UPDATE lead SET name = 'Renamed' WHERE number = 120")
    connection.execute("INSERT INTO lead VALUES ('new', -0.5, 'New')")
    connection.commit()
    connection.close()
    model.reload()
    qtbot.waitUntil(model.is_settled)
    assert model.rowCount() == 231
    assert (kept.row(), kept.data()) == (101, "Renamed")
    del tester


def test_a_view_that_asks_greedily_gets_every_row_once(qtbot: QtBot, reader: Reader):
    model = PagedModel(reader, columns(), page_of)
    # The tester asks for more whenever it can, also while rows are being put in.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.restart()
    qtbot.waitUntil(model.is_settled)
    scroll_to_the_end(qtbot, model)
    assert [row.number for row in model.rows] == list(range(250))
    del tester


lines = st.lists(st.integers(0, 30), unique=True).map(
    lambda numbers: [Line(f"{n:032x}", n, f"Lead {n}") for n in numbers]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=lines, after=lines)
def test_any_rows_become_any_others_and_what_stays_keeps_its_place(
    qapp: object, reader: Reader, before: list[Line], after: list[Line]
):
    model = PagedModel(reader, columns(), page_of)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    merge(model, before)
    held = {row.id: QPersistentModelIndex(model.index(i, 0)) for i, row in enumerate(before)}
    merge(model, after)
    assert model.rows == after
    for key, index in held.items():
        assert index.isValid() == (key in {row.id for row in after})
        if index.isValid():
            assert after[index.row()].id == key
    del tester


def test_the_table_fetches_as_one_scrolls_and_tells_what_is_chosen(
    qtbot: QtBot, model: PagedModel, themed: None
):
    table = TableView("test")
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show_model(model)
    table.show()
    chosen: list[Any] = []
    table.chosen.connect(chosen.append)
    table.choose_place(3)
    assert table.chosen_key() == f"{3:032x}"
    assert chosen[-1].number == 3
    assert table.rowHeight(0) == 36
    table.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() > PAGE)
    assert table.choose_key(f"{101:032x}")
    assert not table.choose_key("unknown")


def test_the_table_remembers_its_columns(qtbot: QtBot, model: PagedModel, themed: None):
    for expected, given_now in ((200, 200), (260, 200)):
        table = TableView("test")
        qtbot.addWidget(table)
        table.show_model(model)
        table.set_widths(given_now, 100, 100)
        table.show()
        assert table.columnWidth(0) == expected
        table.setColumnWidth(0, 260)
        table.hide()


def test_enter_opens_the_row(qtbot: QtBot, model: PagedModel, themed: None):
    table = TableView("test")
    qtbot.addWidget(table)
    table.show_model(model)
    table.show()
    table.choose_place(2)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0].number == 2
