"""Who is given a lead that is handed over to nobody in particular.

Pure and fair: the same leads, team and past give the same owners, whatever order the team is
listed in. Who is away is left out; their territory goes to who stands in for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from slaapp.domain.folding import fold

WAYS: tuple[str, ...] = ("round_robin", "territory", "least_leads", "least_deadlines")
"""In turn; by where the lead is or comes from; to whom has the fewest open leads or deadlines.

What is handed over by hand has no way."""

TERRITORY_FIELDS: tuple[str, ...] = ("postcode", "city", "source", "country")
"""The first that fits counts: a postcode says more than a town, a country least."""


@dataclass(frozen=True, slots=True)
class Rep:
    """Somebody who sells: how much they have, and when they were given a lead last.

    ``last`` counts hand-overs (later is more, 0: none that is remembered). ``here`` False: away,
    and ``stand_in`` does their work, if anybody does.
    """

    key: str
    leads: int = 0
    deadlines: int = 0
    last: int = 0
    here: bool = True
    stand_in: str | None = None


@dataclass(frozen=True, slots=True)
class Territory:
    """Leads with this value in this field (of ``TERRITORY_FIELDS``) are the member's."""

    id: str
    member_id: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Whence:
    """Where a lead is and comes from, as it was written; blank where it is not known."""

    country: str = ""
    postcode: str = ""
    city: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is to be given a lead (None: the sales manager decides), and why.

    ``reason``: one of ``WAYS``, "by_hand", "nobody_here" or "no_territory". ``value`` is the
    territory's, ``count`` what they have open so far, ``instead_of`` the one who is away.
    """

    to: str | None
    reason: str
    value: str = ""
    count: int | None = None
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What a choice stands on: the team's way (None: by hand), who sells, the territories.

    ``deadlines_each`` is how many deadlines a lead brings with it.
    """

    way: str | None = None
    reps: tuple[Rep, ...] = ()
    territories: tuple[Territory, ...] = ()
    deadlines_each: int = 1


def distribute(
    ground: Ground, leads: Iterable[tuple[str, Whence]], way: str | None = None
) -> dict[str, Choice]:
    """For each lead, by its key and in this order, who is given it.

    ``way`` is the team's own where none is given. Each choice counts for the next: in turn nobody
    here is given two more than another.
    """
    hand = _Hand(ground)
    chosen = _CHOOSE.get(way or ground.way or "", _by_hand)
    return {key: chosen(hand, whence) for key, whence in leads}


def territory_of(territories: Sequence[Territory], whence: Whence) -> Territory | None:
    """The territory that a lead is in: the most telling field, of two postcodes the longer."""
    fitting = [each for each in territories if _fits(each, whence)]
    return min(fitting, key=_precedence, default=None)


def plain_value(field_name: str, value: str) -> str:
    """A territory's value as it is compared: folded, a postcode without its blanks."""
    folded = fold(value)
    return folded.replace(" ", "") if field_name == "postcode" else folded


@dataclass
class _Tally:
    rep: Rep
    leads: int
    deadlines: int
    last: int


@dataclass
class _Hand:
    """The team while leads are dealt out, one after the other."""

    ground: Ground
    tallies: dict[str, _Tally] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for rep in sorted(self.ground.reps, key=lambda each: each.key):
            self.tallies[rep.key] = _Tally(rep, rep.leads, rep.deadlines, rep.last)
        self._turn = max((rep.last for rep in self.ground.reps), default=0)

    def here(self) -> list[_Tally]:
        return [tally for tally in self.tallies.values() if tally.rep.here]

    def give(self, key: str) -> None:
        self._turn += 1
        tally = self.tallies.get(key)
        if tally is not None:
            tally.last = self._turn
            tally.leads += 1
            tally.deadlines += self.ground.deadlines_each


def _by_hand(_hand: _Hand, _whence: Whence) -> Choice:
    return Choice(None, "by_hand")


def _in_turn(hand: _Hand, _whence: Whence) -> Choice:
    here = hand.here()
    if not here:
        return Choice(None, "nobody_here")
    chosen = min(here, key=lambda each: (each.last, each.rep.key))
    hand.give(chosen.rep.key)
    return Choice(chosen.rep.key, "round_robin")


def _least_leads(hand: _Hand, _whence: Whence) -> Choice:
    return _least(hand, "least_leads", {each.rep.key: each.leads for each in hand.here()})


def _least_deadlines(hand: _Hand, _whence: Whence) -> Choice:
    return _least(hand, "least_deadlines", {each.rep.key: each.deadlines for each in hand.here()})


def _least(hand: _Hand, reason: str, loads: Mapping[str, int]) -> Choice:
    if not loads:
        return Choice(None, "nobody_here")
    key = min(loads, key=lambda each: (loads[each], hand.tallies[each].last, each))
    hand.give(key)
    return Choice(key, reason, count=loads[key])


def _by_territory(hand: _Hand, whence: Whence) -> Choice:
    found = territory_of(hand.ground.territories, whence)
    if found is None:
        return Choice(None, "no_territory")
    tally = hand.tallies.get(found.member_id)
    if tally is not None and tally.rep.here:
        hand.give(found.member_id)
        return Choice(found.member_id, "territory", found.value)
    stand_in = tally.rep.stand_in if tally is not None else None
    if stand_in is None:
        return Choice(None, "nobody_here", found.value, instead_of=found.member_id)
    hand.give(stand_in)
    return Choice(stand_in, "territory", found.value, instead_of=found.member_id)


_CHOOSE = {
    "round_robin": _in_turn,
    "territory": _by_territory,
    "least_leads": _least_leads,
    "least_deadlines": _least_deadlines,
}


def _fits(territory: Territory, whence: Whence) -> bool:
    wanted = plain_value(territory.field, territory.value)
    has = plain_value(territory.field, getattr(whence, territory.field))
    if not wanted or not has:
        return False
    return has.startswith(wanted) if territory.field == "postcode" else has == wanted


def _precedence(territory: Territory) -> tuple[int, int, str, str]:
    plain = plain_value(territory.field, territory.value)
    return TERRITORY_FIELDS.index(territory.field), -len(plain), plain, territory.id
