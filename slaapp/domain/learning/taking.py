"""Suggested criteria taken over: each beside those that are there, or in the place of its like."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from slaapp.domain.criterion import Criterion


def taken_over(held: Iterable[Criterion], suggested: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """The criteria with the suggested ones; the same condition keeps its place and gets the points
    that are suggested, its fading and its group."""
    found = {replace(each, points=0, half_life=None, group=""): each for each in held}
    for new in suggested:
        condition = replace(new, points=0, half_life=None, group="")
        same = found.get(condition)
        found[condition] = new if same is None else replace(same, points=new.points)
    return tuple(found.values())
