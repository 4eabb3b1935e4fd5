"""A question about a column that its values leave open: each answer with what it would make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from slaapp.operations.import_leads import (
    DATE_FORMATS,
    NUMBER_STYLES,
    example_date,
    example_number,
)
from ui.dates import long_day_text
from ui.pages.importing.words import format_word, number_text, style_word
from ui.widgets.tone import set_tone
from ui.words import QT_TRANSLATE_NOOP, Speaking

if TYPE_CHECKING:
    from slaapp.operations.import_leads import ColumnMapping, ColumnProfile

_EXAMPLES = 2
_INDENT = 24
_MOST = 6
_TITLES = {
    "date_format": QT_TRANSLATE_NOOP("QuestionBox", "How are its dates written?"),
    "number_style": QT_TRANSLATE_NOOP("QuestionBox", "Which mark do its decimals have?"),
}


class QuestionBox(Speaking, QWidget):
    """Radio buttons, none of them chosen until somebody does; hidden where nothing is to ask."""

    answered = Signal(str, str)
    """``date_format`` or ``number_style``, and what was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._about = ""
        self._examples: tuple[str, ...] = ()
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._lines: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self.hide()

    def show_column(self, column: ColumnMapping, seen: ColumnProfile) -> None:
        """Ask what the column's values leave open, and show what was answered."""
        about, choices = _open(column, seen)
        self._examples = seen.examples
        if about != self._about or tuple(self._buttons) != choices:
            self._about = about
            self._offer(choices)
        held = column.date_format if about == "date_format" else column.number_style
        self._group.setExclusive(False)
        for code, button in self._buttons.items():
            button.setChecked(code == held)
        self._group.setExclusive(True)
        self.setVisible(bool(about))
        self.retranslate()

    def buttons(self) -> dict[str, QRadioButton]:
        """The answers, by code."""
        return self._buttons

    def retranslate(self) -> None:
        """Say the question and its answers again."""
        if not self._about:
            return
        title = QCoreApplication.translate("QuestionBox", _TITLES[self._about])
        if not self._buttons:
            title = self.tr("None of its values is a date that can be read.")
        self._title.setText(title)
        self.setAccessibleName(title)
        is_date = self._about == "date_format"
        for code, button in self._buttons.items():
            button.setText(format_word(code) if is_date else style_word(code))
            self._lines[code].setText(self._readings(code, is_date))
            button.setAccessibleDescription(self._lines[code].text())

    def _offer(self, choices: tuple[str, ...]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
        for widget in (*self._buttons.values(), *self._lines.values()):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._buttons = {code: QRadioButton() for code in choices}
        self._lines = {code: QLabel() for code in choices}
        for code, button in self._buttons.items():
            line = self._lines[code]
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setContentsMargins(_INDENT, 0, 0, 4)
            set_tone(line, "muted")
            self._group.addButton(button)
            self._column.addWidget(button)
            self._column.addWidget(line)
            button.clicked.connect(lambda _on, chosen=code: self._answer(chosen))

    def _answer(self, code: str) -> None:
        self.answered.emit(self._about, code)

    def _readings(self, code: str, is_date: bool) -> str:
        """What the first values would be."""
        read = (_said(text, code, is_date) for text in self._examples)
        lines = [
            f"{text} → {said}" for text, said in zip(self._examples, read, strict=True) if said
        ]
        return "\n".join(lines[:_EXAMPLES])


def _said(text: str, code: str, is_date: bool) -> str:
    if is_date:
        day = example_date(text, code)
        return "" if day is None else long_day_text(day)
    number = example_number(text, "point" if code == "point" else "comma")
    return "" if number is None else number_text(number)


def _open(column: ColumnMapping, seen: ColumnProfile) -> tuple[str, tuple[str, ...]]:
    """What there is to ask, also where it was answered: an answer can be corrected."""
    if column.is_date and seen.typed and not seen.has_only_native_dates:
        formats = seen.date_formats or seen.likely_date_formats or _met(seen)
        return ("date_format", formats) if len(formats) != 1 else ("", ())
    if column.is_number and seen.typed:
        styles = tuple(seen.number_styles or NUMBER_STYLES)
        return ("number_style", styles) if len(styles) > 1 else ("", ())
    return "", ()


def _met(seen: ColumnProfile) -> tuple[str, ...]:
    """The formats that some values have, the commonest first."""
    counts = {form: seen.count(f"date:{form}") for form in DATE_FORMATS}
    met = sorted((form for form in DATE_FORMATS if counts[form]), key=lambda form: -counts[form])
    return tuple(met[:_MOST])
