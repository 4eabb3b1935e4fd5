"""Where a decision is typed: what, whose, by when; Enter notes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.review import BOTH, MOST_LETTERS, OWNERS, Resolved
from ui.calls.ahead import read_ahead
from ui.dates import day_text
from ui.pages.review.words import side_title
from ui.typed_day import typed_day
from ui.widgets.steady import ChoiceField, TextField, let_narrow
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from ui.desk import Person


class DecisionForm(Speaking, QWidget):
    """``noted`` brings the Resolved; ``typed`` tells of every sign, so that none is lost."""

    noted = Signal(object)
    typed = Signal()
    left = Signal()

    def __init__(self, now: Callable[[], Instant], zone: Callable[[], ZoneInfo]) -> None:
        super().__init__()
        self._now, self._zone = now, zone
        self._corrects = False
        self.text, self.owner, self.due = TextField(), let_narrow(ChoiceField()), TextField()
        self.note, self.hint = QPushButton(), QLabel(wordWrap=True)
        self.text.setMaxLength(MOST_LETTERS)
        self.note.setProperty("kind", "primary")
        set_tone(self.hint, "muted")
        self.hint.hide()
        for code in OWNERS:
            self.owner.addItem("", code)
        self.owner.setCurrentIndex(OWNERS.index(BOTH))
        for field in (self.text, self.due):
            field.returnPressed.connect(self.submit)
            field.textChanged.connect(self._changed)
        self.owner.currentIndexChanged.connect(self._changed)
        self.note.clicked.connect(self.submit)
        self._lay_out()
        self.retranslate()

    def know(self, team: Sequence[Person]) -> None:
        """Whose a decision may be, beside a side's."""
        chosen = self.owner.currentData()
        before = self.owner.blockSignals(True)
        while self.owner.count() > len(OWNERS):
            self.owner.removeItem(len(OWNERS))
        for person in team:
            self.owner.addItem(person.name, person.key)
        self.owner.setCurrentIndex(max(self.owner.findData(chosen), 0))
        self.owner.blockSignals(before)

    def show_resolved(self, decided: Resolved | None) -> None:
        """Correct this one; None: begin another."""
        self._corrects = decided is not None
        self.text.setText(decided.text if decided else "")
        owner = decided.owner if decided else BOTH
        self.owner.setCurrentIndex(max(self.owner.findData(owner), 0))
        self.due.setText(day_text(decided.due) if decided and decided.due else "")
        self.retranslate()

    def typed_so_far(self) -> dict[str, Any]:
        """What stands here and is not noted; empty where nothing does."""
        said = {"text": self.text.text(), "due": self.due.text()}
        if not any(said.values()):
            return {}
        return {**said, "owner": self.owner.currentData()}

    def put_back(self, document: dict[str, Any]) -> None:
        """Show what was typed before."""
        self.text.setText(str(document.get("text", "")))
        self.due.setText(str(document.get("due", "")))
        self.owner.setCurrentIndex(max(self.owner.findData(document.get("owner", BOTH)), 0))

    def submit(self) -> None:
        """Tell what was decided, or what is still missing."""
        due = self._day()
        unclear = bool(self.due.text().strip()) and due is None
        wrong = self.due if unclear else None if self.text.text().strip() else self.text
        for field in (self.text, self.due):
            set_mark(field, "wrong", "true" if field is wrong else "")
        self.hint.setVisible(wrong is not None)
        if wrong is None:
            self.noted.emit(Resolved(self.text.text(), self.owner.currentData(), due))
            return
        self.hint.setText(
            self.tr("This is no day that is understood: “friday”, “in two weeks”, “15/12/2026”.")
            if unclear
            else self.tr("Say what was decided.")
        )
        wrong.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter notes (a line of text says so itself, then passes it on), Esc leaves what is being
        corrected."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.owner.hasFocus():
                self.submit()
        elif event.key() == Qt.Key.Key_Escape and self._corrects:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything again."""
        for place, code in enumerate(OWNERS):
            self.owner.setItemText(place, side_title(code))
        self.text.setPlaceholderText(self.tr("What was decided"))
        self.text.setAccessibleName(self.tr("What was decided"))
        self.owner.setAccessibleName(self.tr("Who does it"))
        self.due.setPlaceholderText(self.tr("By when: friday…"))
        self.due.setAccessibleName(self.tr("By when"))
        self.note.setText(self.tr("Correct it") if self._corrects else self.tr("Note it"))
        self.note.setToolTip(self.tr("Enter"))

    def _day(self) -> date | None:
        """An empty field, and one that is no day, are None."""
        said = self.due.text()
        exact = typed_day(said)
        if exact is not None:
            return exact
        ahead = read_ahead(said, self._now(), self._zone())
        return None if ahead is None else to_datetime(ahead[0], self._zone()).date()

    def _changed(self) -> None:
        self.hint.hide()
        for field in (self.text, self.due):
            set_mark(field, "wrong", "")
        self.typed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.text, 5)
        row.addWidget(self.owner, 2)
        row.addWidget(self.due, 2)
        row.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.hint)
