"""Beside the table: one column of the file, its values, and how exactly it is read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from slaapp.operations.import_leads import FIELD_TYPES, WORD_TARGETS
from ui.pages.importing.question_box import QuestionBox
from ui.pages.importing.target_help import target_help
from ui.pages.importing.word_meanings import MeaningsModel, MeaningsTable
from ui.pages.importing.words import count_text, target_word, type_word
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField, TextField
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.operations.import_leads import ColumnMapping, ColumnProfile

_WIDTH = 320
_MOST = 8


class ColumnPanel(Speaking, QFrame):
    """``decided`` tells the column as it is to be; ``retyped`` asks for another type of field."""

    decided = Signal(object)
    retyped = Signal(str, str)
    """A column of the file, and the type of field chosen for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(_WIDTH)
        self._column: ColumnMapping | None = None
        self._seen: ColumnProfile | None = None
        self._fault = ""
        self._title = SectionTitle()
        self._becomes, self._help, self._filled, self._wrong = (QLabel() for _ in range(4))
        self._values_word, self._values = QLabel(), QLabel()
        self.label, self.type = TextField(), ChoiceField()
        self._label_word, self._type_word = QLabel(), QLabel()
        self.question, self.meanings = QuestionBox(), MeaningsModel()
        self.table = MeaningsTable(self.meanings)
        self._fill()
        self._lay_out()
        self.retranslate()

    def show_column(self, column: ColumnMapping, seen: ColumnProfile, fault: str) -> None:
        """Show a column of the file, what is wrong with it, and what can be told of it."""
        same = self._column is not None and self._column.column == column.column
        words_kept = same and self._column is not None and self._column.target == column.target
        self._column, self._seen, self._fault = column, seen, fault
        if self.label.text() != column.field_label:
            self.label.setText(column.field_label)
        self.type.setCurrentIndex(self.type.findData(column.field_type))
        self.question.show_column(column, seen)
        if not words_kept:
            self.meanings.show_column(column, seen)
        own = column.target == "custom"
        for widget in (self.label, self.type, self._label_word, self._type_word):
            widget.setVisible(own)
        words = column.target in WORD_TARGETS and bool(seen.values)
        self.table.setVisible(words)
        for widget in (self._values_word, self._values):
            widget.setVisible(not words and seen.typed > 0)
        self.retranslate()

    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard can reach, in the order in which it is read."""
        return self.label, self.type, *self.question.buttons().values(), self.table

    def retranslate(self) -> None:
        """Say its words again."""
        self._label_word.setText(self.tr("Name of the field"))
        self._type_word.setText(self.tr("What it holds"))
        self.label.setAccessibleName(self._label_word.text())
        self.type.setAccessibleName(self._type_word.text())
        for place in range(self.type.count()):
            self.type.setItemText(place, type_word(self.type.itemData(place)))
        self._wrong.setText(self._fault)
        # A question that is asked below needs no telling that it is open.
        self._wrong.setVisible(bool(self._fault) and self.question.isHidden())
        if self._column is None or self._seen is None:
            return
        self._title.setText(self._column.column)
        self.setAccessibleName(self._column.column)
        self._becomes.setText(f"→ {target_word(self._column.target)}")
        helped = target_help(self._column.target)
        self._help.setText(helped)
        self._help.setVisible(bool(helped))
        said = self.tr("Filled: {filled}, empty: {empty}")
        filled, empty = count_text(self._seen.filled), count_text(self._seen.empty)
        self._filled.setText(said.format(filled=filled, empty=empty))
        self._say_values(self._seen)

    def _say_values(self, seen: ColumnProfile) -> None:
        """The commonest values with their counts; of a column with too many, some."""
        self._values_word.setText(
            self.tr("Its values") if seen.values else self.tr("Some of its values")
        )
        counted = sorted(seen.values or (), key=lambda pair: (-pair[1], pair[0]))[:_MOST]
        lines = [f"{' '.join(value.split())} ({count_text(count)})" for value, count in counted]
        examples = [" ".join(value.split()) for value in seen.examples]
        self._values.setText("\n".join(lines or examples))

    def _fill(self) -> None:
        for kind in FIELD_TYPES:
            self.type.addItem("", kind)
        self.label.editingFinished.connect(self._relabel)
        self.type.activated.connect(self._retype)
        self.question.answered.connect(self._answer)
        self.meanings.changed.connect(self._mean)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for label in (self._title, self._becomes, self._help, self._filled, self._wrong):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        set_tone(self._help, "muted")
        set_tone(self._filled, "muted")
        set_tone(self._wrong, "warning")
        column.addSpacing(4)
        for widget in (self._label_word, self.label, self._type_word, self.type, self.question):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        for label in (self._values_word, self._values):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        set_tone(self._values, "muted")
        column.addStretch(0)
        self._label_word.setBuddy(self.label)
        self._type_word.setBuddy(self.type)

    def _relabel(self) -> None:
        name = self.label.text().strip()
        if self._column is not None and name and name != self._column.field_label:
            self.decided.emit(replace(self._column, field_label=name))

    def _retype(self, place: int) -> None:
        if self._column is not None:
            self.retyped.emit(self._column.column, self.type.itemData(place))

    def _answer(self, about: str, code: str) -> None:
        if self._column is None:
            return
        if about == "date_format":
            self.decided.emit(replace(self._column, date_format=code))
        else:
            self.decided.emit(
                replace(self._column, number_style="point" if code == "point" else "comma")
            )

    def _mean(self, words: tuple[tuple[str, str], ...]) -> None:
        if self._column is not None:
            self.decided.emit(replace(self._column, words=words))
