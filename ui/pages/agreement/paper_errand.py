"""From the wish for a PDF to the file: a place is asked for, the reading thread lays it out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from slaapp.domain.instants import Instant
from slaapp.store.rows.agreement_sheet import Which
from ui.page import Page
from ui.pages.agreement.draft import Draft
from ui.pages.agreement.file_place import file_place


class PaperErrand(QObject):
    """The dialog and the banner are the window's; reading, drawing and writing are not."""

    def __init__(self, page: Page, draft: Draft) -> None:
        super().__init__(page)
        self._page, self._draft = page, draft

    def ask(self, which: Which, language: str) -> None:
        """Ask where the paper is to go."""
        title = QCoreApplication.translate("Paper file", "Save as PDF")
        dialog = QFileDialog(
            self._page, title, str(file_place(self._page.desk, which, ".pdf")), "PDF (*.pdf)"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self.print(which, language, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print(self, which: Which, language: str, path: Path) -> None:
        """Write the PDF; a banner says where it is, or why it is not. What is typed comes first."""
        self._draft.when_kept(partial(self._go_on, which, language, path))

    def _go_on(self, which: Which, language: str, path: Path) -> None:
        now = self._page.desk.clock.now()
        self._page.ask(partial(_print, which, language, path, now), self._tell)

    def _tell(self, path: Path) -> None:
        said = QCoreApplication.translate("Paper file", "Saved: {path}")
        self._page.desk.banners.tell("success", said.format(path=path))


def _print(which: Which, language: str, path: Path, now: Instant, connection: Any) -> Path:
    """On the reading thread. Raises Trouble as ``read_sheet`` and ``keep_paper``."""
    from slaapp.operations.paper import keep_paper
    from slaapp.store.rows.agreement_sheet import read_sheet
    from ui.paper.agreement import agreement_paper

    sheet = read_sheet(connection, which, now)
    keep_paper(path, agreement_paper(sheet, language).pdf())
    return path
