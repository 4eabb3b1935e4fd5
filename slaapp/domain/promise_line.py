"""What became of a clause in a month: what was promised, what was reached, whether it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.clauses import Clause
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.roles import SIDES

Behind: TypeAlias = LeadFilter | HandOverFilter | AttainmentFilter

REACHED, MISSED = "reached", "missed"
UNDECIDED, MET_SO_FAR, OPEN = "undecided", "met_so_far", "open"
"""What cannot be told yet: hand-overs that sales has still to answer, deadlines not due yet."""


@dataclass(frozen=True, slots=True)
class PromisePart:
    """So many of what a clause is about, and the filter whose list they are."""

    name: str
    count: int
    chosen: Behind


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """One clause of the version ``number`` in one month ("YYYY-MM").

    A promise of a share is in percent: ``promised`` is None where nobody said from when on it is
    kept, and of ``parts`` what is reached and what is missed make the whole. A promise of leads
    has ``expected``, those of them that are due by now, and no part but what is reached.
    ``is_over``: the days that it is about are past.
    """

    month: str
    number: int
    clause: Clause
    promised: int | None
    parts: tuple[PromisePart, ...]
    expected: float | None = None
    is_over: bool = True

    def count_of(self, name: str) -> int:
        """How many a part has; 0 where there is none."""
        return sum(part.count for part in self.parts if part.name == name)

    @property
    def reached(self) -> int:
        """Leads, hand-overs or deadlines as promised."""
        return self.count_of(REACHED)

    @property
    def pending(self) -> int:
        """Those that cannot be told yet."""
        return sum(part.count for part in self.parts) - self.reached - self.count_of(MISSED)

    @property
    def rate(self) -> Rate | None:
        """The share reached; None for a promise of leads."""
        if self.expected is not None:
            return None
        return Rate(self.reached, self.reached + self.count_of(MISSED))

    @property
    def kept(self) -> bool | None:
        """Whether the promise is kept, a share as of now; None while that cannot be told: there
        is nothing to tell it from, or the leads are not there yet and the days not over."""
        rate = self.rate
        if self.promised is None:
            return None
        if rate is None:
            return True if self.reached >= self.promised else False if self.is_over else None
        return 100 * rate.k >= self.promised * rate.n if rate.n else None


def scores(lines: Iterable[PromiseLine]) -> dict[tuple[str, str], Rate]:
    """By month and side the clauses kept of those that can be told; never one average of both."""
    found: dict[tuple[str, str], Rate] = {}
    for line in lines:
        place = line.month, line.clause.owner
        if line.kept is not None and line.clause.owner in SIDES:
            so_far = found.get(place, Rate(0, 0))
            found[place] = Rate(so_far.k + line.kept, so_far.n + 1)
    return found
