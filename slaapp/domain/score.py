"""A score and its explanation: the lines, and their sum, always."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from slaapp.domain.criterion import Criterion, FieldValue, LeadFacts
from slaapp.domain.instants import Instant


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One criterion's part in a score: the value it saw, and the points (0 where it is unmet)."""

    criterion: Criterion
    value: FieldValue
    points: int


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """Every criterion's line; the total is nothing but their sum."""

    lines: tuple[ScoreLine, ...]

    @property
    def total(self) -> int:
        """The score, in points."""
        return sum(line.points for line in self.lines)


def score(criteria: Iterable[Criterion], facts: LeadFacts, now: Instant) -> ScoreSheet:
    """Judge a lead's facts at ``now``; each criterion gives its points once."""
    return ScoreSheet(tuple(_line(criterion, facts, now) for criterion in criteria))


def _line(criterion: Criterion, facts: LeadFacts, now: Instant) -> ScoreLine:
    value = facts.value_for(criterion, now)
    return ScoreLine(criterion, value, criterion.points if criterion.is_met(value) else 0)
