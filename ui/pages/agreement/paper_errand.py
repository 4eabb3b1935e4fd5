"""From the wish for a PDF to the file: a place is asked for, the reading thread lays it out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from slaapp.domain.instants import Instant
from slaapp.store.rows.agreement_sheet import Which
from ui.page import Page
from ui.pages.agreement.draft import Draft
from ui.pages.agreement.file_place import file_place
from ui.paper_place import ask_for_place, say_saved


class PaperErrand(QObject):
    """The dialog and the banner are the window's; reading, drawing and writing are not."""

    def __init__(self, page: Page, draft: Draft) -> None:
        super().__init__(page)
        self._page, self._draft = page, draft

    def ask(self, which: Which, language: str) -> None:
        """Ask where the paper is to go."""
        proposed = file_place(self._page.desk, which, ".pdf")
        ask_for_place(self._page, proposed, partial(self.print, which, language))

    def print(self, which: Which, language: str, path: Path) -> None:
        """Write the PDF; a banner says where it is, or why it is not. What is typed comes first."""
        self._draft.when_kept(partial(self._go_on, which, language, path))

    def _go_on(self, which: Which, language: str, path: Path) -> None:
        now = self._page.desk.clock.now()
        said = partial(say_saved, self._page.desk)
        self._page.ask(partial(_print, which, language, path, now), said)


def _print(which: Which, language: str, path: Path, now: Instant, connection: Any) -> Path:
    """On the reading thread. Raises Trouble as ``read_sheet`` and ``keep_paper``."""
    from slaapp.operations.paper import keep_paper
    from slaapp.store.rows.agreement_sheet import read_sheet
    from ui.paper.agreement import agreement_paper

    sheet = read_sheet(connection, which, now)
    keep_paper(path, agreement_paper(sheet, language).pdf())
    return path
