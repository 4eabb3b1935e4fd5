"""A score and its explanation: the lines, and their sum, always."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion, FieldValue, LeadFacts
from slaapp.domain.criterion_field import FAMILIES
from slaapp.domain.decay import decayed
from slaapp.domain.gate import BEFORE_HAND_OVER, Gate
from slaapp.domain.grade import Matrix
from slaapp.domain.instants import DAY, Instant


class ScoreLine(NamedTuple):
    """One criterion's part in a score: the value it saw, and the points (0 where it is unmet).

    ``age`` is how many whole days ago it was done or said, where the criterion's points fade.
    """

    criterion: Criterion
    value: FieldValue
    points: int
    met: bool = False
    age: int | None = None

    @property
    def before(self) -> int:
        """What it gave before it faded."""
        return self.criterion.points if self.met else 0


@dataclass(frozen=True, slots=True)
class CapLine:
    """What a group of criteria gave too much: ``points`` below nothing, so that the sum is ``cap``.

    It is taken from the family of the group's first criterion.
    """

    group: str
    cap: int
    points: int
    family: str = "profile"


@dataclass(frozen=True, slots=True)
class GateLine:
    """A gate, the value it saw, and whether the lead gets through."""

    gate: Gate
    value: FieldValue
    passed: bool

    @property
    def bars(self) -> bool:
        """Whether it keeps the lead from being qualified."""
        return not self.passed and self.gate.kind != BEFORE_HAND_OVER


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """Every criterion's line and every cap's; the total is nothing but their sum.

    ``qualifies`` where the points or the grade reach what is agreed and no gate bars.
    """

    lines: tuple[ScoreLine, ...]
    caps: tuple[CapLine, ...] = ()
    gates: tuple[GateLine, ...] = ()
    grade: str | None = None
    tier: str | None = None
    qualifies: bool = False
    decided_by_grade: bool = False

    @property
    def total(self) -> int:
        """The score, in points."""
        total = sum([line.points for line in self.lines])
        return total + sum([cap.points for cap in self.caps]) if self.caps else total

    def points_of(self, *families: str) -> int:
        """The points of some families of criteria, after the caps."""
        own = sum(line.points for line in self.lines if line.criterion.family in families)
        return own + sum(cap.points for cap in self.caps if cap.family in families)

    @property
    def barred_by(self) -> tuple[GateLine, ...]:
        """The gates that keep the lead from being qualified."""
        return tuple(line for line in self.gates if line.bars)

    @property
    def lacks(self) -> tuple[GateLine, ...]:
        """What has to be there before the lead goes to sales, and is not."""
        return tuple(
            line for line in self.gates if not line.passed and line.gate.kind == BEFORE_HAND_OVER
        )


def score(
    criteria: Iterable[Criterion],
    facts: LeadFacts,
    now: Instant,
    day: date | None = None,
    caps: Mapping[str, int] | None = None,
) -> ScoreSheet:
    """Judge a lead's facts at ``now``; each criterion gives its points once.

    ``day`` is the local day of ``now`` (UTC's where it is not said), for criteria about dates.
    """
    today = _day_in_utc(now) if day is None else day
    lines = tuple(_line(criterion, facts, now, today) for criterion in criteria)
    return ScoreSheet(lines, cap_lines(lines, caps or {}))


def score_by(
    terms: Agreement, facts: LeadFacts, now: Instant, day: date | None = None
) -> ScoreSheet:
    """The same by all that an agreement says: caps, gates, grade, and what they come to."""
    today = _day_in_utc(now) if day is None else day
    lines = tuple([_line(criterion, facts, now, today) for criterion in terms.criteria])
    gates = tuple([_gate(gate, facts, now, today) for gate in terms.qualifying.gates])
    return verdict(terms, lines, gates)


def verdict(
    terms: Agreement, lines: tuple[ScoreLine, ...], gates: tuple[GateLine, ...]
) -> ScoreSheet:
    """What lines and gates come to: the caps, the grade, the tier, and whether it is enough."""
    caps = cap_lines(lines, terms.qualifying.caps)
    matrix = terms.qualifying.matrix
    grade = None if matrix is None else _grade(matrix, ScoreSheet(lines, caps))
    total = sum([line.points for line in lines]) + sum([cap.points for cap in caps])
    return ScoreSheet(
        lines,
        caps,
        gates,
        grade,
        terms.tier_of(total, grade),
        terms.is_reached_by(total, grade) and not any(line.bars for line in gates),
        terms.qualifying.grades is not None,
    )


def cap_lines(lines: tuple[ScoreLine, ...], caps: Mapping[str, int]) -> tuple[CapLine, ...]:
    """What each group gave beyond its cap, in the order of the groups' names."""
    if not caps:
        return ()
    sums: dict[str, int] = {}
    families: dict[str, str] = {}
    for line in lines:
        group = line.criterion.group
        if group in caps:
            sums[group] = sums.get(group, 0) + line.points
            families.setdefault(group, line.criterion.family)
    return tuple(
        CapLine(group, caps[group], caps[group] - given, families[group])
        for group, given in sorted(sums.items())
        if given > caps[group]
    )


def _grade(matrix: Matrix, sheet: ScoreSheet) -> str:
    profile, *engagement = FAMILIES
    return matrix.grade_of(sheet.points_of(profile), sheet.points_of(*engagement))


def _line(criterion: Criterion, facts: LeadFacts, now: Instant, day: date) -> ScoreLine:
    value, at = facts.seen_by(criterion, now)
    if not criterion.is_met(value, day):
        return ScoreLine(criterion, value, 0)
    if criterion.half_life is None or at is None:
        return ScoreLine(criterion, value, criterion.points, True)
    age = (now - at) // DAY
    points = decayed(criterion.points, age, criterion.half_life)
    return ScoreLine(criterion, value, points, True, age)


def _gate(gate: Gate, facts: LeadFacts, now: Instant, day: date) -> GateLine:
    value = facts.value_for(gate.condition, now)
    return GateLine(gate, value, gate.lets_through(gate.condition.is_met(value, day)))


def _day_in_utc(now: Instant) -> date:
    return date(1970, 1, 1) + timedelta(days=now // DAY)
