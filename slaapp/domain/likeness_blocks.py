"""Many persons compared without comparing each with each: only those that share something.

An address, a number, the whole name; or how two words of the name begin or end beside the
beginning of a word of the company (or the domain of the address). A slip of the pen spares the
beginning of a word or its end, so who is told apart by one slip shares that much.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Protocol

from slaapp.domain.likeness import CERTAIN, LEAST, Traits, likeness
from slaapp.domain.name_parts import sound

_EMPLOYER, _DIGITS = 4, 8
_MOST_WORDS = 4
_LARGEST, _LARGEST_NAMED = 200, 60
"""With so many of a block somebody is compared: the newest of them. Who has an address or a number
is compared with more than who only has a name like others."""
LARGEST_MEMORY = 110_000
"""So many are kept in memory where there is a shelf for the others."""
_ALIKE = 8
"""So many of one name at one company stand for all others who have both."""


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody met before: their place in the order of coming, why, and how strongly."""

    place: int
    reason: str
    strength: int


class Shelf(Protocol):
    """Where those who were met long ago are kept: on the disk, since memory has an end."""

    def put(self, met: Mapping[int, Traits], places: Mapping[int, int | list[int]]) -> None:
        """Take over everybody by their places, and the places under each number."""

    def near(self, numbers: Iterable[int], most: int) -> dict[int, Traits]:
        """Who was put under these numbers, of each the newest; by their places."""


class Blocks:
    """Everybody who was met, in the order of coming, by what they share with others.

    Knows only what can be ``least`` strong. About 1 KB for each of them in memory, at most
    ``LARGEST_MEMORY`` of them where there is a ``shelf``.
    """

    def __init__(self, least: int = LEAST, shelf: Shelf | None = None) -> None:
        self._least, self._is_certain = least, least >= CERTAIN
        self._shelf, self._is_shelved = shelf, False
        self._count = 0
        self._met: dict[int, Traits] = {}
        self._places: dict[int, int | list[int]] = {}
        self._alike: dict[int, int] = {}

    def __len__(self) -> int:
        return self._count

    def add(self, traits: Traits) -> int:
        """Remember somebody; their place."""
        if self._shelf is not None and len(self._met) >= LARGEST_MEMORY:
            self._shelve(self._shelf)
        place = self._count
        self._count += 1
        self._met[place] = traits
        for key in _signs(traits):
            self._put(key, place)
        if not traits.names and self._is_certain:
            return place
        same = hash((traits.names, traits.company, traits.domain))
        alike = self._alike[same] = self._alike.get(same, 0) + 1
        if alike <= _ALIKE:
            for key in self._kept_names(traits):
                self._put(key, place)
        return place

    def _shelve(self, shelf: Shelf) -> None:
        shelf.put(self._met, self._places)
        self._is_shelved = True
        self._met, self._places, self._alike = {}, {}, {}

    def matches(self, traits: Traits) -> list[Match]:
        """Those met before who look like somebody, the likest first, then the oldest."""
        near = self._near(_signs(traits), _LARGEST)
        near |= self._near(self._asked_names(traits), _LARGEST_NAMED)
        return self._compared(traits, near)

    def best(self, traits: Traits) -> Match | None:
        """The likest of those met before."""
        found = self._compared(traits, self._near(_signs(traits), _LARGEST))
        # An address or a number that agrees with the name is more than any name.
        if not found or found[0].strength <= _STRONGEST_NAME:
            near = self._near(self._asked_names(traits), _LARGEST_NAMED)
            found = sorted(found + self._compared(traits, near), key=_order)
        return found[0] if found else None

    def _compared(self, traits: Traits, near: Mapping[int, Traits]) -> list[Match]:
        found = []
        for place, other in near.items():
            reason, strength = likeness(traits, other)
            if strength >= self._least:
                found.append(Match(place, reason, strength))
        found.sort(key=_order)
        return found

    def _put(self, key: int, place: int) -> None:
        held = self._places.get(key)
        if held is None:
            self._places[key] = place
        elif isinstance(held, int):
            self._places[key] = [held, place]
        else:
            held.append(place)

    def _near(self, keys: Iterator[int], most: int) -> dict[int, Traits]:
        places: set[int] = set()
        numbers = list(keys)
        for key in numbers:
            held = self._places.get(key)
            if isinstance(held, int):
                places.add(held)
            elif held is not None:
                places.update(held[-most:])
        near = {place: self._met[place] for place in places}
        if self._shelf is not None and self._is_shelved:
            near |= self._shelf.near(numbers, most)
        return near

    def _kept_names(self, traits: Traits) -> Iterator[int]:
        """Under what somebody is kept by name."""
        yield from _wholes(traits)
        yield from _pairs(traits)
        if not self._is_certain:
            yield from _words("some" if _is_short(traits) else "full", traits)

    def _asked_names(self, traits: Traits) -> Iterator[int]:
        """Where whoever is like somebody by name was kept.

        Of a name of one word, or with an initial, one word has to be enough; such a name is never
        certain.
        """
        yield from _wholes(traits)
        yield from _pairs(traits)
        if not self._is_certain:
            yield from _words("some", traits)
            if _is_short(traits):
                yield from _words("full", traits)


_STRONGEST_NAME = 95


def _order(match: Match) -> tuple[int, int]:
    return -match.strength, match.place


# What somebody can share is a number: two that meet by chance are compared, no more.


def _signs(traits: Traits) -> Iterator[int]:
    if traits.email:
        yield hash(("@", traits.email))
    for phone in dict.fromkeys([form[-_DIGITS:] for form in traits.phones]):
        yield hash(("+", phone))


def _pairs(traits: Traits) -> Iterator[int]:
    edges = [_edges(word) for word in traits.names[:_MOST_WORDS]]
    if len(edges) < 2:
        return
    employers = _employers(traits)
    for (front, backs), (other_front, other_backs) in combinations(edges, 2):
        fronts = (front, other_front) if front < other_front else (other_front, front)
        for employer in employers:
            yield hash((fronts, employer))
            for back in other_backs:
                yield hash((front, back, employer))
            for back in backs:
                yield hash((other_front, back, employer))


def _words(kind: str, traits: Traits) -> Iterator[int]:
    fronts = dict.fromkeys([word[:_FRONT] for word in _long(traits)[:_MOST_WORDS]])
    for employer in _employers(traits):
        for front in fronts:
            yield hash((kind, front, employer))


def _wholes(traits: Traits) -> Iterator[int]:
    if len(traits.names) > 1:
        yield hash(("=", *sorted(traits.names)))
    elif not traits.names and traits.company:
        yield hash(("c", *sorted(traits.company)))


def _is_short(traits: Traits) -> bool:
    return len(_long(traits)) < max(len(traits.names), 2)


def _long(traits: Traits) -> list[str]:
    return [word for word in traits.names if len(word) > 1]


def _employers(traits: Traits) -> list[str]:
    found = dict.fromkeys([word[:_EMPLOYER] for word in traits.company[:_MOST_WORDS]])
    return [*found, f"@{traits.domain}"] if traits.domain else list(found)


_FRONT, _BACK, _SHORT = 3, 2, 6


@lru_cache(maxsize=1 << 15)
def _edges(word: str) -> tuple[str, tuple[str, ...]]:
    """How a word begins and how it ends, as it is written and as it is heard: no single slip that
    is forgiven touches both, and what is heard alike ends alike."""
    front = word[: _FRONT if len(word) >= _SHORT else _FRONT - 1]
    return front, tuple(dict.fromkeys((word[-_BACK:], sound(word)[-_BACK:])))
