"""A window at a stand in a process of its own, to be killed: type, press Enter, tell, go on.

``python -m tests.ui.fair.stand FILE`` prints "entered" once Enter was pressed and "saved" with
the milliseconds until it was on the disk.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.pages import PAGES
from ui.pages.fair import FairPage
from ui.program import Program
from ui.session import ask_nobody


def stand(file: Path) -> None:
    """Meet two people; the process ends only by being killed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = str(file.parent / "preferences")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    application = QApplication(["slaapp", "-style", "fusion"])
    ask_nobody()
    program = Program(application, file, pages=[one for one in PAGES if one.name == "fair"])
    program.start()
    program.go_on()
    while program.session is None or not program.session.is_open:
        application.processEvents()
    program.shell.open_page("fair")
    page = program.shell.page()
    assert isinstance(page, FairPage)
    began: list[float] = []

    def meet(name: str) -> None:
        page.form.fields["last_name"].setText(name)
        began.append(time.monotonic())
        QTest.keyClick(page.form.fields["last_name"], Qt.Key.Key_Return)
        _say("entered")

    def saved(_receipt: object) -> None:
        _say(f"saved {1000 * (time.monotonic() - began[-1]):.0f}")
        if len(began) == 1:
            page.form.fields["first_name"].setText("Half")
            QTimer.singleShot(0, lambda: meet("Second"))

    page.catching.saved.connect(saved)
    QTimer.singleShot(300, lambda: meet("First"))
    application.exec()


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    stand(Path(sys.argv[1]))
