"""What the team's own history says of its funnel: conversions as cohorts, the average deal.

Definitions: ``kpis.md``. The cohort is the board's: leads old enough to tell whether they convert
(received at least ``conversion_days`` ago, or all of them where there is no limit). Of those that
reached a stage, a rate is the share that reached the next one too, each within the days.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import Connection, func, select

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.reverse_funnel import BY_STAGE
from slaapp.domain.stage import ENDS, STAGES
from slaapp.store.figures.narrowing import narrowings
from slaapp.store.rows.amounts import own_currency
from slaapp.store.rows.filtering import where
from slaapp.store.tables import lead

ENOUGH = 30
"""So many leads must have been decided before history is offered as a starting point."""

UNDER_WAY = tuple(stage for stage in STAGES if stage not in ENDS)
PAIRS = (*zip(("lead", *BY_STAGE), BY_STAGE, strict=False), ("qualified", "won"), ("lead", "won"))
"""From a stage to a later one: step by step, of qualified leads in one, and of all leads."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """Of the leads that reached one stage, those that reached another: ``rate.k`` of ``rate.n``.

    ``decided`` of the n had reached it or come to an end; with a limit of days all of them have.
    ``chosen`` are the n, ``reached`` the k.
    """

    rate: Rate
    decided: int
    chosen: LeadFilter
    reached: LeadFilter

    @property
    def is_enough(self) -> bool:
        """Whether so many were decided that the rate may be started from."""
        return self.decided >= ENOUGH and self.rate.k > 0

    @property
    def share(self) -> Fraction:
        """k / n, exactly; 0 where there is nobody."""
        return Fraction(self.rate.k, self.rate.n or 1)


@dataclass(frozen=True, slots=True)
class AverageDeal:
    """The mean amount of the ``n`` won leads that have one in the team's own ``currency``, in
    cents and rounded down: a smaller deal promises more leads, not fewer. None without any.
    ``chosen`` are the n; ``won`` counts those without such an amount too."""

    cents: int | None
    currency: str
    n: int
    won: int
    chosen: LeadFilter

    @property
    def is_enough(self) -> bool:
        """Whether so many deals were won that their mean may be started from."""
        return self.n >= ENOUGH and (self.cents or 0) > 0


@dataclass(frozen=True, slots=True)
class FunnelHistory:
    """``conversions`` by their ``PAIRS``, within ``conversion_days`` where there is a limit."""

    conversions: Mapping[tuple[str, str], Conversion]
    deal: AverageDeal
    conversion_days: int | None


def read_funnel_history(
    connection: Connection, chosen: LeadFilter, now: Instant, conversion_days: int | None
) -> FunnelHistory:
    """What happened to the leads of a filter."""
    reached = _reached(chosen, now, conversion_days)
    filters: dict[tuple[str, ...], LeadFilter] = {}
    for early, late in PAIRS:
        whole, both_ = reached[early], both(reached[early], reached[late])
        filters[early, late, "n"], filters[early, late, "k"] = whole, both_
        for name, each in (("n", whole), ("k", both_)):
            filters[early, late, name, "open"] = both(each, LeadFilter(stages=UNDER_WAY))
    counts = _counts(connection, reached["lead"], filters)
    conversions = {
        (early, late): _conversion(early, late, filters, counts, conversion_days)
        for early, late in PAIRS
    }
    return FunnelHistory(conversions, _deal(connection, chosen), conversion_days)


def _reached(chosen: LeadFilter, now: Instant, days: int | None) -> dict[str, LeadFilter]:
    """For each stage the leads of the cohort that reached it in time."""
    board = narrowings(now, days)
    cohort = both(chosen, board["mature"])
    parts = {
        "lead": LeadFilter(),
        "qualified": both(board["qualified"], LeadFilter(qualified_within_days=days)),
        "accepted": both(board["accepted"], LeadFilter(accepted_within_days=days)),
        "opportunity": LeadFilter(opportunity=True, opportunity_within_days=days),
        "won": board["converted"],
    }
    return {stage: both(cohort, part) for stage, part in parts.items()}


def _counts(
    connection: Connection, cohort: LeadFilter, filters: Mapping[tuple[str, ...], LeadFilter]
) -> dict[tuple[str, ...], int]:
    """Each count by the filter of its list, all of them in one look at the cohort."""
    columns = [func.count().filter(where(each)) for each in filters.values()]
    row = connection.execute(select(*columns).select_from(lead).where(where(cohort))).one()
    return dict(zip(filters, row, strict=True))


def _conversion(
    early: str,
    late: str,
    filters: Mapping[tuple[str, ...], LeadFilter],
    counts: Mapping[tuple[str, ...], int],
    days: int | None,
) -> Conversion:
    rate = Rate(counts[early, late, "k"], counts[early, late, "n"])
    waiting = counts[early, late, "n", "open"] - counts[early, late, "k", "open"]
    decided = rate.n - (waiting if days is None else 0)
    return Conversion(rate, decided, filters[early, late, "n"], filters[early, late, "k"])


def _deal(connection: Connection, chosen: LeadFilter) -> AverageDeal:
    currency = connection.execute(select(own_currency())).scalar() or "EUR"
    won = both(chosen, LeadFilter(won=True))
    priced = both(won, LeadFilter(currencies=(currency,)))
    query = select(lead.c.amount_cents).where(where(priced))
    # Added here: a sum of whole numbers in SQL stops at 2^63.
    amounts = list(connection.execute(query).scalars())
    count = connection.execute(select(func.count()).select_from(lead).where(where(won))).scalar()
    mean = sum(amounts) // len(amounts) if amounts else None
    return AverageDeal(mean, currency, len(amounts), int(count or 0), priced)
