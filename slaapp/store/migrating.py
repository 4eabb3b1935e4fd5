"""Bring a file's schema up to this program's, in one transaction, or leave it as it was."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from slaapp.domain.trouble import Trouble
from slaapp.store.file_format import APPLICATION_ID, SCHEMA_VERSION
from slaapp.store.journal import install_triggers, remove_triggers

SCRIPTS = Path(__file__).parent / "migrations"
"""The folder of the migrations, oldest first in ``versions``."""


def schema_version(connection: Connection) -> int:
    """The revision the file was last brought to; 0 for a new file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(connection: Connection, scripts: Path = SCRIPTS) -> None:
    """Run the migrations that are due on a writing connection that is in no transaction.

    Foreign keys are off meanwhile: with them on, a batch migration deletes all child rows, and
    inside a transaction the pragma is ignored. Row counts are compared, keys checked, then
    committed. Raises Trouble("migration_failed") with the file untouched.
    """
    raw = connection.connection.dbapi_connection
    if raw is None:
        raise RuntimeError("no connection to migrate")
    raw.execute("PRAGMA foreign_keys=OFF")
    try:
        with connection.begin():
            before = _row_counts(connection)
            remove_triggers(connection)
            _upgrade(connection, scripts)
            install_triggers(connection)
            _ensure_nothing_lost(connection, before)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
    finally:
        raw.execute("PRAGMA foreign_keys=ON")


def _upgrade(connection: Connection, scripts: Path) -> None:
    from alembic import command
    from alembic.config import Config

    settings = Config()
    # Its own interpolation would take a percent sign in the path for a name.
    settings.set_main_option("script_location", str(scripts).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    ).scalars()
    count = "SELECT count(*) FROM"
    return {
        name: connection.exec_driver_sql(f'{count} "{name}"').scalar_one() for name in names.all()
    }


def _ensure_nothing_lost(connection: Connection, before: dict[str, int]) -> None:
    after = _row_counts(connection)
    lost = [name for name, count in before.items() if after.get(name, 0) < count]
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if lost or orphans:
        raise Trouble("migration_failed", tables=", ".join(lost), orphans=len(orphans))
