"""From how many points on a lead might be qualified, if the suggested points were agreed.

Two ways to choose, each with what it would have meant; people decide. The one that separates best
is where the share of customers who reach it exceeds the share of the others who do by most
(Youden, Cancer 3, 1950); the one that keeps the promised volume is the highest that brings it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from slaapp.domain.kpi import Rate

SEPARATES, BRINGS_VOLUME = "separates", "brings_volume"


@dataclass(frozen=True, slots=True)
class ProposedThreshold:
    """``customers`` and ``others`` are those who reach ``points``, of all there are of each;
    ``per_month`` is how many leads that would have been a month, None where nobody can tell."""

    reason: str
    points: int
    customers: Rate
    others: Rate
    per_month: float | None


def proposed_thresholds(
    totals: Sequence[int], won: Sequence[bool], months: float, promised: int
) -> tuple[ProposedThreshold, ...]:
    """From each lead's points and its end; ``months`` is the time in which that many leads came,
    ``promised`` how many qualified leads a month marketing promises (0: none).

    Nothing is proposed where points tell nobody apart, and no volume that cannot be reached.
    """
    customers = sorted(total for total, is_won in zip(totals, won, strict=True) if is_won)
    others = sorted(total for total, is_won in zip(totals, won, strict=True) if not is_won)
    if not customers or not others:
        return ()
    every = [_proposed(points, customers, others, months) for points in sorted(set(totals))]
    found = []
    best = max(every[1:], key=_apart, default=None)
    if best is not None and _apart(best) > 0:
        found.append(replace(best, reason=SEPARATES))
    enough = [each for each in every if promised and (each.per_month or 0) >= promised]
    if enough:
        found.append(replace(enough[-1], reason=BRINGS_VOLUME))
    return tuple(found)


def _proposed(
    points: int, customers: Sequence[int], others: Sequence[int], months: float
) -> ProposedThreshold:
    reaching, also = _reaching(customers, points), _reaching(others, points)
    per_month = (reaching.k + also.k) / months if months > 0 else None
    return ProposedThreshold(SEPARATES, points, reaching, also, per_month)


def _reaching(totals: Sequence[int], points: int) -> Rate:
    return Rate(len(totals) - bisect_left(totals, points), len(totals))


def _apart(proposed: ProposedThreshold) -> float:
    return (proposed.customers.value or 0) - (proposed.others.value or 0)
