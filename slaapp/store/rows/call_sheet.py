"""Today's calls as a list: each lead once, soonest first, with what was asked and said last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, select

from slaapp.domain.instants import Instant, start_of_day, to_datetime
from slaapp.store.among import among_bound, keys_text
from slaapp.store.rows.call_card import CONTACTS, LastContact
from slaapp.store.rows.owed import OwedChoice, OwedRow, QueueChoice, owed_page
from slaapp.store.tables import event, lead, member, person

_ROOM = 4
"""How many deadlines a lead may have: so many rows are read for each line."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A lead of the sheet, its most pressing deadline or step, and who it is."""

    owed: OwedRow
    request: str | None
    job_title: str | None
    objection: str | None
    last: LastContact | None

    @property
    def lead_id(self) -> str:
        """The lead's key."""
        return self.owed.lead_id


@dataclass(frozen=True, slots=True)
class DaySheet:
    """Somebody's calls of a day, to be printed; ``who`` None: everybody's."""

    who: str | None
    now: Instant
    zone: ZoneInfo
    lines: tuple[SheetLine, ...]


def call_sheet(
    connection: Connection,
    now: Instant,
    zone: ZoneInfo,
    member_id: str | None,
    limit: int = 60,
    part: str = "",
) -> list[SheetLine]:
    """The leads that somebody is to call, each once; None: everybody's.

    ``part`` "" is what is overdue or due today, "all" what is due later too.
    """
    tomorrow = start_of_day(to_datetime(now, zone).date() + timedelta(days=1), zone)
    queue = QueueChoice("sales", member_id, member_id)
    choice = OwedChoice(now, tomorrow, queue, "all")
    rows = owed_page(connection, choice, None, limit * _ROOM)
    if part != "all":
        rows = [row for row in rows if row.due_at < tomorrow]
    once: dict[str, OwedRow] = {}
    for row in rows:
        once.setdefault(row.lead_id, row)
    chosen = list(once.values())[:limit]
    who, last = _who(connection, once), _last(connection, once)
    return [
        SheetLine(row, *who.get(row.lead_id, (None, None, None)), last.get(row.lead_id))
        for row in chosen
    ]


def _who(connection: Connection, keys: dict[str, OwedRow]) -> dict[str, tuple[Any, Any, Any]]:
    query = (
        select(lead.c.id, lead.c.request, person.c.job_title, person.c.objection)
        .outerjoin(person, person.c.id == lead.c.person_id)
        .where(lead.c.id.in_(among_bound("keys")))
    )
    found: Sequence[Any] = connection.execute(query, {"keys": keys_text(keys)}).all()
    return {row[0]: (row[1], row[2], row[3]) for row in found}


def _last(connection: Connection, keys: dict[str, OwedRow]) -> dict[str, LastContact]:
    """The latest contact of each: of few leads, so that all are read in the order of time."""
    query = (
        select(
            event.c.lead_id, event.c.kind, event.c.channel, event.c.outcome,
            event.c.occurred_at, event.c.precision, event.c.note, member.c.name,
        )
        .outerjoin(member, member.c.id == event.c.author_id)
        .where(event.c.lead_id.in_(among_bound("keys")), event.c.in_force == bindparam("one"))
        .where(event.c.kind.in_(CONTACTS))
        .order_by(event.c.occurred_at, event.c.recorded_at, event.c.id)
    )  # fmt: skip
    found: Sequence[Any] = connection.execute(query, {"keys": keys_text(keys), "one": 1}).all()
    return {row[0]: LastContact(*tuple(row)[1:]) for row in found}
