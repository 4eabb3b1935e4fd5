"""The figures of many leads at once: the working time of all of them is reckoned in bulk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from slaapp.domain.dues import ONE_BY_ONE
from slaapp.domain.events import Event
from slaapp.domain.figures import Figures, Subject, cut_subject, figures_of, score_sheet
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.score import ScoreSheet

FEW = 64
"""Below so many leads numpy costs more to import and to start than it saves."""

Qualifying: TypeAlias = Callable[[str, ScoreSheet], Event | None]
"""Told of a lead that is new and reaches what was agreed: the event that says so, if any."""


def reckon_all(
    subjects: Iterable[tuple[str, Subject]],
    book: Rulebook,
    day: date,
    qualifying: Qualifying | None = None,
) -> dict[str, Figures]:
    """``figures.reckon`` for each lead by its key; what ``qualifying`` gives counts with it."""
    judged = _judged(subjects, book, day, qualifying)
    cut = [(key, subject, sheet, cut_subject(subject, book)) for key, subject, sheet in judged]
    if len(cut) < FEW:
        dues = ONE_BY_ONE
    else:
        # Imported here: a window that opens with its first rows does without numpy.
        from slaapp.domain.dues_bulk import dues_in_bulk

        dues = dues_in_bulk(cycles for *_whose, cycles in cut)
    return {
        key: figures_of(subject, cycles, book, day, dues, sheet)
        for key, subject, sheet, cycles in cut
    }


def _judged(
    subjects: Iterable[tuple[str, Subject]],
    book: Rulebook,
    day: date,
    qualifying: Qualifying | None,
) -> Iterator[tuple[str, Subject, ScoreSheet]]:
    for key, subject in subjects:
        sheet = score_sheet(subject, book, day)
        if qualifying and sheet.qualifies and subject.is_new:
            event = qualifying(key, sheet)
            # No criterion looks at it: the score stays.
            if event is not None:
                subject = replace(subject, events=(*subject.events, event))
        yield key, subject, sheet
