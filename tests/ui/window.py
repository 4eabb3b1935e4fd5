"""A window over a real file, and a person in front of it: what every test of a page begins with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from slaapp.domain.instants import SECOND, Instant
from tests.store.workspaces import MONDAY
from ui.clock import Clock
from ui.page import Page
from ui.pages import PageSpec
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


class Window:
    """What somebody sees and does in the window of one file."""

    def __init__(self, qtbot: QtBot, shell: Shell, session: Session, language: Language) -> None:
        self.qtbot, self.shell, self.session, self.language = qtbot, shell, session, language
        self.pressed = 0
        """Keys so far, those that type a text too."""

    @property
    def page(self) -> Page:
        page = self.shell.page()
        assert page is not None
        return page

    @property
    def clock(self) -> Clock:
        return self.session.desk.clock

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
        self.clock.set_to(self.clock.now() + ms)
        return self.clock.now()

    def said(self) -> list[str]:
        """The messages shown."""
        return [plain(banner.text) for banner in self.shell.banners.banners()]

    def focus(self) -> QWidget:
        """What has the keyboard."""
        widget = self.shell.focusWidget()
        assert widget is not None
        return widget

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QApplication.processEvents()
        assert widget.isVisible(), "nobody can click what is not there"
        assert widget.isEnabled(), "nobody can press what is grey"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, at or widget.rect().center())

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = NONE,
        times: int = 1,
        on: QWidget | None = None,
    ) -> None:
        """A key in the widget that has the keyboard."""
        for _ in range(times):
            self.pressed += 1
            QTest.keyClick(on or self.focus(), key, modifier)

    def type(self, text: str) -> None:
        """Type into the widget that has the keyboard; QTest's own knows no accents."""
        for sign in text:
            self.pressed += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, NONE, sign))

    def close(self) -> None:
        """Close the window as one does, then the file."""
        self.shell.close()
        self.session.end()


W = TypeVar("W", bound=Window)


@contextmanager
def windows(
    qtbot: QtBot, qapp: QApplication, pages: Sequence[PageSpec], make: Callable[..., W]
) -> Iterator[Callable[..., W]]:
    """What opens a window with these pages on a file, at an instant, in a language.

    ``make`` is given what a Window is made of; all are closed at the end.
    """
    opened: list[W] = []

    def open_it(path: Path, now: Instant = MONDAY + SECOND, language: str = "en") -> W:
        spoken = Language(qapp)
        spoken.choose(language, keep=False)
        shell = Shell(pages)
        shell.complete()
        shell.resize(*SIZE)
        with qtbot.waitExposed(shell):
            shell.show()
        shell.activateWindow()
        clock = Clock()
        clock.set_to(now)
        session = Session(shell, path, clock)
        window = make(qtbot, shell, session, spoken)
        opened.append(window)
        qtbot.waitUntil(lambda: session.desk.ready)
        window.rest()
        return window

    yield open_it
    for window in opened:
        window.close()
        window.shell.deleteLater()
        window.language.withdraw()
