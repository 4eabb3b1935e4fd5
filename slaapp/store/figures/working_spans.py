"""Working time of many stretches, each by the calendar of its own version of the agreement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from slaapp.domain.instants import Instant
from slaapp.domain.reckoning import FEW
from slaapp.domain.rulebook import Rulebook


class Stretch(NamedTuple):
    """From ``begin`` to ``end`` under a version (its key; None: nothing is closed)."""

    agreement_id: str | None
    begin: Instant
    end: Instant


def worked_in(book: Rulebook, stretches: Sequence[Stretch]) -> list[int]:
    """Of each stretch the milliseconds that were worked; none of what ends before it begins."""
    found = [max(0, each.end - each.begin) for each in stretches]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(stretches):
        if each.agreement_id is not None and found[place]:
            places[each.agreement_id].append(place)
    for version in book.versions:
        own = places.get(version.id, [])
        openings = book.openings_of(version)
        if len(own) < FEW:
            for place in own:
                found[place] = openings.between(stretches[place].begin, stretches[place].end)
            continue
        # Imported here: a window that opens with its first rows does without numpy.
        import numpy as np

        from slaapp.domain.openings_bulk import between_all

        begins = np.array([stretches[place].begin for place in own], dtype=np.int64)
        ends = np.array([stretches[place].end for place in own], dtype=np.int64)
        worked = between_all(openings, begins, ends).tolist()
        for place, ms in zip(own, worked, strict=True):
            found[place] = ms
    return found
