"""What the clocks of a chunk of leads will ask, answered by numpy before they do.

The questions are grouped by what they have in common: the calendar as a cycle may read it (and
with it the version of the agreement), and the target. Clocks with pauses, and those whose due
instant was moved, are reckoned one by one, and get the same answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from slaapp.domain.dues import WARNING_SHARE, Dues
from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.openings_bulk import add_all, between_all, due_after_all
from slaapp.domain.standing import Cycles
from slaapp.domain.target import Target
from slaapp.domain.terms import Terms
from slaapp.domain.trouble import Trouble

Key: TypeAlias = tuple[int, int]
Answers: TypeAlias = dict[Instant, tuple[Instant, Instant]]
"""By start: the due instant, and when it warns."""

_OF_SALES = frozenset(k for k, kind in KINDS_OF_COMMITMENT.items() if kind.starts == "hand_over")


@dataclass(slots=True)
class Question:
    """When clocks of one target on one calendar are due that start at ``starts``."""

    openings: Openings
    target: Target
    starts: list[Instant] = field(default_factory=list)

    def answers(self) -> Answers:
        """All at once. Where the calendar does not open in time for one of them, nothing: who asks
        for that one alone is told so."""
        starts = np.unique(np.array(self.starts, dtype=np.int64))
        try:
            dues = due_after_all(self.target, self.openings, starts)
            working = between_all(self.openings, starts, dues)
            left = working // WARNING_SHARE
            # One millisecond further, and back again: in closed time that is the next opening.
            further = np.where(left > 0, working - left + 1, 0)
            warned = add_all(self.openings, starts, further) - 1
        except Trouble:
            return {}
        warnings = np.where(left > 0, warned, dues)
        pairs = zip(dues.tolist(), warnings.tolist(), strict=True)
        return dict(zip(starts.tolist(), pairs, strict=True))


class DuesInBulk(Dues):
    """Answers that are known are looked up; all else is asked one by one."""

    __slots__ = ("_known", "_questions")

    def __init__(self, questions: Iterable[Question]) -> None:
        # By identity: the questions keep both alive, and equal targets are seldom two.
        self._questions = list(questions)
        self._known: dict[Key, Answers] = {
            (id(one.openings), id(one.target)): one.answers() for one in self._questions
        }

    def due_and_warning(
        self, target: Target, openings: Openings, start: Instant
    ) -> tuple[Instant, Instant]:
        """When a clock that nothing moves is due, and when it warns."""
        known = self._known.get((id(openings), id(target)))
        found = None if known is None else known.get(start)
        return super().due_and_warning(target, openings, start) if found is None else found


class _Asking:
    """Collects the questions; what a version asks at each hand-over is worked out once."""

    def __init__(self) -> None:
        self.questions: dict[Key, Question] = {}
        self._plans: dict[tuple[int, str | None], list[Callable[[Instant], None]]] = {}

    def ask(self, terms: Terms, target: Target) -> Callable[[Instant], None]:
        """What takes a further start for a target."""
        key = (id(terms.openings), id(target))
        if key not in self.questions:
            self.questions[key] = Question(terms.openings, target)
        return self.questions[key].starts.append

    def plan(self, terms: Terms, tier: str | None) -> list[Callable[[Instant], None]]:
        """What takes the start of each of a cycle's clocks, and of sales' window."""
        plan = self._plans.get((id(terms), tier))
        if plan is None:
            promised = (
                commitment.target_for(tier)
                for code, commitment in terms.commitments.items()
                if code in _OF_SALES
            )
            targets = [*promised, terms.agreement.reject_within]
            plan = [self.ask(terms, target) for target in targets if target is not None]
            self._plans[id(terms), tier] = plan
        return plan


def dues_in_bulk(leads: Iterable[Cycles]) -> DuesInBulk:
    """What the clocks of these leads will ask, known beforehand."""
    asking = _Asking()
    for cycles in leads:
        for history, terms in zip(cycles.found.histories, cycles.judged, strict=True):
            if terms is not None:
                for take in asking.plan(terms, history.hand_over.tier):
                    take(history.start)
        for stretch, terms in cycles.stretches:
            target = terms.target_of("hand_over", stretch.qualified.tier)
            if target is not None:
                asking.ask(terms, target)(stretch.start)
    return DuesInBulk(asking.questions.values())
