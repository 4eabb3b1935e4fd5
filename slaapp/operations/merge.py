"""Two leads that are one: the second one's timeline goes on under the first (rule 23)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.cycle_facts import INTO
from slaapp.store.finding import find_lead
from slaapp.store.tables import event, lead


def merge(
    connection: Connection, lead_id: str, other_id: str, *, by: Author, now: Instant
) -> Receipt:
    """``other_id`` was ``lead_id`` all along: it leaves the lists, its facts count for both.

    Cycles open at the same time become one; a closed one keeps its result. Undoing brings both
    back. Raises Trouble: unknown_lead, merge_itself, already_merged.
    """
    with operation(connection, "merge", by=by, now=now) as doing:
        kept, other = (_unmerged(connection, key) for key in (lead_id, other_id))
        if kept.id == other.id:
            raise Trouble("merge_itself", lead=kept.title)
        doing.add_event(lead_id, "merged", value=other_id)
        doing.add_event(other_id, "merged", value=lead_id, field=INTO)
        doing.change(lead, other_id, withdrawn=1)
        doing.details.update(lead=kept.title, other=other.title)
    assert doing.receipt is not None
    return doing.receipt


def _unmerged(connection: Connection, key: str) -> Row[Any]:
    gone = (
        select(lead.c.title)
        .join(event, event.c.lead_id == lead.c.id)
        .where(lead.c.id == key, lead.c.withdrawn == 1)
        .where(event.c.kind == "merged", event.c.field == INTO, event.c.in_force == 1)
    )
    title = connection.execute(gone).scalar()
    if title is not None:
        raise Trouble("already_merged", lead=title)
    return find_lead(connection, key)
