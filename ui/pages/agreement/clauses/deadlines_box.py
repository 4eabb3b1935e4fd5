"""The deadlines of a side: a line for each kind, a target for hot, warm and cold leads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.clauses import Clause
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS, Commitment
from ui.lead_words import commitment_word, tier_word
from ui.pages.agreement.attempts_edit import AttemptsEdit
from ui.pages.agreement.clauses.clause_box import ClauseBox, Words
from ui.pages.agreement.clauses.measure import counted_text, measure_text
from ui.pages.agreement.clauses.target_examples import TargetExamples
from ui.pages.agreement.target_edit import TargetEdit
from ui.widgets.tone import set_tone

_ORDER = {kind: place for place, kind in enumerate(KINDS_OF_COMMITMENT)}


class DeadlinesBox(ClauseBox):
    """``edits`` by kind and tier; "attempts" also has how many and how far apart."""

    def __init__(self, side: str, title: Words, examples: TargetExamples) -> None:
        super().__init__(title, places=("commitments",))
        self.kinds = [kind.code for kind in KINDS_OF_COMMITMENT.values() if kind.side == side]
        self.edits: dict[tuple[str, str], TargetEdit] = {}
        self.attempts = AttemptsEdit()
        self._touched: set[str] = set()
        self._names: dict[str, tuple[QLabel, QLabel]] = {}
        self._heads = {tier: QLabel() for tier in TIERS}
        self._attempts_label = QLabel()
        self._order: list[QWidget] = []
        self._lay_out()
        for (kind, tier), edit in self.edits.items():
            edit.changed.connect(partial(self._edited, kind))
            examples.watch((kind, tier), edit, partial(self._name_of, kind, tier))
        self.attempts.changed.connect(partial(self._edited, "attempts"))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the kinds and the tiers."""
        for tier, label in self._heads.items():
            label.setText(tier_word(tier))
        for kind, (name, _counted) in self._names.items():
            name.setText(commitment_word(kind))
        for (kind, tier), edit in self.edits.items():
            edit.name(self._name_of(kind, tier))
        self._attempts_label.setText(self.tr("Attempts that count"))
        super().retranslate()

    def inner(self) -> Sequence[QWidget]:
        """Line by line."""
        return self._order

    def display(self, terms: Agreement) -> None:
        """Show the targets."""
        self._touched.clear()
        for (kind, tier), edit in self.edits.items():
            edit.show_target(terms.target_of(kind, tier))
        self.attempts.show_commitment(terms.commitment("attempts"))
        self._allow_attempts()

    def put(self, terms: Agreement) -> Agreement:
        """The commitments; a kind that was not touched stays to the letter."""
        made = {each.kind: each for each in terms.commitments}
        for kind in self._touched:
            made.pop(kind, None) if self._is_empty(kind) else made.update({kind: self._made(kind)})
        ordered = sorted(made.values(), key=lambda each: _ORDER.get(each.kind, len(_ORDER)))
        return replace(terms, commitments=tuple(ordered))

    def unreadable(self) -> str:
        """The first target that is none."""
        for (kind, tier), edit in self.edits.items():
            if edit.fault():
                return f"{self._name_of(kind, tier)} — {edit.fault()}"
        return ""

    def field_at(self, place: str) -> QWidget | None:  # noqa: ARG002
        """What can be wrong with a list of commitments is in no field of theirs."""
        return None

    def reckon(self, clauses: Mapping[str, Clause], faults: Iterable[Fault]) -> None:
        """What each line counts; the figure is the same for all, and stands above them."""
        super().reckon(clauses, faults)
        held = [clauses[kind] for kind in self.kinds if kind in clauses]
        self._measure.setText(measure_text(held[0]) if held else "")
        for kind, (_name, counted) in self._names.items():
            clause = clauses.get(kind)
            counted.setText(counted_text(clause) if clause is not None else "")

    def _name_of(self, kind: str, tier: str) -> str:
        return f"{commitment_word(kind)}, {tier_word(tier)}"

    def _edited(self, kind: str) -> None:
        self._touched.add(kind)
        self._allow_attempts()
        self.touch()

    def _allow_attempts(self) -> None:
        if "attempts" in self.kinds:
            self.attempts.setEnabled(not self._is_empty("attempts"))

    def _is_empty(self, kind: str) -> bool:
        return all(self.edits[kind, tier].target() is None for tier in TIERS)

    def _made(self, kind: str) -> Commitment:
        targets = {tier: self.edits[kind, tier].target() for tier in TIERS}
        given = {tier: target for tier, target in targets.items() if target is not None}
        if len(given) == len(TIERS):
            # A lead without a tier is owed what a warm one is.
            given["default"] = given["warm"]
        spaced = kind == "attempts"
        count, apart = (self.attempts.count, self.attempts.apart) if spaced else (None, None)
        return Commitment(kind, given, count, apart)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for column, label in enumerate(self._heads.values(), 1):
            grid.setColumnStretch(column, 1)
            set_tone(label, "muted")
            grid.addWidget(label, 0, column)
        for kind in self.kinds:
            self._add_kind(grid, kind)
            if kind == "attempts":
                self._add_attempts(grid)
        self.body.addLayout(grid)

    def _add_kind(self, grid: QGridLayout, kind: str) -> None:
        place = grid.rowCount()
        name, counted = self._names[kind] = QLabel(), QLabel()
        set_tone(counted, "muted")
        grid.addWidget(name, place, 0)
        grid.addWidget(counted, place + 1, 0)
        for column, tier in enumerate(TIERS, 1):
            edit = self.edits[kind, tier] = TargetEdit()
            # Beside both lines of the name; what is wrong is said under the field.
            grid.addWidget(edit, place, column, 2, 1, Qt.AlignmentFlag.AlignTop)
            self._order += edit.fields()

    def _add_attempts(self, grid: QGridLayout) -> None:
        place = grid.rowCount()
        grid.addWidget(self._attempts_label, place, 0)
        grid.addWidget(self.attempts, place, 1, 1, len(TIERS))
        self._order += self.attempts.fields()
