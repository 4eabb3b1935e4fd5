"""What is wrong with an agreement as typed: codes with the field each is about."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault, never_opens
from slaapp.domain.calendar_faults import faults as calendar_faults
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS
from slaapp.domain.promise_faults import MOST_DAYS, MOST_LEADS, promise_faults
from slaapp.domain.qualifying_faults import qualifying_faults
from slaapp.domain.working_calendar import DatedEntry


def agreement_faults(
    terms: Agreement,
    today: date,
    entries: Sequence[DatedEntry] = (),
    deleted: Collection[str] = (),
) -> list[Fault]:
    """Every fault; an agreement without any can be put in force.

    ``entries`` are the dated ones beside it: with them too the calendar must open. ``deleted``
    are the keys of custom fields that are gone.
    """
    found = [
        Fault(one.code, f"calendar.{one.field}", one.values)
        for one in _calendar(terms, today, entries)
    ]
    deadlines = [*qualifying_faults(terms, deleted), *_levels(terms), *_commitments(terms)]
    return [*found, *deadlines, *promise_faults(terms)]


def _calendar(terms: Agreement, today: date, entries: Sequence[DatedEntry]) -> list[Fault]:
    found = calendar_faults(terms.calendar, today)
    if found or not entries:
        return found
    return list(never_opens(terms.calendar.with_entries(tuple(entries)), today))


def _levels(terms: Agreement) -> Iterator[Fault]:
    warm, hot = terms.tier_points.get("warm"), terms.tier_points.get("hot")
    disorder = warm is not None and hot is not None and hot < warm
    days = terms.conversion_days
    checks = (
        ("threshold_out_of_range", "threshold", not -10_000 <= terms.threshold <= 10_000),
        ("tiers_out_of_order", "tier_points", disorder),
        ("volume_negative", "volume_per_month", terms.volume_per_month < 0),
        ("leads_out_of_range", "volume_per_month", terms.volume_per_month > MOST_LEADS),
        ("days_out_of_range", "conversion_days", days is not None and not 1 <= days <= MOST_DAYS),
    )
    for code, field, wrong in checks:
        if wrong:
            yield Fault(code, field, {})
    for tier, points in terms.tier_points.items():
        if tier not in TIERS:
            yield Fault("unknown_tier", "tier_points", {"tier": tier})
        if not -10_000 <= points <= 10_000:
            yield Fault("threshold_out_of_range", "tier_points", {})


def _commitments(terms: Agreement) -> Iterator[Fault]:
    seen: set[str] = set()
    for at, commitment in enumerate(terms.commitments):
        if commitment.kind not in KINDS_OF_COMMITMENT:
            yield Fault("unknown_commitment", f"commitments.{at}", {})
        if commitment.kind in seen:
            yield Fault("commitment_twice", f"commitments.{at}", {})
        for tier in commitment.targets:
            if tier not in (*TIERS, "default"):
                yield Fault("unknown_tier", f"commitments.{at}", {"tier": tier})
        seen.add(commitment.kind)
