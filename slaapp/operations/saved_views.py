"""Lists of leads by name: saved, called otherwise, saved anew, taken away; all can be undone."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.saved_view import ListView, view_text
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.tables import saved_view

MOST_LETTERS = 60


def save_view(
    connection: Connection, name: str, view: ListView, *, by: Author, now: Instant
) -> tuple[Receipt, str]:
    """Keep a list under a name; its key.

    Raises Trouble: entry_nameless, entry_too_long, entry_taken (case and accents do not tell two
    names apart).
    """
    with operation(connection, "save_view", by=by, now=now) as doing:
        typed = free_name(connection, name)
        key = doing.add(saved_view, name=typed, document=view_text(view))
        doing.details["name"] = typed
    assert doing.receipt is not None
    return doing.receipt, key


def replace_view(
    connection: Connection, key: str, view: ListView, *, by: Author, now: Instant
) -> Receipt:
    """The list under that name is another one from now on. Raises Trouble: unknown_entry."""
    with operation(connection, "replace_view", by=by, now=now) as doing:
        row = require_view(connection, key)
        doing.change(saved_view, key, document=view_text(view))
        doing.details["name"] = row.name
    assert doing.receipt is not None
    return doing.receipt


def rename_view(
    connection: Connection, key: str, name: str, *, by: Author, now: Instant
) -> Receipt:
    """Call a list otherwise. Raises Trouble: unknown_entry, and as ``save_view``."""
    with operation(connection, "rename_view", by=by, now=now) as doing:
        row = require_view(connection, key)
        typed = free_name(connection, name, but=key)
        doing.change(saved_view, key, name=typed)
        doing.details.update(old=row.name, name=typed)
    assert doing.receipt is not None
    return doing.receipt


def delete_view(connection: Connection, key: str, *, by: Author, now: Instant) -> Receipt:
    """The name is given up; no lead is touched. Raises Trouble: unknown_entry."""
    with operation(connection, "delete_view", by=by, now=now) as doing:
        row = require_view(connection, key)
        doing.change(saved_view, key, withdrawn=1)
        doing.details["name"] = row.name
    assert doing.receipt is not None
    return doing.receipt


def free_name(connection: Connection, name: str, but: str = "") -> str:
    """As it is kept; lists and boards share their names. Raises Trouble: entry_nameless,
    entry_too_long, entry_taken."""
    typed = " ".join(name.split())
    if not typed:
        raise Trouble("entry_nameless")
    if len(typed) > MOST_LETTERS:
        raise Trouble("entry_too_long", most=MOST_LETTERS)
    others = select(saved_view.c.name).where(saved_view.c.withdrawn == 0, saved_view.c.id != but)
    if fold(typed) in {fold(other or "") for other in connection.execute(others).scalars()}:
        raise Trouble("entry_taken", name=typed)
    return typed


def require_view(connection: Connection, key: str) -> Row[Any]:
    """What is kept under a key. Raises Trouble("unknown_entry")."""
    query = select(saved_view).where(saved_view.c.id == key, saved_view.c.withdrawn == 0)
    row = connection.execute(query).first()
    if row is None:
        raise Trouble("unknown_entry")
    return row
