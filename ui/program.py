"""The running program: one window, one file, and what happens before and after them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui import message_log
from ui.appearance import Appearance
from ui.icons import wait_with_drawing
from ui.milestones import passed
from ui.shell import PROGRAM, Shell
from ui.words import Language


class Program(QObject):
    """Holds the parts together; the window is painted before anything slow is even imported."""

    def __init__(self, application: QApplication, file: Path | None) -> None:
        super().__init__()
        self._application = application
        self._file = file
        self.appearance = Appearance(application)
        self.language = Language(application)
        wait_with_drawing()
        self.shell = Shell()
        self._session: QObject | None = None
        self.shell.first_painted.connect(self._painted)
        self.shell.closed.connect(self.end)

    def start(self) -> None:
        """Show the window."""
        self.shell.show()

    def end(self) -> None:
        """Close the file and its threads; called when the window closes."""
        if self._session is not None:
            self._session.end()  # type: ignore[attr-defined]
            self._session = None
        self._application.quit()

    def _bind_choices(self) -> None:
        menus = self.shell.menus
        menus.show_theme(self.appearance.choice)
        menus.show_language(self.language.code)
        menus.theme_chosen.connect(self.appearance.choose)
        menus.language_chosen.connect(self.language.choose)

    def _painted(self) -> None:
        passed("first-paint")
        QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        """What the window needs to work, but not to be seen."""
        from ui.session import Session

        self.shell.complete()
        self._bind_choices()
        self.appearance.follow_system()
        self._session = Session(self.shell, self._file)


def run(file: Path | None) -> int:
    """Open the window, on ``file`` or the file opened last, until it is closed."""
    message_log.listen()
    # ``setStyle`` would hand the style to Python, and PySide build all of its enums: 8 ms.
    application = QApplication([PROGRAM, "-style", "fusion"])
    message_log.application_stands()
    application.setApplicationName(PROGRAM)
    application.setDesktopFileName("slaapp")
    program = Program(application, file)
    program.start()
    status = application.exec()
    program.end()
    message_log.stop_listening()
    return status
