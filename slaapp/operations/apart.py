"""Two leads that look alike and are not the same: remembered, and not proposed again."""

from __future__ import annotations

from sqlalchemy import Connection, select

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.finding import find_lead
from slaapp.store.tables import apart


def keep_apart(
    connection: Connection, lead_id: str, other_id: str, *, by: Author, now: Instant
) -> Receipt:
    """They are not the same; said twice, it is remembered once.

    Raises Trouble: unknown_lead, merge_itself.
    """
    with operation(connection, "keep_apart", by=by, now=now) as doing:
        one, other = sorted(find_lead(connection, key).id for key in (lead_id, other_id))
        if one == other:
            raise Trouble("merge_itself", lead=find_lead(connection, one).title)
        held = connection.execute(
            select(apart).where(apart.c.one_id == one, apart.c.other_id == other)
        ).first()
        if held is None:
            doing.add(apart, one_id=one, other_id=other)
        elif held.withdrawn:
            doing.change(apart, held.id, withdrawn=0)
        titles = (find_lead(connection, key).title for key in (lead_id, other_id))
        doing.details.update(zip(("lead", "other"), titles, strict=True))
    assert doing.receipt is not None
    return doing.receipt
