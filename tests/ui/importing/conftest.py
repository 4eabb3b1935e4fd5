"""The page of an import in its window, over a real file, driven by clicks and keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from slaapp.domain.instants import DAY, to_instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.importing.child import ImportChild
from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.opening import close_file
from slaapp.store.rows.leads import count_leads
from tests.ui.plain_page import PLAIN_PAGES
from ui.clock import Clock
from ui.pages import PAGES
from ui.pages.importing import ImportPage
from ui.pages.importing.check_step import CheckStep
from ui.pages.importing.columns_model import BECOMES
from ui.pages.importing.columns_step import ColumnsStep
from ui.session import Session
from ui.shell import Shell
from ui.words import Language

NOW = to_instant(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
NONE = Qt.KeyboardModifier.NoModifier
PATIENCE = 20_000
HEAD = "id;date;prénom;nom;origine;visites\n"


def table(rows: int) -> str:
    """A file of so many leads."""
    lines = (f"{n};{n % 28 + 1:02}/10/2026;Zoé;Nom {n};web;{n}\n" for n in range(1, rows + 1))
    return HEAD + "".join(lines)


LEADS = table(30)
LARGE, HUGE = table(10_000), table(60_000)
"""Enough to be broken off while it is checked, and while it is only looked at."""


class Window:
    """The window with the import, and what a person does with it."""

    def __init__(self, qtbot: QtBot, shell: Shell, session: Session) -> None:
        self.qtbot, self.shell, self.session = qtbot, shell, session
        shell.open_page("import")
        page = shell.page()
        assert isinstance(page, ImportPage)
        self.page = page

    # --- what is shown ---

    @property
    def columns(self) -> ColumnsStep:
        self.wait(lambda: self.page.columns is not None)
        return self.page.columns

    @property
    def check(self) -> CheckStep:
        self.wait(lambda: self.page.check is not None)
        return self.page.check

    def step(self) -> str:
        """Which of the steps is shown."""
        page, shown = self.page, self.page.steps.currentWidget()
        names = {page.file: "file", page.waiting: "waiting", page.columns: "columns"}
        return names.get(shown, "check")

    def becomes(self) -> dict[str, str]:
        """What each column of the file becomes, in words."""
        model = self.columns.model
        rows = range(model.rowCount())
        return {model.index(r, 0).data(): model.index(r, BECOMES).data() for r in rows}

    def said(self) -> list[str]:
        """The messages on the page itself."""
        return [banner.text for banner in self.page.notices.banners()]

    def told(self) -> list[str]:
        """The messages under the page."""
        return [banner.text for banner in self.shell.banners.banners()]

    def count(self, **parts: object) -> int:
        """How many leads the file has."""
        found: list[int] = []
        chosen = LeadFilter(**parts)
        self.session.reader.ask(lambda c: count_leads(c, chosen), found.append)
        self.wait(lambda: bool(found))
        return found[0]

    def left_over(self) -> list[str]:
        """What an import left beside the file."""
        file = self.session.desk.file
        assert file is not None
        return [path.name for path in file.parent.glob("*.import-part*")]

    # --- what is done ---

    def wait(self, done: Callable[[], bool]) -> None:
        """Until something is so."""
        self.qtbot.waitUntil(done, timeout=PATIENCE)

    def wait_for(self, step: str) -> None:
        """Until a step is shown."""
        self.wait(lambda: self.step() == step)

    def look_at(self, path: Path) -> None:
        """Choose a file, and wait for its columns (or for the sentence that refuses it)."""
        self.page.file.chosen.emit(path)
        self.wait(lambda: self.step() != "waiting")

    def go_on(self) -> None:
        """From the columns to the check."""
        self.click(self.columns.go_on)
        self.wait(lambda: self.step() != "waiting")

    def bring_in(self) -> None:
        """Import what is checked, and wait until its leads are shown."""
        self.click(self.check.go)
        self.wait(lambda: self.shell.page() is not self.page)
        self.wait(lambda: self.shell.page().is_settled())

    def import_file(self, path: Path) -> None:
        """All of it, as it is proposed; then the page of imports again."""
        self.look_at(path)
        self.go_on()
        self.bring_in()
        self.shell.open_page("import")

    def break_off(self) -> None:
        """Press "Cancel" once it is known how far it is."""
        waiting = self.page.waiting
        self.wait(lambda: self.step() == "waiting" and waiting.bar.maximum() > 0)
        self.click(waiting.cancel)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """A key in the widget that has the keyboard."""
        for _ in range(times):
            QTest.keyClick(self.focus(), key, modifier)
            QApplication.processEvents()

    def focus(self) -> QWidget:
        """The widget that has the keyboard."""
        widget = self.shell.focusWidget()
        assert widget is not None, "the keyboard is nowhere"
        return widget

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until the keyboard is there."""
        for _ in range(40):
            if self.focus() is widget:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError("Tab does not lead there")

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible(), "nobody can click what is not there"
        assert widget.isEnabled(), "nobody can click what is switched off"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def choose_column(self, name: str) -> None:
        """Click on a column of the file."""
        table, row = self.columns.table, self.columns.model.row_of(name)
        assert row is not None
        index = self.columns.model.index(row, 0)
        table.scrollTo(index)
        at = table.visualRect(index).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        QApplication.processEvents()

    def retarget(self, column: str, code: str) -> None:
        """Choose another target for a column, by keyboard."""
        self.choose_column(column)
        table = self.columns.table
        QTest.keyClick(table, Qt.Key.Key_Return)
        self.choose_in_list(table.viewport(), code)

    def choose_in_list(self, viewport: QWidget, code: str) -> None:
        """Take an entry of the list that is open in a cell."""
        lists = [box for box in viewport.findChildren(QComboBox) if box.isVisible()]
        (box,) = lists
        self.wait(lambda: box.view().isVisible())
        view, place = box.view(), box.findData(code)
        assert place >= 0
        index = view.model().index(place, 0)
        view.scrollTo(index)
        view.setCurrentIndex(index)
        QTest.keyClick(view, Qt.Key.Key_Return)
        QApplication.processEvents()

    def write(self, widget: QWidget, text: str) -> None:
        """Type into a field; QTest's own knows no accents."""
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, NONE, sign))

    def answer(self, words: str) -> None:
        """Press a button of the newest message under the page."""
        banner = self.shell.banners.banners()[-1]
        (button,) = [each for each in banner.findChildren(QPushButton) if each.text() == words]
        self.click(button)
        self.wait(self.session.writer.is_idle)


