"""Where working time is lost: the parts of the waiting that somebody can shorten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from slaapp.domain.figure_list import FigureList

PLACES: Mapping[str, str] = {
    "before_hand_over": "marketing",
    "transport": "both",
    "acceptance": "sales",
    "sales": "sales",
    "recycled": "marketing",
}
"""The parts of ``waiting.PARTS`` that are working time of ours, and who can shorten them: closed
hours and what the prospect asked for nobody can."""

MOST = 3


@dataclass(frozen=True, slots=True)
class Lost:
    """Working ms that prospects waited in one place in a period of ``days`` working days (the part
    of today that has gone by, too). ``largest``: the key of the source (before the hand-over) or
    of the owner with the largest share of it, ``""`` for none, and that share in ms."""

    ms: int
    days: Fraction
    largest: tuple[str, int]
    behind: FigureList
    leads: int

    @property
    def per_day(self) -> float | None:
        """Per working day, so that a period that runs compares with one that is over."""
        return float(self.ms / self.days) if self.days else None


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """A place, who can act, and what was lost there in the period and in the one before."""

    place: str
    actor: str
    now: Lost
    before: Lost | None

    @property
    def change(self) -> float | None:
        """(lost per working day - the same before) / the same before; None without either."""
        before = None if self.before is None else self.before.per_day
        after = self.now.per_day
        return None if after is None or not before else (after - before) / before


def worst(found: Iterable[Bottleneck]) -> list[Bottleneck]:
    """The three where most working time was lost, the worst first; none where nothing was."""
    lost = [each for each in found if each.now.ms > 0]
    order = list(PLACES)
    return sorted(lost, key=lambda each: (-each.now.ms, order.index(each.place)))[:MOST]
