"""Who is away when, and who stands in. It moves no deadline: the promise is the department's
(rule 12); it proposes who takes over what falls due meanwhile."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, insert, select

from slaapp.domain.absence import Away
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import require_open
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.rows.absences import absences
from slaapp.store.rows.covering import away_now, leads_due_while_away
from slaapp.store.tables import absence, event, member


def add_absence(
    connection: Connection,
    member_id: str,
    away: Away,
    *,
    by: Author,
    now: Instant,
    note: str = "",
    cover_id: str | None = None,
) -> tuple[Receipt, str]:
    """Somebody is away, and ``cover_id`` (None: nobody) stands in.

    Raises Trouble: unknown_member, absence_backwards, absence_overlaps, cover_self.
    """
    with operation(connection, "add_absence", by=by, now=now) as doing:
        values = _sound(doing, member_id, away, cover_id, None)
        key = doing.add(absence, member_id=member_id, note=note.strip() or None, **values)
    assert doing.receipt is not None
    return doing.receipt, key


def change_absence(
    connection: Connection,
    key: str,
    away: Away,
    *,
    by: Author,
    now: Instant,
    note: str = "",
    cover_id: str | None = None,
) -> Receipt:
    """Other days, another note, somebody else who stands in.

    Raises Trouble as ``add_absence``, and unknown_entry.
    """
    with operation(connection, "change_absence", by=by, now=now) as doing:
        held = _require_there(connection, key)
        values = _sound(doing, held.member_id, away, cover_id, key)
        doing.change(absence, key, note=note.strip() or None, **values)
    assert doing.receipt is not None
    return doing.receipt


def remove_absence(connection: Connection, key: str, *, by: Author, now: Instant) -> Receipt:
    """Take an absence off the list: it was a mistake, or plans changed.

    Raises Trouble("unknown_entry").
    """
    with operation(connection, "remove_absence", by=by, now=now) as doing:
        row = _require_there(connection, key)
        doing.change(absence, key, withdrawn=1)
        doing.details.update(name=row.name, first=row.starts_on, last=row.ends_on)
    assert doing.receipt is not None
    return doing.receipt


def cover_absence(
    connection: Connection, key: str, *, by: Author, now: Instant, to: str | None = None
) -> Receipt:
    """Whoever stands in (or ``to``) takes over the leads of somebody who is away whose deadlines
    fall due meanwhile; no clock restarts (rule 19).

    Raises Trouble: unknown_entry, unknown_member, cover_is_away, nothing_to_cover.
    """
    with operation(connection, "cover_absence", by=by, now=now) as doing:
        who = _require_there(connection, key)
        cover = to or who.cover_id
        if cover == who.member_id:
            raise Trouble("cover_self", name=who.name)
        name = _name_of(connection, cover)
        if cover in away_now(connection, now):
            raise Trouble("cover_is_away", name=name)
        held = next(each for each in absences(connection) if each.id == key)
        leads = leads_due_while_away(connection, held, now)
        if not leads:
            raise Trouble("nothing_to_cover", name=who.name)
        moments = doing.moments_of(leads)
        for lead_id in leads:
            require_open(connection, lead_id, moments.get(lead_id, now))
        rows = [
            doing.event_row(lead_id, "reassigned", moments.get(lead_id, now), member_id=cover)
            for lead_id in leads
        ]
        connection.execute(insert(event), rows)
        doing.details.update(name=who.name, cover=name, count=len(leads))
    assert doing.receipt is not None
    return doing.receipt


def _require_there(connection: Connection, key: str) -> Row[Any]:
    row = connection.execute(
        select(absence, member.c.name)
        .join(member, member.c.id == absence.c.member_id)
        .where(absence.c.id == key, absence.c.withdrawn == 0)
    ).first()
    if row is None:
        raise Trouble("unknown_entry")
    return row


def _sound(
    doing: Operation, member_id: str, away: Away, cover_id: str | None, key: str | None
) -> dict[str, Any]:
    """What is stored of an absence's days and cover, and told of it in the history."""
    if away.is_backwards:
        raise Trouble("absence_backwards")
    name = _name_of(doing.connection, member_id)
    if cover_id == member_id:
        raise Trouble("cover_self", name=name)
    if cover_id is not None:
        _name_of(doing.connection, cover_id)
    for row in absences(doing.connection):
        if row.member_id == member_id and row.id != key and row.away.meets(away):
            first, last = row.first.isoformat(), row.last.isoformat()
            raise Trouble("absence_overlaps", name=name, first=first, last=last)
    first, last = away.first.isoformat(), away.last.isoformat()
    doing.details.update(name=name, first=first, last=last)
    return {
        "starts_on": first,
        "ends_on": last,
        "from_noon": int(away.from_noon),
        "until_noon": int(away.until_noon),
        "cover_id": cover_id,
    }


def _name_of(connection: Connection, member_id: str | None) -> str:
    who = select(member.c.name).where(member.c.id == member_id, member.c.withdrawn == 0)
    name: str | None = connection.execute(who).scalar()
    if name is None:
        raise Trouble("unknown_member", name=member_id or "")
    return name
