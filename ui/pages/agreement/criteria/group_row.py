"""A group of criteria that give no more together than its cap."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from slaapp.domain.calendar_faults import Fault
from ui.pages.agreement.clauses.row_list import ListRow
from ui.pages.agreement.clauses.sentence import Sentence
from ui.pages.agreement.words import fault_word
from ui.widgets.steady import NumberField, TextField
from ui.widgets.tone import set_mark

_MOST, _NAME, _POINTS = 99_999, 200, 118


class GroupRow(ListRow):
    """``Together [Visits] give [25 points] at most``; ``renamed`` tells the old name and the new.

    A name that is blank or taken is not taken over: the group keeps the one it had.
    """

    renamed = Signal(str, str)

    def __init__(self, group: tuple[str, int], is_free: Callable[[str], bool]) -> None:
        super().__init__()
        self._name, self._cap = group
        self._is_free = is_free
        self.name, self.cap = TextField(), NumberField(0, _MOST)
        self._sentence = Sentence(name=self.name, cap=self.cap)
        self.line.addWidget(self._sentence, 1)
        self.name.setMinimumWidth(_NAME)
        self.cap.setFixedWidth(_POINTS)
        self.name.setText(self._name)
        self.cap.show_value(self._cap)
        self.name.textEdited.connect(self._named)
        self.cap.valueChanged.connect(self._capped)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentence."""
        super().retranslate()
        self._sentence.say(self.tr("All of {name} together give {cap} at most"))
        self.cap.say_units(self.tr("point"), self.tr("points"))
        self.name.setAccessibleName(self.tr("Name of the group"))
        self.cap.setAccessibleName(self.tr("Most points of the group"))

    def value(self) -> tuple[str, int]:
        """Its name and its cap."""
        return self._name, self._cap

    def inner(self) -> Sequence[QWidget]:
        """As they are read."""
        return self.name, self.cap

    def show_fault(self, fault: Fault | None) -> None:
        """What is wrong with the cap."""
        words = fault_word(fault) if fault is not None else ""
        set_mark(self.cap, "wrong", "true" if words else "false")
        self.cap.setAccessibleDescription(words)
        self.cap.setToolTip(words)

    def _named(self, text: str) -> None:
        name = text.strip()
        wrong = "text_missing" if not name else ""
        if name and name != self._name and not self._is_free(name):
            wrong = "said_twice"
        words = fault_word(Fault(wrong, "", {})) if wrong else ""
        set_mark(self.name, "wrong", "true" if wrong else "false")
        self.name.setAccessibleDescription(words)
        self.name.setToolTip(words)
        if not wrong and name != self._name:
            before, self._name = self._name, name
            self.renamed.emit(before, name)
            self.edited.emit()

    def _capped(self, cap: int) -> None:
        self._cap = cap
        self.edited.emit()
