"""Help › About: what this is, which version, under which licence."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from ui.appearance import large_font
from ui.shell import PROGRAM, Shell
from ui.widgets.tone import set_tone


def program_version() -> str:
    """The installed version; empty where the program runs from a bare checkout."""
    try:
        return version("slaapp")
    except PackageNotFoundError:
        return ""


class About(QDialog):
    """A few lines and a button."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About this program"))
        title = QLabel(f"{PROGRAM} {program_version()}".strip())
        title.setFont(large_font(self.font()))
        words = QLabel(
            self.tr(
                "The agreement between marketing and sales, kept: what a qualified lead is, by when"
                " it is followed up, and whether both sides do what they promised."
            )
        )
        words.setWordWrap(True)
        licence = QLabel(self.tr("Free software under the MIT licence."))
        set_tone(licence, "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for widget in (title, words, licence, buttons):
            column.addWidget(widget)
        self.setFixedWidth(440)
