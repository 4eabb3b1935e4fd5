"""One line of the day's calls: who, how it ended, when, a note, whether it is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from resources.typed_words import spoken_words
from slaapp.domain.events import OUTCOMES
from slaapp.domain.instants import Instant
from slaapp.domain.spoken_time import read_spoken_time
from ui.calls.card_line import CardLine
from ui.calls.links import objection_text
from ui.dates import near_text
from ui.lead_words import outcome_word
from ui.pages.today.acting import callee_of
from ui.pages.today.call_draft import CallDraft, CallDrafts, CallReport
from ui.widgets.key_choice import place_of_key
from ui.widgets.steady import ChoiceField, TextField
from ui.widgets.tone import set_mark, set_tone

if TYPE_CHECKING:
    from slaapp.store.rows.call_sheet import SheetLine
    from ui.desk import Desk

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WHEN, _OUTCOME = 130, 160


class ManyLine(QObject):
    """``submitted`` brings itself and a CallReport, ``passed`` itself: Enter without an outcome."""

    submitted = Signal(object, object)
    passed = Signal(object)

    def __init__(self, number: int, line: SheetLine, desk: Desk, drafts: CallDrafts) -> None:
        super().__init__()
        self.number, self.line = number, line
        self._desk, self._drafts = desk, drafts
        self.callee = callee_of(line.owed)
        self.index, self.who, self.state = QLabel(str(number)), CardLine(), QLabel()
        self.outcome, self.when, self.note = ChoiceField(), TextField(), TextField()
        set_tone(self.index, "muted")
        self.outcome.addItem("", "")
        for place, code in enumerate(OUTCOMES, 1):
            self.outcome.addItem(f"{place}  {outcome_word(code)}", code)
        self.outcome.setFixedWidth(_OUTCOME)
        self.when.setFixedWidth(_WHEN)
        self._name()
        self._restore(drafts.of(self.callee.lead_id))
        for field in self.fields():
            field.installEventFilter(self)
        for edited in (self.when.textEdited, self.note.textEdited, self.outcome.activated):
            edited.connect(lambda _given: self._keep())

    def place(self, grid: QGridLayout, row: int) -> None:
        """Put it into a row of the table."""
        for column, widget in enumerate((self.index, self.who, *self.fields(), self.state)):
            grid.addWidget(widget, row, column)

    def fields(self) -> tuple[QWidget, ...]:
        """What is filled in, in order."""
        return (self.outcome, self.when, self.note)

    def begin(self) -> None:
        """Take the keyboard."""
        # A field just laid out is shown a turn later, and what is not shown is passed over.
        self.outcome.show()
        self.outcome.setFocus()

    def is_open(self) -> bool:
        """Whether it can still be filled in."""
        return self.outcome.isEnabled()

    def wait(self) -> None:
        """It is being written."""
        for field in self.fields():
            field.setEnabled(False)

    def let_try_again(self) -> None:
        """It is not logged, or not any more; what was typed stands here."""
        for field in self.fields():
            field.setEnabled(True)
        self.state.setText("")

    def show_logged(self, report: CallReport) -> None:
        """It is written."""
        self.wait()
        at = self._desk.clock.now() if report.occurred_at is None else report.occurred_at
        moment = near_text(at, self._desk.clock.now(), self._desk.zone, "instant")
        self.state.setText(f"✓ {moment}")
        set_tone(self.state, "good")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter logs the line; in the outcome's field a digit, or its key, is an outcome."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER:
                self._submit()
                return True
            place = place_of_key(event.text()) if watched is self.outcome else None
            if place is not None and place < len(OUTCOMES):
                self.outcome.setCurrentIndex(place + 1)
                self._keep()
                return True
        return super().eventFilter(watched, event)

    def _submit(self) -> None:
        outcome, when = self.outcome.currentData(), self._when()
        unclear = bool(self.when.text().strip()) and when is None
        set_mark(self.when, "wrong", "true" if unclear else "false")
        if unclear:
            self.when.setFocus()
        elif not outcome:
            self.passed.emit(self)
        else:
            note = self.note.text().strip()
            self.submitted.emit(self, CallReport(self.callee, outcome, "call", when, note))

    def _when(self) -> Instant | None:
        typed, now = self.when.text().strip(), self._desk.clock.now()
        return read_spoken_time(typed, now, self._desk.zone, spoken_words()) if typed else None

    def _keep(self) -> None:
        draft = CallDraft(
            self.outcome.currentData() or None, self.when.text(), "call", self.note.text()
        )
        self._drafts.keep(self.callee.lead_id, draft)

    def _restore(self, draft: CallDraft) -> None:
        self.outcome.setCurrentIndex(max(self.outcome.findData(draft.outcome or ""), 0))
        self.when.setText(draft.when)
        self.note.setText(draft.note)

    def _name(self) -> None:
        about = (self.callee.title, self.callee.phone, self.callee.company)
        self.who.setText(" · ".join(part for part in about if part))
        objects = objection_text(self.line.objection)
        set_tone(self.who, "bad" if objects else "")
        self.who.setAccessibleDescription(objects)
        names = (self.tr("Outcome"), self.tr("When"), self.tr("Note"))
        for field, name in zip(self.fields(), names, strict=True):
            field.setAccessibleName(f"{name} – {self.callee.title}")
        self.when.setPlaceholderText(self.tr("now"))
