"""The board as a PDF: a place is asked for, the reading thread lays it out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from slaapp.domain.board_choice import BoardChoice
from slaapp.domain.instants import Instant
from ui.paper_place import ask_for_place, beside, say_saved

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.pages.scoreboard.looking_back import LookingBack

translate = QCoreApplication.translate


def ask_for_pdf(desk: Desk, window: QWidget, choice: BoardChoice, looking: LookingBack) -> None:
    """Ask where the paper is to go, then write it."""
    proposed = beside(desk, translate("Paper file", "scoreboard"))
    ask_for_place(window, proposed, lambda path: write_pdf(desk, path, choice, looking))


def write_pdf(desk: Desk, path: Path, choice: BoardChoice, looking: LookingBack) -> None:
    """What the board shows now; a banner says where it is, or why it is not."""
    job = looking.job(partial(_write, path, choice, looking.now()))
    looking.reader().ask(job, partial(say_saved, desk))


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
