"""Prints for the command line: Qt comes in only once there is something to print."""

from __future__ import annotations

import os
import sys

from slaapp.store.rows.agreement_sheet import Sheet


def print_pdf(sheet: Sheet, language: str) -> bytes:
    """A version of the agreement as a PDF in ``fr`` or ``en``; no screen is needed."""
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from ui.paper.agreement import agreement_paper

    # Held until the last font is drawn.
    application = QGuiApplication.instance() or QGuiApplication(["slaapp"])
    content = agreement_paper(sheet, language).pdf()
    del application
    return content
