"""Where a PDF is to go: asked for in one dialog, and said once it is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from ui.desk import Desk

translate = QCoreApplication.translate


def beside(desk: Desk, name: str) -> Path:
    """A PDF of that name, already translated, in the folder of the file that is open."""
    folder = desk.file.parent if desk.file is not None else Path.home()
    return folder / f"{name}.pdf"


def ask_for_place(window: QWidget, proposed: Path, then: Callable[[Path], object]) -> None:
    """Ask, then ``then(path)``; nothing where it is cancelled."""
    title = translate("Paper file", "Save as PDF")
    dialog = QFileDialog(window, title, str(proposed), "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def say_saved(desk: Desk, path: Path) -> None:
    """A banner says where it is."""
    said = translate("Paper file", "Saved: {path}")
    desk.banners.tell("success", said.format(path=path))
