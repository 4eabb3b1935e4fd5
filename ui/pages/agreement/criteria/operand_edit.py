"""What a criterion compares with: a text, a number, a day, an answer, two of them, or several."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from resources.domain_words import answer_word
from slaapp.domain.criterion import INTERESTS
from slaapp.domain.criterion_operator import date_of
from slaapp.domain.folding import fold
from ui.pages.agreement.criteria.answers_button import AnswersButton
from ui.pages.agreement.criteria.completing import SEPARATOR, Completing
from ui.pages.agreement.criteria.ground import KnownValues
from ui.pages.agreement.criteria.operand_shape import answers_of, shape_of
from ui.pages.agreement.criteria.values_field import ValuesField
from ui.widgets.steady import ChoiceField, DayField, TextField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking, spoken

_WORDS, _NUMBER, _DAY = 100, 64, 116


class OperandEdit(Speaking, QWidget):
    """``edited`` after each edit by hand; to the letter as given until then."""

    edited = Signal()

    def __init__(self, known: KnownValues) -> None:
        super().__init__()
        self._known = known
        self._given: tuple[str, ...] = ()
        self._is_wrong = False
        self._code, self._kind, self._shape = "", "text", "none"
        self.text = ValuesField()
        self._completing: Completing | None = None
        self._made: dict[str, Any] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(3)
        self._row.addWidget(self.text, 1)
        self._row.addStretch(0)
        self.text.textChanged.connect(self._typed)
        self.text.installEventFilter(self)

    def retranslate(self) -> None:
        """Say the words between the fields, and their names."""
        value = self.tr("Value")
        self.text.setAccessibleName(value)
        names = {
            "second": self.tr("Second value"),
            "day": self.tr("Day"),
            "last": self.tr("Last day"),
            "answer": value,
            "answers": self.tr("Values"),
        }
        for name, widget in self._made.items():
            if name in names:
                widget.setAccessibleName(names[name])
        for name, words in (("and", self.tr("and")), ("unit", self.tr("days"))):
            if name in self._made:
                self._made[name].setText(words)
        several = self.tr("separate with ;") if self._shape == "several" else ""
        self.text.setPlaceholderText(several)
        self.text.setToolTip("\n".join(self.text.values()) if several else "")
        self._say_answers()

    def show_operands(self, code: str, kind: str, operator: str, operands: tuple[str, ...]) -> None:
        """Show what is compared with, in the fields that the operator wants."""
        self._given, self._code, self._kind = operands, code, kind
        self._shape = shape_of(code, kind, operator, operands)
        self.text.several = self._shape == "several"
        self._arrange()
        self._fill()
        self.retranslate()

    def operands(self) -> tuple[str, ...]:
        """What is compared with."""
        return self._given

    def fields(self) -> list[QWidget]:
        """What Tab goes through now."""
        return [self._field(name) for name in _FIELDS[self._shape]]

    def mark(self, wrong: str) -> None:
        """Say in the fields what is wrong; empty for nothing."""
        if not wrong and not self._is_wrong:
            return
        self._is_wrong = bool(wrong)
        for field in (self.text, *self._made.values()):
            if not isinstance(field, QLabel):
                marked = wrong if field in self.fields() else ""
                set_mark(field, "wrong", "true" if marked else "false")
                field.setAccessibleDescription(marked)

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """What the leads hold is asked for when one comes to the field."""
        if event.type() == event.Type.FocusIn and watched is self.text:
            self._complete()
        return super().eventFilter(watched, event)

    def _field(self, name: str) -> Any:
        if name == "text":
            return self.text
        if name not in self._made:
            widget = self._made[name] = _MAKERS[name]()
            self._hear(widget)
            widget.setParent(self)
        return self._made[name]

    def _hear(self, widget: Any) -> None:
        match widget:
            case QLineEdit():
                widget.textChanged.connect(self._typed)
            case DayField():
                widget.dateChanged.connect(self._typed)
            case ChoiceField():
                widget.activated.connect(self._typed)
            case AnswersButton():
                widget.ticked.connect(self._typed)
            case QLabel():
                set_tone(widget, "muted")

    def _arrange(self) -> None:
        wanted = [*_FIELDS[self._shape], *_BESIDE.get(self._shape, ())]
        for name in wanted:
            self._field(name)
        for name in ("text", *self._made):
            self._field(name).setVisible(name in wanted)
        # The words between two fields stand between them.
        for place, name in enumerate(n for n in _ORDER if n in wanted):
            self._row.removeWidget(self._field(name))
            stretch = 1 if name in ("text", "answer", "answers") else 0
            self._row.insertWidget(place, self._field(name), stretch)
        for name in self._made:
            if name not in wanted:
                self._row.removeWidget(self._field(name))
        narrow = self._shape in ("number", "numbers", "days")
        stands_left = narrow or self._shape in ("day", "between_days")
        self._row.setStretch(self._row.count() - 1, 1 if stands_left else 0)
        for name in ("text", "second"):
            if name in wanted:
                field = self._field(name)
                field.setMinimumWidth(_NUMBER if narrow else _WORDS)
                field.setMaximumWidth(2 * _NUMBER if narrow else 16_777_215)

    def _fill(self) -> None:
        first, second = [*self._given, "", ""][:2]
        said: dict[str, Callable[[Any], None]] = {
            "text": lambda w: w.setText(self._text()),
            "second": lambda w: w.setText(second),
            "day": lambda w: w.setDate(_qt_day(first)),
            "last": lambda w: w.setDate(_qt_day(second)),
        }
        for name in _FIELDS[self._shape]:
            field = self._field(name)
            before = field.blockSignals(True)
            said.get(name, _nothing)(field)
            field.blockSignals(before)

    def _text(self) -> str:
        if self._shape == "several":
            return f"{SEPARATOR} ".join(self._given)
        return self._given[0] if self._given else ""

    def _say_answers(self) -> None:
        known = answers_of(self._code, self._kind)
        words = [(code, _answer(self._code, code)) for code in known]
        if self._shape == "answer":
            box = self._made["answer"]
            box.clear()
            for code, said in words:
                box.addItem(said, code)
            box.setCurrentIndex(box.findData(fold(self._given[0])))
        elif self._shape == "answers":
            self._made["answers"].offer(words, [fold(each) for each in self._given])

    def _typed(self, *_told: object) -> None:
        self._given = self._said()
        self.edited.emit()

    def _said(self) -> tuple[str, ...]:
        match self._shape:
            case "none":
                return ()
            case "several":
                return tuple(self.text.values())
            case "numbers":
                pair = (self.text.text().strip(), self._made["second"].text().strip())
                return pair if any(pair) else ()
            case "day":
                return (_iso(self._made["day"]),)
            case "between_days":
                return _iso(self._made["day"]), _iso(self._made["last"])
            case "answer":
                return (self._made["answer"].currentData(),)
            case "answers":
                return tuple(self._made["answers"].codes())
        text = self.text.text().strip()
        return (text,) if text else ()

    def _complete(self) -> None:
        if self._shape not in ("text", "several"):
            if self._completing is not None:
                self.text.setCompleter(None)  # type: ignore[arg-type]
                self._completing = None
            return
        if self._completing is None:
            self._completing = Completing(self.text)
            self.text.setCompleter(self._completing)
            # The field takes the text a moment after the choice is told.
            self._completing.activated.connect(lambda: QTimer.singleShot(0, self._typed))
        self._completing.several = self._shape == "several"
        self._completing.offer(self._known.of(self._code))


_FIELDS: dict[str, tuple[str, ...]] = {
    "none": (),
    "text": ("text",),
    "several": ("text",),
    "number": ("text",),
    "days": ("text",),
    "numbers": ("text", "second"),
    "day": ("day",),
    "between_days": ("day", "last"),
    "answer": ("answer",),
    "answers": ("answers",),
}
_BESIDE = {"numbers": ("and",), "between_days": ("and",), "days": ("unit",)}
_ORDER = ("text", "day", "answer", "answers", "and", "unit", "second", "last")


def _day_field() -> DayField:
    field = DayField()
    field.setMinimumWidth(_DAY)
    return field


_MAKERS: dict[str, Callable[[], QWidget]] = {
    "second": TextField,
    "day": _day_field,
    "last": _day_field,
    "answer": ChoiceField,
    "answers": AnswersButton,
    "and": QLabel,
    "unit": QLabel,
}


def _nothing(_field: Any) -> None:
    """Answers are offered and chosen in one, in the language in force."""


def _answer(code: str, answer: str) -> str:
    # Yes and no are said alike whatever was asked.
    return answer_word(code if code in INTERESTS else "interest.need", answer, spoken())


def _qt_day(text: str) -> QDate:
    day = date_of(text)
    return QDate(day.year, day.month, day.day) if day else QDate(2000, 1, 1)


def _iso(field: DayField) -> str:
    held = field.date()
    return date(held.year(), held.month(), held.day()).isoformat()
