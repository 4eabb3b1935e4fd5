"""The table of grades: who they are (A to D) by what they did and said (1 to 4), ticked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.grade import CELLS, ENGAGEMENTS, PROFILES, Matrix, Steps
from ui.pages.agreement.criteria.grade_cell import GradeCell
from ui.pages.agreement.words import fault_word
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

_MOST = 99_999
_STEP, _CELL = 80, 124
_KINDS = ("profile", "engagement")
_LETTERS = {"profile": PROFILES, "engagement": ENGAGEMENTS}


class MatrixEdit(Speaking, QWidget):
    """``edited`` after each edit by hand; to the letter until then."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._given = Matrix()
        self.cells = {grade: GradeCell(grade) for grade in CELLS}
        self.steps = {(kind, at): NumberField(-_MOST, _MOST) for kind in _KINDS for at in range(3)}
        self._heads = {(kind, at): QLabel() for kind in _KINDS for at in range(4)}
        self._titles = {kind: QLabel() for kind in _KINDS}
        self._hint, self._fault = QLabel(), QLabel()
        self._lay_out()
        for grade, cell in self.cells.items():
            cell.ticked.connect(self._ticked)
            cell.stepped.connect(lambda row, column, grade=grade: self._step(grade, row, column))
            cell.entered.connect(lambda grade=grade: self._come_to(grade))
        for (kind, at), field in self.steps.items():
            field.valueChanged.connect(lambda value, k=kind, at=at: self._moved(k, at, value))
        self._come_to(CELLS[0])
        self.retranslate()

    def matrix(self) -> Matrix:
        """What it says."""
        return self._given

    def show_matrix(self, matrix: Matrix) -> None:
        """Show a table without telling of an edit."""
        self._given = matrix
        for (kind, at), field in self.steps.items():
            field.show_value(getattr(matrix, kind)[at])
        for grade, cell in self.cells.items():
            cell.show_tier(matrix.cells.get(grade, ""))

    def fields(self) -> list[QWidget]:
        """What Tab goes through: of the grades the one where one was."""
        return [*self.steps.values(), *self.cells.values()]

    def show_faults(self, faults: Iterable[Fault]) -> None:
        """What is wrong with the table, at its fields."""
        own = [each for each in faults if each.field.startswith("qualifying.matrix")]
        for kind in _KINDS:
            wrong = next((one for one in own if one.field == f"qualifying.matrix.{kind}"), None)
            for at in range(3):
                field = self.steps[kind, at]
                set_mark(field, "wrong", "true" if wrong else "false")
                field.setAccessibleDescription(fault_word(wrong) if wrong else "")
        self._fault.setText(fault_word(own[0]) if own else "")
        self._fault.setVisible(bool(own))

    def retranslate(self) -> None:
        """Say the headings."""
        self._titles["profile"].setText(self.tr("Who they are"))
        self._titles["engagement"].setText(self.tr("What they did and said"))
        for (kind, at), label in self._heads.items():
            letter = _LETTERS[kind][at]
            words = self.tr("{grade} from") if at < 3 else self.tr("{grade}: fewer points")
            label.setText(words.format(grade=letter))
            if at < 3:
                name = self.tr("{what}: {grade} from how many points")
                said = name.format(what=self._titles[kind].text(), grade=letter)
                self.steps[kind, at].setAccessibleName(said)
        self._hint.setText(
            self.tr(
                "Press a grade until it says what it is: hot, warm, cold, or not qualified (–). "
                "By keys: the arrows, then 1, 2, 3 or Del."
            )
        )

    def _ticked(self) -> None:
        ticks = {grade: cell.tier() for grade, cell in self.cells.items() if cell.tier()}
        odd = {name: tier for name, tier in self._given.cells.items() if name not in CELLS}
        self._given = replace(self._given, cells={**ticks, **odd})
        self.edited.emit()

    def _moved(self, kind: str, at: int, value: int) -> None:
        steps = list(getattr(self._given, kind))
        steps[at] = value
        held: Steps = (steps[0], steps[1], steps[2])
        if kind == "profile":
            self._given = replace(self._given, profile=held)
        else:
            self._given = replace(self._given, engagement=held)
        self.edited.emit()

    def _step(self, grade: str, down: int, right: int) -> None:
        row, column = PROFILES.index(grade[0]) + down, ENGAGEMENTS.index(grade[1]) + right
        if 0 <= row < 4 and 0 <= column < 4:
            self.cells[PROFILES[row] + ENGAGEMENTS[column]].setFocus()

    def _come_to(self, grade: str) -> None:
        for each, cell in self.cells.items():
            here = each == grade
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._titles["profile"], 1, 0)
        grid.addWidget(self._titles["engagement"], 0, 1, 1, 4)
        for at in range(4):
            grid.addWidget(self._head("profile", at), at + 2, 0)
            grid.addWidget(self._head("engagement", at), 1, at + 1)
        for grade, cell in self.cells.items():
            row, column = PROFILES.index(grade[0]) + 2, ENGAGEMENTS.index(grade[1]) + 1
            grid.addWidget(cell, row, column)
        for column in range(1, 5):
            grid.setColumnMinimumWidth(column, _CELL)
        grid.setColumnStretch(5, 1)
        for label in (*self._titles.values(), self._hint):
            set_tone(label, "muted")
        set_tone(self._fault, "bad")
        for label in (self._hint, self._fault):
            label.setWordWrap(True)
        self._fault.hide()
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addLayout(grid)
        below.addWidget(self._hint)
        below.addWidget(self._fault)

    def _head(self, kind: str, at: int) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._heads[kind, at])
        if at < 3:
            self.steps[kind, at].setFixedWidth(_STEP)
            row.addWidget(self.steps[kind, at])
        row.addStretch(1)
        return head
