"""The criteria: what makes a lead qualified, hot or warm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.criterion import Criterion
from slaapp.store.figures.criterion_counts import CriterionCount
from slaapp.store.rows.team import FieldRow
from ui.gradually import Gradually
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

_APART = 14


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
        self.is_counted: Callable[[], bool] = lambda: True
        """Whether every count is there that is to be shown."""
        self.trial = LeadTrial()
        self.pin_beside(self.trial)
        self._ground = Ground()
        self.known = KnownValues(self)
        self.list = CriterionList(self._ground, self.known)
        self._title, self._hint = SectionTitle(), QLabel()
        self._add = QPushButton(icon("plus"), "")
        self.deciding = DecidingBox()
        self._groups: GroupsBox | None = None
        self._gates: GatesBox | None = None
        self._terms: Agreement | None = None
        self._reckoning: Reckoning | None = None
        self._below: Gradually | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def _rows(self) -> list[CriterionRow]:
        return self.list.rows

    @property
    def groups(self) -> GroupsBox:
        """The groups with their caps, built when they are first needed."""
        if self._groups is None:
            self._groups = box = GroupsBox()
            box.renamed.connect(self.list.rename_group)
            box.edited.connect(self._groups_edited)
            self._place(box, 0)
        return self._groups

    @property
    def gates(self) -> GatesBox:
        """The gates, built when they are first needed."""
        if self._gates is None:
            self._gates = box = GatesBox(self._ground, self.known)
            box.edited.connect(self.edited)
            self._place(box, 1)
        return self._gates

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
        self._terms = terms
        for box in self._boxes():
            box.show_terms(terms)
        self._order()
        if self._below is None:
            # Nobody sees them yet: they come after what is in sight.
            self._below = Gradually(self, self._build_below())

    def is_complete(self) -> bool:
        """Whether every row is there, and all that stands below."""
        below = self._terms is None or len(self._boxes()) == 2
        return self.list.is_complete() and below

    def apply(self, terms: Agreement) -> Agreement:
        """The terms as they stand here, criteria of rows to come among them."""
        terms = replace(terms, criteria=self.list.criteria())
        terms = self.deciding.apply(terms)
        for box in self._boxes():
            terms = box.apply(terms)
        return terms

    def reckon(self, reckoning: Reckoning) -> None:
        """What is wrong, each at its field; what the lead looked at comes to."""
        self._reckoning = reckoning
        self._stand_on(replace(self._ground, today=reckoning.today))
        self.list.show_faults(faults_by_place(reckoning.faults, "criteria"))
        self.deciding.show_faults(reckoning.faults)
        for box in self._boxes():
            self._show_faults(box, reckoning)
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
        return [*self._rows, *(self._gates.rows() if self._gates is not None else ())]

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
            if self._gates is not None:
                self._gates.show_ground(ground)

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
        for box in (self.list, self.deciding):
            box.edited.connect(self.edited)
            box.reordered.connect(self._order)

    def _lay_out(self) -> None:
        set_tone(self._hint, "muted")
        self._hint.setWordWrap(True)
        adding = QHBoxLayout()
        adding.addWidget(self._add)
        adding.addStretch(1)
        for widget in (self._title, self._hint, self.list):
            self.column.addWidget(widget)
        self.column.addLayout(adding)
        self.column.addSpacing(_APART)
        self.column.addWidget(self.deciding)
        self._lower = QVBoxLayout()
        self._lower.setContentsMargins(0, _APART, 0, 0)
        self._lower.setSpacing(_APART)
        self.column.addLayout(self._lower)
        self.column.addStretch(1)

    def _boxes(self) -> list[GroupsBox | GatesBox]:
        return [box for box in (self._groups, self._gates) if box is not None]

    def _build_below(self) -> Iterator[None]:
        for look in (lambda: self.groups, lambda: self.gates):
            yield
            look()

    def _place(self, box: GroupsBox | GatesBox, at: int) -> None:
        self._lower.insertWidget(min(at, self._lower.count()), box)
        if self._terms is not None:
            box.show_terms(self._terms)
        if self._reckoning is not None:
            self._show_faults(box, self._reckoning)
        box.reordered.connect(self._order)
        self._order()

    def _show_faults(self, box: GroupsBox | GatesBox, reckoning: Reckoning) -> None:
        if isinstance(box, GroupsBox):
            box.show_faults(reckoning.faults)
        else:
            found = faults_by_place(reckoning.faults, "qualifying.gates")
            box.show_faults(reckoning.terms.qualifying.gates, found)

    def _order(self) -> None:
        fields: list[QWidget] = [field for row in self._rows for field in row.fields()]
        below = [*self.deciding.fields()]
        for box in self._boxes():
            below += box.fields()
        self.walk([*fields, self._add, *below, self.trial.search, self.trial.found])


def faults_by_place(faults: Iterable[Fault], begins: str) -> Mapping[int, list[Fault]]:
    """The faults of a list of the document by their place in it."""
    found: dict[int, list[Fault]] = {}
    for fault in faults:
        parent, _, place = fault.field.rpartition(".")
        if parent == begins and place.isdigit():
            found.setdefault(int(place), []).append(fault)
    return found
