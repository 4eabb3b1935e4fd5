"""Connections to one SQLite file through SQLAlchemy, with the pragmas that keep it whole."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver
from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import NullPool

from slaapp.domain.criterion_operator import FieldValue, number_of, text_of
from slaapp.domain.identity import new_id
from slaapp.domain.trouble import Trouble

OLDEST_SQLITE = (3, 51, 3)
"""Older ones carry the WAL-reset bug (3.7.0 to 3.51.2), which corrupts files."""

_PRAGMAS = (
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "busy_timeout=5000",
    "secure_delete=ON",
    "cache_size=-64000",
    "temp_store=MEMORY",
)


def connect_file(
    path: Path, *, writing: bool, passphrase: str | None = None, touching: bool = True
) -> Engine:
    """An engine on the file; each connection belongs to the thread that opened it.

    A writing one begins its transactions with BEGIN IMMEDIATE: deferred ones fail at once when
    they turn to writing beside another. A reading one cannot write; but the last one to leave
    brings home what a program that did not close the file left in the ``-wal``, unless it is
    not ``touching`` it.
    """
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise Trouble("sqlite_too_old", version=driver.sqlite_version)
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=driver,
        poolclass=NullPool,
        creator=_creator(path, passphrase, touching),
        # What an error quotes ends in a log, which holds nothing about people.
        hide_parameters=True,
    )
    event.listen(engine, "connect", _pragmas_for(writing))
    event.listen(engine, "handle_error", _refuse_unstorable)
    event.listen(engine, "begin", _begin_with("BEGIN IMMEDIATE" if writing else "BEGIN"))
    return engine


def _creator(path: Path, passphrase: str | None, touching: bool) -> Any:
    def create() -> Any:
        name = str(path) if touching else _untouched(path)
        # No implicit transactions: the driver's own mode leaves half-applied migrations.
        connection = driver.connect(name, isolation_level=None, uri=not touching)
        if passphrase is not None:
            connection.execute("PRAGMA cipher_log_level=NONE")
            quoted = passphrase.replace("'", "''")
            connection.execute(f"PRAGMA key='{quoted}'")
        return connection

    return create


def _untouched(path: Path) -> str:
    """The file as SQLite's URI, not even tidied up; a share's name keeps both its slashes."""
    place = quote(os.fsencode(path.absolute().as_posix()), safe="/:")
    return f"file://{'' if place.startswith('/') else '/'}{place}?mode=ro"


def _pragmas_for(writing: bool) -> Any:
    def set_pragmas(connection: Any, record: Any) -> None:
        record.info["thread"] = threading.get_ident()
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        # What criteria compare by, in SQL as in memory.
        for name, function in (("fold", _folded), ("number_of", number_of)):
            connection.create_function(name, 1, function, deterministic=True)
        if writing:
            # NORMAL loses acknowledged commits at a power cut.
            connection.execute("PRAGMA synchronous=FULL")
            if sys.platform == "darwin":
                connection.execute("PRAGMA fullfsync=1")
            connection.create_function("new_id", 1, new_id)
        else:
            connection.execute("PRAGMA query_only=ON")

    return set_pragmas


def _folded(value: FieldValue) -> str | None:
    return None if value is None else text_of(value)


def _refuse_unstorable(context: ExceptionContext) -> None:
    """What somebody typed, and no file can hold: half a character, a number beyond 64 bits.

    Here, where every value passes, whichever operation or question it was typed for.
    """
    if isinstance(context.original_exception, UnicodeEncodeError):
        raise Trouble("text_damaged")
    if isinstance(context.original_exception, OverflowError):
        raise Trouble("number_too_large")


def _begin_with(statement: str) -> Any:
    def begin(connection: Connection) -> None:
        if connection.info["thread"] != threading.get_ident():
            # SQLite lets a connection wander between threads in silence; we do not.
            raise RuntimeError("a connection was used outside the thread that opened it")
        connection.exec_driver_sql(statement)

    return begin


def use_wal(connection: Connection) -> None:
    """Switch the file to write-ahead logging, once and for good; in no transaction.

    Not done at every connection: somebody else's file is only looked at, then refused.
    """
    raw: Any = connection.connection.dbapi_connection
    raw.execute("PRAGMA journal_mode=WAL")


def path_of(connection: Connection) -> Path:
    """The file behind a connection."""
    return Path(connection.engine.url.database or "")


def interrupt(connection: Connection) -> None:
    """Break off the query that runs on ``connection``; safe from any thread."""
    raw: Any = connection.connection.dbapi_connection
    raw.interrupt()
