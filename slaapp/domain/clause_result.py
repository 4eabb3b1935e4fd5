"""How a clause stands in a period: target, reached, trend, status, forecast, the lists behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from slaapp.domain.clauses import Clause, Count
from slaapp.domain.forecast import Forecast
from slaapp.domain.kpi import Rate
from slaapp.domain.promise_line import MISSED, REACHED, Behind, PromiseLine
from slaapp.domain.ranges_joined import ranges_joined
from slaapp.domain.roles import SIDES
from slaapp.domain.trend import Trend
from slaapp.domain.worked_days import WorkedDays

Status: TypeAlias = Literal["on_track", "at_risk", "broken", "too_early", "nothing"]

ENOUGH_DAYS = 3
"""Fewer working days say nothing of the pace."""

_ALL = 100


@dataclass(frozen=True)
class ClauseResult:
    """``lines`` are the clause's by month and version, each held to its own; ``worked`` the
    working days that it could be kept in; ``is_over``: they are past. ``narrowed``: only some
    leads are counted, of which nobody promised a volume."""

    clause: Clause
    lines: tuple[PromiseLine, ...]
    worked: WorkedDays
    is_over: bool
    narrowed: bool = False
    forecast: Forecast | None = None
    trend: Trend | None = None

    @property
    def is_volume(self) -> bool:
        """Whether so many leads are promised, and not a share."""
        return isinstance(self.clause.target, Count)

    @cached_property
    def reached(self) -> int:
        """Leads, hand-overs or deadlines as promised."""
        return sum(line.reached for line in self.lines)

    @cached_property
    def pending(self) -> int:
        """Those that cannot be told yet."""
        return 0 if self.is_volume else sum(line.pending for line in self.lines)

    @cached_property
    def rate(self) -> Rate | None:
        """The share reached; None for a promise of leads."""
        if self.is_volume:
            return None
        return Rate(self.reached, self.reached + self.count_of(MISSED))

    @cached_property
    def promised(self) -> float | None:
        """Leads, or percent: of several versions the mean by what is held to each. None where
        nobody promised a number."""
        held = [line for line in self.lines if line.promised is not None]
        if not held or (self.is_volume and self.narrowed):
            return None
        if self.is_volume:
            return sum(line.promised or 0 for line in held)
        whole = sum(_n(line) for line in held)
        if not whole:
            return held[-1].promised
        return sum((line.promised or 0) * _n(line) for line in held) / whole

    @cached_property
    def expected(self) -> float | None:
        """How many of the promised leads are due by now; None for a share."""
        if not self.is_volume or self.promised is None:
            return None
        return sum(line.expected or 0 for line in self.lines)

    @cached_property
    def kept(self) -> bool | None:
        """Whether the promise is kept, as ``PromiseLine.kept`` has it."""
        if self.promised is None:
            return None
        if self.is_volume:
            # Where there was no day to keep it in there was no promise either.
            if not self.promised:
                return None
            return True if self.reached >= self.promised else False if self.is_over else None
        held = [line for line in self.lines if line.promised is not None and _n(line)]
        if not held:
            return None
        return sum(_ALL * line.reached - (line.promised or 0) * _n(line) for line in held) >= 0

    @cached_property
    def status(self) -> Status:
        """What the two sides are told. Only what is past repair is broken before the end."""
        if self.promised is None or (self.is_volume and not self.promised):
            return "nothing"
        if self.is_over:
            return {True: "on_track", False: "broken", None: "nothing"}[self.kept]  # type: ignore[return-value]
        return self._volume_status() if self.is_volume else self._share_status()

    def count_of(self, name: str) -> int:
        """How many a part has."""
        return sum(line.count_of(name) for line in self.lines)

    def behind(self, *names: str) -> tuple[Behind, ...]:
        """The filters whose lists together are what these parts count, each row in one of them."""
        parts = [
            part.chosen
            for name in names or (REACHED,)
            for line in self.lines
            for part in line.parts
            if part.name == name
        ]
        return ranges_joined(parts)

    def _volume_status(self) -> Status:
        if self.kept:
            return "on_track"
        if self.worked.elapsed < ENOUGH_DAYS:
            return "too_early"
        return "on_track" if self.reached >= (self.expected or 0) else "at_risk"

    def _share_status(self) -> Status:
        rate = self.rate
        assert rate is not None
        # A promise of every single one cannot be kept any more after the first miss.
        if self.promised == _ALL and rate.k < rate.n:
            return "broken"
        if rate.is_too_few:
            return "too_early"
        return "on_track" if self.kept else "at_risk"


def score_of(side: str, results: Iterable[ClauseResult]) -> Rate:
    """Of one side's clauses that can be told, those kept so far; never one average of both."""
    told = [each.kept for each in results if each.clause.owner == side and each.kept is not None]
    return Rate(sum(told), len(told))


def sides_of(results: Iterable[ClauseResult]) -> dict[str, list[ClauseResult]]:
    """Marketing's and sales', each in the order of printing."""
    found: dict[str, list[ClauseResult]] = {side: [] for side in SIDES}
    for each in results:
        if each.clause.owner in found:
            found[each.clause.owner].append(each)
    return found


def _n(line: PromiseLine) -> int:
    return line.reached + line.count_of(MISSED)
