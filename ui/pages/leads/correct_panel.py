"""An entry of the timeline, to be written anew as it was: how, when, what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from resources.typed_words import spoken_words
from slaapp.domain.correctable import NOTES
from slaapp.domain.events import CHANNELS, OUTCOMES
from slaapp.domain.instants import Instant
from slaapp.domain.spoken_time import read_spoken_time
from ui.dates import instant_text
from ui.lead_words import channel_word, outcome_word
from ui.models.lead_columns import precision_of
from ui.widgets.form import Form
from ui.widgets.panel import AskingPanel
from ui.widgets.steady import ChoiceField, TextField

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import TimelineRow

_MOST = 4_000


@dataclass(frozen=True)
class Corrected:
    """How it really was; of a bare note the words alone. None keeps the time."""

    note: str
    outcome: str = ""
    channel: str = ""
    occurred_at: Instant | None = None


class CorrectPanel(AskingPanel):
    """``confirmed`` brings what is to stand instead, Esc dismisses."""

    confirmed = Signal(object)

    def __init__(self, row: TimelineRow, now: Callable[[], Instant], zone: ZoneInfo) -> None:
        super().__init__()
        self._row, self._now, self._zone = row, now, zone
        self.outcome, self.channel = ChoiceField(), ChoiceField()
        self.when, self.note, self.confirm = TextField(), TextField(), QPushButton()
        self.note.setMaxLength(_MOST)
        self.note.setText(row.note or "")
        self._form = Form()
        self._labels = {}
        if not self._is_note():
            self._offer(self.outcome, OUTCOMES, row.outcome)
            self._offer(self.channel, CHANNELS, row.channel)
            self._labels["outcome"] = self._form.add(self.outcome)
            self._labels["channel"] = self._form.add(self.channel)
            unclear = lambda: self.tr(  # noqa: E731
                "No such time in the past: write 10:00, yesterday 16h, 20 min ago …"
            )
            self._labels["when"] = self._form.add(self.when, (unclear, self._is_unclear))
        empty = lambda: self.tr("Write something.")  # noqa: E731
        self._labels["note"] = self._form.add(
            self.note, (empty, lambda: self._is_note() and not self.note.text().strip())
        )
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._submit)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.confirm)
        self.body.addWidget(self._form)
        self.body.addLayout(buttons)
        self.retranslate()

    def begin(self) -> None:
        """Take the keyboard where it most likely was wrong."""
        first = self.note if self._is_note() else self.outcome
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        return bool(self.when.text().strip()) or self.note.text() != (self._row.note or "")

    def let_try_again(self) -> None:
        """It could not be done; what was typed stays."""
        self.confirm.setEnabled(True)

    def retranslate(self) -> None:
        """Say everything again; what was typed stays."""
        super().retranslate()
        entry, note = self.tr("Correct the entry"), self.tr("Correct the note")
        self.set_title(note if self._is_note() else entry)
        words = {
            "outcome": self.tr("How it ended"),
            "channel": self.tr("How"),
            "when": self.tr("When"),
            "note": self.tr("Note"),
        }
        for name, row in self._labels.items():
            row.say(words[name])
        precision = precision_of(self._row.precision)
        self.when.setPlaceholderText(instant_text(self._row.occurred_at, precision, self._zone))
        for field, word in ((self.outcome, outcome_word), (self.channel, channel_word)):
            for place in range(field.count()):
                field.setItemText(place, word(field.itemData(place)))
        self.confirm.setText(self.tr("Correct it (Enter)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        else:
            super().keyPressEvent(event)

    def _is_note(self) -> bool:
        return self._row.kind in NOTES

    def _offer(self, field: ChoiceField, codes: tuple[str, ...], chosen: str | None) -> None:
        for code in codes:
            field.addItem("", code)
        field.setCurrentIndex(max(field.findData(chosen), 0))

    def _when(self) -> Instant | None:
        return read_spoken_time(self.when.text(), self._now(), self._zone, spoken_words())

    def _is_unclear(self) -> bool:
        return bool(self.when.text().strip()) and self._when() is None

    def _submit(self) -> None:
        if not self.confirm.isEnabled() or not self._form.check():
            return
        self.confirm.setEnabled(False)
        note = self.note.text().strip()
        if self._is_note():
            self.confirmed.emit(Corrected(note))
            return
        outcome, channel = self.outcome.currentData(), self.channel.currentData()
        when = self._when() if self.when.text().strip() else None
        self.confirmed.emit(Corrected(note, outcome, channel, when))
