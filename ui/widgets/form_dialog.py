"""A dialog that asks for a few things: what it is about, a form, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ui.widgets.fitting import fit
from ui.widgets.form import Form
from ui.widgets.tone import set_tone
from ui.words import QT_TRANSLATE_NOOP, Speaking

_MARGIN = 24
_NEEDED = QT_TRANSLATE_NOOP("FormDialog", "This is needed.")


class FormDialog(Speaking, QDialog):
    """It is deleted when it is closed; whoever inherits it fills ``form`` and calls ``stack``."""

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._width = width
        self.about, self.form = QLabel(), Form()
        self.about.setWordWrap(True)
        set_tone(self.about, "muted")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.primary = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.primary.setProperty("kind", "primary")
        self._buttons.accepted.connect(self.submit)
        self._buttons.rejected.connect(self.reject)

    def submit(self) -> None:
        """What was typed is wanted; whoever inherits it says what becomes of it."""
        raise NotImplementedError

    def show_busy(self, busy: bool) -> None:
        """While it is done, nothing is typed."""
        self.form.setEnabled(not busy)
        self.primary.setEnabled(not busy)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now it has a width."""
        super().showEvent(event)
        fit(self)

    def stack(self, *parts: QWidget) -> None:
        """Its parts from top to bottom, the buttons last."""
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        column.setSpacing(12)
        for part in (*parts, self._buttons):
            column.addWidget(part)
        self.resize(self._width, 0)


def needed() -> str:
    """What is said of a field that must not be empty."""
    return QCoreApplication.translate("FormDialog", _NEEDED)
