"""A packet's body beside the workspace, while it is filled or looked at: it does not stay."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from slaapp.store.engine import attached_as, connect_file
from slaapp.store.failures import naming_troubles
from slaapp.store.packets.filling import HERE


@contextmanager
def beside_workspace(
    body: Path, key: str, original: Path, file_passphrase: str | None
) -> Iterator[Connection]:
    """A connection to the encrypted body, in a transaction; the workspace is attached as ``HERE``.

    What is written to the body has no journal: where that fails, nothing of it is kept anyway.
    """
    engine = connect_file(body, writing=True, passphrase=key)
    try:
        with (
            naming_troubles(body),
            engine.connect() as connection,
            attached_as(connection, original, HERE, file_passphrase),
        ):
            raw: Any = connection.connection.dbapi_connection
            raw.execute("PRAGMA main.journal_mode=OFF")
            raw.execute("PRAGMA main.synchronous=OFF")
            with connection.begin():
                yield connection
    finally:
        engine.dispose()
