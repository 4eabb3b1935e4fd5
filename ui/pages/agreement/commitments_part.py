"""The commitments of both sides: targets by tier, the volume, the window for rejections."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSpinBox, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS, Commitment
from slaapp.domain.target import EndOfWorkingDay
from ui.lead_words import commitment_word, tier_word
from ui.pages.agreement.part import Part
from ui.pages.agreement.target_edit import TargetEdit
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone

_MOST_LEADS = 100_000
_MOST_DAYS = 3_650
_SIDES = ("sales", "marketing")


class CommitmentsPart(Part):
    """A grid for each side: what is promised, for hot, warm and cold leads."""

    def __init__(self) -> None:
        super().__init__()
        self._titles = {side: SectionTitle() for side in _SIDES}
        self._edits: dict[tuple[str, str], TargetEdit] = {}
        self._names: dict[str, QLabel] = {}
        self._heads: list[tuple[QLabel, str]] = []
        self._volume, self._days, self._reject = QSpinBox(), QSpinBox(), TargetEdit()
        self._volume_label, self._days_label, self._reject_label = QLabel(), QLabel(), QLabel()
        self._volume.setRange(0, _MOST_LEADS)
        self._days.setRange(0, _MOST_DAYS)
        self._lay_out()
        for spin in (self._volume, self._days):
            spin.setAlignment(Qt.AlignmentFlag.AlignRight)
            spin.valueChanged.connect(self.edited)
        for edit in (*self._edits.values(), self._reject):
            edit.changed.connect(self.edited)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part's words."""
        self._titles["sales"].setText(self.tr("Sales promises, from the hand-over on"))
        self._titles["marketing"].setText(self.tr("Marketing promises"))
        for label, tier in self._heads:
            label.setText(tier_word(tier))
        for kind, label in self._names.items():
            label.setText(commitment_word(kind))
        for (kind, tier), edit in self._edits.items():
            edit.name(f"{commitment_word(kind)}, {tier_word(tier)}")
        self._volume_label.setText(self.tr("Qualified leads a month"))
        self._reject_label.setText(self.tr("Sales may reject within"))
        self._days_label.setText(self.tr("A conversion counts within"))
        self._days.setSpecialValueText(self.tr("no limit"))
        self._days.setSuffix(" " + self.tr("days"))
        self._volume.setAccessibleName(self._volume_label.text())
        self._reject.name(self._reject_label.text())
        self._days.setAccessibleName(self._days_label.text())

    def show_terms(self, terms: Agreement) -> None:
        """Show what both sides promise."""
        for (kind, tier), edit in self._edits.items():
            edit.show_target(terms.target_of(kind, tier))
        for spin, value in (
            (self._volume, terms.volume_per_month),
            (self._days, terms.conversion_days or 0),
        ):
            spin.blockSignals(True)
            spin.setValue(value)
            spin.blockSignals(False)
        self._reject.show_target(terms.reject_within)

    def apply(self, terms: Agreement) -> Agreement:
        """The promises as they stand here; those of kinds without a row stay as they are."""
        kept = [each for each in terms.commitments if each.kind not in KINDS_OF_COMMITMENT]
        return replace(
            terms,
            commitments=(*self._commitments(), *kept),
            volume_per_month=self._volume.value(),
            conversion_days=self._days.value() or None,
            reject_within=self._reject.target() or EndOfWorkingDay(1),
        )

    def _commitments(self) -> list[Commitment]:
        made = []
        for kind in KINDS_OF_COMMITMENT:
            targets = {tier: self._edits[kind, tier].target() for tier in TIERS}
            given = {tier: target for tier, target in targets.items() if target is not None}
            if given:
                made.append(Commitment(kind, given))
        return made

    def _lay_out(self) -> None:
        for side in _SIDES:
            self.column.addWidget(self._titles[side])
            if side == "marketing":
                self.column.addLayout(_line(self._volume_label, self._volume))
            self.column.addLayout(self._grid(side))
            if side == "sales":
                self.column.addLayout(_line(self._reject_label, self._reject))
            self.column.addSpacing(16)
        self.column.addLayout(_line(self._days_label, self._days))
        self.column.addStretch(1)

    def _grid(self, side: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for column, tier in enumerate(TIERS, 1):
            head = QLabel()
            set_tone(head, "muted")
            self._heads.append((head, tier))
            grid.addWidget(head, 0, column)
            grid.setColumnStretch(column, 1)
        kinds = [kind for kind in KINDS_OF_COMMITMENT.values() if kind.side == side]
        for place, kind in enumerate(kinds, 1):
            self._names[kind.code] = QLabel()
            self._names[kind.code].setMinimumWidth(150)
            grid.addWidget(self._names[kind.code], place, 0)
            for column, tier in enumerate(TIERS, 1):
                self._edits[kind.code, tier] = TargetEdit()
                grid.addWidget(self._edits[kind.code, tier], place, column)
        return grid


def _line(label: QLabel, field: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    label.setMinimumWidth(190)
    row.addWidget(label)
    row.addWidget(field)
    row.addStretch(1)
    return row
