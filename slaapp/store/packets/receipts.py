"""When a hand-over reached a machine of sales (rule 2): its clocks start no earlier.

A machine of sales is one where somebody works who has the lead: the one who holds it takes the
packet in, or, where nobody holds it, anybody of sales or a manager. On any other machine that it
passes, a colleague's or a manager's, it reached nobody, and no clock moves. And where one who
holds it works at the very machine that it was handed over on, it reached them there: at once if
that is where they last worked, else as soon as they came back to it. So the earliest of all
receipts is the one that counts, and none that comes later moves a clock.

A receipt's key is made of the hand-over's, the machine's and its instant: a file that is read
twice adds none, and one from a backup says nothing else under the same key.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, insert, select

from slaapp.domain.instants import Instant
from slaapp.store.among import among
from slaapp.store.inverting import Stamp, mark_taking
from slaapp.store.journaling import Entry
from slaapp.store.tables import event, member
from slaapp.store.takings import MARK

_OF_SALES = ("sales", "manager")
"""Whose a lead is that nobody holds (rule 20: the sales manager's, or whoever takes it)."""

# Hand-overs that are new here, or newly somebody else's, and that nobody of sales has touched yet.
_HANDED = """
SELECT e.id, e.lead_id, e.member_id, e.occurred_at, e.recorded_at, e.device_id
FROM main.event AS e WHERE e.kind = 'handed_over' AND e.in_force = 1
    AND e.lead_id IN (SELECT came.lead_id FROM packet.event AS came
        WHERE came.kind IN ('handed_over', 'reassigned')
            AND (came.id IN (SELECT id FROM temp.void) OR came.id IN (SELECT row_id FROM change
                WHERE table_name = 'event'
                    AND operation_id = (SELECT operation_id FROM journal_context))))
    AND NOT EXISTS (SELECT 1 FROM main.event AS later WHERE later.lead_id = e.lead_id
        AND later.in_force = 1 AND later.occurred_at >= e.occurred_at AND later.kind IN (
            'accepted', 'rejected', 'attempt', 'conversation', 'meeting', 'opportunity', 'won',
            'lost', 'recycled', 'available'))
"""


@dataclass(frozen=True, slots=True)
class _HandOver:
    id: str
    lead_id: str
    member_id: str | None
    occurred_at: Instant
    recorded_at: Instant
    device_id: str | None
    holders: tuple[str | None, ...] = ()
    """Who had it since, the one who has it now last; None is nobody."""


def add_receipts(connection: Connection, stamp: Stamp, author: Entry) -> int:
    """Note which hand-overs, of those just taken in, have reached who holds them; how many."""
    rows = connection.exec_driver_sql(_HANDED).all()
    handed = _with_holders(connection, [_HandOver(*row) for row in rows])
    of_sales = set(
        connection.execute(select(member.c.id).where(member.c.role.in_(_OF_SALES))).scalars()
    )
    mine = [each for each in handed if _has_it(each.holders[-1], author, of_sales)]
    if not mine:
        return 0
    known = _left_out(connection, mine, author)
    # One whose taking in was undone counts again.
    mark_taking(connection, list(known.values()), "restored", stamp, author)
    writings = _Writings(connection, {*of_sales, *_people(mine)})
    fresh = [
        _receipt(each, at, stamp, author)
        for each in mine
        if each.id not in known and (at := _reached(each, writings, stamp, author, of_sales))
    ]
    if fresh:
        connection.execute(insert(event), fresh)
    return len(known) + len(fresh)


def _has_it(holder: str | None, author: Entry, of_sales: Collection[str]) -> bool:
    if author.author_id is None:
        return False
    return author.author_id == holder or (holder is None and author.author_id in of_sales)


def _with_holders(connection: Connection, handed: list[_HandOver]) -> list[_HandOver]:
    moves = select(event.c.lead_id, event.c.occurred_at, event.c.member_id).where(
        event.c.lead_id.in_(among(each.lead_id for each in handed)),
        event.c.kind == "reassigned",
        event.c.in_force == 1,
    )
    moved: dict[str, list[tuple[Instant, str | None]]] = defaultdict(list)
    in_order = moves.order_by(event.c.occurred_at, event.c.id)
    for lead_id, at, whose in connection.execute(in_order):
        moved[lead_id].append((at, whose))
    return [
        _HandOver(
            each.id, each.lead_id, each.member_id, each.occurred_at, each.recorded_at,
            each.device_id,
            (each.member_id, *(w for at, w in moved[each.lead_id] if at >= each.occurred_at)),
        )
        for each in handed
    ]  # fmt: skip


def _people(handed: Iterable[_HandOver]) -> set[str]:
    return {key for each in handed for key in each.holders if key is not None}


class _Writings:
    """When and where people wrote entries of timelines, as far as is known here."""

    def __init__(self, connection: Connection, people: Collection[str]) -> None:
        query = select(event.c.author_id, event.c.recorded_at, event.c.device_id).where(
            event.c.author_id.in_(among(people)),
            event.c.device_id.is_not(None),
            event.c.field.is_distinct_from(MARK),
        )
        self._of: dict[str, list[tuple[Instant, str]]] = defaultdict(list)
        for author, at, device in connection.execute(query.order_by(event.c.recorded_at)):
            self._of[author].append((at, device))

    def seen_at(self, who: str, handed: _HandOver) -> Instant | None:
        """When somebody had before them what was handed over on a machine; None: not there."""
        written = self._of.get(who, [])
        place = bisect(written, handed.recorded_at, key=lambda each: each[0])
        if place and written[place - 1][1] == handed.device_id:
            return handed.occurred_at
        later = (at for at, device in written[place:] if device == handed.device_id)
        return next(later, None)


def _reached(
    handed: _HandOver,
    writings: _Writings,
    stamp: Stamp,
    author: Entry,
    of_sales: Collection[str],
) -> Instant | None:
    """When it reached a machine of sales; None: it was there as it was handed over."""
    if handed.device_id == author.device_id:
        return None
    people = set(handed.holders) - {None}
    if None in handed.holders:
        people.update(of_sales)
    seen = (writings.seen_at(each, handed) for each in people if each is not None)
    first = min((stamp.occurred_at, *(at for at in seen if at is not None)))
    return first if first > handed.occurred_at else None


def _left_out(connection: Connection, handed: list[_HandOver], author: Entry) -> dict[str, str]:
    """By hand-over: the receipt that this machine noted, and that undoing left out."""
    query = select(event.c.lead_id, event.c.occurred_at, event.c.id).where(
        event.c.lead_id.in_(among(each.lead_id for each in handed)),
        event.c.kind == "available",
        event.c.device_id == author.device_id,
        event.c.in_force == 0,
    )
    held = connection.execute(query.order_by(event.c.occurred_at.desc())).all()
    return {
        each.id: key
        for each in handed
        for lead_id, at, key in held
        if lead_id == each.lead_id and at >= each.occurred_at
    }


def _receipt(handed: _HandOver, at: Instant, stamp: Stamp, author: Entry) -> dict[str, Any]:
    of_all = f"{handed.id}:{author.device_id}:{stamp.recorded_at}"
    return {
        "id": blake2b(of_all.encode(), digest_size=16).hexdigest(),
        "lead_id": handed.lead_id,
        "kind": "available",
        **stamp._replace(occurred_at=at)._asdict(),
        "precision": "instant",
        "author_id": author.author_id,
        "device_id": author.device_id,
    }
