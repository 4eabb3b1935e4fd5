"""When to call back: a field that reads "Thursday 10:00", with what is proposed in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from slaapp.domain.instants import Instant
from ui.calls.ahead import read_ahead
from ui.calls.card_line import CardLine
from ui.dates import instant_text, near_text
from ui.widgets.steady import TextField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.domain.next_step import Step

_WIDTH = 190
CALL_BACK = "call_back"
_NEEDS_ONE = (CALL_BACK,)


class FollowUp(Speaking, QWidget):
    """``step()`` is what is to be planned; a proposal stands until something else is typed."""

    changed = Signal()

    def __init__(self, now: Callable[[], Instant], zone: Callable[[], ZoneInfo]) -> None:
        super().__init__()
        self._now, self._zone = now, zone
        self._outcome: str | None = None
        self._proposals: Mapping[str, Step] = {}
        self._proposed = ""
        self._refused = False
        self.field, self.label, self.hint = TextField(), QLabel(), CardLine()
        self.field.setFixedWidth(_WIDTH)
        self.label.setBuddy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.field)
        row.addWidget(self.hint, 1)
        self.field.textEdited.connect(self._edited)
        self.retranslate()

    def offer(self, proposals: Mapping[str, Step]) -> None:
        """What is proposed after each outcome."""
        self._proposals = proposals
        self.follow(self._outcome)

    def follow(self, outcome: str | None) -> None:
        """Another outcome was chosen: its proposal comes, unless something was typed."""
        self._outcome, self._refused = outcome, False
        if self.field.text() == self._proposed:
            step = self._proposals.get(outcome or "")
            self._proposed = self._said(step) if step is not None else ""
            self.field.setText(self._proposed)
        self.retranslate()

    def put(self, typed: str, outcome: str | None) -> None:
        """What was typed before; empty: whatever is proposed."""
        self._proposed = ""
        self.field.setText(typed)
        self.follow(outcome)

    def typed(self) -> str:
        """What was typed instead of the proposal."""
        text = self.field.text().strip()
        return "" if text == self._proposed else text

    def step(self) -> Step | None:
        """What is to be planned; None: nothing, or what is typed is not understood."""
        from slaapp.domain.next_step import Step

        text = self.field.text().strip()
        if not text:
            return None
        if text == self._proposed and self._outcome in self._proposals:
            return self._proposals[self._outcome or ""]
        found = read_ahead(text, self._now(), self._zone())
        return Step(CALL_BACK, found[0], found[1]) if found is not None else None

    def is_unclear(self) -> bool:
        """Whether something is typed that means no moment to come."""
        return bool(self.field.text().strip()) and self.step() is None

    def is_missing(self) -> bool:
        """Whether the outcome asks for a moment and none is said."""
        return self._outcome in _NEEDS_ONE and not self.field.text().strip()

    def is_asked(self) -> bool:
        """Whether the outcome asks for a moment that was not typed yet."""
        return self._outcome in _NEEDS_ONE and not self.typed()

    def refuse(self) -> None:
        """It cannot be logged like that: say why, and take the keyboard."""
        self._refused = True
        self.retranslate()
        self.begin()

    def begin(self) -> None:
        """Take the keyboard; a proposal is typed over, or taken as it is."""
        self.field.setFocus()
        self.field.selectAll()

    def retranslate(self) -> None:
        """Say everything again."""
        self.label.setText(self.tr("Call back"))
        self.field.setAccessibleName(self.tr("When to call back"))
        self.field.setPlaceholderText(self.tr("nothing planned"))
        step, words, wrong = self.step(), "", False
        if self.is_missing():
            wrong = self._refused
            words = self.tr("When? Thursday 10:00, tomorrow, in 2 h …")
        elif self.is_unclear():
            wrong = True
            words = self.tr("No such time to come: write Thursday 10:00, tomorrow, in 2 h …")
        elif step is not None:
            words = self._planned(step)
        self.hint.setText(words)
        set_tone(self.hint, "bad" if wrong else "muted")
        set_mark(self.field, "wrong", "true" if wrong else "false")
        self.field.setAccessibleDescription(words)

    def _planned(self, step: Step) -> str:
        zone = self._zone()
        moment = instant_text(step.due_at, step.precision, zone)
        words = self.tr("Proposed: {moment}. Empty it to plan nothing.")
        if self.field.text().strip() != self._proposed:
            words = self.tr("Planned: {moment}.")
        return words.format(moment=moment)

    def _said(self, step: Step) -> str:
        return near_text(step.due_at, self._now(), self._zone(), step.precision)

    def _edited(self, _text: str) -> None:
        self._refused = False
        self.retranslate()
        self.changed.emit()
