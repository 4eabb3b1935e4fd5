"""What waits in the watched folder: proposed for import, never imported unasked.

A file is known by its content: one that was imported, or was left aside, is not proposed again
under whatever name, on none of the machines that work with this workspace. To undo either is to
have it proposed again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from sqlalchemy import Connection, select

from slaapp.domain.instants import Instant
from slaapp.exchange.mapping import header_fingerprint
from slaapp.exchange.preset_use import recognised
from slaapp.exchange.watched_folder import REST, SeenFile, look_into
from slaapp.operations.import_leads import remembered_mapping
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.operations.presets import known_presets
from slaapp.store.tables import operation as operations

__all__ = ["REST", "Fate", "SeenFile", "WaitingFile", "leave_file", "look_into", "sort_files"]

Fate: TypeAlias = Literal["waits", "written", "imported", "left"]
"""It waits for a decision; it is still being written; it was imported, or left aside."""

_DECIDED: dict[str, Fate] = {"import": "imported", "leave_file": "left"}


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file and what is known of it; ``remembered``: one with these columns was imported before,
    ``preset``: the known program that wrote it, "" for none."""

    path: Path
    digest: str
    fate: Fate
    remembered: bool = False
    preset: str = ""


def sort_files(connection: Connection, found: Iterable[SeenFile]) -> tuple[WaitingFile, ...]:
    """What became of each file, in their order; of several with one content the first waits."""
    decided, presets = _decided(connection), known_presets(connection)
    sorted_out, met = [], set()
    for seen in found:
        if not seen.is_whole:
            sorted_out.append(WaitingFile(seen.path, "", "written"))
            continue
        if seen.digest in met:
            continue
        met.add(seen.digest)
        fate = decided.get(seen.digest, "waits")
        kept = remembered_mapping(connection, header_fingerprint(seen.header))
        preset = recognised(presets, seen.header) if seen.header else None
        name = preset.name if preset is not None else ""
        is_kept = bool(seen.header) and kept is not None
        sorted_out.append(WaitingFile(seen.path, seen.digest, fate, is_kept, name))
    return tuple(sorted_out)


def leave_file(
    connection: Connection, path: Path, digest: str, *, by: Author, now: Instant
) -> Receipt:
    """ "Not this one": a file with this content is not proposed again."""
    with operation(connection, "leave_file", by=by, now=now) as doing:
        doing.details.update(file=path.name, digest=digest)
    assert doing.receipt is not None
    return doing.receipt


def _decided(connection: Connection) -> dict[str, Fate]:
    """What was decided about contents, the latest word on each."""
    query = (
        select(operations.c.kind, operations.c.details)
        .where(operations.c.kind.in_(_DECIDED), operations.c.undone == 0)
        .order_by(operations.c.position)
    )
    found: dict[str, Fate] = {}
    for kind, details in connection.execute(query):
        digest = json.loads(details).get("digest")
        if digest:
            found[digest] = _DECIDED[kind]
    return found
