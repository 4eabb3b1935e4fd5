"""A thin line with "Cancel" while a job takes longer than 300 ms."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.background import Reader, Writer
from ui.words import Speaking


class BusyStrip(Speaking, QWidget):
    """Shown while a thread is busy; "Cancel" breaks off what can be."""

    def __init__(self) -> None:
        super().__init__()
        self._reader: Reader | None = None
        self._writer: Writer | None = None
        self._maker: Writer | None = None
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
        if "making" in self._busy:
            words = self.tr("Making the file…")
        else:
            words = self.tr("Saving…") if "writing" in self._busy else self.tr("Searching…")
        self._words.setText(words)
        self._cancel.setText(self.tr("Cancel"))
        self._bar.setAccessibleName(self._words.text())

    def follow(self, reader: Reader, writer: Writer) -> None:
        """Show what the threads of an opened file do."""
        self._reader, self._writer = reader, writer
        self._busy -= {"reading", "writing"}
        reader.busy.connect(self._show_reading)
        writer.busy.connect(self._show_writing)
        self._show()

    def follow_also(self, maker: Writer) -> None:
        """Show what the thread that makes new files does."""
        self._maker = maker
        maker.busy.connect(self._show_making)

    def cancel(self) -> None:
        """Break off what runs and can be broken off."""
        for worker in (self._reader, self._writer, self._maker):
            if worker is not None:
                worker.cancel_running()

    def _show_reading(self, busy: bool) -> None:
        self._note("reading", busy)

    def _show_writing(self, busy: bool) -> None:
        self._note("writing", busy)

    def _show_making(self, busy: bool) -> None:
        self._note("making", busy)

    def _note(self, what: str, busy: bool) -> None:
        (self._busy.add if busy else self._busy.discard)(what)
        self._show()

    def _show(self) -> None:
        self.retranslate()
        self._cancel.setVisible(self._can_be_cancelled())
        self.setVisible(bool(self._busy))

    def _can_be_cancelled(self) -> bool:
        writers = {"writing": self._writer, "making": self._maker}
        busy = [writers[what] for what in self._busy - {"reading"}]
        return "reading" in self._busy or any(one is not None and one.cancellable() for one in busy)
