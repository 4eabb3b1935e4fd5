"""One thing done to many leads: one operation, one step of undo; who cannot is told before."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, and_, exists, insert, or_, select, update

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import require_ahead
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.operations.outcome import outcome_of, require_outcome
from slaapp.store.among import among
from slaapp.store.derivation import Progress
from slaapp.store.tables import campaign, cycle, event, lead, product, source

FIELDS: dict[str, Table] = {"source": source, "campaign": campaign, "product": product}
"""What a lead has one of, out of a list."""

OUTCOMES = ("lost", "recycled")
_DATED = ("source", "campaign")
_SAID_EVERY = 100
_Doing = AbstractContextManager[Operation]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A lead that cannot be treated so, and why: the code of a Trouble and its values."""

    lead_id: str
    title: str
    trouble: Trouble


def obstacles(
    connection: Connection,
    lead_ids: Sequence[str],
    outcome: str,
    now: Instant,
    by: str | None = None,
) -> list[Obstacle]:
    """Which of these leads a member cannot end that way ("lost", "recycled") now; reads only."""
    found = []
    for row in connection.execute(_doubtful(lead_ids, outcome, now)).all():
        try:
            require_outcome(connection, row.id, outcome, now, by=by)
        except Trouble as trouble:
            found.append(Obstacle(row.id, row.title or "", trouble))
    return found


def _doubtful(lead_ids: Sequence[str], outcome: str, now: Instant) -> Select[Any]:
    """Those of the leads that may not be able to end so: all others need no second look."""
    is_open = and_(
        cycle.c.lead_id == lead.c.id,
        cycle.c.closed_at.is_(None),
        or_(cycle.c.handed_over_at > now, cycle.c.rejected_at.is_not(None)),
    )
    counts = or_(cycle.c.closed_by.is_(None), cycle.c.closed_by != "duplicate")
    given = exists(select(cycle.c.id).where(cycle.c.lead_id == lead.c.id, counts))
    doubts = [lead.c.stage.in_(("won", "lost", outcome)), exists(select(cycle.c.id).where(is_open))]
    if outcome == "lost":
        doubts.append(~given)
    query = select(lead.c.id, lead.c.title).where(lead.c.id.in_(among(lead_ids)), or_(*doubts))
    return query.where(lead.c.withdrawn == 0).order_by(lead.c.number)


def set_field(
    connection: Connection,
    lead_ids: Sequence[str],
    field: str,
    value: str | None,
    *,
    by: Author,
    now: Instant,
    progress: Progress | None = None,
) -> Receipt:
    """Give leads another source, campaign or product (one of ``FIELDS``), or (None) none.

    Those that have it already stay as they are. Raises Trouble: unknown_lead, unknown_entry.
    """
    table, how = FIELDS[field], {"by": by, "now": now, "progress": progress}
    with _setting(connection, field, how) as doing:
        name = _require_entry(connection, table, value)
        held = _held(connection, lead_ids, field)
        changed = [key for key, had in held.items() if had != value]
        if field in _DATED:
            _tell_change(doing, changed, field, value)
        changing = update(lead).where(lead.c.id.in_(among(changed)))
        connection.execute(changing.values({f"{field}_id": value}))
        _describe(doing, changed or list(held), name=name)
    assert doing.receipt is not None
    return doing.receipt


def end_many(
    connection: Connection,
    lead_ids: Sequence[str],
    outcome: str,
    *,
    by: Author,
    now: Instant,
    reason_id: str | None = None,
    note: str = "",
    wakes_at: Instant | None = None,
    leave: bool = False,
    progress: Progress | None = None,
) -> Receipt:
    """Note many leads as "lost" or "recycled", as ``outcome.lose`` and ``outcome.recycle`` do.

    With ``leave`` those that cannot end so stay as they are; else, and where none can, Trouble
    names the first.
    """
    if wakes_at is not None:
        require_ahead(wakes_at, now)
    values: dict[str, Any] = {"note": note or None}
    values |= {"reason_id": reason_id} if outcome == "lost" else {"until": wakes_at}
    keys, ended, refused = list(dict.fromkeys(lead_ids)), [], None
    with _ending(connection, outcome, {"by": by, "now": now, "progress": progress}) as doing:
        for done, key in enumerate(keys):
            if progress is not None and done % _SAID_EVERY == 0:
                progress(done, len(keys))
            try:
                outcome_of(doing, key, outcome, None, values)
                ended.append(key)
            except Trouble as trouble:
                refused = refused or trouble
                if not leave:
                    raise
        if not ended:
            raise refused or Trouble("unknown_lead", id="")
        _describe(doing, ended)
    assert doing.receipt is not None
    return doing.receipt


def note_many(
    connection: Connection,
    lead_ids: Sequence[str],
    note: str,
    *,
    by: Author,
    now: Instant,
    progress: Progress | None = None,
) -> Receipt:
    """The same note on many leads. Raises Trouble: unknown_lead, note_empty."""
    if not note.strip():
        raise Trouble("note_empty")
    with operation(connection, "note_many", by=by, now=now, progress=progress) as doing:
        keys = list(_held(connection, lead_ids, "source"))
        moments = doing.moments_of(keys)
        rows = [
            doing.event_row(key, "note", moments.get(key, now), note=note.strip()) for key in keys
        ]
        connection.execute(insert(event), rows)
        _describe(doing, keys)
    assert doing.receipt is not None
    return doing.receipt


def _setting(connection: Connection, field: str, how: dict[str, Any]) -> _Doing:
    if field == "source":
        return operation(connection, "set_source", **how)
    if field == "campaign":
        return operation(connection, "set_campaign", **how)
    return operation(connection, "set_product", **how)


def _ending(connection: Connection, outcome: str, how: dict[str, Any]) -> _Doing:
    if outcome == "lost":
        return operation(connection, "lose_many", **how)
    return operation(connection, "recycle_many", **how)


def _require_entry(connection: Connection, table: Table, key: str | None) -> str:
    if key is None:
        return ""
    query = select(table.c.name).where(table.c.id == key, table.c.withdrawn == 0)
    name = connection.execute(query).scalar()
    if name is None:
        raise Trouble("unknown_entry")
    return str(name)


def _held(connection: Connection, lead_ids: Sequence[str], field: str) -> dict[str, str | None]:
    """What each of these leads has in a field, in their order; each must be there."""
    keys = list(dict.fromkeys(lead_ids))
    query = select(lead.c.id, lead.c[f"{field}_id"])
    query = query.where(lead.c.id.in_(among(keys)), lead.c.withdrawn == 0)
    found = {row[0]: row[1] for row in connection.execute(query)}
    missing = next((key for key in keys if key not in found), None)
    if missing is not None or not keys:
        raise Trouble("unknown_lead", id=missing or "")
    return {key: found[key] for key in keys}


def _tell_change(doing: Operation, keys: Sequence[str], field: str, value: str | None) -> None:
    moments = doing.moments_of(keys)
    rows = [
        doing.event_row(key, "changed", moments.get(key, doing.now), field=field, value=value)
        for key in keys
    ]
    if rows:
        doing.connection.execute(insert(event), rows)


def _describe(doing: Operation, keys: Sequence[str], **more: object) -> None:
    title = doing.connection.execute(select(lead.c.title).where(lead.c.id == keys[0])).scalar()
    doing.details.update(lead=title or "", count=len(keys), **more)
