"""A lead that one side withdrew while the other went on working on it.

It stays withdrawn, since no edit says that it is to stand again. But whoever called or corrected
it is told, and so is who withdrew it: ``temp.swept`` holds such leads, with who withdrew them and
on which side, ``temp.lost`` what the other side wrote meanwhile.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, Row

from slaapp.store.packets.conflicts import MOST_SHOWN, Conflict, name_of, shown, side
from slaapp.store.packets.edits import is_same_edit, stamp_of
from slaapp.store.packets.layout import value_of
from slaapp.store.packets.schemas import Schemas

_WRITTEN = "printf('%016d', e.recorded_at) || coalesce(e.device_id, '')"
# A merged lead goes on under another one: nothing of it is lost.
_MERGED = "SELECT lead_id FROM {}.event WHERE kind = 'merged' AND field = 'into'"
# What people did: not what the program noted, nor what takes something back.
_DONE = "e.author_id IS NOT NULL AND e.kind NOT IN ('available', 'retracted', 'restored')"


def swept_away(connection: Connection, schemas: Schemas) -> tuple[list[Conflict], int]:
    """The first of what was written about leads that the other side withdrew, and how much."""
    run = connection.exec_driver_sql
    _note_swept(connection, schemas)
    if run("SELECT 1 FROM temp.swept").first() is None:
        return [], 0
    _note_lost(connection, schemas)
    query = f"SELECT * FROM temp.lost ORDER BY stamp LIMIT {MOST_SHOWN}"
    told = [_conflict(connection, row, schemas) for row in run(query).all()]
    return told, int(run("SELECT count(*) FROM temp.lost").scalar_one())


def _note_swept(connection: Connection, schemas: Schemas) -> None:
    run, here, packet = connection.exec_driver_sql, schemas.here, schemas.packet
    run("DROP TABLE IF EXISTS temp.swept")
    run(
        "CREATE TEMP TABLE swept (lead_id TEXT PRIMARY KEY, person_id TEXT, stamp TEXT, "
        "author_id TEXT, by TEXT) WITHOUT ROWID"
    )
    run(
        "INSERT INTO temp.swept SELECT c.row_id, q.id, c.theirs, c.their_author, 'theirs' "
        f"FROM temp.contest AS c JOIN {packet}.lead AS p ON p.id = c.row_id "
        f"JOIN {here}.lead AS h ON h.id = c.row_id "
        f"LEFT JOIN {packet}.person AS q ON q.id = h.person_id AND q.withdrawn = 1 "
        "WHERE c.table_name = 'lead' AND c.field = 'withdrawn' AND c.takes AND p.withdrawn = 1 "
        f"AND h.withdrawn = 0 AND c.row_id NOT IN ({_MERGED.format(packet)})"
    )
    ours = stamp_of("k")
    run(
        f"INSERT INTO temp.swept SELECT h.id, q.id, max({ours}), k.author_id, 'ours' "
        f"FROM {here}.lead AS h JOIN temp.known AS k ON k.row_id = h.id AND k.field = 'withdrawn' "
        f"LEFT JOIN {here}.person AS q ON q.id = h.person_id AND q.withdrawn = 1 "
        f"WHERE h.withdrawn = 1 AND h.id IN (SELECT id FROM {packet}.lead) "
        "AND h.id NOT IN (SELECT row_id FROM temp.contest WHERE field = 'withdrawn' AND takes) "
        f"AND h.id NOT IN ({_MERGED.format(here)}) GROUP BY h.id"
    )


def _note_lost(connection: Connection, schemas: Schemas) -> None:
    """What we wrote of leads that they withdrew, unknown to them, and the other way round."""
    run, here, packet = connection.exec_driver_sql, schemas.here, schemas.packet
    run("DROP TABLE IF EXISTS temp.lost")
    run(
        "CREATE TEMP TABLE lost (lead_id TEXT, by TEXT, withdrawn TEXT, withdrawer TEXT, "
        "table_name TEXT, row_id TEXT, field TEXT, stamp TEXT, author_id TEXT)"
    )
    rows = (
        "(SELECT *, lead_id AS row_id FROM temp.swept "
        "UNION ALL SELECT *, person_id FROM temp.swept WHERE person_id IS NOT NULL) AS s"
    )
    told = "s.lead_id, s.by, s.stamp, s.author_id"
    edits = (
        ("theirs", "temp.known", f"{packet}.edit", f"OR {stamp_of('w')} > s.stamp"),
        ("ours", f"{packet}.edit", "temp.known", ""),
    )
    for by, written, known, later in edits:
        same = is_same_edit("k", "w")
        run(
            f"INSERT INTO temp.lost SELECT {told}, w.table_name, w.row_id, w.field, "
            f"max({stamp_of('w')}), w.author_id FROM {rows} "
            f"JOIN {written} AS w ON w.row_id = s.row_id WHERE s.by = ? AND w.field <> "
            f"'withdrawn' AND (NOT EXISTS (SELECT 1 FROM {known} AS k WHERE {same}) {later}) "
            "GROUP BY w.row_id, w.field",
            (by,),
        )
    events = (
        ("theirs", here, packet, f"OR {_WRITTEN} > s.stamp"),
        ("ours", packet, here, ""),
    )
    for by, written, known, later in events:
        run(
            f"INSERT INTO temp.lost SELECT {told}, 'event', e.id, 'kind', {_WRITTEN}, "
            f"e.author_id FROM temp.swept AS s JOIN {written}.event AS e ON e.lead_id = s.lead_id "
            f"WHERE s.by = ? AND {_DONE} AND (e.id NOT IN (SELECT id FROM {known}.event) {later})",
            (by,),
        )


def _conflict(connection: Connection, row: Row[Any], schemas: Schemas) -> Conflict:
    place = schemas.packet if row.by == "ours" else schemas.here
    query = f"SELECT {value_of(row.table_name, row.field)} FROM {place}.{row.table_name}"
    value = connection.exec_driver_sql(f"{query} WHERE id = ?", (row.row_id,)).scalar()
    wrote = json.loads(value)[0] if value else None
    lost = side(
        connection,
        shown(connection, row.table_name, row.field, wrote, schemas),
        row.stamp,
        row.author_id,
        schemas,
    )
    gone = side(connection, None, row.withdrawn, row.withdrawer, schemas)
    ours, theirs = (gone, lost) if row.by == "ours" else (lost, gone)
    return Conflict(
        row.table_name,
        row.row_id,
        row.field,
        name_of(connection, "lead", row.lead_id, schemas.here),
        ours,
        theirs,
        row.by == "theirs",
        row.by,
    )
