"""The day's calls as a PDF: a place is asked for, the reading thread lays it out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from slaapp.domain.instants import Instant
from ui.words import spoken

if TYPE_CHECKING:
    from ui.desk import Desk, Person


def print_call_sheet(desk: Desk, window: QWidget) -> None:
    """Ask where the paper is to go, then write it."""
    title = QCoreApplication.translate("Paper file", "Save as PDF")
    folder = desk.file.parent if desk.file is not None else Path.home()
    name = QCoreApplication.translate("Paper file", "calls") + ".pdf"
    dialog = QFileDialog(window, title, str(folder / name), "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.fileSelected.connect(lambda path: write_call_sheet(desk, Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def write_call_sheet(desk: Desk, path: Path) -> None:
    """Those of who acts, or everybody's; a banner says where it is, or why it is not."""
    whose = desk.who if desk.who is not None and desk.who.role == "sales" else None
    job = partial(_write, path, whose, desk.clock.now(), desk.zone, spoken())

    def tell(written: Path) -> None:
        said = QCoreApplication.translate("Paper file", "Saved: {path}")
        desk.banners.tell("success", said.format(path=written))

    desk.reader.ask(job, tell)


def _write(
    path: Path, whose: Person | None, now: Instant, zone: ZoneInfo, language: str, connection: Any
) -> Path:
    from slaapp.operations.paper import keep_paper
    from slaapp.store.rows.call_sheet import DaySheet, call_sheet
    from ui.paper.calls import calls_paper

    lines = call_sheet(connection, now, zone, whose.key if whose else None)
    sheet = DaySheet(whose.name if whose else None, now, zone, tuple(lines))
    keep_paper(path, calls_paper(sheet, language).pdf())
    return path
