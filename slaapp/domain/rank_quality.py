"""How well points put later customers before the others: "N times in 100".

The area under the ROC curve is the share of pairs (a later customer, somebody who became none) in
which the customer has more points, equal points counting half (Mann and Whitney, 1947). Its
interval is the score interval of Newcombe, Statistics in Medicine 25 (2006), method 5, on the
variance of Hanley and McNeil, Radiology 143 (1982): as with Wilson's, it stays within 0 and 1 and
does not shrink to nothing where every pair is in order.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_Z95 = 1.959963984540054
_STEPS = 60
"""Halvings of an interval: more than a float has digits."""


@dataclass(frozen=True, slots=True)
class RankQuality:
    """Of ``pairs`` pairs of a later customer and another, ``halves`` half points: two where the
    customer has more points, one where both have the same.

    ``customers`` and ``others`` are how many there are. ``pairs`` is their product, or less where
    only those that were judged alike are compared (fold by fold).
    """

    halves: int
    pairs: int
    customers: int
    others: int

    @property
    def value(self) -> float | None:
        """The share of pairs in order, from 0 to 1; None where there is no pair."""
        return self.halves / (2 * self.pairs) if self.pairs else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """At 95 %; None where there is no pair."""
        share = self.value
        if share is None:
            return None
        low, high = _end(self, share, 0.0), _end(self, share, 1.0)
        return min(low, share), max(high, share)


def rank_quality(customers: Iterable[float], others: Iterable[float]) -> RankQuality:
    """From the points of those who became customers and of those who did not."""
    won, lost = list(customers), sorted(others)
    halves = sum(bisect_left(lost, points) + bisect_right(lost, points) for points in won)
    return RankQuality(halves, len(won) * len(lost), len(won), len(lost))


def together(parts: Sequence[RankQuality]) -> RankQuality:
    """Parts that were judged apart, each compared within itself only."""
    return RankQuality(
        sum(part.halves for part in parts),
        sum(part.pairs for part in parts),
        sum(part.customers for part in parts),
        sum(part.others for part in parts),
    )


def _end(quality: RankQuality, share: float, beyond: float) -> float:
    """The farthest value towards ``beyond`` that the share is no surprise for."""
    near, far = share, beyond
    for _ in range(_STEPS):
        middle = (near + far) / 2
        if abs(middle - share) <= _Z95 * math.sqrt(_variance(quality, middle)):
            near = middle
        else:
            far = middle
    return near


def _variance(quality: RankQuality, share: float) -> float:
    """Hanley and McNeil's, both groups taken as large as their mean (Newcombe's n*)."""
    more = (quality.customers + quality.others) / 2 - 1
    spread = 1 + more * ((1 - share) / (2 - share) + share / (1 + share))
    return share * (1 - share) * spread / (quality.customers * quality.others)
