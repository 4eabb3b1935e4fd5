"""Tables: chosen widths are kept, a first width that grew is not hidden by them; their end."""

from __future__ import annotations

import shiboken6
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from ui.models.column import Column
from ui.models.paged import PagedModel
from ui.widgets.table import TableView


def table(qtbot: QtBot, *widths: int) -> TableView:
    names = ("one", "two", "three")
    columns = [Column(name, lambda: "x", lambda _row: "x") for name in names]
    view = TableView("of a test")
    qtbot.addWidget(view)
    model = PagedModel(None, columns, lambda *_: [])  # type: ignore[arg-type]
    model.setParent(view)
    view.show_model(model)
    view.set_widths(*widths)
    return view


def test_a_chosen_width_stays_until_the_first_one_grows_beyond_it(qtbot: QtBot, themed: None):
    view = table(qtbot, 90, 80, 70)
    view.show()
    view.setColumnWidth(0, 60)
    view.setColumnWidth(1, 150)
    view.hide()
    again = table(qtbot, 90, 80, 70)
    assert (again.columnWidth(0), again.columnWidth(1)) == (60, 150)
    grown = table(qtbot, 100, 120, 70)
    assert (grown.columnWidth(0), grown.columnWidth(1)) == (100, 150)


def test_a_model_that_outlives_its_table_tells_it_nothing(qtbot: QtBot, themed: None):
    view = table(qtbot, 90, 80, 70)
    model = view.model()
    model.setParent(None)
    told: list[object] = []
    view.chosen.connect(told.append)
    model.beginResetModel()
    model.endResetModel()
    assert told == [None]
    with capture_exceptions() as raised:
        shiboken6.delete(view)
        model.beginResetModel()
        model.endResetModel()
    assert raised == []
    assert told == [None]
