"""The team's own words in its lists: what a source is called, how a coded reason reads."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Table, select

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.tables import reason, source


def rename_source(
    connection: Connection, key: str, name: str, *, by: Author, now: Instant
) -> Receipt:
    """Call a source otherwise, for all its leads; criteria go by the name, so scores follow.

    Raises Trouble: entry_nameless, entry_taken (two names alike but for case and accents),
    unknown_entry.
    """
    typed = name.strip()
    if not typed:
        raise Trouble("entry_nameless")
    with operation(connection, "rename_source", by=by, now=now) as doing:
        row = _require(connection, source, key)
        others = select(source.c.name).where(source.c.withdrawn == 0, source.c.id != key)
        _require_free(typed, connection.execute(others).scalars())
        doing.change(source, key, name=typed)
        doing.details.update(old=row.name, name=typed)
    assert doing.receipt is not None
    return doing.receipt


def label_reason(
    connection: Connection, key: str, label: str, *, by: Author, now: Instant
) -> Receipt:
    """Give a reason the team's own wording; blank takes the program's wording again.

    Raises Trouble: entry_taken (by another reason of its kind), unknown_entry.
    """
    typed = label.strip()
    with operation(connection, "label_reason", by=by, now=now) as doing:
        row = _require(connection, reason, key)
        others = select(reason.c.label).where(
            reason.c.kind == row.kind, reason.c.withdrawn == 0, reason.c.id != key
        )
        _require_free(typed, connection.execute(others).scalars())
        doing.change(reason, key, label=typed or None)
        doing.details.update(
            reason_kind=row.kind, code=row.code, old=row.label, label=typed or None
        )
    assert doing.receipt is not None
    return doing.receipt


def _require(connection: Connection, table: Table, key: str) -> Row[Any]:
    row = connection.execute(select(table).where(table.c.id == key, table.c.withdrawn == 0)).first()
    if row is None:
        raise Trouble("unknown_entry")
    return row


def _require_free(typed: str, names: Any) -> None:
    wanted = fold(typed)
    if wanted and any(fold(name) == wanted for name in names if name):
        raise Trouble("entry_taken", name=typed)
