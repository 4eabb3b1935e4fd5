"""Step 6: what sales promises, by tier, and whether its hours carry it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.capacity import Effort, MonthHours, capacity, effort_faults
from slaapp.domain.month_spread import following, months_from
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.sales_force import SalesForce
from ui.pages.agreement.reckoning import Reckoning
from ui.pages.agreement.volume.capacity_box import CapacityBox
from ui.pages.guide.step import Step
from ui.pages.guide.tier_grid import TierGrid

_MONTHS = 12


class SalesStep(Step):
    """The hours are the team's own estimate; they are no terms."""

    about = ("commitments", "reject_within", "sales")

    def __init__(self) -> None:
        super().__init__()
        self.grid = TierGrid(("acceptance", "first_attempt", "outcome"))
        self.hours = CapacityBox()
        self._reckoning: Reckoning | None = None
        self._force: SalesForce | None = None
        self.column.addWidget(self.grid)
        self.column.addSpacing(20)
        self.column.addWidget(self.hours)
        self.column.addStretch(1)
        self.grid.changed.connect(self.edited)
        self.hours.changed.connect(self._work_out)
        self.walk([*self.grid.fields(), *self.hours.in_order()])
        self.retranslate()

    def title(self) -> str:
        """The step's deed."""
        return self.tr("What does sales promise?")

    def reason(self) -> str:
        """Why it matters."""
        return self.tr(
            "Promise what your hours carry: a short deadline that is broken every week is worth"
            " less than a longer one that is kept."
        )

    def first(self) -> QWidget:
        """The first target."""
        return self.grid.fields()[0]

    def show_force(self, force: SalesForce) -> None:
        """Who sells, as the file knows."""
        self._force = force
        self._work_out()

    def show_terms(self, terms: Agreement) -> None:
        """Show the promises."""
        self.grid.show_terms(terms)

    def apply(self, terms: Agreement) -> Agreement:
        """The promises as typed."""
        return self.grid.apply(terms)

    def unreadable(self) -> str:
        """A target that is none."""
        return self.grid.unreadable()

    def reckon(self, reckoning: Reckoning) -> None:
        """Another calendar or volume, other hours."""
        self._reckoning = reckoning
        self._work_out()

    def _work_out(self) -> None:
        if self._reckoning is None or self._force is None:
            return
        terms = self._reckoning.terms
        spaced = terms.commitment("attempts")
        self.hours.start_from(spaced.count if spaced else None, max(1, self._force.reps))
        faults = effort_faults(self.hours.typed())
        self.hours.complain(faults)
        found = [] if faults else self._months(self.hours.effort())
        self.hours.show_hours(found, terms.volume_per_month)

    def _months(self, effort: Effort) -> list[MonthHours]:
        assert self._reckoning is not None
        assert self._force is not None
        openings, volume = self._reckoning.openings, self._reckoning.terms.volume_per_month
        if openings is None or not volume:
            return []
        try:
            months = months_from(following(self._reckoning.today), _MONTHS, openings)
        except Trouble:
            return []
        return capacity(effort, months, (volume,) * _MONTHS, openings, self._force.away)
