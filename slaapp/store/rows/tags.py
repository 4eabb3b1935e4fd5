"""The tags there are, and those of a lead."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, func, select

from slaapp.store.tables import lead, lead_tag, tag


class TagRow(NamedTuple):
    """A tag, and how many leads have it."""

    id: str
    name: str
    leads: int = 0


def tags(connection: Connection) -> list[TagRow]:
    """Every tag by name, with the number of its leads."""
    stands = (lead_tag.c.withdrawn == 0) & (lead.c.withdrawn == 0)
    counts = (
        select(lead_tag.c.tag_id, func.count(lead.c.id.distinct()).label("leads"))
        .join(lead, lead.c.id == lead_tag.c.lead_id)
        .where(stands)
        .group_by(lead_tag.c.tag_id)
        .subquery()
    )
    query = (
        select(tag.c.id, tag.c.name, func.coalesce(counts.c.leads, 0))
        .outerjoin(counts, counts.c.tag_id == tag.c.id)
        .where(tag.c.withdrawn == 0)
        .order_by(func.fold(tag.c.name))
    )
    return [TagRow(*row) for row in connection.execute(query)]


def tags_of(connection: Connection, lead_id: str) -> list[str]:
    """The names of a lead's tags, by name."""
    query = (
        select(tag.c.name)
        .join(lead_tag, lead_tag.c.tag_id == tag.c.id)
        .where(lead_tag.c.lead_id == lead_id, lead_tag.c.withdrawn == 0, tag.c.withdrawn == 0)
        .distinct()
    )
    return sorted(connection.execute(query).scalars(), key=str.casefold)
