"""Counts the leads that meet each criterion, a moment after typing stops, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from slaapp.domain.criterion import Criterion, faults_of
from slaapp.store.figures.criterion_counts import CriterionCount, count_criterion
from ui.page import Page

_AFTER = 300
_TOPIC = "criterion counts"
_MOST_KEPT = 500


def counted_as(criterion: Criterion) -> Criterion:
    """What a count depends on: neither points nor how they fade nor whose cap they fall under."""
    return replace(criterion, points=0, half_life=None, group="")


class Counting(QObject):
    """``wanted`` gives the criteria to count, the most wanted first; ``show`` hears each count.

    Of several only one is asked at a time, so that other questions of the window come between;
    a question that nobody has any more is broken off.
    """

    def __init__(
        self,
        page: Page,
        owner: QObject,
        wanted: Callable[[], Sequence[Criterion]],
        show: Callable[[Criterion, CriterionCount], None],
    ) -> None:
        super().__init__(owner)
        self._page, self._wanted, self._show = page, wanted, show
        self._known: dict[Criterion, CriterionCount] = {}
        self._asked: Criterion | None = None
        self._era = 0
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self._begin)

    def find(self, criterion: Criterion) -> CriterionCount | None:
        """The count of a criterion, if it was asked already."""
        return self._known.get(counted_as(criterion))

    def is_done(self) -> bool:
        """Whether whatever is to be counted was."""
        return self._asked is None and not any(map(self._is_to_count, self._wanted()))

    def soon(self) -> None:
        """Something was typed: look in a moment what is to be counted."""
        self._timer.start()

    def forget(self) -> None:
        """The leads are others now; what is shown stays until it is counted again."""
        self._known.clear()
        self._asked = None
        self._era += 1
        self.soon()

    def _begin(self) -> None:
        still = [counted_as(each) for each in self._wanted()]
        if self._asked is None or self._asked not in still:
            self._asked = None
            self._next()

    def _next(self) -> None:
        criterion = next(filter(self._is_to_count, self._wanted()), None)
        if criterion is None:
            return
        self._asked = asked = counted_as(criterion)
        now, era = self._page.desk.clock.now(), self._era

        def counted(count: CriterionCount) -> None:
            if era == self._era:
                self._keep(asked, count)

        self._page.ask(lambda c: count_criterion(c, asked, now), counted, topic=_TOPIC)

    def _is_to_count(self, criterion: Criterion) -> bool:
        return counted_as(criterion) not in self._known and not faults_of(criterion)

    def _keep(self, criterion: Criterion, count: CriterionCount) -> None:
        while len(self._known) >= _MOST_KEPT:
            del self._known[next(iter(self._known))]
        self._known[criterion] = count
        self._show(criterion, count)
        if self._asked == criterion:
            self._asked = None
            self._next()
