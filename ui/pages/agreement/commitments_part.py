"""The commitments of both sides: targets by tier, the volume, the window for rejections."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS, Commitment
from slaapp.domain.target import Target
from ui.lead_words import commitment_word, tier_word
from ui.pages.agreement.attempts_edit import AttemptsEdit
from ui.pages.agreement.part import Part
from ui.pages.agreement.reckoning import Reckoning
from ui.pages.agreement.target_edit import TargetEdit
from ui.target_words import target_text
from ui.widgets.examples_box import ExamplesBox
from ui.widgets.section import SectionTitle
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_tone

_MOST_LEADS = 100_000
_MOST_DAYS = 3_650
_SIDES = ("sales", "marketing")
_REJECT, _GRACE = ("reject_within", "window"), ("appointment_grace", "appointment")


class CommitmentsPart(Part):
    """A grid of both sides: what is promised, for hot, warm and cold leads."""

    def __init__(self) -> None:
        super().__init__()
        self._touched: set[str] = set()
        self._titles = {side: SectionTitle() for side in (*_SIDES, "figures")}
        self._edits: dict[tuple[str, str], TargetEdit] = {}
        self._names: dict[str, QLabel] = {}
        self._heads: list[tuple[QLabel, str]] = []
        self._volume, self._days = NumberField(0, _MOST_LEADS), NumberField(0, _MOST_DAYS)
        self._reject, self._grace = TargetEdit(optional=False), TargetEdit(optional=False)
        self._attempts = AttemptsEdit()
        self._edited_now: tuple[str, str] = _REJECT
        self._reckoning: Reckoning | None = None
        self.examples = ExamplesBox(side_by_side=True)
        self._volume_label, self._days_label, self._reject_label = QLabel(), QLabel(), QLabel()
        self._grace_label, self._attempts_label = QLabel(), QLabel()
        self._lay_out()
        for spin in (self._volume, self._days):
            spin.valueChanged.connect(self.edited)
        for (kind, tier), edit in self._edits.items():
            edit.changed.connect(lambda kind=kind: self._target_edited(kind))
            edit.entered.connect(partial(self._turn_to, (kind, tier)))
        self._attempts.changed.connect(partial(self._target_edited, "attempts"))
        for place, edit in ((_REJECT, self._reject), (_GRACE, self._grace)):
            edit.changed.connect(self.edited)
            edit.entered.connect(partial(self._turn_to, place))
        self.pin(self.examples)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part's words."""
        self._titles["sales"].setText(self.tr("Sales promises, from the hand-over on"))
        self._titles["marketing"].setText(self.tr("Marketing promises"))
        self._titles["figures"].setText(self.tr("How it is measured"))
        for label, tier in self._heads:
            label.setText(tier_word(tier))
        for kind, label in self._names.items():
            label.setText(commitment_word(kind))
        for (kind, tier), edit in self._edits.items():
            edit.name(self._name_of((kind, tier)))
        self._volume_label.setText(self.tr("Qualified leads a month"))
        self._reject_label.setText(self.tr("Sales may reject within"))
        self._grace_label.setText(self.tr("After an appointment asked for, within"))
        self._attempts_label.setText(self.tr("Attempts that count"))
        self._grace.name(self._grace_label.text())
        self._days_label.setText(self.tr("A conversion counts within"))
        self._days.setSpecialValueText(self.tr("no limit"))
        self._days.say_units(self.tr("day"), self.tr("days"))
        self._volume.setAccessibleName(self._volume_label.text())
        self._reject.name(self._reject_label.text())
        self._days.setAccessibleName(self._days_label.text())
        self._say_examples()

    def show_terms(self, terms: Agreement) -> None:
        """Show what both sides promise."""
        self._touched.clear()
        for (kind, tier), edit in self._edits.items():
            edit.show_target(terms.target_of(kind, tier))
        self._volume.show_value(terms.volume_per_month)
        self._days.show_value(terms.conversion_days or 0)
        self._reject.show_target(terms.reject_within)
        self._grace.show_target(terms.appointment_grace)
        self._attempts.show_commitment(terms.commitment("attempts"))
        self._attempts.setEnabled(not self._is_empty("attempts"))

    def show_volume(self, leads: int) -> None:
        """Another part made this the clause; all that is typed here stays."""
        self._volume.show_value(leads)

    def apply(self, terms: Agreement) -> Agreement:
        """The promises as they stand here; those that were not touched stay to the letter."""
        made = {each.kind: each for each in terms.commitments}
        for kind in self._touched:
            made.pop(kind, None) if self._is_empty(kind) else made.update({kind: self._made(kind)})
        order = {kind: place for place, kind in enumerate(KINDS_OF_COMMITMENT)}
        commitments = sorted(made.values(), key=lambda each: order.get(each.kind, len(order)))
        return replace(
            terms,
            commitments=tuple(commitments),
            volume_per_month=self._volume.value(),
            conversion_days=self._days.value() or None,
            reject_within=self._reject.target() or terms.reject_within,
            appointment_grace=self._grace.target() or terms.appointment_grace,
        )

    def unreadable(self) -> str:
        """The first target that is none."""
        every = (*self._edits.items(), (_REJECT, self._reject), (_GRACE, self._grace))
        for place, edit in every:
            if edit.fault():
                return f"{self._name_of(place)} — {edit.fault()}"
        return ""

    def reckon(self, reckoning: Reckoning) -> None:
        """What the target that is typed in comes to; before that, the first there is."""
        self._reckoning = reckoning
        if self._edited_now == _REJECT and not self._reject.is_entered():
            given = (place for place, edit in self._edits.items() if edit.target() is not None)
            self._edited_now = next(given, _REJECT)
        self._say_examples()

    def _turn_to(self, place: tuple[str, str]) -> None:
        self._edited_now = place
        self._say_examples()

    def _say_examples(self) -> None:
        if self._reckoning is None:
            return
        place = self._edited_now
        edit = self._edits.get(place) or (self._grace if place == _GRACE else self._reject)
        title, target, fault = self._name_of(place), edit.target(), edit.fault()
        if fault:
            # Said at the field; examples of the last good target would mislead.
            self.examples.show_examples(title, ())
        elif target is None:
            self.examples.show_examples(self.tr("{what}: no commitment").format(what=title), ())
        else:
            self._show_examples(f"{title}{_colon()}{target_text(target)}", target, place)
        edit.describe(fault or self.examples.sentence())

    def _show_examples(self, title: str, target: Target, place: tuple[str, str]) -> None:
        assert self._reckoning is not None
        kind = KINDS_OF_COMMITMENT.get(place[0])
        starts = kind.starts if kind is not None else place[1]
        found = self._reckoning.examples(target, starts)
        if isinstance(found, str):
            self.examples.show_fault(title, found)
        else:
            self.examples.show_examples(title, found)

    def _name_of(self, place: tuple[str, str]) -> str:
        if place in (_REJECT, _GRACE):
            return (self._reject_label if place == _REJECT else self._grace_label).text()
        return f"{commitment_word(place[0])}, {tier_word(place[1])}"

    def _target_edited(self, kind: str) -> None:
        self._touched.add(kind)
        self._attempts.setEnabled(not self._is_empty("attempts"))
        self.edited.emit()

    def _is_empty(self, kind: str) -> bool:
        return all(self._edits[kind, tier].target() is None for tier in TIERS)

    def _made(self, kind: str) -> Commitment:
        targets = {tier: self._edits[kind, tier].target() for tier in TIERS}
        given = {tier: target for tier, target in targets.items() if target is not None}
        if len(given) == len(TIERS):
            # A lead without a tier is owed what a warm one is.
            given["default"] = given["warm"]
        spaced = kind == "attempts"
        return Commitment(
            kind,
            given,
            self._attempts.count if spaced else None,
            self._attempts.apart if spaced else None,
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for column in range(1, len(TIERS) + 1):
            grid.setColumnStretch(column, 1)
        fields: list[QWidget] = []
        for side in _SIDES:
            self._begin(grid, self._titles[side])
            fields += self._add_targets(grid, side)
            for label, field in self._lines_of(side):
                fields += self._add_line(grid, label, field)
        self._begin(grid, self._titles["figures"])
        fields += self._add_line(grid, self._days_label, self._days)
        self.column.addLayout(grid)
        self.column.addStretch(1)
        self.walk(fields)

    def _lines_of(self, side: str) -> list[tuple[QLabel, QWidget]]:
        """What a side promises beside its targets by tier."""
        if side == "marketing":
            return [(self._volume_label, self._volume)]
        return [
            (self._attempts_label, self._attempts),
            (self._grace_label, self._grace),
            (self._reject_label, self._reject),
        ]

    def _begin(self, grid: QGridLayout, title: QLabel) -> None:
        place = grid.rowCount()
        if place > 1:
            grid.setRowMinimumHeight(place, 12)
        grid.addWidget(title, place + 1, 0, 1, 1 + len(TIERS))

    def _add_targets(self, grid: QGridLayout, side: str) -> list[QWidget]:
        place = grid.rowCount()
        fields: list[QWidget] = []
        for column, tier in enumerate(TIERS, 1):
            head = QLabel()
            set_tone(head, "muted")
            self._heads.append((head, tier))
            grid.addWidget(head, place, column)
        kinds = [kind.code for kind in KINDS_OF_COMMITMENT.values() if kind.side == side]
        for down, kind in enumerate(kinds, 1):
            self._names[kind] = QLabel()
            grid.addWidget(self._names[kind], place + down, 0)
            for column, tier in enumerate(TIERS, 1):
                edit = self._edits[kind, tier] = TargetEdit()
                grid.addWidget(edit, place + down, column)
                fields += edit.fields()
        return fields

    def _add_line(self, grid: QGridLayout, label: QLabel, field: QWidget) -> list[QWidget]:
        place = grid.rowCount()
        grid.addWidget(label, place, 0)
        if isinstance(field, TargetEdit | AttemptsEdit):
            grid.addWidget(field, place, 1, 1, 1 if isinstance(field, TargetEdit) else 3)
            return list(field.fields())
        grid.addWidget(field, place, 1, Qt.AlignmentFlag.AlignLeft)
        label.setBuddy(field)
        return [field]


def _colon() -> str:
    return QCoreApplication.translate("Segments", ": ", "between a name and what it says")
