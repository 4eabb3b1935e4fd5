"""Prints for the command line: Qt comes in only once there is something to print."""

from __future__ import annotations

import os
import sys

from slaapp.store.figures.board_sheet import BoardSheet, PeriodSheet
from slaapp.store.rows.agreement_sheet import Sheet
from slaapp.store.rows.call_sheet import DaySheet


def print_pdf(sheet: Sheet | DaySheet | PeriodSheet, language: str) -> bytes:
    """A version of the agreement, a day's calls, a board or a review as a PDF in ``fr`` or ``en``;
    no screen is needed."""
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from ui.paper.agreement import agreement_paper
    from ui.paper.calls import calls_paper

    # Held until the last font is drawn.
    application = QGuiApplication.instance() or QGuiApplication(["slaapp"])
    if isinstance(sheet, PeriodSheet):
        from ui.paper.spoken import spoken_in

        with spoken_in(language):
            content = _about_a_period(sheet)
    elif isinstance(sheet, DaySheet):
        content = calls_paper(sheet, language).pdf()
    else:
        content = agreement_paper(sheet, language).pdf()
    del application
    return content


def _about_a_period(sheet: PeriodSheet) -> bytes:
    if isinstance(sheet, BoardSheet):
        from ui.paper.board import board_paper

        return board_paper(sheet).pdf()
    from slaapp.store.figures.review_pack import ReviewPack
    from ui.paper.review import review_paper

    assert isinstance(sheet, ReviewPack)
    return review_paper(sheet).pdf()
