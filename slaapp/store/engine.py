"""Connections to one SQLite file through SQLAlchemy, with the pragmas that keep it whole."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote
from weakref import WeakKeyDictionary

import sqlcipher3.dbapi2 as driver
from sqlalchemy import URL, Connection, Dialect, Engine, ExceptionContext, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool
from sqlalchemy.util import LRUCache

from slaapp.domain.criterion_operator import FieldValue, number_of, text_of
from slaapp.domain.identity import new_id
from slaapp.domain.trouble import Trouble

OLDEST_SQLITE = (3, 51, 3)
"""Older ones carry the WAL-reset bug (3.7.0 to 3.51.2), which corrupts files."""

_COMPILED: LRUCache[Any, Any] = LRUCache(1_000)
"""Statements by what they are made of; to build one costs more than to run it."""

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
    engine = Engine(
        NullPool(_creator(path, passphrase, touching)),
        _dialect(),
        URL.create("sqlite", database=str(path)),
        # What an error quotes ends in a log, which holds nothing about people.
        hide_parameters=True,
        execution_options={"compiled_cache": _COMPILED},
    )
    event.listen(engine, "connect", _pragmas_for(writing))
    event.listen(engine, "begin", _begin_with("BEGIN IMMEDIATE" if writing else "BEGIN"))
    _PASSPHRASES[engine] = passphrase
    return engine


def connect_alike(connection: Connection, path: Path, *, writing: bool) -> Engine:
    """An engine on another file that has the passphrase of the one behind ``connection``."""
    passphrase = _PASSPHRASES[connection.engine]
    return connect_file(path, writing=writing, passphrase=passphrase)


_PASSPHRASES: WeakKeyDictionary[Engine, str | None] = WeakKeyDictionary()


@cache
def _dialect() -> Dialect:
    """One for all engines: what was compiled for the one that reads serves the one that writes."""
    engine = create_engine("sqlite://", module=driver)
    event.listen(engine, "handle_error", _refuse_unstorable)
    # The first connection is what it learns the driver's version by.
    engine.connect().close()
    return engine.dialect


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


@contextmanager
def heard(connection: Connection, hear: Callable[[], None], every: int = 100_000) -> Iterator[None]:
    """Call ``hear`` now and then while a statement of ``connection`` runs (``every`` so many
    steps of SQLite's machine); what it raises breaks the statement off, and is raised here."""
    raised: list[BaseException] = []

    def tell() -> bool:
        try:
            hear()
        except BaseException as error:
            raised.append(error)
        return bool(raised)

    raw: Any = connection.connection.dbapi_connection
    raw.set_progress_handler(tell, every)
    try:
        yield
    except (DBAPIError, driver.Error):
        if raised:
            raise raised[0] from None
        raise
    finally:
        raw.set_progress_handler(None, 0)


def end_transaction(connection: Connection) -> None:
    """Roll back what is open, so that the next statement sees what is new.

    An interrupt meant for a query may break off its rollback too: SQLite then holds a
    transaction that SQLAlchemy knows nothing of, and every later BEGIN would be refused.
    Raises the driver's Error where it cannot be ended: the connection is of no more use.
    """
    with suppress(DBAPIError):
        connection.rollback()
    raw: Any = connection.connection.dbapi_connection
    if raw.in_transaction:
        try:
            raw.rollback()
        except driver.Error:
            connection.invalidate()
            raise


@contextmanager
def attached_as(
    connection: Connection, path: Path, name: str, passphrase: str | None
) -> Iterator[None]:
    """Another file beside a connection's own, as the schema ``name``; in no transaction."""
    raw: Any = connection.connection.dbapi_connection
    # One whose end was broken off would be in the way.
    if any(row[1] == name for row in raw.execute("PRAGMA database_list").fetchall()):
        raw.execute(f"DETACH DATABASE {name}")
    raw.execute(f"ATTACH DATABASE ? AS {name} KEY ?", (str(path), passphrase or ""))
    try:
        yield
    finally:
        raw.execute(f"DETACH DATABASE {name}")
