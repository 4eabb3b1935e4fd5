"""Every pair of leads that look like the same person, found in one pass over all of them."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row

from slaapp.domain.likeness import Traits, Who, traits_of
from slaapp.domain.likeness_blocks import Blocks
from slaapp.store.duplicates import pairs_apart

REVIEWED = 60
"""The least strength of a pair that is worth a look."""

_MOST = 5_000
_CHUNK = 500

Progress = Callable[[int, int], None]

EVERYBODY = """
SELECT lead.id, lead.person_id, trim(coalesce(person.first_name, '') || ' ' ||
    coalesce(person.last_name, '')) AS name, coalesce(company.name, '') AS company,
    coalesce(person.email, '') AS email,
    coalesce(person.phone_e164, person.phone, '') AS phone
FROM {schema}.lead AS lead
LEFT JOIN {schema}.person AS person ON person.id = lead.person_id
LEFT JOIN {schema}.company AS company ON company.id = lead.company_id
WHERE lead.withdrawn = 0 ORDER BY lead.number"""


class Pair(NamedTuple):
    """Two leads, the older first: why they look alike (``likeness.REASONS``), how strongly."""

    one: str
    other: str
    reason: str
    strength: int


def likely_pairs(
    connection: Connection, least: int = REVIEWED, progress: Progress | None = None
) -> list[Pair]:
    """The pairs, the likest first, the newest of those alike; at most 5,000.

    Where many have one name at one company, each is told beside some of them, not beside all.

    Leads of one person are no pair: somebody said already who they are. Nor are those that were
    said not to be the same. ``progress(done, total)`` may raise to stop it.
    """
    total = connection.exec_driver_sql("SELECT count(*) FROM lead WHERE withdrawn = 0").scalar_one()
    strangers = pairs_apart(connection)
    found: list[tuple[int, int, Pair]] = []
    blocks = Blocks(least)
    met: list[tuple[str, str | None]] = []
    order = count()
    for done, (row, traits) in enumerate(everybody(connection), 1):
        for match in () if traits.is_empty else blocks.matches(traits):
            key, person_id = met[match.place]
            same = person_id is not None and person_id == row.person_id
            if not same and frozenset((key, row.id)) not in strangers:
                pair = Pair(key, row.id, match.reason, match.strength)
                keep = heapq.heappush if len(found) < _MOST else heapq.heappushpop
                keep(found, (match.strength, next(order), pair))
        blocks.add(traits)
        met.append((row.id, row.person_id))
        if progress is not None and done % _CHUNK == 0:
            progress(done, total)
    return [pair for _strength, _order, pair in sorted(found, reverse=True)]


def everybody(connection: Connection, schema: str = "main") -> Iterator[tuple[Row[Any], Traits]]:
    """Every lead that is there, the oldest first, with what it is compared by."""
    for row in connection.exec_driver_sql(EVERYBODY.format(schema=schema)):
        yield row, traits_of(Who(row.name, row.company, row.email, row.phone))
