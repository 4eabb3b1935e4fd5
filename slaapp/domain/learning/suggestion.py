"""Points as one's own history suggests them: few criteria, added up, rounded to 5.

20 points multiply the odds of becoming a customer by e. The rank quality is out of fold: every
lead is judged by points that were learned without it (stratified, the same folds each time).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

import numpy as np

from slaapp.domain.criterion import Criterion
from slaapp.domain.kpi import Rate
from slaapp.domain.learning.candidates import Candidate, candidates_of
from slaapp.domain.learning.cases import Cases
from slaapp.domain.learning.coded import Coded, Places, coded
from slaapp.domain.learning.fitting import alike, choose, fit
from slaapp.domain.rank_quality import RankQuality, rank_quality, together

FOLDS = 5
SEED = 2_017
MOST_LINES = 20
POINTS_PER_UNIT = 20
ROUNDED_TO = 5

LEAST = 10
"""With fewer customers, or fewer others, nothing is learned."""
FEW_CUSTOMERS, FEW_LEADS = 30, 200
"""Below these it is learned, with a warning."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SuggestedLine:
    """One criterion with its points, and how many became customers with and without it.

    ``holds`` tells of each lead whether it is with it, as ``behind.leads_behind`` takes it.
    """

    criterion: Criterion
    met: Rate
    unmet: Rate
    holds: bytes = b""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Lines to be taken over one by one, the most telling first.

    ``quality`` is out of fold, None where there are too few to tell; ``fitted`` is that of the
    lines on the leads they were learned from, which flatters. ``warnings`` are codes:
    too_few_to_learn, few_customers, few_others, few_leads, nothing_tells.
    """

    lines: tuple[SuggestedLine, ...]
    customers: int
    others: int
    quality: RankQuality | None
    fitted: RankQuality | None
    warnings: tuple[str, ...]


def suggest(
    cases: Cases, progress: Progress | None = None, columns: Sequence[Coded] | None = None
) -> Suggestion:
    """Learn points; ``progress`` hears steps done and in all, raising in it ends the work.
    ``columns`` are those of the cases, where they are coded already."""
    if min(cases.customers, cases.others) < LEAST:
        return Suggestion((), cases.customers, cases.others, None, None, ("too_few_to_learn",))
    tell = progress or _to_nobody
    columns = columns or [coded(column) for column in cases.columns]
    quality = out_of_fold(columns, cases.won, lambda done, _of: tell(done, FOLDS + 1))
    every: Places = np.arange(len(cases.won))
    learned = _learn(columns, cases.won, every)
    tell(FOLDS + 1, FOLDS + 1)
    lines = tuple(_line(points, each, cases) for points, each in learned)
    return Suggestion(
        lines,
        cases.customers,
        cases.others,
        quality,
        _tried(learned, every, cases.won),
        tuple(_warnings(cases, lines)),
    )


def out_of_fold(
    columns: Sequence[Coded], won: Sequence[bool], progress: Progress | None = None
) -> RankQuality:
    """How well points learned from these columns rank leads that they were not learned from."""
    tell = progress or _to_nobody
    every: Places = np.arange(len(won))
    parts = []
    for done, held_out in enumerate(folds_of(tuple(won))):
        tell(done, FOLDS)
        learned = _learn(columns, won, np.delete(every, held_out))
        parts.append(_tried(learned, held_out, won))
    tell(FOLDS, FOLDS)
    return together(parts)


@lru_cache(maxsize=2)
def folds_of(won: tuple[bool, ...], folds: int = FOLDS, seed: int = SEED) -> list[Places]:
    """The places of each fold; customers and others are dealt out evenly."""
    chance = Random(seed)
    dealt: list[list[int]] = [[] for _ in range(folds)]
    for which in (True, False):
        places = [at for at, each in enumerate(won) if each is which]
        chance.shuffle(places)
        for at, place in enumerate(places):
            dealt[at % folds].append(place)
    return [np.array(sorted(fold), dtype=np.intp) for fold in dealt]


Learned = list[tuple[int, Candidate]]
"""Criteria with their points."""


def _learn(columns: Sequence[Coded], ends: Sequence[bool], among: Places) -> Learned:
    offered = candidates_of(columns, among)
    if not offered:
        return []
    ended = np.array(ends, dtype=np.float64)[among]
    every = np.column_stack([each.met[among] for each in offered])
    met, (won, times) = alike(every, ended, np.ones(len(ended)))
    signs = np.array([each.sign for each in offered])
    chosen, weights = choose(met, won, signs, MOST_LINES, times)
    while chosen:
        points = [_points(weight) for weight in weights]
        if all(points):
            return [(n, offered[at]) for n, at in zip(points, chosen, strict=True)]
        # What rounds to nothing leaves, and the others make up for it.
        chosen = [at for n, at in zip(points, chosen, strict=True) if n]
        start = np.zeros(len(chosen) + 1)
        weights = fit(met[:, chosen], won, signs[chosen], start, times)[1:]
    return []


def _points(weight: float) -> int:
    return ROUNDED_TO * round(float(weight) * POINTS_PER_UNIT / ROUNDED_TO)


def _tried(learned: Learned, places: Places, won: Sequence[bool]) -> RankQuality:
    totals = np.zeros(len(places), dtype=np.int64)
    for points, each in learned:
        totals += points * each.met[places]
    ends = np.array(won, dtype=np.bool_)[places]
    return rank_quality(totals[ends].tolist(), totals[~ends].tolist())


def _line(points: int, each: Candidate, cases: Cases) -> SuggestedLine:
    won = np.array(cases.won, dtype=np.bool_)
    met, both = int(each.met.sum()), int((each.met & won).sum())
    rest = len(won) - met
    criterion = replace(each.criterion, points=points)
    unmet = Rate(cases.customers - both, rest)
    return SuggestedLine(criterion, Rate(both, met), unmet, np.packbits(each.met).tobytes())


def totals_of(lines: Sequence[SuggestedLine], count: int) -> list[int]:
    """The points of ``count`` leads by the lines, in the order of the cases."""
    totals = np.zeros(count, dtype=np.int64)
    for line in lines:
        held = np.unpackbits(np.frombuffer(line.holds, dtype=np.uint8), count=count)
        totals += line.criterion.points * held.astype(np.int64)
    return [int(total) for total in totals]


def _warnings(cases: Cases, lines: Sequence[SuggestedLine]) -> list[str]:
    checks = (
        ("few_customers", cases.customers < FEW_CUSTOMERS),
        ("few_others", cases.others < FEW_CUSTOMERS),
        ("few_leads", len(cases.won) < FEW_LEADS),
        ("nothing_tells", not lines),
    )
    return [code for code, holds in checks if holds]


def _to_nobody(_done: int, _of: int) -> None:
    pass
