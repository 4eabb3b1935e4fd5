"""A thin line with "Cancel" while a job takes longer than 300 ms."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.background import Reader, Writer
from ui.words import Speaking


class BusyStrip(Speaking, QWidget):
    """Shown while one of the two threads is busy; "Cancel" breaks off what can be."""

    def __init__(self) -> None:
        super().__init__()
        self._reader: Reader | None = None
        self._writer: Writer | None = None
        self._busy: set[str] = set()
        self._words = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton()
        self._cancel.setProperty("kind", "flat")
        self._cancel.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 24, 4)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        saving = "writing" in self._busy
        self._words.setText(self.tr("Saving…") if saving else self.tr("Searching…"))
        self._cancel.setText(self.tr("Cancel"))
        self._bar.setAccessibleName(self._words.text())

    def follow(self, reader: Reader | None, writer: Writer) -> None:
        """Show what these do; without a file there is only one that writes."""
        self._reader, self._writer = reader, writer
        self._busy.clear()
        self.hide()
        if reader is not None:
            reader.busy.connect(self._show_reading)
        writer.busy.connect(self._show_writing)

    def cancel(self) -> None:
        """Break off what runs and can be broken off."""
        if self._reader is not None:
            self._reader.cancel_running()
        if self._writer is not None:
            self._writer.cancel_running()

    def _show_reading(self, busy: bool) -> None:
        self._show("reading", busy)

    def _show_writing(self, busy: bool) -> None:
        self._show("writing", busy)

    def _show(self, which: str, busy: bool) -> None:
        (self._busy.add if busy else self._busy.discard)(which)
        writes_only = self._busy == {"writing"}
        can = not writes_only or (self._writer is not None and self._writer.cancellable())
        self._cancel.setVisible(can)
        self.retranslate()
        self.setVisible(bool(self._busy))
