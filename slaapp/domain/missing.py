"""What a lead lacks to be qualified: so many points, or one of a few smallest sets of criteria."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.criterion_field import FAMILIES
from slaapp.domain.gate import MUST, MUST_NOT
from slaapp.domain.score import GateLine, ScoreLine, ScoreSheet, verdict

MOST_SETS, MOST_TOGETHER, MOST_TRIED = 5, 3, 14


@dataclass(frozen=True, slots=True)
class Gap:
    """Points that are missing; of a grade, those for who it is and for what it did and said."""

    points: int
    profile: int = 0
    engagement: int = 0


@dataclass(frozen=True, slots=True)
class Missing:
    """``bars`` are gates that keep the lead out whatever it has; ``needs`` those that it has yet
    to meet. ``gaps`` are the ways in points, fewest first, none where the points are there;
    ``sets`` the smallest sets of criteria that would do instead, by their number and points."""

    bars: tuple[GateLine, ...] = ()
    needs: tuple[GateLine, ...] = ()
    gaps: tuple[Gap, ...] = ()
    sets: tuple[tuple[Criterion, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.bars or self.needs or self.gaps)


def missing_of(terms: Agreement, sheet: ScoreSheet) -> Missing:
    """What keeps the lead of a sheet from being qualified; empty where nothing does.

    A criterion takes points from its line where it is met now, and would give all of its own:
    what faded may be done again. Points that a criterion takes away are not undone.
    """
    bars = tuple(line for line in sheet.barred_by if line.gate.kind == MUST_NOT)
    needs = tuple(line for line in sheet.barred_by if line.gate.kind == MUST)
    if terms.is_reached_by(sheet.total, sheet.grade):
        return Missing(bars, needs)
    return Missing(bars, needs, tuple(_gaps(terms, sheet)), tuple(_sets(terms, sheet)))


def _gaps(terms: Agreement, sheet: ScoreSheet) -> Iterator[Gap]:
    grades = terms.qualifying.grades
    if grades is None:
        yield Gap(terms.threshold - sheet.total)
        return
    who, *did = FAMILIES
    held = sheet.points_of(who), sheet.points_of(*did)
    ways = set()
    for cell in grades.cells:
        profile, engagement = grades.least_of(cell)
        lacks = max(profile - held[0], 0), max(engagement - held[1], 0)
        ways.add(Gap(sum(lacks), *lacks))
    least = [way for way in ways if not any(_covers(way, other) for other in ways - {way})]
    yield from sorted(least, key=lambda way: (way.points, way.profile))


def _covers(way: Gap, other: Gap) -> bool:
    return other.profile <= way.profile and other.engagement <= way.engagement


def _sets(terms: Agreement, sheet: ScoreSheet) -> Iterator[tuple[Criterion, ...]]:
    """Sets of at most three, none of which holds another."""
    gains = [at for at, line in enumerate(sheet.lines) if line.criterion.points > line.points]
    gains.sort(key=lambda at: (sheet.lines[at].points - sheet.lines[at].criterion.points, at))
    found: list[frozenset[int]] = []
    for size in range(1, MOST_TOGETHER + 1):
        for places in combinations(gains[:MOST_TRIED], size):
            chosen = frozenset(places)
            if len(found) == MOST_SETS:
                return
            if not any(held <= chosen for held in found) and _would_do(terms, sheet, chosen):
                found.append(chosen)
                yield tuple(sheet.lines[at].criterion for at in places)


def _would_do(terms: Agreement, sheet: ScoreSheet, places: Iterable[int]) -> bool:
    lines: list[ScoreLine] = list(sheet.lines)
    for at in places:
        lines[at] = lines[at]._replace(points=lines[at].criterion.points, met=True)
    told = verdict(terms, tuple(lines), ())
    return told.qualifies
