"""The page of the fair in its window, over a real file; keys are counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.window import NONE, Window, windows
from ui.pages import PAGES
from ui.pages.fair import FairPage

FAIR_PAGES = tuple(spec for spec in PAGES if spec.name in ("fair", "leads"))


class FairWindow(Window):
    """Counts what a plain typist presses."""

    strokes = 0

    @property
    def fair(self) -> FairPage:
        page = self.page
        assert isinstance(page, FairPage)
        return page

    def type(self, text: str) -> None:
        # A sign with Shift or an accent may be two keys.
        self.strokes += sum(2 if sign.isupper() or not sign.isascii() else 1 for sign in text)
        super().type(text)

    def press(self, key: Qt.Key, modifier: Any = NONE, times: int = 1, on: Any = None) -> None:
        self.strokes += times * (1 if modifier == NONE else 2)
        super().press(key, modifier, times, on)

    def read(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """What the file holds now."""
        found: list[list[tuple[Any, ...]]] = []

        def ask(connection: Any) -> list[tuple[Any, ...]]:
            rows = connection.exec_driver_sql(statement, values).all()
            return [tuple(row) for row in rows]

        self.session.reader.ask(ask, found.append)
        self.qtbot.waitUntil(lambda: bool(found), timeout=30_000)
        return found[0]


@pytest.fixture
def open_fair(qtbot: QtBot, qapp: QApplication, themed: None) -> Iterator[Any]:
    with windows(qtbot, qapp, FAIR_PAGES, FairWindow) as open_it:

        def opened(path: Path) -> FairWindow:
            window: FairWindow = open_it(path)
            window.shell.open_page("fair")
            window.rest()
            return window

        yield opened


@pytest.fixture
def fair(open_fair: Any, workspace: Path) -> FairWindow:
    window: FairWindow = open_fair(workspace)
    return window
