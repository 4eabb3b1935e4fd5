"""Which entries of a timeline were written anew, and what stood there first.

A correction takes the entry back and writes another in the same step (``operations.correction``);
the mark that takes back and the entry that stands instead bear one instant and one author.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection, select

from slaapp.domain.correctable import CORRECTABLE
from slaapp.domain.instants import Instant
from slaapp.store.among import among
from slaapp.store.tables import event


class Written(NamedTuple):
    """When an entry was written down, and its key."""

    recorded_at: Instant
    id: str


def written_first(connection: Connection, lead_ids: Collection[str]) -> dict[str, Written]:
    """Of each entry that was corrected, what was written first, by the key of the newest."""
    of_leads = event.c.lead_id.in_(among(lead_ids))
    named = (event.c.recorded_at, event.c.author_id)
    entries = select(event.c.id, *named).where(of_leads, event.c.kind.in_(sorted(CORRECTABLE)))
    told = {row.id: row for row in connection.execute(entries)}
    marks = select(event.c.target_id, *named).where(of_leads, event.c.kind == "retracted")
    taken_back = {
        (row.recorded_at, row.author_id): row.target_id
        for row in connection.execute(marks)
        if row.target_id in told
    }
    if not taken_back:
        return {}
    before = {
        key: taken_back[row.recorded_at, row.author_id]
        for key, row in told.items()
        if taken_back.get((row.recorded_at, row.author_id), key) != key
    }
    found = {}
    for key in before:
        first = key
        while first in before:
            first = before[first]
        found[key] = Written(told[first].recorded_at, first)
    return found
