"""Take in: open the file, look at what it would change, and only then take it in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.packets.both_part import BothPart
from ui.packets.packet_dialog import PacketDialog
from ui.packets.preview_words import counts_of, head_of, warnings_of
from ui.widgets.fitting import fit
from ui.widgets.form_dialog import needed
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.operations.packets import Preview

_WIDTH = 720
_CONFLICTS = 240
"""Pixels for the table: some four rows, the others by scrolling."""


class TakeDialog(PacketDialog):
    """Emits ``looked`` with the passphrase, then ``wanted``; it stays open until it was done."""

    looked = Signal(str)
    wanted = Signal()

    def __init__(self, parent: QWidget, file: Path, zone: ZoneInfo, currency: str) -> None:
        super().__init__(parent, _WIDTH)
        self._file, self._zone, self._currency = file, zone, currency
        self.seen: Preview | None = None
        self.head, self.counts, self.warnings = QLabel(), QLabel(), QLabel()
        self.both, self.take = BothPart(_CONFLICTS), self.primary
        for label in (self.head, self.counts, self.warnings):
            label.setWordWrap(True)
        set_tone(self.warnings, "warning")
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._row = self.form.add(self.passphrase, (needed, lambda: not self.passphrase.text()))
        seen = (self.head, self.counts, self.warnings, self.both)
        self.stack(self.about, *seen, self.form, self.under_way)
        self._show_seen()
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        self.setWindowTitle(self.tr("Take in"))
        words = self.tr(
            "{file} is opened with the passphrase that its giver told you. You see what it would "
            "change before anything is written."
        )
        self.about.setText(words.format(file=self._file.name))
        self._row.say(self.tr("&Passphrase"))
        self.both.retranslate()
        self._say_seen()

    def submit(self) -> None:
        """Look at it; what was seen, take in."""
        if self.seen is not None:
            self.show_busy(True)
            self.wanted.emit()
        elif self.form.check():
            self.show_busy(True)
            self.looked.emit(self.passphrase.text())

    def show_preview(self, seen: Preview) -> None:
        """What it would change; nothing is written yet."""
        self.seen = seen
        self.show_busy(False)
        self._show_seen()
        self._say_seen()
        self.take.setFocus()

    def refuse(self, message: str) -> None:
        """It could not be opened or taken in: say why, and keep what was typed."""
        self.show_busy(False)
        self.form.show()
        self._row.complain(message)
        fit(self)

    def _show_seen(self) -> None:
        seen = self.seen
        self.form.setVisible(seen is None)
        self.about.setVisible(seen is None)
        for label in (self.head, self.counts):
            label.setVisible(seen is not None)
        if seen is not None:
            meeting = seen.meeting
            clashes, count = meeting.conflicts, meeting.conflict_count
            self.both.show_conflicts(clashes, count, self._zone, self._currency)

    def _say_seen(self) -> None:
        seen = self.seen
        self.take.setText(self.tr("Look at it") if seen is None else self.tr("Take it in"))
        if seen is None:
            self.warnings.hide()
            return
        if seen.is_empty:
            self.take.setText(self.tr("Done"))
        self.head.setText(head_of(seen, self._zone))
        self.counts.setText("\n".join(f"•  {each}" for each in counts_of(seen)))
        self.counts.setVisible(bool(self.counts.text()))
        self.warnings.setText("\n".join(warnings_of(seen, self._zone)))
        self.warnings.setVisible(bool(self.warnings.text()))
        fit(self)
