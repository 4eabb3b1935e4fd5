"""What the tests of the window stand on: own settings, and nothing said or left in silence."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
import logging
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QLocale, QSettings, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import ui.appearance
import ui.icons
import ui.session
from tests.store.quick_passphrases import quick_passphrases
from ui.background import Access, Reader, Writer
from ui.preferences import write_down

__all__ = ["quick_passphrases"]

_DOES_NOT = "This plugin does not support "
QUIET = (
    _DOES_NOT + "propagateSizeHints()",
    # What a list that drops asks of a screen that is not there.
    _DOES_NOT + "raise()",
    _DOES_NOT + "grabbing the keyboard",
)


PATIENCE = 60_000
"""Milliseconds. What a test waits for comes at once or never, but on a busy machine a child
process alone takes more than the five seconds that are given otherwise."""


class PatientBot(QtBot):
    """Waits for what is to come however busy the machine is."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        """Until ``callback`` is true; a test that gives less time than PATIENCE gets it too."""
        super().waitUntil(callback, timeout=max(timeout, PATIENCE))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with patience."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["slaapp", "-style", "fusion"]


@pytest.fixture(scope="module", autouse=True)
def quick_collecting() -> None:
    """What was imported stays, and what earlier files left; collecting after each test need not
    look at it again. Between two files no window is there that would be kept from going."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what the user's own window remembers."""
    folder = tmp_path / "preferences"
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    QLocale.setDefault(QLocale.c())


@pytest.fixture(autouse=True)
def nobody_is_asked_who_works_here() -> Iterator[None]:
    """The first of the team acts, but in the tests of that question."""
    ui.session.ask_nobody()
    yield
    ui.session.ask_nobody(really=False)


@pytest.fixture(autouse=True)
def nothing_said_in_silence(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> Iterator[None]:
    """A warning of Qt, or one in Python's log that is not expected, fails the test."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: object, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and message not in QUIET:
            said.append(message)

    before = qInstallMessageHandler(hear)
    yield
    qInstallMessageHandler(before)
    logged = "log_is_expected" not in request.fixturenames and [
        record.getMessage()
        for when in ("setup", "call", "teardown")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    assert said == []
    assert not logged


@pytest.fixture
def log_is_expected() -> None:
    """For a test of what writes into the log."""


@pytest.fixture(autouse=True)
def nothing_left_over(qapp: QApplication, nothing_said_in_silence: None) -> Iterator[None]:
    """No window, no running timer and no thread of ours outlives a test."""
    yield
    for window in qapp.topLevelWidgets():
        window.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    gc.collect()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    write_down()
    threads = [one.name for one in threading.enumerate() if one.name.startswith("slaapp")]
    assert threads == []
    assert [window for window in qapp.topLevelWidgets() if window.isVisible()] == []
    assert _running_timers() == []
    ui.icons.start_drawing()


def _running_timers() -> list[str]:
    wrappers = shiboken6.getAllValidWrappers()
    return [repr(one) for one in wrappers if isinstance(one, QTimer) and one.isActive()]


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[None]:
    """The light theme, applied to the application; it stays until a test has another: to take it
    off and put it on again costs more than many a test."""
    ui.appearance.Appearance(qapp).choose("light")
    yield
    if ui.appearance.theme_in_force().name != "light":
        qapp.setStyleSheet("")
        ui.appearance._in_force = None


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A real SQLite file with 250 numbered rows."""
    path = tmp_path / "rows.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE lead (id TEXT PRIMARY KEY, number INTEGER, name TEXT)")
    rows = [(f"{n:032x}", n, f"Lead {n}") for n in range(250)]
    connection.executemany("INSERT INTO lead VALUES (?, ?, ?)", rows)
    connection.commit()
    connection.close()
    return path


@pytest.fixture
def access(database: Path) -> Access[sqlite3.Connection]:
    """The trivial way to that file."""
    return Access(
        open=lambda: sqlite3.connect(database),
        close=lambda connection: connection.close(),
        interrupt=lambda connection: connection.interrupt(),
        rest=lambda connection: connection.rollback(),
        changed=lambda returned: returned if isinstance(returned, frozenset) else frozenset(),
    )


@pytest.fixture
def reader(qapp: QApplication, access: Access[sqlite3.Connection]) -> Iterator[Reader]:
    reader = Reader(access)
    yield reader
    reader.stop()


@pytest.fixture
def writer(qapp: QApplication, access: Access[sqlite3.Connection]) -> Iterator[Writer]:
    writer = Writer(access)
    yield writer
    writer.stop()


@pytest.fixture
def window(qtbot: object) -> Iterator[list[QWidget]]:
    """Put windows in; they are deleted before the next test begins."""
    windows: list[QWidget] = []
    yield windows
    for one in windows:
        if shiboken6.isValid(one):
            one.close()
            one.deleteLater()


@pytest.fixture(scope="session")
def team_of_two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed file of ours, made once: a team of two, the default agreement, no leads."""
    from slaapp.operations.workspace import NewMember, Start, create_workspace
    from slaapp.store.opening import close_file

    path = tmp_path_factory.mktemp("team") / "Atelier Nord.slaapp"
    team = [NewMember("Claire Martin", "sales"), NewMember("Paul Durand", "marketing")]
    now = 1_768_200_000_000
    opened = create_workspace(path, Start("Atelier Nord", team), device_id="0" * 32, now=now)
    close_file(opened, now)
    return path


@pytest.fixture
def workspace(team_of_two: Path, tmp_path: Path) -> Path:
    """The file of the team of two and its backup, this test's own."""
    shutil.copytree(team_of_two.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / team_of_two.name
