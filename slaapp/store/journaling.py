"""Write an operation to the journal, and find what an operation changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, TextualSelect, func, insert, or_, select, text, update

from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.store.calendar_reach import leads_reaching
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import (
    agreement,
    calendar_entry,
    change,
    event,
    journal_context,
    lead,
    lead_tag,
    operation,
)
from slaapp.store.takings import is_taking


@dataclass(frozen=True, slots=True)
class Entry:
    """The line of history an operation gets: what, by whom, with what values to show."""

    kind: str
    author_id: str | None
    device_id: str
    details: Mapping[str, Any]
    undoes: str | None = None
    undoable: bool = True


def begin_entry(
    connection: Connection, entry: Entry, now: Instant, after: Instant = 0
) -> tuple[str, Instant]:
    """Start an operation within the current transaction; its id and its ``recorded_at``.

    The journal's order is not a clock's to change: recorded_at is after the last one (rule 30).
    What the clock said is kept beside it where it said something else. ``after`` is what another
    machine noted last, which this operation knows of.
    """
    last = connection.execute(_NEWEST).one()
    recorded_at = max(now, (last.recorded_at or 0) + 1, after + 1)
    key = new_id(recorded_at)
    connection.execute(
        insert(operation).values(
            id=key,
            position=(last.position or 0) + 1,
            kind=entry.kind,
            author_id=entry.author_id,
            device_id=entry.device_id,
            recorded_at=recorded_at,
            details=json.dumps(dict(entry.details), ensure_ascii=False),
            undoes=entry.undoes,
            undoable=int(entry.undoable),
            clock_at=None if recorded_at == now else now,
        )
    )
    _set_context(connection, key)
    return key, recorded_at


# Each of the two is looked up at the end of its index; together they would be a scan.
_NEWEST = select(
    select(func.max(operation.c.position)).scalar_subquery().label("position"),
    select(func.max(operation.c.recorded_at)).scalar_subquery().label("recorded_at"),
)


def end_entry(connection: Connection) -> None:
    """No write of a fact passes from here until the next operation begins."""
    _set_context(connection, None)


def describe_entry(connection: Connection, key: str, details: Mapping[str, Any]) -> None:
    """Complete what the line of history shows, when only the work itself could tell."""
    connection.execute(
        update(operation)
        .where(operation.c.id == key)
        .values(details=json.dumps(dict(details), ensure_ascii=False))
    )


def _set_context(connection: Connection, key: str | None) -> None:
    changed = connection.execute(update(journal_context).values(operation_id=key))
    if not changed.rowcount:
        connection.execute(insert(journal_context).values(only=1, operation_id=key))


def changed_tables(connection: Connection, key: str) -> frozenset[str]:
    """The tables whose facts an operation changed."""
    names = f"SELECT DISTINCT table_name FROM {_OF_OPERATION}"
    return frozenset(connection.exec_driver_sql(names, {"key": key}).scalars())


# The index is named, since SQLite may take it for useless: when it last took its statistics, one
# operation, such as an import, may have made nearly all that the journal holds.
_OF_OPERATION = "change INDEXED BY ix_change_operation WHERE operation_id = :key"
_OF_TABLE = f"SELECT row_id FROM {_OF_OPERATION} AND table_name = :table_name"
_ROWS = text(_OF_TABLE).columns(change.c.row_id)
_UPDATED_ROWS = text(f"{_OF_TABLE} AND kind = 'update'").columns(change.c.row_id)


def touched_leads(connection: Connection, key: str, tables: frozenset[str]) -> list[str]:
    """The leads whose figures an operation may have moved, whoever wrote what.

    ``tables`` are those it changed: what it left alone is not asked for.
    """
    rules = tables & {"agreement", "workspace", "calendar_entry"}
    found = set(_leads_under_rules(connection, key)) if rules else set()

    def of(table: str) -> TextualSelect:
        return _ROWS.bindparams(key=key, table_name=table)

    def of_renamed(name: str, table: str = "") -> Select[tuple[str]]:
        renamed = _UPDATED_ROWS.bindparams(key=key, table_name=table or name)
        return select(lead.c.id).where(lead.c[f"{name}_id"].in_(renamed))

    queries: dict[str, Callable[[], Select[Any] | TextualSelect]] = {
        "event": lambda: select(event.c.lead_id).where(event.c.id.in_(of("event"))),
        "lead": lambda: of("lead"),
        "person": lambda: select(lead.c.id).where(lead.c.person_id.in_(of("person"))),
        "company": lambda: select(lead.c.id).where(lead.c.company_id.in_(of("company"))),
        "source": lambda: of_renamed("source"),
        "campaign": lambda: of_renamed("campaign"),
        "product": lambda: of_renamed("product"),
        "member": lambda: of_renamed("owner", "member"),
        "lead_tag": lambda: select(lead_tag.c.lead_id).where(lead_tag.c.id.in_(of("lead_tag"))),
        "tag": lambda: select(lead_tag.c.lead_id).where(lead_tag.c.tag_id.in_(of("tag"))),
    }
    for table in tables & queries.keys():
        found.update(connection.execute(queries[table]()).scalars())
    return sorted(found)


JUDGES_NO_LEAD = ("assigning", "hands_over")
"""What a workspace says that changes no figure of any lead."""


def _leads_under_rules(connection: Connection, key: str) -> list[str]:
    """The leads that must be judged anew because an operation changed the rules themselves."""
    within = change.c.operation_id == key
    signed = (
        select(change.c.sequence)
        .join(agreement, agreement.c.id == change.c.row_id)
        .where(within, change.c.table_name == "agreement", agreement.c.state == "signed")
    )
    changed_name = func.json_each(change.c.old).table_valued("key").c.key
    zone = select(change.c.sequence).where(
        within,
        change.c.table_name == "workspace",
        or_(
            change.c.kind != "update",
            select(changed_name).where(changed_name.not_in(JUDGES_NO_LEAD)).exists(),
        ),
    )
    if any(connection.execute(query.limit(1)).first() for query in (signed, zone)):
        return list(connection.execute(select(lead.c.id)).scalars())
    # A draft of an agreement rules nothing yet.
    days = (
        select(calendar_entry.c.day, func.max(change.c.kind != "insert"))
        .join(change, change.c.row_id == calendar_entry.c.id)
        .where(within, change.c.table_name == "calendar_entry")
    )
    found = connection.execute(days.group_by(calendar_entry.c.day)).all()
    if not found:
        return []
    # What is taken back, or comes back, is so for closed cycles too: to them it never was.
    late = is_taking(connection, key) or any(taken_back for _, taken_back in found)
    changed = [date.fromisoformat(day) for day, _ in found]
    return leads_reaching(connection, read_rulebook(connection), changed, late=late)
