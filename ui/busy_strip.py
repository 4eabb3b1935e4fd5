"""A thin line with "Cancel" while a job takes longer than 300 ms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.background import Reader, Writer
from ui.words import Speaking, percent_sign

if TYPE_CHECKING:
    from ui.score_keeping import ScoreKeeping


class BusyStrip(Speaking, QWidget):
    """Shown while a thread is busy; "Cancel" breaks off what can be."""

    reading_broken_off = Signal()
    """A page will not get what it asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._reader: Reader | None = None
        self._writer: Writer | None = None
        self._maker: Writer | None = None
        self._scores: ScoreKeeping | None = None
        self._busy: set[str] = set()
        self._far = self._made = self._written = (0, 0)
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
        if "making" in self._busy and self._made[1]:
            words = self.tr("Making the demo, eight weeks of an invented team: {percent} done")
            percent = QLocale().toString(100 * self._made[0] // self._made[1])
            words = words.format(percent=f"{percent}{percent_sign()}")
        elif "making" in self._busy:
            words = self.tr("Making the file…")
        elif "scores" in self._busy:
            done, total = map(QLocale().toString, self._far)
            words = self.tr("Scores follow: {done} of {total} leads").format(done=done, total=total)
        else:
            words = self.tr("Saving…") if "writing" in self._busy else self.tr("Searching…")
        self._words.setText(words)
        stops = self._shows_scores()
        self._cancel.setText(self.tr("Stop for now") if stops else self.tr("Cancel"))
        self._bar.setAccessibleName(self._words.text())

    def follow(self, reader: Reader, writer: Writer) -> None:
        """Show what the threads of an opened file do."""
        self._reader, self._writer = reader, writer
        self._busy -= {"reading", "writing"}
        reader.busy.connect(self._show_reading)
        writer.busy.connect(self._show_writing)
        writer.moved.connect(self._show_written)
        self._show()

    def follow_also(self, maker: Writer) -> None:
        """Show what the thread that makes new files does."""
        self._maker = maker
        maker.busy.connect(self._show_making)

    def show_made(self, done: int, total: int) -> None:
        """How far the file is that is being made."""
        self._made = (done, total)
        self._show()

    def follow_scores(self, scores: ScoreKeeping) -> None:
        """Show how far the scores are that follow a signature, or the day."""
        self._scores = scores
        scores.moved.connect(self._show_scores)
        scores.ended.connect(lambda: self._note("scores", False))

    def cancel(self) -> None:
        """Break off what runs and can be broken off."""
        if self._scores is not None and self._shows_scores():
            self._scores.stop_for_now()
            return
        for worker in (self._writer, self._maker):
            if worker is not None:
                worker.cancel_running()
        if self._reader is not None and self._reader.cancel_running():
            self.reading_broken_off.emit()

    def _show_scores(self, done: int, total: int) -> None:
        self._far = (done, total)
        self._note("scores", True)

    def _show_reading(self, busy: bool) -> None:
        self._note("reading", busy)

    def _show_writing(self, busy: bool) -> None:
        self._written = (0, 0)
        self._note("writing", busy)

    def _show_written(self, done: int, total: int) -> None:
        self._written = (done, total)
        self._show()

    def _show_making(self, busy: bool) -> None:
        self._made = (0, 0)
        self._note("making", busy)

    def _note(self, what: str, busy: bool) -> None:
        (self._busy.add if busy else self._busy.discard)(what)
        self._show()

    def _show(self) -> None:
        self.retranslate()
        far = (
            self._made if "making" in self._busy else self._far if self._shows_scores() else (0, 0)
        )
        self._bar.setRange(0, far[1])
        self._bar.setValue(far[0])
        self._cancel.setVisible(self._can_be_cancelled())
        self.setVisible(bool(self._busy))

    def _how_far(self) -> tuple[int, int]:
        if "making" in self._busy:
            return self._made
        if self._shows_scores():
            return self._far
        return self._written if "writing" in self._busy else (0, 0)

    def _shows_scores(self) -> bool:
        return "scores" in self._busy and "making" not in self._busy

    def _can_be_cancelled(self) -> bool:
        writers = {"writing": self._writer, "making": self._maker}
        busy = [writers[what] for what in self._busy & writers.keys()]
        if self._busy & {"reading", "scores"}:
            return True
        return any(one is not None and one.cancellable() for one in busy)
