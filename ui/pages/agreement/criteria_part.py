"""The criteria: what makes a lead qualified, hot or warm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion
from slaapp.store.rows.team import FieldRow
from ui.gradually import Gradually
from ui.icons import icon
from ui.pages.agreement.criterion_row import CriterionRow
from ui.pages.agreement.part import Part
from ui.widgets.section import SectionTitle
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_tone

_MOST = 10_000
_IN_SIGHT = 6
"""How many rows a window of usual height shows below its head."""
_LEVELS = ("threshold", "warm", "hot")


class CriteriaPart(Part):
    """A row for each criterion, then the thresholds."""

    def __init__(self) -> None:
        super().__init__()
        self._custom: tuple[FieldRow, ...] = ()
        self._rows: list[CriterionRow] = []
        self._title, self._levels = SectionTitle(), SectionTitle()
        self._hint = QLabel()
        self._add = QPushButton(icon("plus"), "")
        self._spins = {name: NumberField(-_MOST, _MOST) for name in _LEVELS}
        self._labels = {name: QLabel() for name in _LEVELS}
        self._given: dict[str, int] = {}
        self._later: list[Criterion] = []
        self._growing: Gradually | None = None
        self._lay_out()
        self._add.clicked.connect(self._add_row)
        for name, spin in self._spins.items():
            spin.valueChanged.connect(lambda value, name=name: self._level_edited(name, value))
        self.retranslate()

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
        self._custom = custom
        for row in self._rows:
            row.show_fields(custom)

    def show_terms(self, terms: Agreement) -> None:
        """Show criteria and thresholds; a row whose criterion stays is not built anew."""
        self._stop_growing()
        kept = 0
        for row, criterion in zip(self._rows, terms.criteria, strict=False):
            if row.criterion() != criterion:
                break
            kept += 1
        for row in self._rows[kept:]:
            self._drop(row)
        self._show_rows(terms.criteria[kept:])
        self._given = {"threshold": terms.threshold, **terms.tier_points}
        for name, spin in self._spins.items():
            spin.show_value(self._given.get(name, terms.threshold))
        self._order()

    def is_complete(self) -> bool:
        """Whether every row is there."""
        return not self._later

    def apply(self, terms: Agreement) -> Agreement:
        """Criteria and thresholds as they stand here, those of rows to come among them."""
        tiers = {name: points for name, points in self._given.items() if name != "threshold"}
        return replace(
            terms,
            criteria=(*(row.criterion() for row in self._rows), *self._later),
            threshold=self._given["threshold"],
            tier_points=tiers,
        )

    def _level_edited(self, name: str, value: int) -> None:
        self._given[name] = value
        self.edited.emit()

    def _lay_out(self) -> None:
        set_tone(self._hint, "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        adding = QHBoxLayout()
        adding.addWidget(self._add)
        adding.addStretch(1)
        levels = QHBoxLayout()
        levels.setSpacing(8)
        for name, spin in self._spins.items():
            self._labels[name].setBuddy(spin)
            levels.addWidget(self._labels[name])
            levels.addWidget(spin)
            levels.addSpacing(16)
        levels.addStretch(1)
        for widget in (self._title, self._hint):
            self.column.addWidget(widget)
        self.column.addLayout(self._list)
        self.column.addLayout(adding)
        self.column.addSpacing(12)
        self.column.addWidget(self._levels)
        self.column.addLayout(levels)
        self.column.addStretch(1)

    def _order(self) -> None:
        fields = [field for row in self._rows for field in row.fields()]
        self.walk([*fields, self._add, *self._spins.values()])

    def _show_rows(self, criteria: Sequence[Criterion]) -> None:
        """Those in sight now, the others one by one: a row takes some milliseconds."""
        now = max(0, _IN_SIGHT - len(self._rows))
        for criterion in criteria[:now]:
            self._show_row(criterion)
        self._later = list(criteria[now:])
        if self._later:
            self._growing = Gradually(self, self._grow())

    def _stop_growing(self) -> None:
        if self._growing is not None:
            self._growing.stop()
            self._growing.deleteLater()
        self._growing = None
        self._later.clear()

    def _grow(self) -> Iterator[None]:
        while self._later:
            self._show_row(self._later.pop(0))
            if not self._later:
                self._order()
            yield

    def _show_row(self, criterion: Criterion) -> CriterionRow:
        row = CriterionRow(criterion, self._custom)
        row.changed.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._list.addWidget(row)
        return row

    def _add_row(self) -> None:
        if self._growing is not None:
            self._growing.finish()
        row = self._show_row(Criterion("source", "is_known", (), 10))
        self._order()
        row.setFocus()
        self.edited.emit()

    def _remove(self, row: CriterionRow) -> None:
        place = self._rows.index(row)
        self._drop(row)
        # The keyboard goes on where the row was.
        following = self._rows[min(place, len(self._rows) - 1)] if self._rows else self._add
        following.setFocus()
        self.edited.emit()

    def _drop(self, row: CriterionRow) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
