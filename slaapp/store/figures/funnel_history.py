"""What the team's own history says of its funnel: conversions as cohorts, the average deal.

Definitions: ``kpis.md``. The cohort is the board's: leads old enough to tell whether they convert
(received at least ``conversion_days`` ago, or all of them where there is no limit). Of those that
reached a stage, a rate is the share that reached the next one too, each within the days.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import Connection, case, func, select

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.reverse_funnel import BY_STAGE
from slaapp.domain.stage import ENDS, STAGES
from slaapp.store.figures.narrowing import COUNTED, narrowings
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
    cohort = both(chosen, narrowings(now, conversion_days)["mature"])
    parts = _parts(now, conversion_days)
    counts = _counts(connection, cohort, parts)
    reached = {stage: both(cohort, part) for stage, part in parts.items()}
    conversions = {}
    for early, late in PAIRS:
        on = both(reached[early], reached[late])
        rate = Rate(counts.of({early, late}), counts.of({early}))
        waiting = counts.of({early, _OPEN}) - counts.of({early, late, _OPEN})
        # With a limit of days each of them had its time.
        decided = rate.n if conversion_days is not None else rate.n - waiting
        conversions[early, late] = Conversion(rate, decided, reached[early], on)
    return FunnelHistory(conversions, _deal(connection, chosen), conversion_days)


def _parts(now: Instant, days: int | None) -> dict[str, LeadFilter]:
    """For each stage what narrows the cohort to those that reached it in time."""
    board = narrowings(now, days)
    return {
        "lead": LeadFilter(),
        "qualified": both(board["qualified"], LeadFilter(qualified_within_days=days)),
        "accepted": both(board["accepted"], LeadFilter(accepted_within_days=days)),
        "opportunity": LeadFilter(opportunity=True, opportunity_within_days=days),
        "won": board["converted"],
    }


_OPEN = "open"


@dataclass(frozen=True, slots=True)
class _Counts:
    """How many leads have just these marks: the stages reached, and ``open`` while under way."""

    by_marks: Mapping[frozenset[str], int]

    def of(self, marks: set[str]) -> int:
        """How many have these marks, whatever others."""
        return sum(count for found, count in self.by_marks.items() if marks <= found)


def _counts(connection: Connection, cohort: LeadFilter, parts: Mapping[str, LeadFilter]) -> _Counts:
    """One look at the cohort, each lead's marks by the filters of the lists."""
    marks = {**parts, _OPEN: LeadFilter(stages=UNDER_WAY)}
    bits = [case((where(part), 1 << at), else_=0) for at, part in enumerate(marks.values())]
    code = sum(bits[1:], bits[0]).label("code")
    query = select(code, func.count()).select_from(lead).where(where(cohort)).group_by(code)
    return _Counts(
        {
            frozenset(name for at, name in enumerate(marks) if row[0] >> at & 1): row[1]
            for row in connection.execute(query)
        }
    )


def _deal(connection: Connection, chosen: LeadFilter) -> AverageDeal:
    currency = connection.execute(select(own_currency())).scalar() or "EUR"
    won = both(chosen, both(COUNTED, LeadFilter(won=True)))
    priced = both(won, LeadFilter(currencies=(currency,)))
    query = select(lead.c.amount_cents).where(where(priced))
    # Added here: a sum of whole numbers in SQL stops at 2^63.
    amounts = list(connection.execute(query).scalars())
    count = connection.execute(select(func.count()).select_from(lead).where(where(won))).scalar()
    mean = sum(amounts) // len(amounts) if amounts else None
    return AverageDeal(mean, currency, len(amounts), int(count or 0), priced)
