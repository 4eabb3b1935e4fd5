"""What each count of the shared figures counts, as a filter: its list has just those leads."""

from __future__ import annotations

from collections.abc import Mapping

from slaapp.domain.filter_joining import NOBODY, both
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.lead_filter import LeadFilter

COUNTED = LeadFilter(excluded=False)
"""Who may be in a figure at all."""


def narrowings(now: Instant, conversion_days: int | None) -> dict[str, LeadFilter]:
    """For each count what narrows a group's leads to those that it counts.

    ``closed``: won, where one knows when it was received and won; ``given_up`` likewise, lost.
    ``ended``: won or lost. ``clocked``: handed over under an agreement.
    ``mature`` leads are old enough to tell whether they convert, ``immature`` ones too young;
    ``converted`` are the mature ones that were won in time. What a signed exception excludes is
    in none of them. Without a limit of days every lead can tell. With one, a lead whose receipt
    nobody knows is neither mature nor immature.
    """
    return narrowed(COUNTED, _narrowings(now, conversion_days))


def _narrowings(now: Instant, conversion_days: int | None) -> dict[str, LeadFilter]:
    found = {
        "leads": LeadFilter(),
        "qualified": LeadFilter(qualified=True),
        "handed_over": LeadFilter(handed_over=True),
        "accepted": LeadFilter(accepted_by=now),
        "won": LeadFilter(won=True),
        "closed": LeadFilter(won=True, received=True, end_known=True),
        "lost": LeadFilter(lost=True),
        "ended": LeadFilter(ended=True),
        "given_up": LeadFilter(lost=True, received=True, end_known=True),
        "clocked": LeadFilter(clocked_by=now),
    }
    if conversion_days is None:
        return found | {"mature": LeadFilter(), "immature": NOBODY, "converted": found["won"]}
    # The first instant of receipt that is too young.
    young = now - conversion_days * DAY + 1
    return found | {
        "mature": LeadFilter(received_until=young),
        "immature": LeadFilter(received_from=young),
        "converted": LeadFilter(won=True, won_within_days=conversion_days, received_until=young),
    }


def narrowed(chosen: LeadFilter, by: Mapping[str, LeadFilter]) -> dict[str, LeadFilter]:
    """The lists behind the counts of a group: what was chosen holds for each of them too."""
    return {name: both(chosen, narrowing) for name, narrowing in by.items()}
