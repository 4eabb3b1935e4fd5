"""The volume: from the revenue wanted to the leads promised each month, and sales' hours for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.capacity import MonthHours, capacity, effort_faults
from slaapp.domain.funnel_faults import plan_faults
from slaapp.domain.month_spread import Month, a_month, months_from, spread
from slaapp.domain.reverse_funnel import Solved, solve
from slaapp.domain.trouble import Trouble
from slaapp.store.figures.volume_ground import VolumeGround
from ui.appearance import large_font
from ui.pages.agreement.part import Part
from ui.pages.agreement.reckoning import Reckoning
from ui.pages.agreement.volume.capacity_box import CapacityBox
from ui.pages.agreement.volume.chain import Chain
from ui.pages.agreement.volume.funnel_picture import FunnelPicture
from ui.pages.agreement.volume.month_table import MonthRow, MonthTable
from ui.pages.agreement.volume.numbers import whole
from ui.pages.agreement.volume.words import fault_words, term_name
from ui.plurals import takes_singular
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone

_RESULT_WIDTH = 290


class VolumePart(Part):
    """Nothing here changes the terms until the volume found is made the clause."""

    looked = Signal(object)
    """The leads behind a figure of history."""

    def __init__(self) -> None:
        super().__init__()
        self.chain, self.picture = Chain(), FunnelPicture()
        self.table, self.capacity = MonthTable(), CapacityBox()
        self.monthly, self.note, self.clause = QLabel(), QLabel(), QLabel()
        self.take, self._table_title = QPushButton(), SectionTitle()
        self._ground: VolumeGround | None = None
        self._reckoning: Reckoning | None = None
        self._solved: Solved | None = None
        self._months: tuple[Month, ...] = ()
        self._faults: list[Fault] = []
        self._found: int | None = None
        self._lay_out()
        self.chain.changed.connect(self._work_out)
        self.chain.looked.connect(self.looked)
        self.capacity.changed.connect(self._work_out)
        self.take.clicked.connect(self.edited)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words, and the result again."""
        self._table_title.setText(self.tr("Month by month, by working days"))
        self.take.setText(self.tr("Make it the volume clause"))
        self._say_result()

    def show_terms(self, terms: Agreement) -> None:
        """The clause as it stands is said by ``reckon``."""

    def show_ground(self, ground: VolumeGround) -> None:
        """Start from the team's own history and from who sells."""
        self._ground = ground
        self.chain.show_history(ground.history)
        self._start_capacity()
        self._work_out()

    def reckon(self, reckoning: Reckoning) -> None:
        """Another calendar spreads and carries otherwise; another clause is said."""
        before, self._reckoning = self._reckoning, reckoning
        self.chain.start_from(reckoning.today)
        if before is not None and _same_ground(before, reckoning):
            return
        self._start_capacity()
        self._work_out()

    def apply(self, terms: Agreement) -> Agreement:
        """The volume found, once it is made the clause."""
        return terms if self._found is None else replace(terms, volume_per_month=self._found)

    def _start_capacity(self) -> None:
        if self._ground is None or self._reckoning is None:
            return
        spaced = self._reckoning.terms.commitment("attempts")
        attempts = spaced.count if spaced is not None else None
        self.capacity.start_from(attempts, self._ground.force.reps)

    def _work_out(self) -> None:
        self._solve()
        hours = self._hours()
        rows = self._rows(hours)
        self.chain.show_answer(self._solved, self._faults)
        stages = self.chain.stages
        self.picture.show_funnel(stages, self._solved)
        self.table.show_months(stages, rows)
        self.table.setVisible(bool(rows))
        self._table_title.setVisible(bool(rows))
        self.capacity.show_hours(hours, self._clause() if self._solved is None else None)
        self._say_result()

    def _solve(self) -> None:
        plan, unknown = self.chain.plan(), self.chain.unknown
        unreadable = self.chain.unreadable()
        said = {fault.field for fault in unreadable}
        others = [each for each in plan_faults(plan, unknown) if each.field not in said]
        order = list(plan.terms)
        self._faults = sorted([*unreadable, *others], key=lambda each: order.index(each.field))
        self._solved = None if self._faults else solve(plan.with_term(unknown, None))
        first, count = self.chain.period()
        solved = self._solved
        self._found = a_month(solved.count_of("qualified"), count) if solved is not None else None
        self._months = self._months_of(first, count)

    def _months_of(self, first: date, count: int) -> tuple[Month, ...]:
        openings = self._reckoning.openings if self._reckoning is not None else None
        if openings is None:
            return ()
        try:
            return months_from(first, count, openings)
        except Trouble as trouble:
            self._faults.append(Fault(trouble.code, "months", trouble.values))
            return ()

    def _hours(self) -> list[MonthHours]:
        faults = effort_faults(self.capacity.typed())
        self.capacity.complain(faults)
        openings = self._reckoning.openings if self._reckoning is not None else None
        leads = self._promised()
        if faults or openings is None or not leads:
            return []
        away = self._ground.force.away if self._ground is not None else ()
        return capacity(self.capacity.effort(), self._months, leads, openings, away)

    def _promised(self) -> tuple[int, ...]:
        """The qualified leads of each month: of the funnel, and before it is found the clause's."""
        if self._solved is not None:
            return self._parts("qualified") if self._months else ()
        return (self._clause() or 0,) * len(self._months) if self._clause() else ()

    def _parts(self, stage: str) -> tuple[int, ...]:
        assert self._solved is not None
        days = [month.working_days for month in self._months]
        return spread(self._solved.count_of(stage), days)

    def _rows(self, hours: Sequence[MonthHours]) -> list[MonthRow]:
        if self._solved is None or not self._months:
            return []
        parts = zip(*(self._parts(each.stage) for each in self._solved.stages), strict=True)
        found: Sequence[MonthHours | None] = hours or [None] * len(self._months)
        return [
            MonthRow(month, part, each)
            for month, part, each in zip(self._months, parts, found, strict=True)
        ]

    def _say_result(self) -> None:
        found, clause = self._found, self._clause()
        self.take.setEnabled(found is not None and found != clause)
        set_tone(self.monthly, "" if found is not None else "muted")
        if found is None:
            self.monthly.setText("—")
            self.note.setText(self._missing())
        else:
            self.monthly.setText(whole(found))
            one = self.tr("qualified lead a month, at least")
            many = self.tr("qualified leads a month, at least")
            self.note.setText(one if takes_singular(found) else many)
        if clause is None:
            self.clause.setText("")
        elif found == clause:
            self.clause.setText(self.tr("The volume clause says just that."))
        else:
            words = self.tr("The volume clause says {count} a month.")
            self.clause.setText(words.format(count=whole(clause)))
        self.monthly.setAccessibleName(f"{self.monthly.text()} {self.note.text()}")

    def _clause(self) -> int | None:
        return self._reckoning.terms.volume_per_month if self._reckoning is not None else None

    def _missing(self) -> str:
        wrong = [each for each in self._faults if each.code != "number_missing"]
        if wrong:
            fault = wrong[0]
            found = fault.field == self.chain.unknown
            return f"{self._name(fault.field)} — {fault_words(fault, found=found)}"
        names = [self._name(each.field) for each in self._faults]
        return self.tr("Still to be typed: {names}").format(names=", ".join(names))

    def _name(self, term: str) -> str:
        if term == "months":
            return self.chain.months.accessibleName()
        own = {"won": "in_one", "leads": "qualified_leads"} if self.chain.is_in_one else {}
        return term_name(own.get(term, term))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        left = QVBoxLayout()
        left.addWidget(self.chain)
        left.addStretch(1)
        top.addLayout(left, 1)
        top.addWidget(self._result_card())
        self.column.setSpacing(16)
        self.column.addLayout(top)
        self.column.addWidget(self.capacity)
        self.column.addWidget(self._table_title)
        self.column.addWidget(self.table)
        self.column.addStretch(1)
        self.walk([*self.chain.fields(), self.take, *self.capacity.in_order(), self.table])

    def _result_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(_RESULT_WIDTH)
        self.monthly.setFont(large_font(self.monthly.font()))
        self.note.setWordWrap(True)
        self.take.setProperty("kind", "primary")
        set_tone(self.clause, "muted")
        self.clause.setWordWrap(True)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.picture)
        column.addSpacing(8)
        column.addWidget(self.monthly)
        column.addWidget(self.note)
        column.addSpacing(4)
        column.addWidget(self.take)
        column.addWidget(self.clause)
        column.addStretch(1)
        return card


def _same_ground(before: Reckoning, now: Reckoning) -> bool:
    """Whether nothing that this part shows can be different."""
    same = before.openings is now.openings and before.today == now.today
    return same and (
        before.terms.volume_per_month == now.terms.volume_per_month
        and before.terms.commitment("attempts") == now.terms.commitment("attempts")
    )
