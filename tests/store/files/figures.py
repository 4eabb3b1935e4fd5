"""What the derivation of a version makes of a stored file.

``python -m tests.store.files.figures`` writes ``figures.json``: run it whenever
``DERIVATION_VERSION`` was raised, and commit it with the change of the rules.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import tempfile
from pathlib import Path

from sqlalchemy import Connection, Table

from slaapp.store.derivation_version import DERIVATION_VERSION
from slaapp.store.opening import close_file, open_file
from slaapp.store.rebuilding import rebuild_figures
from slaapp.store.tables import DERIVED, cycle, deadline, lead, next_step
from tests.store.files.make import FOLDER
from tests.store.workspaces import MONDAY

NOTED = FOLDER / "figures.json"
NEWEST = max(FOLDER.glob("schema-*.slaapp.gz")).name


def noted() -> dict[str, object]:
    """The version that was noted last, the file it was tried on, the digest of its figures."""
    found: dict[str, object] = json.loads(NOTED.read_text(encoding="utf-8"))
    return found


def figures_now(name: str) -> dict[str, object]:
    """What this program's derivation makes of a stored file."""
    packed = FOLDER / name
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stored.slaapp"
        path.write_bytes(gzip.decompress(packed.read_bytes()))
        opened = open_file(path, MONDAY)
        with opened.writing_connection() as connection:
            rebuild_figures(connection, MONDAY)
            text = _dump(connection)
        close_file(opened, MONDAY)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {"version": DERIVATION_VERSION, "file": name, "sha256": digest}


def _dump(connection: Connection) -> str:
    tables = (lead, cycle, deadline, next_step)
    lines = [line for table in tables for line in _lines(connection, table)]
    return "\n".join(lines)


def _lines(connection: Connection, table: Table) -> list[str]:
    names = sorted(
        column.name
        for column in table.columns
        if table is not lead or column.name == "id" or column.info.get("nature") == DERIVED
    )
    rows = connection.exec_driver_sql(f"SELECT {', '.join(names)} FROM {table.name}")
    return sorted(json.dumps(dict(zip(names, row, strict=True))) for row in rows)


if __name__ == "__main__":
    NOTED.write_text(json.dumps(figures_now(NEWEST)) + "\n", encoding="utf-8")
