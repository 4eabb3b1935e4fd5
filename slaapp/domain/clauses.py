"""All that an agreement promises, clause by clause: codes and values in the order of printing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS, Commitment
from slaapp.domain.sales_promises import Recycling
from slaapp.domain.shared_rules import EscalationStep
from slaapp.domain.stagnation import MOVING_STAGES
from slaapp.domain.target import Target


@dataclass(frozen=True, slots=True)
class Count:
    """So many leads."""

    number: int


@dataclass(frozen=True, slots=True)
class Share:
    """At least so many of a hundred; ``fields`` are what has to be known, where that is meant."""

    percent: int
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ByTier:
    """A target for each tier, hottest first, "default" last; ``count`` attempts ``apart`` working
    ms from each other where that is meant."""

    targets: tuple[tuple[str, Target], ...]
    count: int | None = None
    apart: int | None = None


@dataclass(frozen=True, slots=True)
class Texts:
    """What the parties wrote, each on a line of its own."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Codes:
    """Words that the interface has: a rhythm of review, reasons for a pause, roles."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """So many calendar days."""

    number: int


@dataclass(frozen=True, slots=True)
class StageLimits:
    """So many working days in each of these stages, in the order of a lead's life."""

    days: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Switch:
    """Agreed, or agreed not to be."""

    on: bool


Promise: TypeAlias = (
    Count
    | Share
    | ByTier
    | Texts
    | Codes
    | Days
    | StageLimits
    | Switch
    | Target
    | Recycling
    | EscalationStep
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One promise.

    ``code`` names it within the agreement ("volume", "volume.tier.hot", "first_attempt",
    "escalation.0"); ``owner`` is "marketing", "sales" or "both". ``measure`` is the figure that
    shows whether it is kept, ``period`` over what: "month", "lead" (each single one) or "always".
    ``definition`` is the code of what it counts, one of ``definitions.DEFINITIONS``, "" for none.
    ``kept_percent``: a deadline's clause is kept in a month from this share of them met.
    """

    code: str
    owner: str
    measure: str
    period: str
    definition: str
    target: Promise
    kept_percent: int | None = None


def clauses_of(agreement: Agreement) -> tuple[Clause, ...]:
    """The clauses of marketing, then of sales, then of both; what nobody promised has none."""
    return (*_marketing(agreement), *_sales(agreement), *_both(agreement))


def _marketing(agreement: Agreement) -> Iterator[Clause]:
    promises, side = agreement.marketing, "marketing"
    if agreement.volume_per_month:
        volume = Count(agreement.volume_per_month)
        yield Clause("volume", side, "qualified_leads", "month", "mql", volume)
        for part in promises.volume_parts:
            code = f"volume.{part.by}.{part.of}"
            yield Clause(code, side, "qualified_leads", "month", "mql", Count(part.leads))
        counted = Switch(promises.rejected_count)
        yield Clause("rejected_count", side, "qualified_leads", "month", "mql", counted)
    if promises.acceptance_percent is not None:
        rate = Share(promises.acceptance_percent)
        yield Clause("acceptance_rate", side, "acceptance_rate", "month", "sal", rate)
    if promises.complete_fields:
        known = Share(promises.complete_percent, promises.complete_fields)
        yield Clause("completeness", side, "completeness", "month", "mql", known)
    if promises.accompanies:
        comes_with = Texts(promises.accompanies)
        yield Clause("accompanies", side, "accompanies", "lead", "mql", comes_with)
    yield from _deadlines(agreement, side)


def _sales(agreement: Agreement) -> Iterator[Clause]:
    side, promises = "sales", agreement.sales
    yield from _deadlines(agreement, side)
    window = agreement.reject_within
    yield Clause("reject_within", side, "rejections", "lead", "sal", window)
    coded = Switch(promises.coded_reasons)
    yield Clause("coded_reasons", side, "rejections", "lead", "sal", coded)
    if promises.recycling:
        yield Clause("recycling", side, "recycled", "lead", "lead", promises.recycling)


def _deadlines(agreement: Agreement, side: str) -> Iterator[Clause]:
    """The commitments of a side in the order of their kinds, whatever order they were typed in."""
    for kind in KINDS_OF_COMMITMENT.values():
        held = agreement.commitment(kind.code)
        if kind.side == side and held is not None and held.targets:
            about, kept = kind.about, agreement.both.kept_percent
            yield Clause(kind.code, side, "attainment", "month", about, by_tier(held), kept)


def by_tier(commitment: Commitment) -> ByTier:
    """The targets of a commitment, hottest first."""
    found = [
        (tier, commitment.targets[tier])
        for tier in (*TIERS, "default")
        if tier in commitment.targets
    ]
    return ByTier(tuple(found), commitment.count, commitment.apart)


def _both(agreement: Agreement) -> Iterator[Clause]:
    rules, side = agreement.both, "both"
    if agreement.conversion_days is not None:
        days = Days(agreement.conversion_days)
        yield Clause("conversion_days", side, "conversion", "lead", "customer", days)
    if rules.review:
        yield Clause("review", side, "review", "always", "", Codes((rules.review,)))
    for at, step in enumerate(rules.escalation):
        measure = "attainment" if step.late is None else "owed"
        period = "month" if step.late is None else "lead"
        kind = KINDS_OF_COMMITMENT.get(step.about)
        definition = kind.about if kind else ""
        yield Clause(f"escalation.{at}", side, measure, period, definition, step)
    limits = tuple((s, agreement.stagnation[s]) for s in MOVING_STAGES if s in agreement.stagnation)
    if limits:
        yield Clause("stagnation", side, "standing_still", "lead", "lead", StageLimits(limits))
    for name in ("marketing", "sales"):
        text = getattr(rules.consequences, name)
        if text:
            yield Clause(f"consequences.{name}", side, "score", "month", "", Texts((text,)))
    if rules.exclusions:
        left_out = Texts(rules.exclusions)
        yield Clause("exclusions", side, "excluded", "lead", "exclusions", left_out)
    if agreement.pause_reasons:
        reasons = Codes(agreement.pause_reasons)
        yield Clause("pause_reasons", side, "paused", "lead", "", reasons)
        yield Clause("pausing_by", side, "paused", "lead", "", Codes(rules.pausing_by))
    grace = agreement.appointment_grace
    yield Clause("appointment_grace", side, "attainment", "lead", "", grace)
