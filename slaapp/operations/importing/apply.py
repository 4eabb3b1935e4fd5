"""Apply a staged import: copy its rows into the workspace, in one operation that can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Table

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.exchange.mapping import header_fingerprint, mapping_to_json
from slaapp.operations.importing.choice import StagedImport
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.tables import (
    DERIVED,
    campaign,
    company,
    custom_field,
    cycle,
    deadline,
    event,
    import_mapping,
    lead,
    person,
    reason,
    source,
)

_NEW: tuple[Table, ...] = (source, campaign, reason, custom_field, company, person, lead)


def apply_import(
    connection: Connection,
    staged: StagedImport,
    *,
    by: Author,
    now: Instant,
    good_rows_only: bool = False,
    passphrase: str | None = None,
) -> Receipt:
    """Bring a staged import in; all of it, or nothing.

    Rows that could not be taken stop it unless ``good_rows_only`` was chosen on the preview.
    Raises Trouble: nothing_to_import, rows_rejected, disk_full.
    Where the workspace changed since it was staged, the figures are derived once more here.
    """
    if staged.is_empty:
        raise Trouble("nothing_to_import", path=str(staged.choice.path))
    if staged.rejected and not good_rows_only:
        raise Trouble("rows_rejected", count=len(staged.rejected), path=str(staged.choice.path))
    with (
        _attached(connection, staged.staged, passphrase),
        operation(connection, "import", by=by, now=now) as doing,
    ):
        _copy(doing)
        _remember(doing, staged)
        doing.figures_kept = _is_current(connection, staged)
        doing.details.update(
            file=staged.choice.path.name, count=staged.new_leads, outcomes=staged.outcomes
        )
    assert doing.receipt is not None
    return doing.receipt


@contextmanager
def _attached(connection: Connection, staged: Path, passphrase: str | None) -> Iterator[None]:
    raw = connection.connection.dbapi_connection
    assert raw is not None
    raw.execute("ATTACH DATABASE ? AS staged KEY ?", (str(staged), passphrase or ""))
    try:
        yield
    finally:
        raw.execute("DETACH DATABASE staged")


def _copy(doing: Operation) -> None:
    connection = doing.connection
    run = connection.exec_driver_sql
    known = "SELECT id FROM staged.lead WHERE id IN (SELECT id FROM main.lead)"
    run(f"CREATE TEMP TABLE joined AS {known}")
    for table in _NEW:
        _insert_new(connection, table, f"id NOT IN (SELECT id FROM main.{table.name})")
    _update_joined(connection)
    _insert_events(doing)
    for table in (cycle, deadline):
        run(f"DELETE FROM main.{table.name} WHERE lead_id IN (SELECT id FROM joined)")
        _insert_new(connection, table, "1")
    run("DROP TABLE joined")


def _insert_new(connection: Connection, table: Table, condition: str) -> None:
    # A lead's number is the workspace's to give.
    names = ", ".join(f'"{column.name}"' for column in table.columns if column.name != "number")
    connection.exec_driver_sql(
        f"INSERT INTO main.{table.name} ({names}) "
        f"SELECT {names} FROM staged.{table.name} WHERE {condition} ORDER BY rowid"
    )


def _insert_events(doing: Operation) -> None:
    """The new events, recorded when this operation is (its clock may be ahead of the staging's)."""
    columns = [column.name for column in event.columns]
    chosen = ", ".join("?1" if name == "recorded_at" else f'"{name}"' for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    doing.connection.exec_driver_sql(
        f"INSERT INTO main.event ({names}) SELECT {chosen} FROM staged.event "
        "WHERE id NOT IN (SELECT id FROM main.event) ORDER BY rowid",
        (doing.recorded_at,),
    )


def _update_joined(connection: Connection) -> None:
    derived = [c.name for c in lead.columns if c.info.get("nature") == DERIVED]
    names = ["custom", *derived]
    listed = ", ".join(f'"{name}"' for name in names)
    connection.exec_driver_sql(
        f"UPDATE main.lead SET ({listed}) = "
        f"(SELECT {listed} FROM staged.lead AS new WHERE new.id = main.lead.id) "
        "WHERE id IN (SELECT id FROM joined)"
    )


def _remember(doing: Operation, staged: StagedImport) -> None:
    """Keep the mapping for the next file with such a header."""
    mapping = staged.choice.mapping
    fingerprint = header_fingerprint([column.column for column in mapping.columns])
    document = mapping_to_json(mapping)
    connection = doing.connection
    held = connection.execute(
        import_mapping.select().where(import_mapping.c.fingerprint == fingerprint)
    ).first()
    if held is None:
        name = staged.choice.path.name
        doing.add(import_mapping, fingerprint=fingerprint, name=name, document=document)
    elif held.document != document or held.withdrawn:
        doing.change(import_mapping, held.id, document=document, withdrawn=0)


def _is_current(connection: Connection, staged: StagedImport) -> bool:
    """Whether nothing but this operation happened since the figures were staged."""
    newest = connection.exec_driver_sql("SELECT max(position) FROM operation").scalar_one()
    return bool(newest == staged.position + 1)
