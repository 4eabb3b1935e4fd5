"""The short form that makes a new file: the team's name, who one is, where the file goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.role_words import role_name
from ui.widgets.form import Form
from ui.widgets.tone import set_tone
from ui.words import Speaking

_MARGIN = 24
ROLES = ("manager", "marketing", "sales")


class NewFile(Speaking, QDialog):
    """Emits ``wanted`` with what was typed; it stays open until the file was made."""

    wanted = Signal(object, str, str, str)
    """The path, the team's name, the person's name, the role."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name, self.person, self.role, self.path = (
            QLineEdit(),
            QLineEdit(),
            QComboBox(),
            QLineEdit(str(default_place())),
        )
        for role in ROLES:
            self.role.addItem("", role)
        self._why: Callable[[], str] | None = None
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.hide()
        set_tone(self._sentence, "muted")
        self._choose = QPushButton()
        self._choose.clicked.connect(self._choose_place)
        self.form = Form()
        self._rows = (
            self.form.add(self.name, (self._needed, lambda: not self.name.text().strip())),
            self.form.add(self.person, (self._needed, lambda: not self.person.text().strip())),
            self.form.add(self.role),
            self.form.add(
                self.path,
                (self._needed, lambda: not self.path.text().strip()),
                (self._taken, lambda: Path(self.path.text().strip()).exists()),
            ),
        )
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        self.setWindowTitle(self.tr("New file"))
        name, person, role, path = self._rows
        name.say(self.tr("&Team"), self.tr("The company or team that makes the agreement"))
        person.say(self.tr("&Your name"))
        role.say(self.tr("Your &role"))
        path.say(self.tr("&File"))
        for place, word in enumerate(ROLES):
            self.role.setItemText(place, role_name(word))
        self._sentence.setText(self._why() if self._why is not None else "")
        self._choose.setText(self.tr("Choose a place…"))
        self.make.setText(self.tr("Make the file"))

    def explain(self, why: Callable[[], str]) -> None:
        """Say first why a file is needed, in words that can be said anew."""
        self._why = why
        self._sentence.setVisible(True)
        self.retranslate()
        # A sentence that wraps has no height of its own before it has a width.
        width = self.width() - 2 * _MARGIN
        self._sentence.setMinimumHeight(self._sentence.heightForWidth(width))
        self.resize(self.width(), self.sizeHint().height())

    def submit(self) -> None:
        """Check every field; then ask for the file."""
        if self.form.check():
            self.make.setEnabled(False)
            self.wanted.emit(
                Path(self.path.text().strip()),
                self.name.text().strip(),
                self.person.text().strip(),
                self.role.currentData(),
            )

    def refuse(self, message: str) -> None:
        """The file could not be made: say why under its place, and keep what was typed."""
        self.make.setEnabled(True)
        self._rows[-1].complain(message)

    def _needed(self) -> str:
        return self.tr("This is needed.")

    def _taken(self) -> str:
        return self.tr("There is already a file of that name. Choose another.")

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self._choose.text(), self.path.text(), "SLA (*.slaapp)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("slaapp")
        dialog.fileSelected.connect(self.path.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.make = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.make.setProperty("kind", "primary")
        buttons.accepted.connect(self.submit)
        buttons.rejected.connect(self.close)
        chooser = QHBoxLayout()
        chooser.addStretch(1)
        chooser.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(self._sentence)
        column.addWidget(self.form)
        column.addLayout(chooser)
        column.addWidget(buttons)
        self.resize(520, 0)


def default_place() -> Path:
    """The default file where it is free, else one in the user's documents."""
    from slaapp.operations.places import default_file, made_folder

    if not default_file().exists():
        made_folder()
        return default_file()
    where = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(where))
    free = (folder / f"agreement{number or ''}.slaapp" for number in range(100))
    return next((path for path in free if not path.exists()), default_file())
