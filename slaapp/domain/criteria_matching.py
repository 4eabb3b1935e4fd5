"""Which criterion of one agreement became which of another: matched by what they are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from slaapp.domain.criterion import Criterion

Match = tuple[int, Criterion | None, Criterion | None]

# From the same in every respect to about the same field.
_ALIKE: tuple[Callable[[Criterion], object], ...] = (
    lambda one: one,
    lambda one: (one.field, one.operator, one.operands, one.within_days, one.about),
    lambda one: (one.field, one.operator, one.operands, one.within_days),
    lambda one: (one.field, one.operator, one.operands),
    lambda one: (one.field, one.operator, one.within_days),
    lambda one: (one.field, one.operator),
    lambda one: one.field,
)


def matched(old: Sequence[Criterion], new: Sequence[Criterion]) -> list[Match]:
    """(place in ``old``, old, new) for each of ``new`` in its order, then for those that are gone.

    The place is -1 and the old one None where a criterion is new; the new one is None where it is
    gone. Closest matches are made first, each criterion is in one of them.
    """
    free = dict(enumerate(old))
    found: dict[int, int] = {}
    for alike in _ALIKE:
        for at, criterion in enumerate(new):
            if at not in found:
                like = (place for place, each in free.items() if alike(each) == alike(criterion))
                place = next(like, None)
                if place is not None:
                    found[at] = place
                    del free[place]
    kept: list[Match] = [
        (found[at], old[found[at]], each) if at in found else (-1, None, each)
        for at, each in enumerate(new)
    ]
    return [*kept, *((place, each, None) for place, each in free.items())]
