"""A file whose figures other code derived: the window says how far they are, and can be closed."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.operation import Author
from slaapp.store import rebuilding
from slaapp.store.check import check_file
from slaapp.store.opening import close_file, open_file, open_to_read
from tests.store.test_opening import trouble_of
from tests.store.workspaces import MONDAY
from tests.ui.plain_page import PLAIN_PAGES
from ui.program import Program

Said = list[str]


@pytest.fixture
def outdated(workspace: Path) -> Path:
    """Four leads whose figures an older derivation made."""
    opened = open_file(workspace, MONDAY)
    with opened.writing_connection() as connection:
        for name in ("Un", "Deux", "Trois", "Quatre"):
            by = Author(None, "machine-a")
            add_lead(connection, LeadForm(last_name=name), by=by, now=MONDAY)
    close_file(opened, MONDAY)
    file = sqlite3.connect(workspace)
    file.execute("UPDATE setting SET value = '0' WHERE key = 'derivation_version'")
    file.execute("UPDATE lead SET score = 99")
    file.commit()
    file.close()
    return workspace


@pytest.fixture
def program(
    qapp: QApplication, themed: None, outdated: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setattr(rebuilding, "CHUNK", 1)
    program = Program(qapp, outdated, pages=PLAIN_PAGES)
    program.appearance.choose("light")
    program.language.choose("en")
    yield program
    program.shell.close()
    program.shell.deleteLater()


def states(program: Program, monkeypatch: pytest.MonkeyPatch) -> Said:
    """What the foot of the side bar says of the file, in turn."""
    said: Said = []
    bar = program.shell.side_bar
    monkeypatch.setattr(bar, "show_file", lambda _name, state: said.append(state))
    return said


def test_the_foot_says_how_far_the_figures_are_and_then_they_are_right(
    qtbot: QtBot, program: Program, outdated: Path, monkeypatch: pytest.MonkeyPatch
):
    said = states(program, monkeypatch)
    program.start()
    qtbot.waitUntil(lambda: program.session is not None and program.session.is_open)
    told = [state for state in said if state.startswith("Updating")]
    assert told == [f"Updating figures: {percent} %" for percent in (25, 50, 75, 100)]
    assert said[-1] == "All changes saved"
    opened = open_to_read(outdated)
    with opened.reading_connection() as connection:
        assert check_file(connection) == []
    close_file(opened, MONDAY)


def test_who_closes_the_window_meanwhile_does_not_wait_for_all_of_them(
    qtbot: QtBot, program: Program, outdated: Path, monkeypatch: pytest.MonkeyPatch
):
    begun, further = threading.Event(), threading.Event()
    chunk = rebuilding._rebuild_chunk

    def slowly(*given: object) -> object:
        begun.set()
        assert further.wait(10)
        return chunk(*given)

    monkeypatch.setattr(rebuilding, "_rebuild_chunk", slowly)
    program.start()
    qtbot.waitUntil(begun.is_set)
    access = program.session._access
    leave = access.leave

    def leave_and_go_on() -> None:
        leave()
        further.set()

    monkeypatch.setattr(access, "leave", leave_and_go_on)
    program.shell.close()
    monkeypatch.setattr(rebuilding, "_rebuild_chunk", chunk)
    assert trouble_of(open_to_read, outdated) == "figures_outdated"
    told: list[int] = []
    opened = open_file(outdated, MONDAY, progress=lambda done, _total: told.append(done))
    close_file(opened, MONDAY)
    assert told == [2, 3, 4], "the first was done"
