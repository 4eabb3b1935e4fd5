"""What some leads are called."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from slaapp.store.among import among
from slaapp.store.tables import lead


def lead_titles(connection: Connection, keys: Sequence[str]) -> list[str]:
    """The titles of leads, in the order of their keys; a key that is not there is left out."""
    query = select(lead.c.id, lead.c.title).where(lead.c.id.in_(among(keys)))
    found = {row.id: row.title for row in connection.execute(query)}
    return [found[key] or "" for key in keys if key in found]
