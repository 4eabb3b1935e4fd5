"""The board as a PDF: a place is asked for, the reading thread lays it out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from slaapp.domain.board_choice import BoardChoice
from slaapp.domain.instants import Instant

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.pages.scoreboard.looking_back import LookingBack

translate = QCoreApplication.translate


def ask_for_pdf(desk: Desk, window: QWidget, choice: BoardChoice, looking: LookingBack) -> None:
    """Ask where the paper is to go, then write it."""
    title = translate("Paper file", "Save as PDF")
    folder = desk.file.parent if desk.file is not None else Path.home()
    name = translate("Paper file", "scoreboard") + ".pdf"
    dialog = QFileDialog(window, title, str(folder / name), "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.fileSelected.connect(lambda path: write_pdf(desk, Path(path), choice, looking))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def write_pdf(desk: Desk, path: Path, choice: BoardChoice, looking: LookingBack) -> None:
    """What the board shows now; a banner says where it is, or why it is not."""
    job = looking.job(partial(_write, path, choice, looking.now()))

    def tell(written: Path) -> None:
        said = translate("Paper file", "Saved: {path}")
        desk.banners.tell("success", said.format(path=written))

    looking.reader().ask(job, tell)


def _write(path: Path, choice: BoardChoice, now: Instant, connection: Any) -> Path:
    from slaapp.operations.paper import keep_paper
    from slaapp.store.figures.board_sheet import read_board_sheet
    from slaapp.store.rows.team import rulebook
    from ui.pages.scoreboard.question import period_of
    from ui.paper.board import board_paper

    book = rulebook(connection)
    period = period_of(connection, choice, book, now)
    sheet = read_board_sheet(connection, book, period, now, choice.comparison, choice.leads)
    keep_paper(path, board_paper(sheet).pdf())
    return path
