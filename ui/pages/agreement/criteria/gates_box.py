"""What bars a lead, or has to be there, whatever its points are: three lists of conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.criterion import Criterion
from slaapp.domain.gate import BEFORE_HAND_OVER, GATES, MUST, MUST_NOT, Gate
from ui.pages.agreement.clauses.row_list import ListRow, RowList
from ui.pages.agreement.criteria.gate_row import GateRow
from ui.pages.agreement.criteria.ground import Ground, KnownValues
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_FRESH = {
    MUST: Criterion("person.email", "is_known", (), 0),
    MUST_NOT: Criterion("person.job_title", "contains", (), 0),
    BEFORE_HAND_OVER: Criterion("person.phone", "is_known", (), 0),
}


class GatesBox(Speaking, QWidget):
    """To the letter, their order too, until one is edited."""

    edited = Signal()
    reordered = Signal()

    def __init__(self, ground: Ground, known: KnownValues) -> None:
        super().__init__()
        self._ground, self._known = ground, known
        self._given: tuple[Gate, ...] = ()
        self._touched = False
        self._titles = {kind: SectionTitle() for kind in GATES}
        self._hints = {kind: QLabel() for kind in GATES}
        self.lists = {kind: RowList(self._make, partial(_fresh, kind)) for kind in GATES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for kind, rows in self.lists.items():
            set_tone(self._hints[kind], "muted")
            self._hints[kind].setWordWrap(True)
            for widget in (self._titles[kind], self._hints[kind], rows):
                column.addWidget(widget)
            column.addSpacing(10)
            rows.edited.connect(self._edited)
            rows.reordered.connect(self.reordered)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words."""
        titles = {
            MUST: self.tr("Must have"),
            MUST_NOT: self.tr("Must not have"),
            BEFORE_HAND_OVER: self.tr("Has to be there before handing over"),
        }
        hints = {
            MUST: self.tr("Who lacks one of these is not qualified, whatever the points."),
            MUST_NOT: self.tr("Competitors, students, who opted out: they are never qualified."),
            BEFORE_HAND_OVER: self.tr("What sales needs to know of every lead it is given."),
        }
        for kind in GATES:
            self._titles[kind].setText(titles[kind])
            self._hints[kind].setText(hints[kind])
            self.lists[kind].add.setText(self.tr("Add a condition"))
            self.lists[kind].add.setAccessibleName(f"{titles[kind]}: {self.tr('Add a condition')}")

    def show_terms(self, terms: Agreement) -> None:
        """Show the gates."""
        self._given, self._touched = terms.qualifying.gates, False
        for kind, rows in self.lists.items():
            rows.show_values([gate for gate in self._given if gate.kind == kind])

    def show_ground(self, ground: Ground) -> None:
        """What there is to choose from now."""
        self._ground = ground
        for row in self.rows():
            row.condition.show_ground(ground)

    def apply(self, terms: Agreement) -> Agreement:
        """The terms with the gates as they stand here."""
        if not self._touched:
            return terms
        gates = tuple(row.value() for row in self.rows())
        return replace(terms, qualifying=replace(terms.qualifying, gates=gates))

    def rows(self) -> Iterator[GateRow]:
        """All of them, as they are read."""
        for rows in self.lists.values():
            yield from (row for row in rows.rows if isinstance(row, GateRow))

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [field for rows in self.lists.values() for field in rows.fields()]

    def show_faults(self, gates: Sequence[Gate], faults: Mapping[int, Sequence[Fault]]) -> None:
        """What is wrong, by the place among all gates of the terms."""
        found: dict[str, list[Sequence[Fault]]] = {kind: [] for kind in GATES}
        for place, gate in enumerate(gates):
            found[gate.kind].append(faults.get(place, ()))
        for row in self.rows():
            told = found[row.value().kind]
            row.show_faults(told.pop(0) if told else ())

    def _make(self, gate: Gate) -> ListRow:
        row = GateRow(gate, self._ground, self._known)
        row.reshaped.connect(self.reordered)
        return row

    def _edited(self) -> None:
        self._touched = True
        self.edited.emit()


def _fresh(kind: str, _held: Sequence[Gate]) -> Gate:
    return Gate(kind, _FRESH[kind])
