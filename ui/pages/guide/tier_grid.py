"""Promises by tier as sentences with fields: ``Sales accepts or rejects a lead within …``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS, Commitment
from ui.lead_words import tier_word
from ui.pages.agreement.target_edit import TargetEdit
from ui.widgets.tone import set_tone
from ui.words import QT_TRANSLATE_NOOP, Speaking

_SENTENCES = {
    "hand_over": QT_TRANSLATE_NOOP("TierGrid", "Marketing hands a qualified lead over within"),
    "acceptance": QT_TRANSLATE_NOOP("TierGrid", "Sales accepts or rejects a lead within"),
    "first_attempt": QT_TRANSLATE_NOOP("TierGrid", "Sales tries to reach the prospect within"),
    "outcome": QT_TRANSLATE_NOOP("TierGrid", "Sales says what came of it within"),
}
_LABEL = 260


class TierGrid(Speaking, QWidget):
    """``changed`` after each edit by hand; kinds that are not shown stay as they are."""

    changed = Signal()

    def __init__(self, kinds: Sequence[str]) -> None:
        super().__init__()
        self._kinds = tuple(kinds)
        self._touched: set[str] = set()
        self.edits = {(kind, tier): TargetEdit() for kind in kinds for tier in TIERS}
        self._heads = {tier: QLabel() for tier in TIERS}
        self._sentences = {kind: QLabel() for kind in kinds}
        self._lay_out()
        for (kind, _tier), edit in self.edits.items():
            edit.changed.connect(lambda kind=kind: self._edited(kind))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentences and the tiers."""
        for tier, label in self._heads.items():
            label.setText(tier_word(tier))
        for kind, label in self._sentences.items():
            label.setText(self.tr(_SENTENCES[kind]))
        for (kind, tier), edit in self.edits.items():
            edit.name(f"{self.tr(_SENTENCES[kind])}, {tier_word(tier)}")

    def show_terms(self, terms: Agreement) -> None:
        """Show the promises."""
        self._touched.clear()
        for (kind, tier), edit in self.edits.items():
            if edit.target() != terms.target_of(kind, tier) or edit.fault():
                edit.show_target(terms.target_of(kind, tier))

    def apply(self, terms: Agreement) -> Agreement:
        """Those that were touched; all others to the letter."""
        made = {each.kind: each for each in terms.commitments}
        for kind in self._touched:
            promise = self._promise(kind, made.get(kind))
            made.pop(kind, None)
            if promise is not None:
                made[kind] = promise
        order = {kind: place for place, kind in enumerate(KINDS_OF_COMMITMENT)}
        ordered = sorted(made.values(), key=lambda each: order.get(each.kind, len(order)))
        return replace(terms, commitments=tuple(ordered)) if self._touched else terms

    def unreadable(self) -> str:
        """The first target that is none."""
        return next(filter(None, (edit.fault() for edit in self.edits.values())), "")

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [field for edit in self.edits.values() for field in edit.fields()]

    def _edited(self, kind: str) -> None:
        self._touched.add(kind)
        self.changed.emit()

    def _promise(self, kind: str, before: Commitment | None) -> Commitment | None:
        given = {tier: self.edits[kind, tier].target() for tier in TIERS}
        targets = {tier: target for tier, target in given.items() if target is not None}
        if not targets:
            return None
        if len(targets) == len(TIERS):
            # A lead without a tier is owed what a warm one is.
            targets["default"] = targets["warm"]
        count, apart = (before.count, before.apart) if before else (None, None)
        return Commitment(kind, targets, count, apart)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABEL)
        for column, (tier, head) in enumerate(self._heads.items(), 1):
            set_tone(head, "muted")
            grid.addWidget(head, 0, column)
            grid.setColumnStretch(column, 1)
            for line, kind in enumerate(self._kinds, 1):
                grid.addWidget(self.edits[kind, tier], line, column)
        for line, label in enumerate(self._sentences.values(), 1):
            grid.addWidget(label, line, 0)
