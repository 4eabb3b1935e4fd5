"""The criteria: what makes a lead qualified, hot or warm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.criterion import Criterion
from slaapp.store.figures.criterion_counts import CriterionCount
from slaapp.store.rows.team import FieldRow
from ui.icons import icon
from ui.pages.agreement.criteria.count_words import met_text
from ui.pages.agreement.criteria.criterion_list import CriterionList
from ui.pages.agreement.criteria.deciding_box import DecidingBox
from ui.pages.agreement.criteria.gate_row import GateRow
from ui.pages.agreement.criteria.gates_box import GatesBox
from ui.pages.agreement.criteria.ground import Ground, KnownValues
from ui.pages.agreement.criteria.groups_box import GroupsBox
from ui.pages.agreement.criteria.lead_trial import LeadTrial
from ui.pages.agreement.criterion_row import CriterionRow
from ui.pages.agreement.part import Part
from ui.pages.agreement.reckoning import Reckoning
from ui.widgets.section import SectionTitle
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_tone


class CriteriaPart(Part):
    """Rows of criteria, what decides, groups, gates; beside them a lead that they judge."""

    reckoned = Signal()
    """The terms were looked through again."""
    looked_at = Signal()
    refreshed = Signal(frozenset)
    """The file was changed: the names of its tables, none for any."""

    def __init__(self) -> None:
        super().__init__()
        self.count_of: Callable[[Criterion], CriterionCount | None] = lambda _criterion: None
        """The count of a criterion that is known already."""
        self.trial = LeadTrial()
        self.pin_beside(self.trial)
        self._ground = Ground()
        self.known = KnownValues(self)
        self.list = CriterionList(self._ground, self.known)
        self._title, self._hint = SectionTitle(), QLabel()
        self._add = QPushButton(icon("plus"), "")
        self.deciding, self.groups = DecidingBox(), GroupsBox()
        self.gates = GatesBox(self._ground, self.known)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def _rows(self) -> list[CriterionRow]:
        return self.list.rows

    @property
    def _spins(self) -> Mapping[str, NumberField]:
        return self.deciding.spins

    def retranslate(self) -> None:
        """Say the part's words."""
        self._title.setText(self.tr("What speaks for a lead"))
        self._hint.setText(
            self.tr(
                "Each line that is true gives its points, negative too; their sum is the score."
            )
        )
        self._add.setText(self.tr("Add a criterion"))

    def show_fields(self, custom: tuple[FieldRow, ...]) -> None:
        """The team's own fields, offered beside the usual ones."""
        self.trial.show_custom({field.key: field.label for field in custom})
        self._stand_on(replace(self._ground, custom=custom))

    def show_terms(self, terms: Agreement) -> None:
        """Show criteria and what decides; a row whose criterion stays is not built anew."""
        self._stand_on(replace(self._ground, groups=tuple(terms.qualifying.caps)))
        self.list.show_criteria(terms.criteria)
        self.deciding.show_terms(terms)
        self.groups.show_terms(terms)
        self.gates.show_terms(terms)
        self._order()

    def is_complete(self) -> bool:
        """Whether every row is there."""
        return self.list.is_complete()

    def apply(self, terms: Agreement) -> Agreement:
        """The terms as they stand here, criteria of rows to come among them."""
        terms = replace(terms, criteria=self.list.criteria())
        return self.gates.apply(self.groups.apply(self.deciding.apply(terms)))

    def reckon(self, reckoning: Reckoning) -> None:
        """What is wrong, each at its field; what the lead looked at comes to."""
        faults, gates = reckoning.faults, reckoning.terms.qualifying.gates
        self._stand_on(replace(self._ground, today=reckoning.today))
        self.list.show_faults(faults_by_place(faults, "criteria"))
        self.deciding.show_faults(faults)
        self.groups.show_faults(faults)
        self.gates.show_faults(gates, faults_by_place(faults, "qualifying.gates"))
        self._say_counts()
        self.trial.show_terms(reckoning.terms)
        self.reckoned.emit()

    def to_count(self) -> list[Criterion]:
        """What is to be counted, that in which the keyboard is first."""
        typing = self.focusWidget()
        rows = sorted(self._counted(), key=lambda row: not row.isAncestorOf(typing))
        return [row.condition.criterion() for row in rows]

    def show_count(self, _criterion: Criterion, _count: CriterionCount) -> None:
        """A count arrived."""
        self._say_counts()

    def showEvent(self, event: QShowEvent) -> None:
        """What was not counted while nobody looked is counted now."""
        super().showEvent(event)
        self.looked_at.emit()

    def _counted(self) -> list[CriterionRow | GateRow]:
        return [*self._rows, *self.gates.rows()]

    def _say_counts(self) -> None:
        for row in self._counted():
            self._say_count(row)

    def _say_count(self, row: CriterionRow | GateRow) -> None:
        count = self.count_of(row.condition.criterion())
        row.show_count("" if count is None else met_text(count))

    def _stand_on(self, ground: Ground) -> None:
        if ground != self._ground:
            self._ground = ground
            self.list.show_ground(ground)
            self.gates.show_ground(ground)

    def _groups_edited(self) -> None:
        self._stand_on(replace(self._ground, groups=self.groups.names()))
        self._order()
        self.edited.emit()

    def _add_row(self) -> None:
        self.list.add(Criterion("source", "is_known", (), 10))

    def _connect(self) -> None:
        self._add.clicked.connect(self._add_row)
        self.list.built.connect(self._say_count)
        self.list.dragged.connect(lambda row: self.ensureWidgetVisible(row, 0, 20))
        self.groups.renamed.connect(self.list.rename_group)
        self.groups.edited.connect(self._groups_edited)
        for box in (self.list, self.deciding, self.gates):
            box.edited.connect(self.edited)
        for changing in (self.list, self.deciding, self.groups, self.gates):
            changing.reordered.connect(self._order)

    def _lay_out(self) -> None:
        set_tone(self._hint, "muted")
        self._hint.setWordWrap(True)
        adding = QHBoxLayout()
        adding.addWidget(self._add)
        adding.addStretch(1)
        for widget in (self._title, self._hint, self.list):
            self.column.addWidget(widget)
        self.column.addLayout(adding)
        for box in (self.deciding, self.groups, self.gates):
            self.column.addSpacing(14)
            self.column.addWidget(box)
        self.column.addStretch(1)

    def _order(self) -> None:
        fields: list[QWidget] = [field for row in self._rows for field in row.fields()]
        below = [*self.deciding.fields(), *self.groups.fields(), *self.gates.fields()]
        self.walk([*fields, self._add, *below, self.trial.search, self.trial.found])


def faults_by_place(faults: Iterable[Fault], begins: str) -> Mapping[int, list[Fault]]:
    """The faults of a list of the document by their place in it."""
    found: dict[int, list[Fault]] = {}
    for fault in faults:
        parent, _, place = fault.field.rpartition(".")
        if parent == begins and place.isdigit():
            found.setdefault(int(place), []).append(fault)
    return found
