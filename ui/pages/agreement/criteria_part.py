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
from ui.pages.agreement.criteria.ground import Ground, KnownValues
from ui.pages.agreement.criteria.lead_trial import LeadTrial
from ui.pages.agreement.criterion_row import CriterionRow
from ui.pages.agreement.part import Part
from ui.pages.agreement.reckoning import Reckoning
from ui.widgets.section import SectionTitle
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_tone

_MOST = 10_000
_LEVELS = ("threshold", "warm", "hot")


class CriteriaPart(Part):
    """A row for each criterion, then the thresholds."""

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
        self._title, self._levels = SectionTitle(), SectionTitle()
        self._hint = QLabel()
        self._add = QPushButton(icon("plus"), "")
        self._spins = {name: NumberField(-_MOST, _MOST) for name in _LEVELS}
        self._labels = {name: QLabel() for name in _LEVELS}
        self._given: dict[str, int] = {}
        self._lay_out()
        self._add.clicked.connect(self._add_row)
        self.list.edited.connect(self.edited)
        self.list.reordered.connect(self._order)
        self.list.built.connect(self._say_count)
        self.list.dragged.connect(lambda row: self.ensureWidgetVisible(row, 0, 20))
        for name, spin in self._spins.items():
            spin.valueChanged.connect(lambda value, name=name: self._level_edited(name, value))
        self.retranslate()

    @property
    def _rows(self) -> list[CriterionRow]:
        return self.list.rows

    def retranslate(self) -> None:
        """Say the part's words."""
        self._title.setText(self.tr("What speaks for a lead"))
        self._hint.setText(
            self.tr(
                "Each line that is true gives its points, negative too; their sum is the score."
            )
        )
        self._add.setText(self.tr("Add a criterion"))
        self._levels.setText(self.tr("From how many points on"))
        words = {
            "threshold": self.tr("Qualified from"),
            "warm": self.tr("Warm from"),
            "hot": self.tr("Hot from"),
        }
        for name, word in words.items():
            self._labels[name].setText(word)
            self._spins[name].setAccessibleName(word)
            self._spins[name].say_units(self.tr("point"), self.tr("points"))

    def show_fields(self, custom: tuple[FieldRow, ...]) -> None:
        """The team's own fields, offered beside the usual ones."""
        self.trial.show_custom({field.key: field.label for field in custom})
        self._stand_on(replace(self._ground, custom=custom))

    def show_terms(self, terms: Agreement) -> None:
        """Show criteria and thresholds; a row whose criterion stays is not built anew."""
        self._stand_on(replace(self._ground, groups=tuple(terms.qualifying.caps)))
        self.list.show_criteria(terms.criteria)
        self._given = {"threshold": terms.threshold, **terms.tier_points}
        for name, spin in self._spins.items():
            spin.show_value(self._given.get(name, terms.threshold))
        self._order()

    def is_complete(self) -> bool:
        """Whether every row is there."""
        return self.list.is_complete()

    def apply(self, terms: Agreement) -> Agreement:
        """Criteria and thresholds as they stand here, those of rows to come among them."""
        tiers = {name: points for name, points in self._given.items() if name != "threshold"}
        return replace(
            terms,
            criteria=self.list.criteria(),
            threshold=self._given["threshold"],
            tier_points=tiers,
        )

    def reckon(self, reckoning: Reckoning) -> None:
        """What is wrong, each at its field."""
        self._stand_on(replace(self._ground, today=reckoning.today))
        self.list.show_faults(faults_by_place(reckoning.faults, "criteria"))
        for row in self._rows:
            self._say_count(row)
        self.trial.show_terms(reckoning.terms)
        self.reckoned.emit()

    def to_count(self) -> list[Criterion]:
        """What is to be counted, that in which the keyboard is first."""
        rows = sorted(self._rows, key=lambda row: not row.isAncestorOf(self.focusWidget()))
        return [row.criterion() for row in rows]

    def show_count(self, _criterion: Criterion, _count: CriterionCount) -> None:
        """A count arrived."""
        for row in self._rows:
            self._say_count(row)

    def showEvent(self, event: QShowEvent) -> None:
        """What was not counted while nobody looked is counted now."""
        super().showEvent(event)
        self.looked_at.emit()

    def _say_count(self, row: CriterionRow) -> None:
        count = self.count_of(row.criterion())
        row.show_count("" if count is None else met_text(count))

    def _stand_on(self, ground: Ground) -> None:
        if ground != self._ground:
            self._ground = ground
            self.list.show_ground(ground)

    def _level_edited(self, name: str, value: int) -> None:
        self._given[name] = value
        self.edited.emit()

    def _add_row(self) -> None:
        self.list.add(Criterion("source", "is_known", (), 10))

    def _lay_out(self) -> None:
        set_tone(self._hint, "muted")
        adding, levels = QHBoxLayout(), QHBoxLayout()
        adding.addWidget(self._add)
        adding.addStretch(1)
        levels.setSpacing(8)
        for name in _LEVELS:
            levels.addWidget(self._labels[name])
            levels.addWidget(self._spins[name])
            levels.addSpacing(12)
        levels.addStretch(1)
        for widget in (self._title, self._hint, self.list):
            self.column.addWidget(widget)
        self.column.addLayout(adding)
        self.column.addSpacing(12)
        self.column.addWidget(self._levels)
        self.column.addLayout(levels)
        self.column.addStretch(1)

    def _order(self) -> None:
        fields: list[QWidget] = [field for row in self._rows for field in row.fields()]
        self.walk([*fields, self._add, *self._spins.values()])


def faults_by_place(faults: Iterable[Fault], begins: str) -> Mapping[int, list[Fault]]:
    """The faults of a list of the document by their place in it."""
    found: dict[int, list[Fault]] = {}
    for fault in faults:
        parent, _, place = fault.field.rpartition(".")
        if parent == begins and place.isdigit():
            found.setdefault(int(place), []).append(fault)
    return found
