"""The agreement to a file and from one: a place is asked for, the reading thread writes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from slaapp.store.rows.agreement_sheet import Which
from ui.page import Page
from ui.pages.agreement.draft import Draft
from ui.pages.agreement.file_place import file_place


class PassingErrand(QObject):
    """Exports by itself; ``taken`` tells which file is to become the draft."""

    taken = Signal(object)

    def __init__(self, page: Page, draft: Draft) -> None:
        super().__init__(page)
        self._page, self._draft = page, draft

    def ask_export(self, which: Which) -> None:
        """Ask where the agreement is to go."""
        title = QCoreApplication.translate("Paper file", "Export the agreement")
        place = str(file_place(self._page.desk, which, ".json"))
        dialog = QFileDialog(self._page, title, place, _kinds())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda path: self.export(which, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_import(self) -> None:
        """Ask for the file of an agreement."""
        title = QCoreApplication.translate("Paper file", "Import an agreement")
        file = self._page.desk.file
        folder = str(file.parent if file is not None else Path.home())
        dialog = QFileDialog(self._page, title, folder, _kinds())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.taken.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, which: Which, path: Path) -> None:
        """Write the file, with what is typed; a banner says where it is, or why it is not."""
        self._draft.when_kept(lambda: self._page.ask(partial(_export, which, path), self._tell))

    def _tell(self, path: Path) -> None:
        said = QCoreApplication.translate("Paper file", "Saved: {path}")
        self._page.desk.banners.tell("success", said.format(path=path))


def _kinds() -> str:
    return QCoreApplication.translate("Paper file", "Agreement") + " (*.json)"


def _export(which: Which, path: Path, connection: Any) -> Path:
    """On the reading thread. Raises Trouble as ``export_agreement``."""
    from slaapp.operations.agreement_files import export_agreement

    export_agreement(connection, path, which)
    return path
