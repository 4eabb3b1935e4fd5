"""The sentence from the revenue wanted to the leads: one term is found, the others are typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QWidget

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.month_spread import MOST_MONTHS, following
from slaapp.domain.reverse_funnel import BY_STAGE, IN_ONE, Plan, Solved
from slaapp.store.figures.funnel_history import PAIRS, FunnelHistory
from ui.pages.agreement.volume.term_row import COUNT, FIELD_WIDTH, MONEY, SHARE, TermRow
from ui.pages.agreement.volume.words import conversion_words, deal_words, month_name
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField, NumberField
from ui.widgets.tone import set_tone
from ui.words import Speaking

_KINDS = {
    "revenue": MONEY,
    "share": SHARE,
    "deal": MONEY,
    **dict.fromkeys(BY_STAGE, SHARE),
    "in_one": SHARE,
    "leads": COUNT,
    "qualified_leads": COUNT,
}
_MONTHS_OFFERED = 24
_ONLY_BY_STAGE = (*BY_STAGE, "leads")
_ONLY_IN_ONE = ("in_one", "qualified_leads")
_AS_TERM = {"in_one": "won", "qualified_leads": "leads"}


class Chain(Speaking, QWidget):
    """``plan`` is what is typed; ``unknown`` the term that is to be found."""

    changed = Signal()
    looked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = {name: TermRow(name, kind, self) for name, kind in _KINDS.items()}
        self.title, self.find_head, self.history_head = SectionTitle(), QLabel(), QLabel()
        self.way, self.way_label = ChoiceField(), QLabel()
        self.months, self.first = NumberField(1, MOST_MONTHS), ChoiceField()
        self.months_label, self.first_label = QLabel(), QLabel()
        self._currency, self._begins = "EUR", date(2000, 1, 1)
        self._wanted = QButtonGroup(self)
        self.way.addItems(["", ""])
        self.months.setValue(12)
        self._lay_out()
        self._connect()
        self.rows["leads"].find.setChecked(True)
        self._turn_way()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentence."""
        self.title.setText(self.tr("From the revenue wanted to the leads"))
        self.find_head.setText(self.tr("find"))
        self.history_head.setText(self.tr("what your own history says"))
        self.way_label.setText(self.tr("Conversion is known"))
        self.way.setItemText(0, self.tr("stage by stage"))
        self.way.setItemText(1, self.tr("in one"))
        self.way.setAccessibleName(self.way_label.text())
        self.months_label.setText(self.tr("over"))
        self.months.say_units(self.tr("month"), self.tr("months"))
        self.months.setAccessibleName(self.tr("Number of months"))
        self.first_label.setText(self.tr("from"))
        self.first.setAccessibleName(self.tr("First month"))
        for row in self.rows.values():
            row.retranslate()
        self._name_months()

    def start_from(self, today: date) -> None:
        """Offer the months from this one on; the next one is chosen."""
        begins = today.replace(day=1)
        if begins == self._begins:
            return
        self._begins = begins
        self._name_months()
        before = self.first.blockSignals(True)
        self.first.setCurrentIndex(1)
        self.first.blockSignals(before)

    def show_history(self, history: FunnelHistory) -> None:
        """Offer beside each term what the team's own history says of it."""
        self._currency = history.deal.currency
        for row in self.rows.values():
            row.currency = self._currency
        deal = history.deal
        self.rows["deal"].show_offer(
            deal.cents if deal.is_enough else None, partial(deal_words, deal), deal.chosen
        )
        for name, pair in zip((*BY_STAGE, "in_one"), PAIRS, strict=False):
            found = history.conversions[pair]
            share = Fraction(round(found.share * 10_000), 10_000)
            offered = share if found.is_enough and share else None
            self.rows[name].show_offer(offered, partial(conversion_words, found), found.chosen)

    def plan(self) -> Plan:
        """What is typed, the term to be found included where a number stands in its field."""
        value = {self.term_of(name): row.value() for name, row in self._shown()}
        stages = IN_ONE if self.is_in_one else BY_STAGE
        return Plan(
            revenue=cast("int | None", value["revenue"]),
            share=_share(value["share"]),
            deal=cast("int | None", value["deal"]),
            rates={stage: _share(value[stage]) for stage in stages},
            leads=cast("int | None", value["leads"]),
            currency=self._currency,
        )

    @property
    def is_in_one(self) -> bool:
        """Whether one conversion stands for all, from qualified lead to deal."""
        return self.way.currentIndex() == 1

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages of the funnel, leads first."""
        plan = self.plan()
        return (plan.begins, *plan.rates)

    @property
    def unknown(self) -> str:
        """The term that is to be found, by its name in the plan."""
        return next(self.term_of(name) for name, row in self._shown() if row.find.isChecked())

    def period(self) -> tuple[date, int]:
        """The first month and how many."""
        day = self._begins
        for _ in range(max(0, self.first.currentIndex())):
            day = following(day)
        return day, self.months.value()

    def unreadable(self) -> list[Fault]:
        """What is typed and no number."""
        return [
            Fault("number_unreadable", self.term_of(name), {})
            for name, row in self._shown()
            if row.unreadable() and not row.find.isChecked()
        ]

    def show_answer(self, solved: Solved | None, faults: Sequence[Fault]) -> None:
        """The unknown in its field, and each refusal at its own."""
        by_term: Mapping[str, Fault] = {fault.field: fault for fault in reversed(faults)}
        for name, row in self._shown():
            if row.find.isChecked():
                found = solved.plan.terms[self.term_of(name)] if solved is not None else None
                row.show_value(found)
            row.complain(by_term.get(self.term_of(name)))

    def fields(self) -> list[QWidget]:
        """What Tab goes through, as one reads."""
        found: list[QWidget] = []
        for name, row in self.rows.items():
            if name == "qualified":
                found.append(self.way)
            found += row.fields()
            if name == "revenue":
                found += [self.months, self.first]
        return [*found, *(row.find for row in self.rows.values())]

    def term_of(self, name: str) -> str:
        """The plan's term of a row."""
        return _AS_TERM.get(name, name)

    def _shown(self) -> Iterator[tuple[str, TermRow]]:
        hidden = _ONLY_BY_STAGE if self.is_in_one else _ONLY_IN_ONE
        return ((name, row) for name, row in self.rows.items() if name not in hidden)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        set_tone(self.find_head, "muted")
        set_tone(self.history_head, "muted")
        self.history_head.setIndent(8)
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.find_head, 0, 2, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(self.history_head, 0, 3)
        line = 1
        for name, row in self.rows.items():
            if name == "qualified":
                self._lay_way(grid, line)
                line += 1
            row.lay_in(grid, line)
            line += 1
            if name == "revenue":
                self._lay_period(grid, line)
                line += 1

    def _lay_period(self, grid: QGridLayout, line: int) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.months_label.setBuddy(self.months)
        self.first_label.setBuddy(self.first)
        grid.addWidget(self.months_label, line, 0, right)
        grid.addWidget(self.months, line, 1)
        self.months.setFixedWidth(FIELD_WIDTH)
        from_month = QHBoxLayout()
        from_month.setSpacing(8)
        from_month.addWidget(self.first_label)
        from_month.addWidget(self.first)
        from_month.addStretch(1)
        grid.addLayout(from_month, line, 2, 1, 2)

    def _lay_way(self, grid: QGridLayout, line: int) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.way_label.setBuddy(self.way)
        grid.addWidget(self.way_label, line, 0, right)
        self.way.setMinimumWidth(FIELD_WIDTH)
        grid.addWidget(self.way, line, 1, 1, 3, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        for row in self.rows.values():
            self._wanted.addButton(row.find)
            row.find.toggled.connect(row.be_unknown)
            row.edited.connect(self.changed)
            row.looked.connect(self.looked)
        self._wanted.buttonClicked.connect(lambda _button: self.changed.emit())
        self.way.currentIndexChanged.connect(self._way_turned)
        self.months.valueChanged.connect(self.changed)
        self.first.currentIndexChanged.connect(self.changed)

    def _way_turned(self) -> None:
        self._turn_way()
        self.changed.emit()

    def _turn_way(self) -> None:
        shown = dict(self._shown())
        for name, row in self.rows.items():
            row.show_all(name in shown)
        if not any(row.find.isChecked() for row in shown.values()):
            shown["qualified_leads" if self.is_in_one else "leads"].find.setChecked(True)

    def _name_months(self) -> None:
        before, place = self.first.blockSignals(True), max(0, self.first.currentIndex())
        self.first.clear()
        day = self._begins
        for _ in range(_MONTHS_OFFERED):
            self.first.addItem(month_name(day))
            day = following(day)
        self.first.setCurrentIndex(place)
        self.first.blockSignals(before)


def _share(value: int | Fraction | None) -> Fraction | None:
    return None if value is None else Fraction(value)
