"""The short form that makes a new file: the team's name, who one is, where the file goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui.role_words import role_name
from ui.widgets.file_place import FilePlace
from ui.widgets.fitting import fit
from ui.widgets.form_dialog import FormDialog, needed

_WIDTH = 520
ROLES = ("manager", "marketing", "sales")


class NewFile(FormDialog):
    """Emits ``wanted`` with what was typed; it stays open until the file was made."""

    wanted = Signal(object, str, str, str)
    """The path, the team's name, the person's name, the role."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self.name, self.person, self.role = QLineEdit(), QLineEdit(), QComboBox()
        for role in ROLES:
            self.role.addItem("", role)
        self._why: Callable[[], str] | None = None
        self.about.hide()
        self._rows = (
            self.form.add(self.name, (needed, lambda: not self.name.text().strip())),
            self.form.add(self.person, (needed, lambda: not self.person.text().strip())),
            self.form.add(self.role),
        )
        self.place = FilePlace(self.form, default_place(), ".slaapp", fresh=True)
        self.path, self.make = self.place.path, self.primary
        self.stack(self.about, self.form)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        self.setWindowTitle(self.tr("New file"))
        name, person, role = self._rows
        name.say(self.tr("&Team"), self.tr("The company or team that makes the agreement"))
        person.say(self.tr("&Your name"))
        role.say(self.tr("Your &role"))
        self.place.say()
        for place, word in enumerate(ROLES):
            self.role.setItemText(place, role_name(word))
        self.about.setText(self._why() if self._why is not None else "")
        self.make.setText(self.tr("Make the file"))

    def explain(self, why: Callable[[], str]) -> None:
        """Say first why a file is needed, in words that can be said anew."""
        self._why = why
        self.about.show()
        self.retranslate()
        fit(self)

    def submit(self) -> None:
        """Check every field; then ask for the file."""
        if self.form.check():
            self.make.setEnabled(False)
            self.wanted.emit(
                self.place.file,
                self.name.text().strip(),
                self.person.text().strip(),
                self.role.currentData(),
            )

    def refuse(self, message: str) -> None:
        """The file could not be made: say why, and keep what was typed."""
        self.make.setEnabled(True)
        self.place.row.complain(message)


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
