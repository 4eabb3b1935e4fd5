"""Do sales' hours carry the follow-ups? What a lead takes, who sells, and what it comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.capacity import Effort, MonthHours
from ui.pages.agreement.volume.hours_picture import HoursPicture
from ui.pages.agreement.volume.numbers import hours, percent, read_percent, read_whole, whole
from ui.pages.agreement.volume.words import fault_words, month_within, term_name
from ui.widgets.section import SectionTitle
from ui.widgets.steady import TextField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

_SHARES = ("conversations", "time")
_FIELDS = (
    ("attempts", "conversations", "reps"),
    ("attempt_minutes", "conversation_minutes", "time"),
)
_STARTS: Mapping[str, int | Fraction] = {
    "attempts": 3,
    "attempt_minutes": 10,
    "conversations": Fraction(1, 2),
    "conversation_minutes": 30,
    "time": Fraction(1, 4),
}
"""Somewhere to start from, said to be the team's own estimate."""
_WIDTH = 72


class CapacityBox(Speaking, QWidget):
    """``typed`` is the effort as it stands in the fields; ``changed`` after each edit by hand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title, self.hint, self.result = SectionTitle(), QLabel(), QLabel()
        self.basis = QLabel()
        self.fields = {name: TextField() for names in _FIELDS for name in names}
        self._labels = {name: QLabel() for name in self.fields}
        self._faults = {name: QLabel() for name in self.fields}
        self.picture = HoursPicture()
        self._touched: set[str] = set()
        self._hours: Sequence[MonthHours] = ()
        self._clause: int | None = None
        self._lay_out()
        for name, field in self.fields.items():
            field.textEdited.connect(lambda _text, name=name: self._edited(name))
            field.editingFinished.connect(lambda name=name: self._tidy(name))
        for name, value in _STARTS.items():
            self._show(name, value)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words and the numbers."""
        self.title.setText(self.tr("Do the hours of sales carry it?"))
        self.hint.setText(
            self.tr("Your own estimate of a lead’s follow-up; absences noted in the file count.")
        )
        for name, label in self._labels.items():
            label.setText(term_name(name))
            self.fields[name].setAccessibleName(term_name(name))
            self._tidy(name)
        self._say_result()

    def start_from(self, attempts: int | None, reps: int) -> None:
        """What the agreement and the file know, where nothing was typed."""
        found = {"attempts": attempts, "reps": reps or None}
        for name, value in found.items():
            if value is not None and name not in self._touched:
                self._show(name, value)

    def typed(self) -> dict[str, int | Fraction | None]:
        """Each number by its name in ``Effort``; None where it is none."""
        return {name: self._read(name) for name in self.fields}

    def effort(self) -> Effort:
        """The effort, once it is free of faults."""
        typed = self.typed()
        whole_numbers = {n: cast(int, v) for n, v in typed.items() if n not in _SHARES}
        shares = {n: Fraction(cast(Fraction, typed[n])) for n in _SHARES}
        return Effort(**whole_numbers, **shares)  # type: ignore[arg-type]

    def complain(self, faults: Sequence[Fault]) -> None:
        """Each refusal at its field."""
        said = {fault.field: fault for fault in reversed(faults)}
        for name, label in self._faults.items():
            fault = said.get(name)
            if fault is not None and fault.code == "number_missing" and self._text(name):
                fault = Fault("number_unreadable", name, {})
            words = fault_words(fault) if fault is not None else ""
            label.setText(words)
            label.setVisible(bool(words))
            set_mark(self.fields[name], "wrong", "true" if words else "false")
            self.fields[name].setAccessibleDescription(words)

    def show_hours(self, months: Sequence[MonthHours], clause: int | None) -> None:
        """What it comes to, month by month; ``clause`` where it is reckoned for the clause as it
        stands, None for the funnel's own leads."""
        self._hours, self._clause = months, clause
        self.picture.show_hours(months)
        self._say_result()

    def in_order(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.fields[name] for pair in zip(*_FIELDS, strict=True) for name in pair]

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for side, names in enumerate(_FIELDS):
            for line, name in enumerate(names):
                self._lay_field(grid, name, 2 * line, 3 * side)
        grid.setColumnMinimumWidth(2, 24)
        for label in (self.hint, self.basis, self.result):
            label.setWordWrap(True)
        for label in (self.hint, self.basis):
            set_tone(label, "muted")
        column = QVBoxLayout()
        column.setSpacing(8)
        for label in (self.title, self.hint):
            column.addWidget(label)
        column.addLayout(grid)
        column.addWidget(self.result)
        column.addWidget(self.basis)
        column.addStretch(1)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(32)
        sides.addLayout(column)
        sides.addWidget(self.picture, 1)

    def _lay_field(self, grid: QGridLayout, name: str, line: int, column: int) -> None:
        field, label, fault = self.fields[name], self._labels[name], self._faults[name]
        field.setFixedWidth(_WIDTH)
        field.setAlignment(field.alignment().AlignRight)
        label.setBuddy(field)
        set_tone(fault, "bad")
        fault.hide()
        grid.addWidget(label, line, column)
        grid.addWidget(field, line, column + 1)
        grid.addWidget(fault, line + 1, column, 1, 2)

    def _say_result(self) -> None:
        for label in (self.result, self.basis):
            label.setVisible(bool(self._hours))
        if self._clause is None:
            self.basis.setText(self.tr("For the qualified leads that were found above."))
        else:
            words = self.tr("For the volume clause as it stands; qualified leads a month: {count}.")
            self.basis.setText(words.format(count=whole(self._clause)))
        if not self._hours:
            return
        tightest = min(self._hours, key=lambda each: (each.gap, each.first))
        values = {
            "month": month_within(tightest.first),
            "needed": hours(tightest.needed),
            "there": hours(tightest.there),
            "gap": hours(abs(tightest.gap)),
            "carried": whole(tightest.carried),
        }
        if tightest.gap < 0:
            words = self.tr(
                "No: {month} needs {needed} and has {there}; {gap} are missing."
                " Leads that it could carry: {carried}."
            )
        else:
            words = self.tr(
                "Yes: even {month}, the tightest month, needs {needed} and has {there};"
                " {gap} are left."
            )
        set_tone(self.result, "bad" if tightest.gap < 0 else "good")
        self.result.setText(words.format(**values))

    def _edited(self, name: str) -> None:
        self._touched.add(name)
        self.changed.emit()

    def _text(self, name: str) -> str:
        return self.fields[name].text().strip()

    def _read(self, name: str) -> int | Fraction | None:
        return (read_percent if name in _SHARES else read_whole)(self._text(name))

    def _show(self, name: str, value: int | Fraction) -> None:
        text = percent(value) if name in _SHARES else whole(int(value))
        if text != self.fields[name].text():
            self.fields[name].setText(text)

    def _tidy(self, name: str) -> None:
        value = self._read(name)
        if value is not None and value > 0:
            self._show(name, value)