class KeptChild(ImportChild):
    """A real one, handed on to the next test instead of being let go."""

    def __init__(self, waiting: list[KeptChild]) -> None:
        super().__init__(stays=True)
        self._waiting = waiting

    def end(self) -> None:
        if self.is_cancelled:
            self._drop()
        elif self not in self._waiting:
            self._waiting.append(self)


@pytest.fixture(scope="session")
def waiting_children() -> Iterator[list[KeptChild]]:
    """The processes that no test uses just now."""
    waiting: list[KeptChild] = []
    yield waiting
    for child in waiting:
        child._drop()


@pytest.fixture(autouse=True)
def few_children(waiting_children: list[KeptChild], monkeypatch: pytest.MonkeyPatch) -> None:
    """To start a process takes as long as a test: they share those that were not killed."""

    def take() -> KeptChild:
        return waiting_children.pop() if waiting_children else KeptChild(waiting_children)

    monkeypatch.setattr("ui.pages.importing.child_calls.new_child", take)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed file with a team of two and no leads; made once."""
    path = tmp_path_factory.mktemp("importing") / "Atelier Nord.slaapp"
    team = [NewMember("Claire Martin", "marketing"), NewMember("Paul Durand", "sales")]
    start = Start("Atelier Nord", team)
    before = NOW - 60 * DAY
    close_file(create_workspace(path, start, device_id="0" * 32, now=before), before)
    return path


@pytest.fixture
def workspace(empty_file: Path, tmp_path: Path) -> Path:
    """A file of one's own."""
    return Path(shutil.copy(empty_file, tmp_path))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, themed: None, workspace: Path) -> Iterator[Window]:
    """The window in which Claire imports, on a November morning."""
    language = Language(qapp)
    language.choose("en", keep=False)
    specs = [spec for spec in PAGES if spec.name == "leads"]
    shell = Shell((*specs, *(spec for spec in PLAIN_PAGES if spec.name != "leads")))
    shell.complete()
    qtbot.addWidget(shell)
    shell.resize(1280, 800)
    with qtbot.waitExposed(shell):
        shell.show()
    shell.activateWindow()
    clock = Clock()
    clock.set_to(NOW)
    session = Session(shell, workspace, clock)
    qtbot.waitUntil(lambda: session.desk.ready)
    yield Window(qtbot, shell, session)
    shell.close()
    session.end()
    language.withdraw()


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a table into a file."""

    def write_it(text: str, name: str = "leads.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write_it
