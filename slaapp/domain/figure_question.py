"""What the shared figures are asked for: a period, whose leads, and by what they are told apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.entry_filter import EntryFilter
from slaapp.domain.filter_joining import both
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter


@dataclass(frozen=True, slots=True)
class Question:
    """The period ``[begin, end)`` in UTC ms (None: without a bound), the leads that count at all,
    and a way to group them (``board.GROUPS``; None: in all). A lead converts within
    ``conversion_days`` (None: whenever).

    The period is that of the receipt for a cohort of leads, of the hand-over for H, and of the due
    instant for deadlines; of what people did and wrote down that of doing it.
    """

    begin: Instant | None = None
    end: Instant | None = None
    leads: LeadFilter = field(default_factory=LeadFilter)
    by: str | None = None
    conversion_days: int | None = None

    @property
    def received(self) -> LeadFilter:
        """The leads received in the period."""
        return both(self.leads, LeadFilter(received_from=self.begin, received_until=self.end))

    @property
    def handed_over(self) -> HandOverFilter:
        """The hand-overs of the period."""
        return HandOverFilter(self.begin, self.end)

    @property
    def due(self) -> AttainmentFilter:
        """The deadlines due in the period."""
        return AttainmentFilter(self.begin, self.end)

    @property
    def done(self) -> EntryFilter:
        """What people did in the period."""
        return EntryFilter(self.begin, self.end)
