"""What taking a packet in would change: found first, shown, and then done from the same notes.

The notes are temporary tables: ``temp.known`` (our edits), ``temp.contest`` (fields that somebody
edited there and we did not know of: who holds), ``temp.void`` (rows and events that the undoing of
an earlier taking in left out, and that come back now).
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Table

from slaapp.store.packets.conflicts import MOST_SHOWN, Conflict, contested
from slaapp.store.packets.edits import is_same_edit, note_edits, stamp_of, void_events
from slaapp.store.packets.layout import value_of
from slaapp.store.packets.schemas import Schemas
from slaapp.store.packets.withdrawals import swept_away
from slaapp.store.tables import agreement, event, lead


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a packet brings: rows by table, fields that change here, and where both sides wrote."""

    rows: dict[str, int]
    fields: int
    conflicts: tuple[Conflict, ...]
    conflict_count: int
    revived: int
    """Rows and events that come back: they had been taken in, and that was undone."""

    @property
    def leads(self) -> int:
        """New leads."""
        return self.rows.get(lead.name, 0)

    @property
    def events(self) -> int:
        """New entries of timelines."""
        return self.rows.get(event.name, 0)

    @property
    def is_empty(self) -> bool:
        """Whether everything in it is known here."""
        return not (any(self.rows.values()) or self.fields or self.revived or self.conflict_count)


def meet(connection: Connection, tables: list[Table], schemas: Schemas) -> Meeting:
    """Compare a packet of these tables with the workspace; writes nothing but temporary tables."""
    run = connection.exec_driver_sql
    _ask(connection, tables, schemas)
    note_edits(connection, schemas.here, asked=True)
    _note_void(connection, tables, schemas)
    _note_contests(connection, schemas, carries_terms=agreement in tables)
    _note_values(connection, schemas)
    rows = {table.name: _count_new(connection, table, schemas) for table in tables}
    fields, clashes = run(
        "SELECT coalesce(sum(takes), 0), coalesce(sum(unaware), 0) FROM temp.contest"
    ).one()
    revived = run("SELECT count(*) FROM temp.void").scalar_one()
    swept, count = swept_away(connection, schemas)
    told = (*swept, *contested(connection, schemas))[:MOST_SHOWN]
    return Meeting(rows, fields, told, clashes + count, revived)


def _ask(connection: Connection, tables: list[Table], schemas: Schemas) -> None:
    """The rows whose own edits matter: those that were edited there, and those withdrawn here;
    with a lead its person."""
    run, here, packet = connection.exec_driver_sql, schemas.here, schemas.packet
    run("DROP TABLE IF EXISTS temp.asked")
    run("CREATE TEMP TABLE asked (row_id TEXT PRIMARY KEY) WITHOUT ROWID")
    run(f"INSERT INTO temp.asked SELECT DISTINCT row_id FROM {packet}.edit")
    for table in _with_rows(tables):
        run(
            f"INSERT OR IGNORE INTO temp.asked SELECT id FROM {here}.{table.name} "
            f"WHERE withdrawn = 1 AND id IN (SELECT id FROM {packet}.{table.name})"
        )
    run(
        f"INSERT OR IGNORE INTO temp.asked SELECT person_id FROM {here}.lead "
        "WHERE person_id IS NOT NULL AND id IN (SELECT row_id FROM temp.asked)"
    )


def _with_rows(tables: list[Table]) -> list[Table]:
    return [table for table in tables if "withdrawn" in table.c]


def _note_void(connection: Connection, tables: list[Table], schemas: Schemas) -> None:
    run, here, packet = connection.exec_driver_sql, schemas.here, schemas.packet
    run("DROP TABLE IF EXISTS temp.void")
    run("CREATE TEMP TABLE void (table_name TEXT, id TEXT PRIMARY KEY) WITHOUT ROWID")
    known = "SELECT row_id FROM temp.known WHERE field = 'withdrawn'"
    for table in _with_rows(tables):
        run(
            f"INSERT INTO temp.void SELECT '{table.name}', id FROM {here}.{table.name} "
            f"WHERE withdrawn = 1 AND id NOT IN ({known}) "
            f"AND id IN (SELECT id FROM {packet}.{table.name})"
        )
    run(
        f"INSERT INTO temp.void SELECT 'event', target_id FROM ({void_events(here)}) "
        f"WHERE target_id IN (SELECT id FROM {packet}.event)"
    )


