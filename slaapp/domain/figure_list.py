"""The list behind a figure: leads, or what is counted of them; one value for number and list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.behind import leads_behind
from slaapp.domain.entry_filter import EntryFilter
from slaapp.domain.filter_joining import both
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter

Counted: TypeAlias = HandOverFilter | AttainmentFilter | EntryFilter


@dataclass(frozen=True, slots=True)
class FigureList:
    """``leads`` alone, or those of their hand-overs, deadlines or entries that ``counted`` lets
    through."""

    leads: LeadFilter
    counted: Counted | None = None

    def of_leads(self, now: Instant) -> LeadFilter:
        """The leads that the list is about: each once, though several of its rows may be theirs."""
        if self.counted is None:
            return self.leads
        return both(self.leads, leads_behind(self.counted, now))

    def within(self, leads: LeadFilter) -> FigureList:
        """The same of these leads only."""
        return FigureList(both(self.leads, leads), self.counted)
