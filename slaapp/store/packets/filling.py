"""Fill a packet: copy what was chosen of a workspace, whole leads at a time.

A lead travels with its whole timeline, its person, company and tags, and with the lists that it
refers to. So a packet never speaks of what it does not hold, even one of a few leads "since last
time", and those can be taken in in any order.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table

from slaapp.store.packets.choice import Choice
from slaapp.store.packets.copying import Copying, Progress
from slaapp.store.packets.edits import is_void, note_edits, void_events
from slaapp.store.packets.layout import OF_LEADS, carried, creation_of
from slaapp.store.tables import agreement, company, event, person
from slaapp.store.takings import MARK, TAKING

HERE = "original"
"""The name under which the workspace is attached to the packet."""

_EDITS = (
    "CREATE TABLE main.edit (table_name TEXT NOT NULL, row_id TEXT NOT NULL, field TEXT NOT NULL, "
    "edited_at INTEGER NOT NULL, device_id TEXT NOT NULL, author_id TEXT, "
    "PRIMARY KEY (row_id, field, edited_at, device_id)) WITHOUT ROWID"
)
_MANIFEST = "CREATE TABLE main.manifest (key TEXT PRIMARY KEY NOT NULL, value TEXT)"


@dataclass(frozen=True, slots=True)
class Filled:
    """How much a packet holds, and up to where in the journal of the workspace it is."""

    leads: int
    events: int
    sequence: int
    newest: int
    """The newest ``recorded_at`` of any operation that it knows of."""


def fill(
    connection: Connection,
    choice: Choice,
    manifest: Mapping[str, Any],
    progress: Progress | None = None,
) -> Filled:
    """Fill the packet that ``connection`` is at, in its transaction; the workspace is attached."""
    run = connection.exec_driver_sql
    tables = carried(choice.kind)
    for statement in (_EDITS, _MANIFEST, *map(creation_of, tables)):
        run(statement)
    note_edits(connection, HERE, asked=False)
    _choose_leads(connection, choice)
    _copy(connection, choice, tables, progress)
    for table in tables:
        run(
            "INSERT INTO main.edit SELECT * FROM temp.known WHERE table_name = ? "
            f"AND row_id IN (SELECT id FROM main.{table.name})",
            (table.name,),
        )
    filled = _measured(connection)
    told = {**manifest, "newest": filled.newest, "leads": filled.leads, "events": filled.events}
    run(
        "INSERT INTO main.manifest VALUES (?, ?)",
        [(key, json.dumps(value, ensure_ascii=False)) for key, value in told.items()],
    )
    return filled


def _measured(connection: Connection) -> Filled:
    query = (
        "SELECT (SELECT count(*) FROM main.lead), (SELECT count(*) FROM main.event), "
        f"(SELECT coalesce(max(sequence), 0) FROM {HERE}.change), "
        f"(SELECT coalesce(max(recorded_at), 0) FROM {HERE}.operation)"
    )
    return Filled(*connection.exec_driver_sql(query).one())


_WHICH = {
    "everything": "1",
    "sales": f"l.id IN (SELECT lead_id FROM {HERE}.event "
    "WHERE kind = 'handed_over' AND in_force = 1)",
}
_OF_CAMPAIGN = "l.campaign_id = :campaign"
_OF_DEVICE = (
    f"l.id IN (SELECT lead_id FROM {HERE}.event WHERE kind = 'received' AND device_id = :device)"
)


def _choose_leads(connection: Connection, choice: Choice) -> None:
    """The keys of the leads that go, into ``temp.chosen``, with those they were merged with."""
    run = connection.exec_driver_sql
    which = _WHICH.get(choice.kind) or (_OF_CAMPAIGN if choice.campaign_id else _OF_DEVICE)
    if choice.since is not None:
        _note_touched(connection, choice)
        which += " AND l.id IN (SELECT id FROM temp.touched)"
    run("CREATE TEMP TABLE chosen (id TEXT PRIMARY KEY) WITHOUT ROWID")
    run(
        f"INSERT INTO temp.chosen SELECT l.id FROM {HERE}.lead AS l "
        f"WHERE {which} AND NOT {is_void('l')}",
        {"campaign": choice.campaign_id, "device": choice.device_id},
    )
    run(
        "INSERT OR IGNORE INTO temp.chosen WITH RECURSIVE joined(id) AS ("
        "SELECT id FROM temp.chosen UNION "
        f"SELECT e.value FROM joined JOIN {HERE}.event AS e INDEXED BY ix_event_merged "
        "ON e.lead_id = joined.id AND e.kind = 'merged' AND e.value IS NOT NULL) "
        f"SELECT id FROM joined WHERE id IN (SELECT id FROM {HERE}.lead)"
    )


_CHANGED = f"""
SELECT c.table_name, c.row_id FROM {HERE}.change AS c WHERE c.sequence > ?
    AND c.operation_id NOT IN (SELECT id FROM {HERE}.operation
        WHERE kind = '{TAKING}' AND json_extract(details, '$.device') = ?)"""


def _note_touched(connection: Connection, choice: Choice) -> None:
    run = connection.exec_driver_sql
    run("CREATE TEMP TABLE changed (table_name TEXT, row_id TEXT)")
    run(f"INSERT INTO temp.changed {_CHANGED}", (choice.since, choice.echo_of or ""))
    of = "(SELECT row_id FROM temp.changed WHERE table_name = '{}')".format
    run(
        "CREATE TEMP TABLE touched AS "
        f"SELECT id FROM {HERE}.lead WHERE id IN {of('lead')} UNION "
        f"SELECT lead_id FROM {HERE}.event WHERE id IN {of('event')} UNION "
        f"SELECT lead_id FROM {HERE}.lead_tag WHERE id IN {of('lead_tag')} UNION "
        f"SELECT one_id FROM {HERE}.apart WHERE id IN {of('apart')} UNION "
        f"SELECT other_id FROM {HERE}.apart WHERE id IN {of('apart')} UNION "
        f"SELECT id FROM {HERE}.lead WHERE person_id IN {of('person')} UNION "
        f"SELECT id FROM {HERE}.lead WHERE company_id IN {of('company')}"
    )


def _copy(
    connection: Connection, choice: Choice, tables: list[Table], progress: Progress | None
) -> None:
    """Every table of the packet."""
    copying = Copying(connection, tables, HERE, progress)
    connection.exec_driver_sql(f"CREATE TEMP TABLE void_event AS {void_events(HERE)}")
    # Companies are those of the leads that go, and of their people: these come last first.
    for table in reversed(tables):
        copying.copy(table, _condition(table, choice))


def _condition(table: Table, choice: Choice) -> str:
    """Which rows ``r`` of a table go."""
    if table is event:
        return (
            "r.lead_id IN (SELECT id FROM temp.chosen) AND r.field IS NOT "
            f"'{MARK}' AND r.id NOT IN (SELECT target_id FROM temp.void_event)"
        )
    if table is agreement:
        return f"{_AGREED} AND NOT {is_void('r')}"
    stands = f"NOT {is_void('r')}" if "withdrawn" in table.c else "1"
    goes = _GOES.get(table.name, "1") if table.name in OF_LEADS else "1"
    if choice.kind == "everything" and choice.since is None and table in (person, company):
        goes = "1"
    return f"{goes} AND {stands}"


# What was ever proposed is the other side's to know, though it be a draft again by undoing; what
# is being drawn up is nobody's yet, and stays.
_ONCE_PROPOSED = (
    f"EXISTS (SELECT 1 FROM {HERE}.change AS c WHERE c.row_id = r.id AND c.table_name = "
    "'agreement' AND (json_type(c.old, '$.state') IS NOT NULL "
    "OR c.operation_id IN (SELECT id FROM temp.taking)))"
)
_AGREED = (
    "(r.state = 'signed' AND r.withdrawn = 0 OR r.state = 'proposed' "
    f"OR r.state = 'draft' AND {_ONCE_PROPOSED})"
)

_GOES = {
    "lead": "r.id IN (SELECT id FROM temp.chosen)",
    "lead_tag": "r.lead_id IN (SELECT id FROM temp.chosen)",
    "apart": "r.one_id IN (SELECT id FROM temp.chosen) "
    "AND r.other_id IN (SELECT id FROM temp.chosen)",
    "person": "r.id IN (SELECT person_id FROM main.lead)",
    "company": "r.id IN (SELECT company_id FROM main.lead "
    "UNION SELECT company_id FROM main.person)",
}
