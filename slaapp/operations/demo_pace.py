"""When people do things in the demo: instants drawn in working time."""

from __future__ import annotations

from random import Random

from slaapp.domain.instants import MINUTE, SECOND, Instant
from slaapp.domain.openings import Openings
from slaapp.domain.target import Target, due_after


class Pace:
    """Draws instants from one chance, along one working calendar."""

    def __init__(self, openings: Openings, chance: Random) -> None:
        self.openings = openings
        self.chance = chance

    def after(self, start: Instant, low: float, high: float) -> Instant:
        """Between ``low`` and ``high`` working minutes after ``start``, both > 0."""
        minutes = self.chance.uniform(low, high)
        return self.openings.add(start, round(minutes * MINUTE) + 1)

    def before(self, end: Instant, low: float, high: float) -> Instant:
        """Between ``low`` and ``high`` working minutes before ``end``, both > 0."""
        minutes = self.chance.uniform(low, high)
        return self.openings.subtract(end, round(minutes * MINUTE) + 1)

    def at_share(self, start: Instant, target: Target, low: float, high: float) -> Instant:
        """Where a share (1 = due) of the working time from ``start`` to its due has passed."""
        due = due_after(target, self.openings, start)
        worked = self.openings.between(start, due)
        return self.openings.add(start, max(SECOND, round(worked * self.chance.uniform(low, high))))

    def happens(self, probability: float) -> bool:
        """Whether something of this probability happens."""
        return self.chance.random() < probability

    def pick(self, **weights: float) -> str:
        """One of the names, by their weights."""
        return self.chance.choices(list(weights), list(weights.values()))[0]
