"""A window with the pages of the agreement and of the figures over a real file, and a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from slaapp.domain.instants import SECOND, Instant
from tests.store.workspaces import MONDAY
from tests.ui.plain_page import PLAIN_PAGES, PlainPage
from ui.clock import Clock
from ui.page import Page
from ui.pages import PAGES, PageSpec
from ui.session import Session
from ui.shell import Shell
from ui.words import Language

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SIZE = (1280, 800)


def plain(text: str) -> str:
    """With spaces instead of those that do not break."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


class RealWindow:
    """What somebody sees and does in the window of one file."""

    def __init__(self, qtbot: QtBot, shell: Shell, session: Session, language: Language) -> None:
        self.qtbot, self.shell, self.session, self.language = qtbot, shell, session, language

    def open(self, name: str) -> Any:
        """Look at a page; the page."""
        self.shell.open_page(name)
        self.rest()
        return self.page

    @property
    def page(self) -> Page:
        page = self.shell.page()
        assert page is not None
        return page

    @property
    def leads_page(self) -> PlainPage:
        """The page on which lists of leads are opened; it notes which."""
        page = self.shell._pages["leads"]
        assert isinstance(page, PlainPage)
        return page

    def rest(self) -> None:
        """Wait until everything that was asked for is shown."""
        for _ in range(2):
            self.qtbot.waitUntil(self._is_idle, timeout=30_000)
            QApplication.processEvents()
        self.qtbot.waitUntil(self._is_idle, timeout=30_000)

    def _is_idle(self) -> bool:
        threads = self.session.writer.is_idle() and self.session.reader.is_idle()
        return threads and self.page.is_settled()

    def later(self, ms: int = SECOND) -> Instant:
        """Let time go by; the new now."""
        clock = self.session.desk.clock
        clock.set_to(clock.now() + ms)
        return clock.now()

    # --- what the file holds ---

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

    # --- what is said ---

    def said(self) -> list[str]:
        """The messages shown."""
        return [plain(banner.text) for banner in self.shell.banners.banners()]

    # --- what is done ---

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QApplication.processEvents()
        assert widget.isVisible(), "nobody can click what is not there"
        assert widget.isEnabled(), "nobody can press what is grey"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, at or widget.rect().center())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """A key in the widget that has the keyboard."""
        for _ in range(times):
            QTest.keyClick(self.focus(), key, modifier)

    def type(self, text: str) -> None:
        """Type into the widget that has the keyboard; QTest's own knows no accents."""
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, NONE, sign))

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

    def focus(self) -> QWidget:
        widget = self.shell.focusWidget()
        assert widget is not None
        return widget

    def close(self) -> None:
        """Close the window as one does, then the file."""
        self.shell.close()
        self.session.end()


Open = Callable[..., RealWindow]

_REAL = ("agreement", "scoreboard")
REAL_PAGES: Sequence[PageSpec] = (
    *(spec for spec in PLAIN_PAGES if spec.name != "history"),
    *(spec for spec in PAGES if spec.name in _REAL),
)


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, themed: None) -> Iterator[Open]:
    """Open the window on a file, at an instant."""
    opened: list[RealWindow] = []

    def open_it(path: Path, now: Instant = MONDAY + SECOND, language: str = "en") -> RealWindow:
        spoken = Language(qapp)
        spoken.choose(language, keep=False)
        shell = Shell(REAL_PAGES)
        shell.complete()
        shell.resize(*SIZE)
        with qtbot.waitExposed(shell):
            shell.show()
        shell.activateWindow()
        clock = Clock()
        clock.set_to(now)
        session = Session(shell, path, clock)
        window = RealWindow(qtbot, shell, session, spoken)
        opened.append(window)
        qtbot.waitUntil(lambda: session.desk.ready)
        window.rest()
        return window

    yield open_it
    for window in opened:
        window.close()
        window.shell.deleteLater()
        window.language.withdraw()


__all__ = ["CONTROL", "NONE", "SHIFT", "Open", "RealWindow", "open_window", "plain"]
