"""Asks before a backup takes the file's place: the one thing here that cannot be undone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from ui.dates import instant_text
from ui.models.backup_columns import lacks_text
from ui.models.history_columns import Seen
from ui.widgets.panel import Panel

if TYPE_CHECKING:
    from slaapp.operations.backup import KeptBackup


class RestorePanel(Panel):
    """``ask`` names the backup; ``confirmed`` tells its path."""

    confirmed = Signal(object)

    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self._seen = seen
        self._backup: KeptBackup | None = None
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.restore, self.keep = QPushButton(), QPushButton()
        self.restore.setProperty("kind", "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.restore)
        self.body.addWidget(self.words)
        self.body.addLayout(buttons)
        self.restore.clicked.connect(self._confirm)
        self.keep.clicked.connect(self.dismissed)
        self.dismissed.connect(self.hide)
        self.hide()
        self.retranslate()

    def ask(self, backup: KeptBackup) -> None:
        """Ask about one backup; the harmless answer has the keyboard."""
        self._backup = backup
        self.retranslate()
        self.show()
        self.keep.setFocus()

    def retranslate(self) -> None:
        """Say the question again."""
        super().retranslate()
        self.restore.setText(self.tr("Re&store it"))
        self.keep.setText(self.tr("&Keep the file as it is"))
        if self._backup is None:
            return
        when = instant_text(self._backup.made_at, "instant", self._seen.zone)
        self.set_title(self.tr("Restore the backup of {when}?").format(when=when))
        lacks = self.tr("The file becomes what it was then. What the backup lacks: {lacks}.")
        after = self.tr(
            "This cannot be undone, but the file as it is now is kept beside it as a copy."
        )
        self.words.setText(f"{lacks.format(lacks=lacks_text(self._backup))} {after}")

    def _confirm(self) -> None:
        if self._backup is not None:
            self.hide()
            path: Path = self._backup.path
            self.confirmed.emit(path)
