"""Working time of very many stretches at once: arrays in, arrays out (``working_spans``)."""

from __future__ import annotations

import numpy as np

from slaapp.domain.openings_bulk import Instants, between_all
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.zone_offsets import constant_offsets
from slaapp.store.figures.columns import Coded


def worked_in_all(book: Rulebook, versions: Coded, begins: Instants, ends: Instants) -> Instants:
    """``working_spans.worked_in`` of the stretches under these versions (their keys)."""
    found = np.maximum(ends - begins, 0)
    by_key = {version.id: version for version in book.versions}
    for key, rows in versions.groups():
        here = rows[found[rows] > 0]
        if key in by_key and len(here):
            openings = book.openings_of(by_key[key])
            found[here] = between_all(openings, begins[here], ends[here])
    worked: Instants = np.maximum(found, 0)
    return worked


def walls_of_all(book: Rulebook, instants: Instants) -> Instants:
    """``instants.to_wall`` of each, in the workspace's zone."""
    if len(instants) == 0:
        return instants.copy()
    first, last = int(instants.min()), int(instants.max())
    stretches = constant_offsets(book.zone, first, last + 1)
    begins = np.array([begin for begin, _end, _offset in stretches], dtype=np.int64)
    offsets = np.array([offset for _begin, _end, offset in stretches], dtype=np.int64)
    walls: Instants = instants + offsets[np.searchsorted(begins, instants, side="right") - 1]
    return walls
