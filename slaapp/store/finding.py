"""Look up the rows that an operation is about."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Table, func, or_, select

from slaapp.domain.trouble import Trouble
from slaapp.store.tables import cycle, lead, person


def find_lead(connection: Connection, key: str) -> Row[Any]:
    """The lead with this key. Raises Trouble("unknown_lead")."""
    found = connection.execute(select(lead).where(lead.c.id == key, lead.c.withdrawn == 0)).first()
    if found is None:
        raise Trouble("unknown_lead", id=key)
    return found


def resolve_lead(connection: Connection, word: str) -> str:
    """The key of the one lead that a typed word means: key, number, external id or e-mail.

    Raises Trouble: unknown_lead, ambiguous_lead.
    """
    by_mail = select(person.c.id).where(func.lower(person.c.email) == word.lower())
    which = [lead.c.id == word, lead.c.external_id == word, lead.c.person_id.in_(by_mail)]
    if word.isdecimal() and len(word) < 12:
        which.append(lead.c.number == int(word))
    keys = connection.execute(
        select(lead.c.id).where(lead.c.withdrawn == 0, or_(*which)).limit(2)
    ).scalars()
    found = keys.all()
    if len(found) != 1:
        raise Trouble("ambiguous_lead" if found else "unknown_lead", id=word)
    return str(found[0])


def latest_cycle(connection: Connection, lead_id: str) -> Row[Any] | None:
    """The newest hand-over of a lead as derived; None if it never was handed over.

    One that a merge joined to another is none any more.
    """
    counts = or_(cycle.c.closed_by.is_(None), cycle.c.closed_by != "duplicate")
    query = select(cycle).where(cycle.c.lead_id == lead_id, counts)
    query = query.order_by(cycle.c.ordinal.desc())
    return connection.execute(query.limit(1)).first()


def find_named(
    connection: Connection, table: Table, name: str, *, withdrawn: int = 0
) -> str | None:
    """The key of a row that has just this name (a source, a campaign, a company)."""
    query = select(table.c.id).where(table.c.name == name, table.c.withdrawn == withdrawn).limit(1)
    return connection.execute(query).scalar()
