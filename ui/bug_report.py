"""A bug of ours: told once, as text to copy that holds no personal data; the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from time import monotonic
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.trouble import Trouble
from ui.banners import Banners

_AGAIN_AFTER = 60.0
_log = logging.getLogger(__name__)


class BugDialog(QDialog):
    """The report, with a button that copies it."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        words = QLabel(
            self.tr(
                "This is a mistake in the program, not yours. What was saved is safe, and you can"
                " go on working. The text below holds no personal data: please send it to those"
                " who look after the program."
            )
        )
        words.setWordWrap(True)
        self.text = QPlainTextEdit(text, readOnly=True)
        self.text.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        self.resize(640, 420)


class BugReports(QObject):
    """Shows each bug once a minute at most: an error while painting comes at every painting."""

    _heard = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._last: dict[str, float] = {}
        self._hooks = (sys.excepthook, threading.excepthook)
        self.dialog: BugDialog | None = None
        self._heard.connect(self.report)

    def hook(self) -> None:
        """Take every exception that nobody caught, of any thread."""
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._heard.emit(args.exc_value)

    def unhook(self) -> None:
        """Give Python its own hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    def report(self, error: BaseException) -> None:
        """Log it and show it, unless the same was shown less than a minute ago."""
        from slaapp.operations.bug_report import report_text

        text = report_text(error, f"Qt {qt_version}")
        now = monotonic()
        if now - self._last.get(text, -_AGAIN_AFTER) < _AGAIN_AFTER:
            return
        self._last[text] = now
        _log.error("%s", text)
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
        self.dialog = BugDialog(text, self._window)
        self.dialog.show()

    def tell(self, error: Exception, banners: Banners) -> None:
        """A trouble to the banners, a bug to the report."""
        if isinstance(error, Trouble):
            banners.tell_trouble(error)
        else:
            self.report(error)

    def _uncaught(
        self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            self._window.close()
        else:
            self._heard.emit(error.with_traceback(trace))
