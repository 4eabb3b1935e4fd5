"""Step 5: what marketing promises: how many leads, how good, how soon."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.marketing_promises import MarketingPromises
from slaapp.domain.promise_faults import MOST_LEADS
from slaapp.store.rows.team import FieldRow
from ui.criterion_words import criterion_field
from ui.pages.guide.frame import StepButton
from ui.pages.guide.funnel_fields import FunnelFields
from ui.pages.guide.step import Step
from ui.pages.guide.tier_grid import TierGrid
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_tone
from ui.words import percent_sign

_WIDTH = 220


class MarketingStep(Step):
    """The volume is typed, or found from the revenue wanted."""

    about = ("volume_per_month", "marketing")

    def __init__(self) -> None:
        super().__init__()
        self.volume = NumberField(0, MOST_LEADS)
        self.accepted, self.complete = NumberField(0, 100), NumberField(1, 100)
        self._labels = [QLabel() for _ in range(3)]
        self._notes = [QLabel() for _ in range(3)]
        self.finding, self.funnel = StepButton(), FunnelFields()
        self.grid = TierGrid(("hand_over",))
        self._custom: dict[str, str] = {}
        self._promises = MarketingPromises()
        self.finding.setCheckable(True)
        self.funnel.hide()
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The step's deed."""
        return self.tr("What does marketing promise?")

    def reason(self) -> str:
        """Why it matters."""
        return self.tr(
            "A number alone is easily kept with anybody’s address: leads must be wanted and"
            " complete as well."
        )

    def retranslate(self) -> None:
        """Say the sentences."""
        words = (
            self.tr("Each month marketing brings at least"),
            self.tr("Of these, sales accepts at least"),
            self.tr("Of those handed over, complete are at least"),
        )
        for label, field, sentence in zip(self._labels, self._fields(), words, strict=True):
            label.setText(sentence)
            field.setAccessibleName(sentence)
        self.volume.say_units(self.tr("qualified lead"), self.tr("qualified leads"))
        for field in (self.accepted, self.complete):
            field.setSuffix(percent_sign())
        self.accepted.setSpecialValueText(self.tr("no promise"))
        self.volume.setSpecialValueText(self.tr("no promise"))
        self.finding.setText(self.tr("Find it from the revenue wanted"))
        names = [criterion_field(each, self._custom) for each in self._promises.complete_fields]
        self._notes[2].setText(self.tr("with: {fields}").format(fields=", ".join(names)))

    def first(self) -> QWidget:
        """The number."""
        return self.volume

    def show_fields(self, custom: tuple[FieldRow, ...], currency: str) -> None:
        """The team's own fields and currency."""
        self._custom = {field.key: field.label for field in custom}
        self.funnel.show_currency(currency)

    def show_terms(self, terms: Agreement) -> None:
        """Show the promises."""
        self._promises = terms.marketing
        self.volume.show_value(terms.volume_per_month)
        self.accepted.show_value(terms.marketing.acceptance_percent or 0)
        self.complete.show_value(terms.marketing.complete_percent)
        for widget in (self._labels[2], self.complete, self._notes[2]):
            widget.setVisible(bool(terms.marketing.complete_fields))
        self.grid.show_terms(terms)
        self.retranslate()

    def apply(self, terms: Agreement) -> Agreement:
        """The promises as typed."""
        self._promises = replace(
            terms.marketing,
            acceptance_percent=self.accepted.value() or None,
            complete_percent=self.complete.value(),
        )
        given = replace(terms, volume_per_month=self.volume.value(), marketing=self._promises)
        return self.grid.apply(given)

    def unreadable(self) -> str:
        """A target that is none."""
        return self.grid.unreadable()

    def _fields(self) -> tuple[NumberField, ...]:
        return self.volume, self.accepted, self.complete

    def _connect(self) -> None:
        for field in self._fields():
            field.valueChanged.connect(self.edited)
        self.grid.changed.connect(self.edited)
        self.finding.toggled.connect(self._turn)
        self.funnel.taken.connect(self._take)

    def _turn(self, on: bool) -> None:
        self.funnel.setVisible(on)
        if on:
            self.funnel.fields()[0].setFocus()

    def _take(self, leads: int) -> None:
        self.volume.setValue(leads)
        self.finding.setChecked(False)
        self.volume.setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        for line, (label, field, note) in enumerate(
            zip(self._labels, self._fields(), self._notes, strict=True)
        ):
            label.setBuddy(field)
            field.setFixedWidth(_WIDTH)
            set_tone(note, "muted")
            note.setWordWrap(True)
            grid.addWidget(label, 2 * line, 0)
            grid.addWidget(field, 2 * line, 1)
            beside: QWidget = self.finding if line == 0 else note
            left = Qt.AlignmentFlag.AlignLeft
            grid.addWidget(beside, 2 * line, 2, left if line == 0 else Qt.AlignmentFlag(0))
        grid.addWidget(self.funnel, 1, 0, 1, 3)
        inside = QVBoxLayout()
        inside.setSpacing(20)
        inside.addLayout(grid)
        inside.addWidget(self.grid)
        self.column.addLayout(inside)
        self.column.addStretch(1)
        order = [self.volume, self.finding, *self.funnel.fields(), self.accepted, self.complete]
        self.walk([*order, *self.grid.fields()])
