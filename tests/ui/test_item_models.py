"""Every model of the window runs under Qt's own tester somewhere; a new one has to join them."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

import ui
from slaapp.domain.day_lines import day_lines
from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.openings import Openings
from slaapp.domain.segments import explain_between
from slaapp.domain.working_calendar import french_calendar
from tests.store.workspaces import MONDAY
from ui.models.day_lines import DayLinesModel, Days

HERE = Path(__file__).parent
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal

TESTED_IN = {
    "PagedModel": "test_paged_model.py",
    "LeadTable": "leads/test_lead_table.py",
    "QueueModel": "today/test_queue_model.py",
    "PairModel": "duplicates/test_duplicates_page.py",
    "EntryModel": "test_palette.py",
    "HistoryChanges": "test_history.py",
    "BoardModel": "test_scoreboard_figures.py",
    "DayLinesModel": "test_item_models.py",
    "ColumnsModel": "importing/test_import_columns.py",
    "MeaningsModel": "importing/test_import_columns.py",
    "PreviewModel": "importing/test_import_columns.py",
    "BadRowsModel": "importing/test_import_columns.py",
}


def models_of_the_window() -> set[str]:
    """The names of all model classes of the interface."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    found, waiting = set(), [QAbstractItemModel]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("ui."):
            found.add(kind.__name__)
    return found


def test_every_model_is_held_to_qts_rules_somewhere(qapp: QApplication):
    assert models_of_the_window() == set(TESTED_IN)
    for name, file in TESTED_IN.items():
        assert "QAbstractItemModelTester(" in (HERE / file).read_text("utf-8"), name


def test_the_days_of_a_deadline_keep_them_too(qapp: QApplication):
    openings = Openings(french_calendar())
    model = DayLinesModel()
    tester = QAbstractItemModelTester(model, FATAL)
    for days in (3, 40, 0):
        start, due = MONDAY, MONDAY + days * DAY + HOUR
        segments = explain_between(openings, start, due)
        lines = day_lines(openings.hours, segments, [("start", start), ("due", due)])
        model.show(Days(tuple(lines), tuple("" for _ in lines), ZoneInfo("Europe/Paris")))
        assert model.rowCount() == len(lines) > 0
        for row in range(model.rowCount()):
            cells = [model.index(row, column) for column in range(model.columnCount())]
            assert all(cell.data() is not None for cell in cells)
    model.show(Days())
    assert tester.model() is model
