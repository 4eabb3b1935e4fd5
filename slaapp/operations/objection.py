"""What a person objects to, as the law lets them: calls, mails, or all of it; and taking it back.

It is the person's: it holds for each of their leads. Their address and number are kept as digests
too, so that they are recognised wherever they come from, even where they were erased.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from slaapp.domain.instants import Instant
from slaapp.domain.objection import OBJECTIONS, digests_of
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import require_past
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.finding import find_lead
from slaapp.store.objections import Objection, same_people
from slaapp.store.tables import objection_mark, person

_KEY = 32
"""Characters of the digest that a mark is known by, the same on every machine."""


def note_objection(
    connection: Connection,
    lead_id: str,
    *,
    to: str,
    by: Author,
    now: Instant,
    occurred_at: Instant | None = None,
) -> Receipt:
    """The lead's person objects, since ``occurred_at`` (default: now), to one of ``OBJECTIONS``.

    Raises Trouble: unknown_lead, unknown_objection, nobody_objects (the lead has no person),
    occurred_in_future.
    """
    if to not in OBJECTIONS:
        raise Trouble("unknown_objection", given=to)
    require_past(occurred_at, now)
    with operation(connection, "note_objection", by=by, now=now) as doing:
        since = now if occurred_at is None else occurred_at
        _change(doing, lead_id, to, since)
        doing.details["objection"] = to
    assert doing.receipt is not None
    return doing.receipt


def lift_objection(connection: Connection, lead_id: str, *, by: Author, now: Instant) -> Receipt:
    """They may be called and written to again. Raises Trouble: unknown_lead, nobody_objects."""
    with operation(connection, "lift_objection", by=by, now=now) as doing:
        _change(doing, lead_id, None, None)
    assert doing.receipt is not None
    return doing.receipt


def _change(doing: Operation, lead_id: str, to: str | None, since: Instant | None) -> None:
    row = find_lead(doing.connection, lead_id)
    if row.person_id is None:
        raise Trouble("nobody_objects", lead=row.title)
    doing.change(person, row.person_id, objection=to, objected_at=since)
    _mark(doing, row.person_id, to, since)
    doing.details["lead"] = row.title


def _mark(doing: Operation, person_id: str, to: str | None, since: Instant | None) -> None:
    """Keep the digests of the person's address and number, or let them go.

    Whoever else has one of them is the same to a caller: they object too, and stay so until it is
    said of them that they do not.
    """
    query = select(person.c.email, person.c.phone_e164).where(person.c.id == person_id)
    email, phone = doing.connection.execute(query).one()
    if to is not None:
        said = Objection(to, since)
        others = (each.joined_by(said) for each in same_people(doing.connection, email, phone))
        for each in filter(None, others):
            doing.change(person, each.key, objection=each.to, objected_at=each.since)
    for about, digest in digests_of(email, phone).items():
        key = digest[:_KEY]
        held = select(objection_mark.c.id).where(objection_mark.c.id == key)
        if doing.connection.execute(held).first() is None:
            if to is not None:
                values = {"about": about, "digest": digest, "objection": to, "objected_at": since}
                doing.add(objection_mark, id=key, **values)
        elif to is None:
            doing.change(objection_mark, key, withdrawn=1)
        else:
            doing.change(objection_mark, key, objection=to, objected_at=since, withdrawn=0)