def _note_contests(connection: Connection, schemas: Schemas, *, carries_terms: bool) -> None:
    """Each field that was edited there, unknown to us, in a row that both have.

    ``ours`` and ``theirs`` are the stamps of the latest edits: when, then on which machine.
    """
    run, packet = connection.exec_driver_sql, schemas.packet
    theirs, ours = stamp_of("p"), stamp_of("k")
    known = is_same_edit("k", "p")
    # What is signed is no field any more.
    signed = " UNION ".join(
        f"SELECT id FROM {schema}.agreement WHERE state = 'signed'"
        for schema in (schemas.here, *((packet,) if carries_terms else ()))
    )
    run("DROP TABLE IF EXISTS temp.incoming")
    run(
        "CREATE TEMP TABLE incoming AS SELECT DISTINCT p.table_name, p.row_id, p.field "
        f"FROM {packet}.edit AS p WHERE NOT EXISTS (SELECT 1 FROM temp.known AS k WHERE {known})"
    )
    run("DROP TABLE IF EXISTS temp.contest")
    run(
        "CREATE TEMP TABLE contest (table_name TEXT, row_id TEXT, field TEXT, theirs TEXT, "
        "their_author TEXT, ours TEXT, our_author TEXT, takes INTEGER, unaware INTEGER, "
        "given TEXT, held TEXT, PRIMARY KEY (row_id, field)) WITHOUT ROWID"
    )
    run(
        "INSERT INTO temp.contest (table_name, row_id, field, theirs, their_author) "
        f"SELECT i.table_name, i.row_id, i.field, max({theirs}), p.author_id "
        f"FROM temp.incoming AS i JOIN {packet}.edit AS p USING (row_id, field) "
        "WHERE i.row_id NOT IN (SELECT id FROM temp.void) "
        f"AND NOT (i.table_name = 'agreement' AND i.row_id IN ({signed})) "
        "GROUP BY i.row_id, i.field"
    )
    run(
        "UPDATE temp.contest SET (ours, our_author) = ("
        f"SELECT max({ours}), k.author_id FROM temp.known AS k "
        "WHERE k.row_id = contest.row_id AND k.field = contest.field)"
    )
    run("UPDATE temp.contest SET takes = ours IS NULL OR theirs > ours")
    # Whoever edited it later having seen ours meant to; so did we, having seen theirs.
    run(
        "UPDATE temp.contest SET unaware = ours IS NOT NULL AND NOT EXISTS ("
        f"SELECT 1 FROM {packet}.edit AS p WHERE p.row_id = contest.row_id "
        f"AND p.field = contest.field AND {theirs} = contest.ours) "
        "AND NOT EXISTS (SELECT 1 FROM temp.known AS k WHERE k.row_id = contest.row_id "
        f"AND k.field = contest.field AND {ours} = contest.theirs)"
    )


def _note_values(connection: Connection, schemas: Schemas) -> None:
    """What each side holds in the fields contested; where it is the same, nothing is."""
    run = connection.exec_driver_sql
    fields = run("SELECT DISTINCT table_name, field FROM temp.contest").all()
    for table, field in fields:
        given, held = (
            f"(SELECT {value_of(table, field)} FROM {schema}.{table} WHERE id = contest.row_id)"
            for schema in (schemas.packet, schemas.here)
        )
        run(
            f"UPDATE temp.contest SET given = {given}, held = {held} "
            "WHERE table_name = ? AND field = ?",
            (table, field),
        )
    for mark in ("takes", "unaware"):
        run(f"UPDATE temp.contest SET {mark} = 0 WHERE held IS NULL OR given IS held")


def _count_new(connection: Connection, table: Table, schemas: Schemas) -> int:
    return int(
        connection.exec_driver_sql(
            f"SELECT count(*) FROM {schemas.packet}.{table.name} "
            f"WHERE id NOT IN (SELECT id FROM {schemas.here}.{table.name})"
        ).scalar_one()
    )
