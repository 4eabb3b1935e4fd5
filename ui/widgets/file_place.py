"""Where a new file goes: a row of a form with its path, and a button to choose the place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.widgets.form import Form
from ui.widgets.form_dialog import needed
from ui.words import QT_TRANSLATE_NOOP

_WORDS = (
    QT_TRANSLATE_NOOP("FilePlace", "&File"),
    QT_TRANSLATE_NOOP("FilePlace", "Choose a place…"),
    QT_TRANSLATE_NOOP("FilePlace", "There is already a file of that name. Choose another."),
)


class FilePlace:
    """The last row of a form; what is ``fresh`` must not be there yet."""

    def __init__(self, form: Form, place: Path, suffix: str, *, fresh: bool) -> None:
        self._suffix = suffix
        self.path, self.choose = QLineEdit(str(place)), QPushButton()
        rules = [(needed, lambda: not self.path.text().strip())]
        if fresh:
            rules.append((_taken, lambda: self.file.exists()))
        self.row = form.add(self.path, *rules)
        beside = QWidget()
        line = QHBoxLayout(beside)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(self.choose)
        form.add_wide(beside)
        self.choose.clicked.connect(self._choose)

    @property
    def file(self) -> Path:
        """What was typed or chosen."""
        return Path(self.path.text().strip())

    def say(self) -> None:
        """Say its words again."""
        self.row.say(_say(_WORDS[0]))
        self.choose.setText(_say(_WORDS[1]))

    def show(self, shown: bool) -> None:
        """Whether it is asked for."""
        for widget in (self.row.label, self.path, self.choose):
            widget.setVisible(shown)

    def _choose(self) -> None:
        title, names = self.choose.text(), f"SLA (*{self._suffix})"
        dialog = QFileDialog(self.path.window(), title, self.path.text(), names)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(self._suffix.removeprefix("."))
        dialog.fileSelected.connect(self.path.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _taken() -> str:
    return _say(_WORDS[2])


def _say(text: str) -> str:
    return QCoreApplication.translate("FilePlace", text)
