"""A window with the pages of the agreement and of the figures over a real file, and a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from slaapp.domain.instants import Instant
from tests.ui.plain_page import PLAIN_PAGES, PlainPage
from tests.ui.window import CONTROL, NONE, SHIFT, Window, plain, windows
from ui.pages import PAGES, PageSpec


class RealWindow(Window):
    """Also reads and writes beside the pages, and fills fields."""

    def open(self, name: str) -> Any:
        """Look at a page; the page."""
        self.shell.open_page(name)
        self.rest()
        return self.page

    @property
    def leads_page(self) -> PlainPage:
        """The page on which lists of leads are opened; it notes which."""
        page = self.shell._pages["leads"]
        assert isinstance(page, PlainPage)
        return page

    def read(self, job: Callable[[Any], Any]) -> Any:
        """Ask the file beside the page."""
        found: list[Any] = []
        self.session.reader.ask(job, found.append)
        self.qtbot.waitUntil(lambda: bool(found), timeout=30_000)
        return found[0]

    def write(self, job: Callable[[Any, Any, Instant], Any]) -> Any:
        """Run an operation that happens beside the page, by who acts."""
        done: list[Any] = []
        self.later()
        self.session.desk.run(job, then=done.append)
        self.qtbot.waitUntil(lambda: bool(done), timeout=60_000)
        self.rest()
        return done[0]

    def fill(self, field: QWidget, text: str) -> None:
        """Click into a field and type over what is there."""
        self.click(field)
        self.press(Qt.Key.Key_A, CONTROL)
        self.type(text)

    def choose(self, box: QComboBox, words: str) -> None:
        """Pick the choice with these words by keys; the list that drops needs a real screen."""
        offered = [box.itemText(place) for place in range(box.count())]
        assert words in offered
        box.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(Qt.Key.Key_Home)
        self.press(Qt.Key.Key_Down, times=offered.index(words))
        assert box.currentText() == words

    def undo_in_banner(self) -> None:
        """Press "Undo" in the newest message."""
        banner = self.shell.banners.banners()[-1]
        (button,) = [one for one in banner.findChildren(QPushButton) if one.text() == "Undo"]
        self.later()
        self.click(button)
        self.rest()


Open = Callable[..., RealWindow]

_REAL = ("agreement", "scoreboard")
REAL_PAGES: Sequence[PageSpec] = (
    *(spec for spec in PLAIN_PAGES if spec.name != "history"),
    *(spec for spec in PAGES if spec.name in _REAL),
)


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, themed: None) -> Iterator[Open]:
    """Open the window on a file, at an instant."""
    with windows(qtbot, qapp, REAL_PAGES, RealWindow) as open_it:
        yield open_it


__all__ = ["CONTROL", "NONE", "SHIFT", "Open", "RealWindow", "open_window", "plain"]
