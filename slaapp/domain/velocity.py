"""Lead velocity: how much faster leads come than in the period before, each by its working days."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from slaapp.domain.figure_list import FigureList
from slaapp.domain.kpi import TOO_FEW


@dataclass(frozen=True, slots=True)
class Pace:
    """``leads`` qualified on ``days`` working days (the part of today that has gone by, too)."""

    leads: int
    days: Fraction
    behind: FigureList

    @property
    def per_day(self) -> float | None:
        """q of ``kpis.md``; None where there was no working day."""
        return float(self.leads / self.days) if self.days else None


@dataclass(frozen=True, slots=True)
class Velocity:
    """A period and the one before it."""

    now: Pace
    before: Pace

    @property
    def value(self) -> float | None:
        """(q - q before) / q before; None where the one before has none or no working day."""
        after, before = self.now.per_day, self.before.per_day
        return None if after is None or not before else (after - before) / before

    @property
    def is_too_few(self) -> bool:
        """Whether it says little: few leads in one of the two."""
        return min(self.now.leads, self.before.leads) < TOO_FEW
