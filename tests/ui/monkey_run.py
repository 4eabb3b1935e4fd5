"""``python -m tests.ui.monkey_run FILE SEED STEPS``: the real program under a monkey's hands.

Prints as JSON what was done and what went wrong. A process of its own: what brings it down is
seen by its status, and what was done stands in ``FILE.trail``.
"""

from __future__ import annotations

import faulthandler
import json
import logging
import os
import sys
import traceback
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

import ui.session
from slaapp.domain.trouble import Trouble
from tests.operations.demo_file import DEMO_NOW
from tests.ui.monkey import Monkey
from ui import message_log
from ui.bug_report import BugReports
from ui.clock import Clock
from ui.program import Program

QUIET = "This plugin does not support"
"""What the screen that is not there says of itself."""


class Faults(logging.Handler):
    """Warnings in the log, exceptions that nobody caught, bugs that were reported."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []
        self.monkey: Monkey | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if QUIET not in record.getMessage():
            self.tell(self.format(record))

    def bug(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            self.tell("".join(traceback.format_exception(error)))

    def tell(self, text: str) -> None:
        before = list(self.monkey.last)[-8:] if self.monkey else []
        self.told.append(f"{text}\nafter {before}")


def run(file: Path, seed: int, steps: int) -> dict[str, object]:
    """The program on a file, in French, under the monkey's hands."""
    faults = Faults()
    logging.getLogger().addHandler(faults)
    BugReports.report = lambda _self, error: faults.bug(error)  # type: ignore[method-assign]
    QDesktopServices.openUrl = lambda _url: True  # type: ignore[method-assign,assignment]
    ui.session.ask_nobody()
    message_log.listen()
    application = QApplication(["slaapp", "-style", "fusion"])
    message_log.application_stands()
    application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    clock = Clock()
    clock.set_to(DEMO_NOW)
    program = Program(application, file, clock=clock)
    opened: list[bool] = []
    program.file_opened.connect(lambda: opened.append(True))
    program.start()
    until = monotonic() + 60
    while not opened and monotonic() < until:
        application.processEvents()
    assert opened, faults.told
    with file.with_suffix(".trail").open("w", encoding="utf-8", buffering=1) as trail:
        monkey = faults.monkey = Monkey(program, seed, trail)
        try:
            monkey.go(steps)
        except Exception as error:  # the report says what was done before
            faults.bug(error)
        monkey.let_go()
    program.shell.close()
    program.end()
    message_log.stop_listening()
    return {"done": monkey.done, "pages": monkey.pages, "faults": faults.told}


def main(arguments: list[str]) -> int:
    """Status 0 if nothing went wrong."""
    faulthandler.enable()
    file, seed, steps = arguments
    # A file's name without a folder is typed in no time: that one belongs beside the other.
    os.chdir(Path(file).parent)
    told = run(Path(file), int(seed), int(steps))
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return 1 if told["faults"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
