"""The scores of many leads at once: each value there is is judged once, the points are summed by
numpy. ``score.score_by`` says the same of one lead, with its lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import OPERATORS, Criterion, FieldValue
from slaapp.domain.decay import decayed, lifetime
from slaapp.domain.gate import BEFORE_HAND_OVER
from slaapp.domain.grade import ENGAGEMENTS, PROFILES, Steps

Numbers: TypeAlias = npt.NDArray[np.int64]
Flags: TypeAlias = npt.NDArray[np.bool_]
Places: TypeAlias = npt.NDArray[np.intp]

_MOST_KEPT = 50_000
"""Values whose verdicts are remembered: of e-mail addresses each is another one."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a criterion looks at, of each lead; yes and no are the texts "yes" and "no".

    ``ages`` are whole days since it was done or said, -1 where it never was; None where it is of
    no age. Where several leads share their values, ``places`` has for each lead which of them is
    its own; where each is judged on a day of its own, ``days`` has these.
    """

    values: Sequence[FieldValue]
    ages: Numbers | None = None
    places: Places | None = None
    days: Sequence[date] | None = None


class Verdicts(NamedTuple):
    """Of each lead: points, grade, whether it has reached what was agreed, and its tier."""

    scores: list[int]
    grades: list[str | None]
    reached: list[int]
    tiers: list[str]


class Standings(NamedTuple):
    """Of each lead: points, whether no gate bars it, and whether it has reached what was agreed."""

    scores: list[int]
    passed: list[bool]
    reached: list[bool]


class BulkScore:
    """Judges by one agreement on one day, chunk after chunk; what it learnt of values it keeps.

    ``day`` is None where the columns have the day of each judgement.
    """

    def __init__(self, terms: Agreement, day: date | None = None) -> None:
        self._terms, self._day = terms, day
        self._known: dict[Criterion, dict[Any, bool]] = defaultdict(dict)
        self._left: dict[tuple[int, int], Numbers] = {}
        self._meaning: dict[tuple[int, str | None], tuple[int, str]] = {}

    def judge(self, count: int, look: Callable[[Criterion], Column]) -> Verdicts:
        """The verdicts on ``count`` leads; ``look`` has the column of each criterion."""
        profile, engagement = self._sums(count, look)
        passed = self._passed(count, look)
        scores: list[int] = (profile + engagement).tolist()
        grades = self._grades(count, profile, engagement)
        meanings = [self._means(*pair) for pair in zip(scores, grades, strict=True)]
        return Verdicts(
            scores,
            grades,
            [reached if ok else 0 for (reached, _), ok in zip(meanings, passed, strict=True)],
            [tier for _, tier in meanings],
        )

    def stand(self, count: int, look: Callable[[Criterion], Column]) -> Standings:
        """The same, as far as it decides who is qualified."""
        profile, engagement = self._sums(count, look)
        passed = self._passed(count, look)
        scores: list[int] = (profile + engagement).tolist()
        grades = self._grades(count, profile, engagement)
        means = [self._means(*pair)[0] for pair in zip(scores, grades, strict=True)]
        reached = [bool(enough and ok) for enough, ok in zip(means, passed, strict=True)]
        return Standings(scores, passed, reached)

    def _sums(self, count: int, look: Callable[[Criterion], Column]) -> tuple[Numbers, Numbers]:
        """The points of the profile, and those of all else, after the caps."""
        terms = self._terms
        sums = [np.zeros(count, np.int64), np.zeros(count, np.int64)]
        groups: dict[str, tuple[int, Numbers]] = {}
        for criterion in terms.criteria:
            points = self._points(criterion, look(criterion))
            side = int(criterion.family != "profile")
            sums[side] += points
            if criterion.group in terms.qualifying.caps:
                first, held = groups.get(criterion.group, (side, 0))
                groups[criterion.group] = first, held + points
        for group, (side, given) in groups.items():
            sums[side] -= np.maximum(given - terms.qualifying.caps[group], 0)
        return sums[0], sums[1]

    def _passed(self, count: int, look: Callable[[Criterion], Column]) -> list[bool]:
        passed = np.ones(count, np.bool_)
        for gate in self._terms.qualifying.gates:
            if gate.kind != BEFORE_HAND_OVER:
                met = self._met(gate.condition, look(gate.condition))
                passed &= met == gate.lets_through(True)
        found: list[bool] = passed.tolist()
        return found

    def _points(self, criterion: Criterion, column: Column) -> Numbers:
        met = self._met(criterion, column)
        if criterion.half_life is None or column.ages is None:
            return np.where(met, criterion.points, 0)
        left = self._fading(criterion.points, criterion.half_life)
        faded = left[np.clip(column.ages, 0, len(left) - 1)]
        return np.where(met, np.where(column.ages < 0, criterion.points, faded), 0)

    def _fading(self, points: int, half_life: int) -> Numbers:
        """What is left after each age; nothing after the last."""
        found = self._left.get((points, half_life))
        if found is None:
            ages = range(lifetime(points, half_life) + 1)
            left = [decayed(points, age, half_life) for age in ages]
            found = self._left[points, half_life] = np.array(left, np.int64)
        return found

    def _met(self, criterion: Criterion, column: Column) -> Flags:
        operator = OPERATORS[criterion.operator]
        values, places = column.values, column.places
        if operator.as_text:
            # 5 and 5.0 are one key of what is known, and two texts.
            values = [each if each is None else str(each) for each in values]
        if column.days is None or not operator.by_day:
            met = self._of_each(criterion, values, lambda value: (value, self._day))
            return met if places is None else met[places]
        own = values if places is None else [values[at] for at in places.tolist()]
        return self._of_each(criterion, [*zip(own, column.days, strict=True)], lambda pair: pair)

    def _of_each(
        self,
        criterion: Criterion,
        keys: Sequence[Any],
        judged: Callable[[Any], tuple[FieldValue, date | None]],
    ) -> Flags:
        """The verdict on each; a key that was met before has the verdict of then."""
        known = self._known[criterion]
        if len(known) > _MOST_KEPT:
            known.clear()
        for key in set(keys).difference(known):
            known[key] = criterion.is_met(*judged(key))
        return np.fromiter(map(known.__getitem__, keys), np.bool_, len(keys))

    def _grades(self, count: int, profile: Numbers, engagement: Numbers) -> list[str | None]:
        matrix = self._terms.qualifying.matrix
        if matrix is None:
            return [None] * count
        who = _places(matrix.profile, profile)
        did = _places(matrix.engagement, engagement)
        return [PROFILES[a] + ENGAGEMENTS[b] for a, b in zip(who, did, strict=True)]

    def _means(self, score: int, grade: str | None) -> tuple[int, str]:
        found = self._meaning.get((score, grade))
        if found is None:
            reached = int(self._terms.is_reached_by(score, grade))
            found = self._meaning[score, grade] = reached, self._terms.tier_of(score, grade)
        return found


def _places(steps: Steps, points: Numbers) -> list[int]:
    """Of each lead the first step that its points reach, else the last one."""
    found: list[int] = np.select([points >= step for step in steps], [0, 1, 2], 3).tolist()
    return found
