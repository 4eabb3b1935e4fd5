"""At the start the rows come from a glance at the file, before anything slow is imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

CHECKOUT = Path(__file__).resolve().parents[3]

UNTIL_OPENED = """
import sys
from pathlib import Path
import ui.qt_first
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.program import Program
application = QApplication(["slaapp", "-style", "fusion"])
program = Program(application, Path(sys.argv[1]))
def rows():
    page = program.shell.page()
    return len(page.model.rows) if page.view.isVisible() else 0
def began():
    program.session.reader.glanced.connect(
        lambda: print("glanced", rows(), "sqlalchemy" in sys.modules, program.session.is_open))
    program.session.opened.connect(opened, Qt.ConnectionType.QueuedConnection)
def opened():
    print("opened", rows(), "sqlalchemy" in sys.modules, program.session.is_open)
    program.shell.close()
program.shell.first_painted.connect(began, Qt.ConnectionType.QueuedConnection)
program.start()
application.exec()
"""


def start(file: Path, folder: Path) -> list[str]:
    """What is in the window at the first answers and when the file is open."""
    done = subprocess.run(
        [sys.executable, "-c", UNTIL_OPENED, str(file)],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_first_rows_are_there_before_sqlalchemy_is_imported(file: Path, tmp_path: Path):
    # On a machine that does other things the window's patience ends before it was painted.
    for _ in range(3):
        glanced, opened = start(file, tmp_path)
        if glanced.split()[1] != "0":
            break
    assert opened.split()[1:] == [glanced.split()[1], "True", "True"]
    assert int(glanced.split()[1]) > 1
    assert glanced.split()[2:] == ["False", "False"]


def test_a_file_that_was_not_closed_well_is_opened_before_it_is_shown(file: Path, tmp_path: Path):
    raw = driver.connect(str(file))
    raw.execute("INSERT INTO setting (key, value) VALUES ('left', 'open')")
    raw.commit()  # The connection stays: what it wrote waits beside the file.
    told = start(file, tmp_path)
    raw.close()
    assert [line.split()[0] for line in told] == ["opened"]
