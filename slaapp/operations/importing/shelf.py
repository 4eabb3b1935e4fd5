"""Those whom a long file brought first, in the staged file: by what they are compared by.

Beyond a hundred thousand they are not kept in memory. The staged file has the workspace's
passphrase, and goes with the import.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection

from slaapp.domain.likeness import Traits

_TABLES = (
    "CREATE TABLE main.met(place INTEGER PRIMARY KEY, traits TEXT, whose TEXT)",
    "CREATE TABLE main.met_by(number INTEGER, place INTEGER, PRIMARY KEY(number, place)) "
    "WITHOUT ROWID",
)
_NEAR = "SELECT place FROM main.met_by WHERE number = ? ORDER BY place DESC LIMIT ?"
_WHO = "SELECT traits FROM main.met WHERE place = ?"
_WHOSE = "SELECT whose FROM main.met WHERE place = ?"


class Met(NamedTuple):
    """Whose traits they are: a lead, its person, and whether it is of the file."""

    lead_id: str
    person_id: str | None
    is_new: bool


class StagedShelf:
    """A ``likeness_blocks.Shelf`` that also knows whose traits they are."""

    def __init__(self, connection: Connection, take: Callable[[int], Met]) -> None:
        """``connection`` is the staged file's; ``take`` gives up who was met at a place."""
        self._raw: Any = connection.connection.dbapi_connection
        self._take = take
        self._is_there = False

    def put(self, met: Mapping[int, Traits], places: Mapping[int, int | list[int]]) -> None:
        """Take over everybody; sorted, so that the file is written in its order."""
        for statement in () if self._is_there else _TABLES:
            self._raw.execute(statement)
        self._is_there = True
        rows = ((at, _told(traits), json.dumps(self._take(at))) for at, traits in met.items())
        self._raw.executemany("INSERT INTO main.met VALUES (?, ?, ?)", rows)
        under = (
            (number, place)
            for number in sorted(places)
            for held in (places[number],)
            for place in ((held,) if isinstance(held, int) else held)
        )
        self._raw.executemany("INSERT OR IGNORE INTO main.met_by VALUES (?, ?)", under)

    def near(self, numbers: Iterable[int], most: int) -> dict[int, Traits]:
        """Who was put under these numbers, of each the newest; by their places."""
        run = self._raw.execute
        places = {row[0] for number in numbers for row in run(_NEAR, (number, most))}
        return {place: _heard(run(_WHO, (place,)).fetchone()[0]) for place in places}

    def whose(self, place: int) -> Met:
        """Who was met there."""
        return Met(*json.loads(self._raw.execute(_WHOSE, (place,)).fetchone()[0]))


def _told(traits: Traits) -> str:
    parts = (traits.names, traits.company, traits.email, traits.domain, traits.phones)
    return json.dumps(parts, ensure_ascii=False)


def _heard(told: str) -> Traits:
    names, company, email, domain, phones = json.loads(told)
    return Traits(tuple(names), tuple(company), email, domain, tuple(phones))
