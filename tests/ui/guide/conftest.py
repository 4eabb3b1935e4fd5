"""A newcomer before the window of a program that has no file yet."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from slaapp.domain.instants import SECOND, Instant
from slaapp.operations.new_files import Founded, found_workspace
from slaapp.operations.workspace import NewMember, Start
from slaapp.store.rows.agreements import AgreementView, read_agreement
from tests.store.workspaces import MONDAY
from ui.clock import Clock
from ui.pages.guide.hours_step import HoursStep
from ui.pages.guide.marketing_step import MarketingStep
from ui.pages.guide.page import GuidePage
from ui.pages.guide.qualified_step import QualifiedStep
from ui.pages.guide.sales_step import SalesStep
from ui.pages.guide.sign_step import SignStep
from ui.pages.guide.who_step import WhoStep
from ui.preferences import remember
from ui.program import Program
from ui.session import ask_nobody, who_key

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape


class Newcomer:
    """Presses keys and clicks, and counts the keys."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program, self.keys = qtbot, program, 0

    # --- what is done ---

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.keys += 1
            QTest.keyClick(self.focus(), key, modifier)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Into the widget that has the keyboard; QTest's own knows no accents."""
        for sign in text:
            self.keys += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, NONE, sign))

    def hold_enter(self, times: int = 8) -> None:
        """As the keyboard repeats it by itself; whoever has the keyboard by then gets it."""
        for repeated in range(times):
            again = bool(repeated)
            event = QKeyEvent(QEvent.Type.KeyPress, ENTER, NONE, "\r", autorep=again)
            QApplication.sendEvent(self.focus(), event)
            self.rest()

    def click(self, widget: QWidget) -> None:
        QApplication.processEvents()
        assert widget.isVisible(), "nobody can click what is not there"
        assert widget.isEnabled(), "nobody can press what is grey"
        at = widget.rect().center()
        if isinstance(widget, QCheckBox):
            at.setX(8)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, at)
        self.rest()

    def fill(self, field: QWidget, text: str) -> None:
        """Click into a field and type over what is there."""
        self.click(field)
        self.press(Qt.Key.Key_A, CONTROL)
        self.type(text)

    def focus(self) -> QWidget:
        widget = self.program.shell.focusWidget()
        assert widget is not None, "the keyboard is nowhere"
        return widget

    # --- what is seen ---

    @property
    def page(self) -> GuidePage:
        page = self.program.shell.page()
        assert isinstance(page, GuidePage)
        return page

    @property
    def step(self) -> int:
        """Counted from 1."""
        return self.page.at + 1

    @property
    def who(self) -> WhoStep:
        return self.page.steps.of(WhoStep)

    @property
    def hours(self) -> HoursStep:
        return self.page.steps.of(HoursStep)

    @property
    def qualified(self) -> QualifiedStep:
        return self.page.steps.of(QualifiedStep)

    @property
    def marketing(self) -> MarketingStep:
        return self.page.steps.of(MarketingStep)

    @property
    def sales(self) -> SalesStep:
        return self.page.steps.of(SalesStep)

    @property
    def sign(self) -> SignStep:
        return self.page.steps.of(SignStep)

    def said(self) -> list[str]:
        return [banner.text for banner in self.program.shell.banners.banners()]

    # --- the file ---

    def rest(self) -> None:
        """Wait until everything asked for is shown, and everything typed is in the file."""
        for _ in range(3):
            QApplication.processEvents()
            self.qtbot.waitUntil(self._is_idle, timeout=30_000)

    def _is_idle(self) -> bool:
        session = self.program.session
        if session is None:
            return self.program.files._maker is None or self.program.files._maker.worker.is_idle()
        page = self.program.shell.page()
        busy = page is None or not page.is_settled() or not session.is_open
        return not busy and session.writer.is_idle() and session.reader.is_idle()

    def saved(self) -> None:
        """Wait until what was typed is in the file."""
        self.qtbot.waitUntil(lambda: not self.page._draft.is_pending(), timeout=10_000)
        self.rest()

    def read(self, job: Callable[[Any], Any]) -> Any:
        found: list[Any] = []
        assert self.program.session is not None
        self.program.session.reader.ask(job, found.append)
        self.qtbot.waitUntil(lambda: bool(found), timeout=30_000)
        return found[0]

    def held(self) -> AgreementView:
        now = self.now()
        return self.read(lambda connection: read_agreement(connection, now))

    def now(self) -> Instant:
        assert self.program.clock is not None
        return self.program.clock.now()

    def close(self) -> None:
        """Close the window as one does; nothing where that was done."""
        self.program.shell.close()


Come = Callable[..., Newcomer]


@pytest.fixture
def come(
    qapp: QApplication, qtbot: QtBot, themed: None, nobody_is_asked_who_works_here: None
) -> Iterator[Come]:
    """Start the program; it asks who works here where it has to."""
    ask_nobody(really=False)
    came: list[Newcomer] = []

    def begin(file: Path | None = None) -> Newcomer:
        clock = Clock()
        clock.set_to(MONDAY + SECOND)
        program = Program(qapp, file, clock=clock)
        program.appearance.choose("light")
        program.language.choose("en")
        program.start()
        program.shell.resize(1280, 800)
        program.shell.activateWindow()
        qtbot.waitUntil(lambda: program.bugs is not None)
        newcomer = Newcomer(qtbot, program)
        came.append(newcomer)
        if program.session is None:
            qtbot.waitUntil(lambda: program.shell.focusWidget() is not None)
        else:
            newcomer.rest()
        return newcomer

    yield begin
    for newcomer in came:
        newcomer.close()
        newcomer.program.shell.deleteLater()


@pytest.fixture
def newcomer(come: Come) -> Newcomer:
    return come()


@pytest.fixture(scope="session")
def begun_file(tmp_path_factory: pytest.TempPathFactory) -> Founded:
    """What the first step makes, made once; tests work on copies."""
    with pytest.MonkeyPatch.context() as patched:
        folder = tmp_path_factory.mktemp("begun")
        for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
            patched.setenv(name, str(folder / "data"))
        team = [NewMember("Zoé Petit", "marketing"), NewMember("Paul Durand", "sales")]
        start = Start("Atelier Nord", team, language="en")
        return found_workspace(folder / "begun.slaapp", start, now=MONDAY)


@pytest.fixture
def guided(come: Come, begun_file: Founded, tmp_path: Path) -> Newcomer:
    """The first step is done: the file is made, and one is at the second."""
    remember(who_key(begun_file.workspace_id), begun_file.founder_id)
    newcomer = come(Path(shutil.copy(begun_file.path, tmp_path / "Atelier Nord.slaapp")))
    newcomer.program.shell.open_page("guide", 2)
    newcomer.rest()
    return newcomer


def begin(newcomer: Newcomer) -> None:
    """From the start page through the first step, by keys."""
    newcomer.press(TAB)
    newcomer.press(ENTER)
    newcomer.type("Atelier Nord")
    newcomer.press(TAB)
    newcomer.type("Zoé Petit")
    newcomer.press(TAB, times=2)
    newcomer.type("Paul Durand")
    newcomer.press(ENTER)
    newcomer.qtbot.waitUntil(lambda: newcomer.program.session is not None, timeout=20_000)
    newcomer.rest()


def to_step(newcomer: Newcomer, step: int) -> None:
    """Enter until one is there."""
    while newcomer.step < step:
        newcomer.press(ENTER)
        newcomer.rest()
