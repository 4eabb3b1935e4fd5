"""What both sides sign for single leads: a closure noted too late, or a lead that does not count.

Like a signature, an exception is never undone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, select

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.operations.workspace import add_entries
from slaapp.store.finding import find_lead
from slaapp.store.tables import calendar_entry, event, member

CALENDAR, EXCLUDED = "calendar", "excluded"


def exclude(
    connection: Connection,
    lead_ids: Sequence[str],
    *,
    reason: str,
    marketing_signer: str,
    by: Author,
    now: Instant,
) -> Receipt:
    """The leads leave every denominator; their clocks stay to be seen.

    ``marketing_signer`` is the key of the member who signs for marketing; the author signs for
    sales. Raises Trouble: unknown_lead, no_clocks (historical), already_excepted,
    exception_unexplained, exception_one_sided, unknown_member.
    """
    with operation(connection, "grant_exception", by=by, now=now, undoable=False) as doing:
        _grant(doing, lead_ids, EXCLUDED, None, reason, marketing_signer)
    assert doing.receipt is not None
    return doing.receipt


def admit_entry(
    connection: Connection,
    lead_ids: Sequence[str],
    entry: DatedEntry,
    *,
    reason: str,
    marketing_signer: str,
    by: Author,
    now: Instant,
) -> Receipt:
    """A dated entry moves these leads' deadlines though it was recorded too late (rule 18).

    An entry that the calendar lacks is written down now; for other leads it then comes too late.
    Raises Trouble as ``exclude`` does.
    """
    with operation(connection, "grant_exception", by=by, now=now, undoable=False) as doing:
        key = _entry_key(doing, entry)
        _grant(doing, lead_ids, CALENDAR, key, reason, marketing_signer)
        doing.details.update(day=entry.day.isoformat(), label=entry.label)
    assert doing.receipt is not None
    return doing.receipt


def _grant(
    doing: Operation,
    lead_ids: Sequence[str],
    field: str,
    value: str | None,
    reason: str,
    marketing_signer: str,
) -> None:
    _require_signed(doing, reason, marketing_signer)
    titles = []
    for lead_id in dict.fromkeys(lead_ids):
        row = find_lead(doing.connection, lead_id)
        if row.historical:
            raise Trouble("no_clocks", lead=row.title)
        _require_new(doing.connection, lead_id, row.title, field, value)
        doing.add_event(
            lead_id,
            "exception",
            field=field,
            value=value,
            note=reason.strip(),
            member_id=marketing_signer,
        )
        titles.append(row.title)
    doing.details.update(exception=field, count=len(titles), lead=titles[0] if titles else "")


def _require_signed(doing: Operation, reason: str, marketing_signer: str) -> None:
    if not reason.strip():
        raise Trouble("exception_unexplained")
    if marketing_signer == doing.author.member_id:
        raise Trouble("exception_one_sided")
    query = select(member.c.id).where(member.c.id == marketing_signer, member.c.withdrawn == 0)
    if doing.connection.execute(query).first() is None:
        raise Trouble("unknown_member", name=marketing_signer)


def _require_new(
    connection: Connection, lead_id: str, title: str, field: str, value: str | None
) -> None:
    same = select(event.c.id).where(
        event.c.lead_id == lead_id,
        event.c.kind == "exception",
        event.c.field == field,
        event.c.value.is_(value) if value is None else event.c.value == value,
        event.c.in_force == 1,
    )
    if connection.execute(same).first() is not None:
        raise Trouble("already_excepted", lead=title)


def _entry_key(doing: Operation, entry: DatedEntry) -> str:
    """The newest row that says just this of the day; written down where there is none."""
    windows = json.dumps([[window.start, window.end] for window in entry.windows])
    same = (
        select(calendar_entry.c.id)
        .where(
            calendar_entry.c.day == entry.day.isoformat(),
            calendar_entry.c.kind == entry.kind,
            calendar_entry.c.windows == windows,
            calendar_entry.c.observed == int(entry.observed),
            calendar_entry.c.withdrawn == 0,
        )
        .order_by(calendar_entry.c.recorded_at.desc(), calendar_entry.c.id.desc())
    )
    found = doing.connection.execute(same).scalar()
    if found is None:
        add_entries(doing, [entry])
        found = doing.connection.execute(same).scalar_one()
    return str(found)
