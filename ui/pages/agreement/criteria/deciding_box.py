"""What makes a lead qualified: enough points, or a grade that both sides ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.grade import Matrix
from slaapp.domain.qualifying import DECIDERS, GRADE, THRESHOLD
from ui.pages.agreement.criteria.matrix_edit import MatrixEdit
from ui.pages.agreement.words import fault_word
from ui.widgets.flow import Flow
from ui.widgets.section import SectionTitle
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

_MOST = 99_999
_LEVELS = ("threshold", "warm", "hot")
_INDENT, _POINTS = 24, 118


class DecidingBox(Speaking, QWidget):
    """``edited`` after each edit by hand. What does not decide stays, and may decide later."""

    edited = Signal()
    reordered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._levels: dict[str, int] = {}
        self._decided_by, self._matrix = THRESHOLD, False
        self._title, self._fault = SectionTitle(), QLabel()
        self.deciders = {code: QRadioButton() for code in DECIDERS}
        self.spins = {name: NumberField(-_MOST, _MOST) for name in _LEVELS}
        self._labels = {name: QLabel() for name in _LEVELS}
        self.matrix: MatrixEdit | None = None
        self._column = QVBoxLayout(self)
        self._lay_out()
        for code, button in self.deciders.items():
            button.clicked.connect(lambda _checked=False, code=code: self._decide(code))
        for name, spin in self.spins.items():
            spin.valueChanged.connect(lambda value, name=name: self._level_edited(name, value))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words."""
        self._title.setText(self.tr("What makes a lead qualified"))
        self.deciders[THRESHOLD].setText(self.tr("The points decide"))
        self.deciders[GRADE].setText(
            self.tr("The grade decides: who they are, by what they did and said")
        )
        words = {
            "threshold": self.tr("Qualified from"),
            "warm": self.tr("Warm from"),
            "hot": self.tr("Hot from"),
        }
        for name, word in words.items():
            self._labels[name].setText(word)
            self.spins[name].setAccessibleName(word)
            self.spins[name].say_units(self.tr("point"), self.tr("points"))

    def show_terms(self, terms: Agreement) -> None:
        """Show what decides without telling of an edit."""
        self._levels = {"threshold": terms.threshold, **terms.tier_points}
        for name, spin in self.spins.items():
            spin.show_value(self._levels.get(name, terms.threshold))
        held = terms.qualifying
        self._decided_by, self._matrix = held.decided_by, held.matrix is not None
        self.deciders[held.decided_by].setChecked(True)
        if held.matrix is not None:
            self._made_matrix().show_matrix(held.matrix)
        self._arrange()

    def apply(self, terms: Agreement) -> Agreement:
        """The terms with what decides here."""
        tiers = {name: points for name, points in self._levels.items() if name != "threshold"}
        matrix = self.matrix.matrix() if self.matrix is not None and self._matrix else None
        qualifying = replace(terms.qualifying, decided_by=self._decided_by, matrix=matrix)
        threshold = self._levels["threshold"]
        return replace(terms, threshold=threshold, tier_points=tiers, qualifying=qualifying)

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        grades = self.matrix.fields() if self.matrix is not None else []
        return [*self.deciders.values(), *self.spins.values(), *grades]

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """What is wrong, at its field."""
        own: list[Fault] = []
        for name, spin in self.spins.items():
            place = "threshold" if name == "threshold" else "tier_points"
            wrong = next((one for one in faults if one.field == place), None)
            set_mark(spin, "wrong", "true" if wrong else "false")
            spin.setAccessibleDescription(fault_word(wrong) if wrong else "")
            own += [wrong] if wrong else []
        self._fault.setText(fault_word(own[0]) if own else "")
        self._fault.setVisible(bool(own))
        if self.matrix is not None:
            self.matrix.show_faults(faults)

    def _decide(self, code: str) -> None:
        if code == self._decided_by:
            return
        self._decided_by = code
        if code == GRADE and not self._matrix:
            self._matrix = True
            self._made_matrix().show_matrix(Matrix())
        self._arrange()
        self.edited.emit()

    def _level_edited(self, name: str, value: int) -> None:
        self._levels[name] = value
        self.edited.emit()

    def _made_matrix(self) -> MatrixEdit:
        if self.matrix is None:
            self.matrix = MatrixEdit()
            self.matrix.edited.connect(self.edited)
            held = QHBoxLayout()
            held.setContentsMargins(_INDENT, 0, 0, 0)
            held.addWidget(self.matrix)
            self._column.addLayout(held)
            self.reordered.emit()
        return self.matrix

    def _arrange(self) -> None:
        if self.matrix is not None:
            self.matrix.setVisible(self._matrix)

    def _lay_out(self) -> None:
        levels = Flow(gap=6, line_gap=4)
        indented = QHBoxLayout()
        indented.setContentsMargins(_INDENT, 0, 0, 0)
        indented.addLayout(levels)
        for name in _LEVELS:
            self.spins[name].setFixedWidth(_POINTS)
            levels.addWidget(self._labels[name])
            levels.addWidget(self.spins[name])
        set_tone(self._fault, "bad")
        self._fault.hide()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)
        self._column.addWidget(self.deciders[THRESHOLD])
        self._column.addLayout(indented)
        self._column.addWidget(self._fault)
        self._column.addWidget(self.deciders[GRADE])
