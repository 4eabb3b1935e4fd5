"""The day's calls as a PDF: a place is asked for, the reading thread lays it out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from slaapp.domain.instants import Instant
from ui.paper_place import ask_for_place, beside, say_saved
from ui.words import spoken

if TYPE_CHECKING:
    from ui.desk import Desk, Person


def print_call_sheet(desk: Desk, window: QWidget) -> None:
    """Ask where the paper is to go, then write it."""
    proposed = beside(desk, QCoreApplication.translate("Paper file", "calls"))
    ask_for_place(window, proposed, partial(write_call_sheet, desk))


def write_call_sheet(desk: Desk, path: Path) -> None:
    """Those of who acts, or everybody's; a banner says where it is, or why it is not."""
    whose = desk.who if desk.who is not None and desk.who.role == "sales" else None
    job = partial(_write, path, whose, desk.clock.now(), desk.zone, spoken())
    desk.reader.ask(job, partial(say_saved, desk))


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
