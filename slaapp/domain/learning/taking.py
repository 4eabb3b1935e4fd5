"""Suggested criteria taken over: each beside those that are there, or in the place of its like."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from slaapp.domain.criterion import Criterion


def taken_over(held: Iterable[Criterion], suggested: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """The criteria with the suggested ones; the same condition keeps its place and gets the points
    that are suggested, its fading and its group."""
    found = list(held)
    for new in suggested:
        like = next((each for each in found if is_alike(each, new)), None)
        if like is None:
            found.append(new)
        else:
            found[found.index(like)] = replace(like, points=new.points)
    return tuple(found)


def points_now(held: Iterable[Criterion], suggested: Criterion) -> int | None:
    """What the criterion that asks the same gives; None where none does."""
    return next((each.points for each in held if is_alike(each, suggested)), None)


def is_alike(one: Criterion, other: Criterion) -> bool:
    """Whether both ask the same, whatever they give, and however it fades."""
    return _condition(one) == _condition(other)


def _condition(criterion: Criterion) -> Criterion:
    return replace(criterion, points=0, half_life=None, group="")
