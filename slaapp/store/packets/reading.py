"""Open what a packet holds: is it whole, is it ours to understand, what does it say of itself?"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DatabaseError

from slaapp.domain.events import KINDS
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.store.engine import connect_file
from slaapp.store.file_format import SCHEMA_VERSION
from slaapp.store.packets.choice import Kind
from slaapp.store.packets.layout import carried, columns_of, creation_of


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a packet says of itself."""

    packet_id: str
    kind: Kind
    workspace_id: str
    workspace_name: str
    schema: int
    made_at: Instant
    giver: str
    """Who gave it, by name."""
    device_id: str
    to: str
    continues: str | None
    """The packet that was given before it, where this one only holds what is new since."""
    continues_at: Instant | None
    newest: Instant
    """The newest ``recorded_at`` that its machine knew of."""
    leads: int
    events: int


def read_body(body: Path, source: Path, key: str) -> Manifest:
    """Check the encrypted body of the packet ``source`` and bring its tables to this version's.

    Raises Trouble: packet_passphrase_wrong, packet_damaged, packet_from_newer_version.
    """
    engine = connect_file(body, writing=True, passphrase=key)
    try:
        with engine.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            raw.execute("PRAGMA journal_mode=OFF")
            raw.execute("PRAGMA synchronous=OFF")
            with connection.begin():
                _require_whole(connection, source)
                manifest = _manifest(connection, source)
                _bring_up_to_date(connection, manifest.kind)
                _require_known_kinds(connection, source)
    except DatabaseError:
        # It is as it left its machine, by the checksum: so it is the key that does not fit.
        raise Trouble("packet_passphrase_wrong", path=str(source)) from None
    finally:
        engine.dispose()
    return manifest


def _require_whole(connection: Connection, source: Path) -> None:
    """Every page is what somebody who knows the passphrase wrote, and there are only tables."""
    run = connection.exec_driver_sql
    run("SELECT count(*) FROM sqlite_master")
    others = run("SELECT 1 FROM sqlite_master WHERE type NOT IN ('table', 'index')").first()
    if others or run("PRAGMA cipher_integrity_check").first():
        raise Trouble("packet_damaged", path=str(source))
    if run("PRAGMA quick_check").scalar_one() != "ok":
        raise Trouble("packet_damaged", path=str(source))


def _manifest(connection: Connection, source: Path) -> Manifest:
    try:
        rows = connection.exec_driver_sql("SELECT key, value FROM manifest").all()
        told = {key: json.loads(value) for key, value in rows}
        if told["schema"] > SCHEMA_VERSION:
            raise Trouble("packet_from_newer_version", path=str(source))
        return Manifest(**{name: told[name] for name in Manifest.__dataclass_fields__})
    except (DatabaseError, KeyError, TypeError, ValueError):
        raise Trouble("packet_damaged", path=str(source)) from None


def _bring_up_to_date(connection: Connection, kind: Kind) -> None:
    """What an older version did not know of is empty."""
    run = connection.exec_driver_sql
    for table in carried(kind):
        held = {row[1] for row in run(f"PRAGMA table_info('{table.name}')")}
        if not held:
            run(creation_of(table))
            continue
        for column in columns_of(table):
            if column.name not in held:
                default: Any = column.server_default
                value = "NULL" if default is None else str(default.arg)
                run(f'ALTER TABLE "{table.name}" ADD COLUMN "{column.name}" DEFAULT {value}')


def lacks_rows(connection: Connection, tables: Sequence[Table], here: str, packet: str) -> bool:
    """Whether what is new in it refers to rows that are neither in it nor here.

    What this program packs never does.
    """
    held = {table.name for table in tables}
    for table in tables:
        for key in table.foreign_keys:
            parent, column = key.column.table.name, key.parent.name
            places = [here, packet] if parent in held else [here]
            unknown = " AND ".join(
                f"p.{column} NOT IN (SELECT id FROM {each}.{parent})" for each in places
            )
            query = (
                f"SELECT 1 FROM {packet}.{table.name} AS p WHERE p.{column} IS NOT NULL "
                f"AND {unknown} AND (p.id NOT IN (SELECT id FROM {here}.{table.name}) "
                f"OR p.id IN (SELECT row_id FROM {packet}.edit)) LIMIT 1"
            )
            if connection.exec_driver_sql(query).first() is not None:
                return True
    return False


def _require_known_kinds(connection: Connection, source: Path) -> None:
    kinds = set(connection.exec_driver_sql("SELECT DISTINCT kind FROM event").scalars())
    if kinds - set(KINDS):
        raise Trouble("packet_from_newer_version", path=str(source))
