"""The figures of many leads at once: the working time of all of them is reckoned in bulk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from slaapp.domain.dues import ONE_BY_ONE
from slaapp.domain.figures import Figures, Subject, cut_subject, figures_of
from slaapp.domain.rulebook import Rulebook

FEW = 64
"""Below so many leads numpy costs more to import and to start than it saves."""


def reckon_all(
    subjects: Iterable[tuple[str, Subject]], book: Rulebook, day: date
) -> dict[str, Figures]:
    """``figures.reckon`` for each lead by its key."""
    cut = [(key, subject, cut_subject(subject, book)) for key, subject in subjects]
    if len(cut) < FEW:
        dues = ONE_BY_ONE
    else:
        # Imported here: a window that opens with its first rows does without numpy.
        from slaapp.domain.dues_bulk import dues_in_bulk

        dues = dues_in_bulk(cycles for _key, _subject, cycles in cut)
    return {key: figures_of(subject, cycles, book, day, dues) for key, subject, cycles in cut}
