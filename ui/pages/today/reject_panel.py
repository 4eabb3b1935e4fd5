"""Send a lead back to marketing: a coded reason by its key, a note, Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from ui.lead_words import reason_word
from ui.widgets.key_choice import KeyChoice
from ui.widgets.panel import Panel
from ui.widgets.steady import TextField
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.store.rows.team import ReasonRow


@dataclass(frozen=True)
class Rejection:
    """What is to be noted."""

    lead_id: str
    title: str
    reason_id: str
    note: str


class RejectPanel(Panel):
    """Made for one lead; ``submitted`` brings a Rejection, Esc dismisses."""

    submitted = Signal(object)

    def __init__(self, lead_id: str, title: str, reasons: Sequence[ReasonRow]) -> None:
        super().__init__()
        self._lead_id, self._lead, self._reasons = lead_id, title, reasons
        self.reason, self.note = KeyChoice(), TextField()
        self.hint, self.save, self._label = QLabel(), QPushButton(), QLabel()
        self._label.setBuddy(self.note)
        set_tone(self.hint, "bad")
        self.hint.hide()
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._submit)
        self.reason.chosen.connect(lambda _code: self.hint.hide())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._label)
        line.addWidget(self.note, 1)
        line.addWidget(self.save)
        self.body.addWidget(self.reason)
        self.body.addLayout(line)
        self.body.addWidget(self.hint)
        self.retranslate()

    def begin(self) -> None:
        """Take the keyboard: the next key is the reason's."""
        self.reason.begin()

    def let_try_again(self) -> None:
        """It could not be done; what was typed stays."""
        self.save.setEnabled(True)

    def retranslate(self) -> None:
        """Say everything again."""
        super().retranslate()
        self.set_title(self.tr("Reject {lead}: why?").format(lead=self._lead))
        self.reason.offer([(each.id, reason_word(each.code, each.label)) for each in self._reasons])
        self.reason.setAccessibleName(self.tr("Reason"))
        self._label.setText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.save.setText(self.tr("Reject (Enter)"))
        self.hint.setText(self.tr("Choose a reason first, by its key or with the mouse."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter rejects; outside the note, a digit (or its key) is the reason."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        elif not self.reason.press(event.text()):
            super().keyPressEvent(event)

    def _submit(self) -> None:
        reason = self.reason.code()
        if reason is None:
            self.hint.show()
            self.reason.begin()
        elif self.save.isEnabled():
            self.save.setEnabled(False)
            note = self.note.text().strip()
            self.submitted.emit(Rejection(self._lead_id, self._lead, reason, note))
