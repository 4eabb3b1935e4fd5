"""Step 4: what a qualified lead is, in criteria that one switches on and off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.starting_terms import reachable_points
from slaapp.store.rows.team import FieldRow
from ui.appearance import figures_font
from ui.criterion_words import criterion_sentence, points_text
from ui.lead_words import tier_word
from ui.pages.agreement.volume.numbers import whole
from ui.pages.guide.step import Step
from ui.widgets.section import SectionTitle
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_tone

_MOST = 10_000
_LEVELS = ("threshold", "warm", "hot")
_WIDTH = 640


class QualifiedStep(Step):
    """A criterion that is switched off stays within reach."""

    about = ("criteria", "threshold", "tier_points")

    def __init__(self) -> None:
        super().__init__()
        self._pool: list[Criterion] = []
        self._custom: dict[str, str] = {}
        self.switches: list[QCheckBox] = []
        self._points: list[QLabel] = []
        self._criteria_title, self._levels_title = SectionTitle(), SectionTitle()
        self.levels = {name: NumberField(-_MOST, _MOST) for name in _LEVELS}
        self._labels = {name: QLabel() for name in _LEVELS}
        self.note = QLabel()
        self.note.setWordWrap(True)
        self._given: dict[str, int] = {}
        self._lay_out()
        for name, field in self.levels.items():
            field.valueChanged.connect(lambda value, name=name: self._level_edited(name, value))
        self.retranslate()

    def title(self) -> str:
        """The step's question."""
        return self.tr("What is a qualified lead?")

    def reason(self) -> str:
        """Why it matters."""
        return self.tr(
            "Both sides quarrel about this word most: in points that anybody can count, they need"
            " not."
        )

    def retranslate(self) -> None:
        """Say the criteria and the levels."""
        self._criteria_title.setText(self.tr("What counts"))
        self._levels_title.setText(self.tr("From how many points on"))
        names = {
            "threshold": self.tr("Qualified"),
            "warm": tier_word("warm"),
            "hot": tier_word("hot"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
            self.levels[name].setAccessibleName(
                self.tr("{level}: from so many points on").format(level=names[name])
            )
            self.levels[name].say_units(self.tr("point"), self.tr("points"))
        for switch, points, each in zip(self.switches, self._points, self._pool, strict=True):
            switch.setText(criterion_sentence(each, self._custom))
            points.setText(points_text(each.points))
            switch.setAccessibleDescription(points.text())
        self._say()

    def first(self) -> QWidget:
        """The first criterion."""
        return self.switches[0] if self.switches else self.levels["threshold"]

    def show_fields(self, custom: tuple[FieldRow, ...]) -> None:
        """How the team calls its own fields."""
        self._custom = {field.key: field.label for field in custom}

    def offer(self, criteria: Sequence[Criterion]) -> None:
        """Offer these and no others: one begins from something else."""
        self._pool = list(criteria)
        self._build()

    def show_terms(self, terms: Agreement) -> None:
        """Show what is agreed, beside what was switched off."""
        pool = _joined(self._pool, terms.criteria)
        if pool != self._pool or len(pool) != len(self.switches):
            self._pool = pool
            self._build()
        on = list(terms.criteria)
        for switch, each in zip(self.switches, self._pool, strict=True):
            switch.setChecked(each in on)
            if each in on:
                on.remove(each)
        self._given = {"threshold": terms.threshold, **terms.tier_points}
        for name, field in self.levels.items():
            field.show_value(self._given.get(name, terms.threshold))
        self.retranslate()

    def apply(self, terms: Agreement) -> Agreement:
        """What is switched on, and the levels as typed."""
        chosen = zip(self.switches, self._pool, strict=True)
        return replace(
            terms,
            criteria=tuple(each for switch, each in chosen if switch.isChecked()),
            threshold=self._given["threshold"],
            tier_points={n: points for n, points in self._given.items() if n != "threshold"},
        )

    def _level_edited(self, name: str, value: int) -> None:
        self._given[name] = value
        self._edited()

    def _edited(self) -> None:
        self.edited.emit()
        self._say()

    def _say(self) -> None:
        """What it comes to: whether a lead can be qualified at all."""
        if not self._given:
            return
        chosen = zip(self.switches, self._pool, strict=True)
        on = tuple(each for switch, each in chosen if switch.isChecked())
        most, needed = reachable_points(on), self._given["threshold"]
        too_little = most < needed
        if too_little:
            words = self.tr("No lead comes to {needed} points: these criteria give {most} at most.")
        else:
            words = self.tr("A lead has {most} points at most; from {needed} on it is qualified.")
        self.note.setText(words.format(most=whole(most), needed=whole(needed)))
        set_tone(self.note, "warning" if too_little else "muted")

    def _build(self) -> None:
        for old in (*self.switches, *self._points):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.switches = [QCheckBox() for _ in self._pool]
        self._points = [QLabel() for _ in self._pool]
        for line, (switch, points) in enumerate(zip(self.switches, self._points, strict=True)):
            switch.clicked.connect(self._edited)
            points.setFont(figures_font(points.font()))
            self._grid.addWidget(switch, line, 0)
            self._grid.addWidget(points, line, 1, Qt.AlignmentFlag.AlignRight)
        self.walk([*self.switches, *self.levels.values()])

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(10)
        self._grid.setHorizontalSpacing(32)
        self._grid.setColumnStretch(2, 1)
        levels = QHBoxLayout()
        levels.setSpacing(8)
        for name, field in self.levels.items():
            self._labels[name].setBuddy(field)
            levels.addWidget(self._labels[name])
            levels.addWidget(field)
            levels.addSpacing(16)
        levels.addStretch(1)
        column.addWidget(self._criteria_title)
        column.addLayout(self._grid)
        column.addSpacing(8)
        column.addWidget(self._levels_title)
        column.addLayout(levels)
        column.addWidget(self.note)
        self.column.addWidget(inside)
        self.column.addStretch(1)


def _joined(pool: list[Criterion], criteria: tuple[Criterion, ...]) -> list[Criterion]:
    """What was offered and what is agreed, in an order that keeps the agreed one's."""
    missing = list(criteria)
    for each in pool:
        if each in missing:
            missing.remove(each)
    agreed = [each for each in pool if each in criteria]
    return [*pool, *missing] if [*agreed, *missing] == list(criteria) else list(criteria)
