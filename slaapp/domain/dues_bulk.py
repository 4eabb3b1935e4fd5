"""The questions that a clock will ask, answered for a chunk of leads by numpy before it does.

They are grouped by what they have in common: the calendar as a cycle may read it (and with it the
version), and the target. Only clocks without pauses and without any change of their due instant are
answered so, which is nearly all of them; the others ask one by one, and get the same answers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

import numpy as np

from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from slaapp.domain.dues import WARNING_SHARE, Dues
from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.openings_bulk import add_all, between_all, due_after_all
from slaapp.domain.pauses import Pause
from slaapp.domain.standing import Cycles
from slaapp.domain.target import Target
from slaapp.domain.trouble import Trouble

Question = tuple[Openings, Target]
_OF_SALES = tuple(kind for kind in KINDS_OF_COMMITMENT.values() if kind.starts == "hand_over")
_SPOKEN = KINDS_OF_COMMITMENT["first_conversation"].stops
_TRIED = KINDS_OF_COMMITMENT["first_attempt"].stops


class DuesInBulk(Dues):
    """Answers that are known are looked up; all else is asked one by one."""

    def __init__(self) -> None:
        self._dues: dict[Question, dict[Instant, Instant]] = {}
        self._warnings: dict[Openings, dict[tuple[Instant, Instant], Instant]] = {}
        self._worked: dict[Openings, dict[tuple[Instant, Instant], int]] = {}

    def due(
        self, target: Target, openings: Openings, start: Instant, pauses: Collection[Pause] = ()
    ) -> Instant:
        """``target.due_after``."""
        if not pauses:
            known = self._dues.get((openings, target))
            due = known.get(start) if known else None
            if due is not None:
                return due
        return super().due(target, openings, start, pauses)

    def warning(
        self, openings: Openings, start: Instant, due: Instant, pauses: Collection[Pause] = ()
    ) -> Instant:
        """When the last quarter of the working time begins."""
        if not pauses:
            known = self._warnings.get(openings)
            warning = known.get((start, due)) if known else None
            if warning is not None:
                return warning
        return super().warning(openings, start, due, pauses)

    def between(
        self, openings: Openings, start: Instant, end: Instant, pauses: Collection[Pause] = ()
    ) -> int:
        """``openings.between``."""
        if not pauses:
            known = self._worked.get(openings)
            worked = known.get((start, end)) if known else None
            if worked is not None:
                return worked
        return super().between(openings, start, end, pauses)

    def learn_dues(self, question: Question, starts: set[Instant]) -> None:
        """Reckon all dues of one question, and when each warns. A calendar that does not open in
        time for one of them is left to those who ask: the trouble is theirs."""
        openings, target = question
        each = np.fromiter(starts, dtype=np.int64, count=len(starts))
        try:
            dues = due_after_all(target, openings, each)
            working = between_all(openings, each, dues)
            before_warning = working - working // WARNING_SHARE
            warnings = np.where(working > 0, add_all(openings, each, before_warning), dues)
        except Trouble:
            return
        begun, ended = each.tolist(), dues.tolist()
        self._dues[question] = dict(zip(begun, ended, strict=True))
        pairs = zip(begun, ended, strict=True)
        known = self._warnings.setdefault(openings, {})
        known.update(zip(pairs, warnings.tolist(), strict=True))

    def learn_worked(self, openings: Openings, pairs: set[tuple[Instant, Instant]]) -> None:
        """Reckon the working time of all pairs."""
        each = np.array(list(pairs), dtype=np.int64)
        try:
            worked = between_all(openings, each[:, 0].copy(), each[:, 1].copy())
        except Trouble:
            return
        self._worked[openings] = dict(zip(map(tuple, each.tolist()), worked.tolist(), strict=True))


def dues_in_bulk(leads: Iterable[Cycles]) -> DuesInBulk:
    """What the clocks of these leads will ask, known beforehand."""
    starts: dict[Question, set[Instant]] = defaultdict(set)
    pairs: dict[Openings, set[tuple[Instant, Instant]]] = defaultdict(set)
    for cycles in leads:
        for openings, target, start in _questions(cycles):
            starts[openings, target].add(start)
        for openings, start, end in _answers(cycles):
            pairs[openings].add((start, end))
    found = DuesInBulk()
    for question, instants in starts.items():
        found.learn_dues(question, instants)
    for openings, stretches in pairs.items():
        found.learn_worked(openings, stretches)
    return found


def _questions(cycles: Cycles) -> Iterator[tuple[Openings, Target, Instant]]:
    for history, terms in zip(cycles.found.histories, cycles.judged, strict=True):
        if terms is None or history.joined_into is not None:
            continue
        agreement, tier = terms.agreement, history.hand_over.tier
        for kind in _OF_SALES:
            target = agreement.target_of(kind.code, tier)
            if target is not None:
                yield terms.openings, target, history.start
        if history.answered is None:
            yield terms.openings, agreement.reject_within, history.start
    for stretch, terms in cycles.stretches:
        target = terms.agreement.target_of("hand_over", stretch.qualified.tier)
        if target is not None:
            yield terms.openings, target, stretch.start


def _answers(cycles: Cycles) -> Iterator[tuple[Openings, Instant, Instant]]:
    for history, terms in zip(cycles.found.histories, cycles.judged, strict=True):
        if terms is None:
            continue
        start = history.start
        for kinds in (_TRIED, _SPOKEN):
            stop = history.first(kinds)
            if stop is not None:
                yield terms.openings, start, max(start, stop.occurred_at)
        if history.answered is not None:
            yield terms.openings, start, max(start, history.answered.occurred_at)
    for stretch, terms in cycles.stretches:
        if stretch.kept and stretch.ended is not None:
            yield terms.openings, stretch.start, max(stretch.start, stretch.ended.occurred_at)
