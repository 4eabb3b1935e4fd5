"""The funnel of each month's leads: of those received in it, how many reached which stage in time.

Definitions: ``kpis.md``, "Conversion": within the days that the agreement says, or without a limit.
A month with leads that are too young to tell is not whole: it is told apart, and left out in all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.store.figures.narrowing import COUNTED, narrowings
from slaapp.store.rows.filtering import where
from slaapp.store.tables import lead

STAGES = ("leads", "qualified", "accepted", "opportunity", "won")
MOST = 12
"""The latest months; a chart has room for so many."""


@dataclass(frozen=True, slots=True)
class Cohort:
    """A month ("YYYY-MM", "" without a date), or all whole ones of several (None).

    ``counts`` and ``behind`` by STAGES; ``immature``: its youngest leads are too young to tell.
    """

    month: str | None
    counts: Mapping[str, int]
    behind: Mapping[str, LeadFilter]
    immature: bool

    def share(self, stage: str) -> float | None:
        """Of the month's leads those that reached a stage; None where there are none."""
        return self.counts[stage] / self.counts["leads"] if self.counts["leads"] else None


def cohorts(
    connection: Connection, chosen: LeadFilter, now: Instant, conversion_days: int | None
) -> tuple[Cohort, list[Cohort]]:
    """The whole ones of the latest months, and each of these months, the first of them first."""
    chosen = both(chosen, COUNTED)
    parts = _parts(now, conversion_days)
    young = narrowings(now, conversion_days)["immature"]
    columns = [func.count().filter(where(part)) for part in (*parts.values(), young)]
    query = select(lead.c.received_month, *columns).where(where(chosen))
    found = []
    for month, *counts, too_young in connection.execute(query.group_by(lead.c.received_month)):
        if month is None and conversion_days is not None:
            continue
        own = _behind(both(chosen, LeadFilter(months=(month or EMPTY,))), parts)
        named = dict(zip(parts, counts, strict=True))
        found.append(Cohort(month or EMPTY, named, own, too_young > 0))
    latest = sorted(found, key=lambda cohort: cohort.month or "")[-MOST:]
    return _whole(chosen, latest, parts), latest


def _parts(now: Instant, days: int | None) -> dict[str, LeadFilter]:
    """For each stage what narrows the leads to those that reached it in time."""
    counted = narrowings(now, days)
    return {
        "leads": LeadFilter(),
        "qualified": both(counted["qualified"], LeadFilter(qualified_within_days=days)),
        "accepted": both(counted["accepted"], LeadFilter(accepted_within_days=days)),
        "opportunity": LeadFilter(opportunity=True, opportunity_within_days=days),
        "won": LeadFilter(won=True, won_within_days=days),
    }


def _behind(chosen: LeadFilter, parts: Mapping[str, LeadFilter]) -> dict[str, LeadFilter]:
    return {stage: both(chosen, part) for stage, part in parts.items()}


def _whole(chosen: LeadFilter, found: list[Cohort], parts: Mapping[str, LeadFilter]) -> Cohort:
    whole = [cohort for cohort in found if not cohort.immature]
    counts = {stage: sum(cohort.counts[stage] for cohort in whole) for stage in parts}
    months = LeadFilter(months=tuple(cohort.month or EMPTY for cohort in whole))
    return Cohort(None, counts, _behind(both(chosen, months), parts), immature=False)
