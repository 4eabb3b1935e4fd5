"""The criteria: what makes a lead qualified, hot or warm."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion
from slaapp.store.rows.team import FieldRow
from ui.icons import icon
from ui.pages.agreement.criterion_row import CriterionRow
from ui.pages.agreement.part import Part
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone

_MOST = 10_000


class CriteriaPart(Part):
    """A row for each criterion, then the thresholds."""

    def __init__(self) -> None:
        super().__init__()
        self._custom: tuple[FieldRow, ...] = ()
        self._rows: list[CriterionRow] = []
        self._title, self._levels = SectionTitle(), SectionTitle()
        self._hint = QLabel()
        self._add = QPushButton(icon("plus"), "")
        self._spins = {name: QSpinBox() for name in ("threshold", "warm", "hot")}
        self._labels = {name: QLabel() for name in self._spins}
        self._lay_out()
        self._add.clicked.connect(self._add_row)
        for spin in self._spins.values():
            spin.setRange(-_MOST, _MOST)
            spin.setAlignment(Qt.AlignmentFlag.AlignRight)
            spin.valueChanged.connect(self.edited)
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
            self._spins[name].setSuffix(" " + self.tr("points"))

    def show_fields(self, custom: tuple[FieldRow, ...]) -> None:
        """The team's own fields, offered beside the usual ones."""
        self._custom = custom

    def show_terms(self, terms: Agreement) -> None:
        """Show criteria and thresholds."""
        for row in list(self._rows):
            self._drop(row)
        for criterion in terms.criteria:
            self._show_row(criterion)
        levels = {"threshold": terms.threshold, **terms.tier_points}
        for name, spin in self._spins.items():
            spin.blockSignals(True)
            spin.setValue(levels.get(name, terms.threshold))
            spin.blockSignals(False)

    def apply(self, terms: Agreement) -> Agreement:
        """Criteria and thresholds as they stand here."""
        tiers = {name: self._spins[name].value() for name in ("hot", "warm")}
        return replace(
            terms,
            criteria=tuple(row.criterion() for row in self._rows),
            threshold=self._spins["threshold"].value(),
            tier_points=tiers,
        )

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

    def _show_row(self, criterion: Criterion) -> CriterionRow:
        row = CriterionRow(criterion, self._custom)
        row.changed.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._list.addWidget(row)
        return row

    def _add_row(self) -> None:
        row = self._show_row(Criterion("source", "is_known", (), 10))
        row.setFocus()
        self.edited.emit()

    def _remove(self, row: CriterionRow) -> None:
        self._drop(row)
        self.edited.emit()

    def _drop(self, row: CriterionRow) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
