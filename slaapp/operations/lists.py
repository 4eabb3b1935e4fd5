"""The team's own words in its lists: sources, campaigns, products, tags, reasons."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Table, select

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.tables import reason, source
from slaapp.store.word_lists import LISTS, WordList

MOST_LETTERS = 120


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


def add_entry(
    connection: Connection, code: str, name: str, *, by: Author, now: Instant
) -> tuple[Receipt, str]:
    """Add an entry to a list (``store.word_lists.LISTS``); one that was taken off comes back.

    Raises Trouble: entry_nameless, entry_too_long, entry_taken.
    """
    words, typed = LISTS[code], _named(name)
    with operation(connection, "add_entry", by=by, now=now) as doing:
        _require_word_free(connection, words, typed)
        key = _taken_off(connection, words, typed)
        if key is None:
            of_kind = {"kind": words.kind, "code": "custom"} if words.kind else {}
            key = doing.add(words.table, **{words.words: typed}, **of_kind)
        else:
            doing.change(words.table, key, withdrawn=0)
        doing.details.update(list=code, name=typed)
    assert doing.receipt is not None
    return doing.receipt, key


def rename_entry(
    connection: Connection, code: str, key: str, name: str, *, by: Author, now: Instant
) -> Receipt:
    """Call an entry otherwise, for all its leads.

    Raises Trouble: entry_nameless, entry_too_long, entry_taken, unknown_entry.
    """
    words, typed = LISTS[code], _named(name)
    with operation(connection, "rename_entry", by=by, now=now) as doing:
        row = require_entry(connection, code, key)
        _require_word_free(connection, words, typed, key)
        doing.change(words.table, key, **{words.words: typed})
        doing.details.update(list=code, old=entry_words(row), name=typed)
    assert doing.receipt is not None
    return doing.receipt


def withdraw_entry(
    connection: Connection, code: str, key: str, *, by: Author, now: Instant
) -> Receipt:
    """Take an entry off its list: it is offered no more; the leads that have it keep it.

    Raises Trouble("unknown_entry").
    """
    with operation(connection, "withdraw_entry", by=by, now=now) as doing:
        row = require_entry(connection, code, key)
        doing.change(LISTS[code].table, key, withdrawn=1)
        doing.details.update(list=code, name=entry_words(row))
    assert doing.receipt is not None
    return doing.receipt


def require_entry(connection: Connection, code: str, key: str) -> Row[Any]:
    """The row of an entry of a list. Raises Trouble("unknown_entry")."""
    words = LISTS[code]
    row = connection.execute(words.standing().where(words.table.c.id == key)).first()
    if row is None:
        raise Trouble("unknown_entry")
    return row


def entry_words(row: Row[Any]) -> str:
    """What an entry is called; a reason without words of its own by its code."""
    held = row._mapping
    return str(held.get("name") or held.get("label") or held.get("code") or "")


def require_name(connection: Connection, code: str, name: str, but_for: str = "") -> str:
    """The name as it is kept. Raises Trouble: entry_nameless, entry_too_long, entry_taken."""
    typed = _named(name)
    _require_word_free(connection, LISTS[code], typed, but_for)
    return typed


def _named(name: str) -> str:
    typed = " ".join(name.split())
    if not typed:
        raise Trouble("entry_nameless")
    if len(typed) > MOST_LETTERS:
        raise Trouble("entry_too_long", most=MOST_LETTERS)
    return typed


def _require_word_free(
    connection: Connection, words: WordList, typed: str, but_for: str = ""
) -> None:
    others = words.standing().where(words.table.c.id != but_for)
    _require_free(typed, [row._mapping[words.words] for row in connection.execute(others)])


def _taken_off(connection: Connection, words: WordList, typed: str) -> str | None:
    """An entry of just this name that was taken off the list."""
    table = words.table
    query = select(table.c.id).where(table.c[words.words] == typed, table.c.withdrawn == 1)
    query = query.where(table.c.kind == words.kind) if words.kind else query
    return connection.execute(query.limit(1)).scalar()


def _require(connection: Connection, table: Table, key: str) -> Row[Any]:
    row = connection.execute(select(table).where(table.c.id == key, table.c.withdrawn == 0)).first()
    if row is None:
        raise Trouble("unknown_entry")
    return row


def _require_free(typed: str, names: Any) -> None:
    wanted = fold(typed)
    if wanted and any(fold(name) == wanted for name in names if name):
        raise Trouble("entry_taken", name=typed)
