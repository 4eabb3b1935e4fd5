"""What is typed survives a program that is killed: typed in one process, found in another."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.today.conftest import Window, file, open_window, told_file, window

__all__ = ["file", "open_window", "told_file", "window"]

_TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
import ui.session
from ui.clock import Clock
from ui.pages import PAGES
from ui.session import Session
from ui.shell import Shell

file, lead, settings = sys.argv[1:]
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, settings)
app = QApplication(["slaapp"])
ui.session.ask_nobody()
shell = Shell(PAGES)
shell.complete()
shell.show()
session = Session(shell, Path(file), Clock())

def type_it():
    shell.open_page("leads")
    shell.page()._open_new()
    form = shell.page().side.form
    QTest.keyClicks(form.fields["last_name"], "Roux")
    shell.open_page("today", lead)

def type_note():
    panel = shell.page().acting.call_panel
    panel.outcome.press("2")
    QTest.keyClicks(panel.note, "a moitie dit")
    # Within a second of typing it has to be in the file.
    QTimer.singleShot(1000, lambda: print("typed", flush=True))

def wait():
    if not session.is_open:
        return QTimer.singleShot(50, wait)
    type_it()
    look()

def look():
    panel = shell.page().acting.call_panel if shell.shown == "today" else None
    if panel is None or panel.callee is None:
        return QTimer.singleShot(50, look)
    type_note()

wait()
app.exec()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only POSIX kills like that")
def test_a_note_and_a_new_lead_are_there_again_after_the_program_was_killed(
    told_file, file: Path, tmp_path: Path, open_window
):
    lead = told_file[1]["Claire Martin"]
    words = [sys.executable, "-c", _TYPING, str(file), lead, str(tmp_path / "settings")]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, env={**os.environ}, text=True)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
    window: Window = open_window(file)
    drafts = window.session.drafts
    window.qtbot.waitUntil(lambda: bool(drafts.of(f"call:{lead}")))
    assert list(drafts.of("lead:new").values()) == ["Roux"]
    window.choose("Claire Martin", "acceptance")
    window.press(Qt.Key.Key_L)
    panel = window.page.acting.call_panel
    assert panel.note.text() == "a moitie dit"
    assert panel.outcome.code() == "no_answer"
    window.press(Qt.Key.Key_Return)
    assert drafts.of(f"call:{lead}") == {}
    drafts.write_down()
    window.rest()
    drafts._kept.clear()
    drafts.read()
    window.rest()
    assert drafts.of(f"call:{lead}") == {}
    assert list(drafts.of("lead:new").values()) == ["Roux"]
