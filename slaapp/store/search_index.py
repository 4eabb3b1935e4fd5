"""The index by which leads are found as one types: two FTS5 tables over columns of ``lead``.

``lead_words`` finds words by their beginnings, from one letter on, and tells names from the rest;
``lead_parts`` finds any three signs that follow each other in a name, a mail or a phone. Their
content is folded already (``domain.search_text``), so the tokenizers have nothing to fold: signs
that are no ASCII letter or digit never stand in what ``lead_words`` takes for words.

A lead comes into both with its first figures (``learn``: many at once, which takes a quarter of
the time that row by row does), and has ``search_names`` from then on, if empty ones. What is
written to the columns later, triggers bring into the index, in the same transaction, whoever
writes it; what is deleted leaves no trace in it (``secure-delete``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, column, table

from slaapp.store.among import keys_text

WORDS = table("lead_words", column("rowid"), column("lead_words"))
PARTS = table("lead_parts", column("rowid"), column("lead_parts"))

NAMES, SIGNS, TOLD = "search_names", "search_text", "search_words"
COLUMNS = {"lead_words": (NAMES, SIGNS, TOLD), "lead_parts": (SIGNS,)}
"""The columns of ``lead`` that each of them indexes."""


def index_triggers() -> list[str]:
    """What keeps them: of a lead that was in the index the old text goes, the new one comes."""
    return [text for name, columns in COLUMNS.items() for text in _triggers(name, columns)]


def _triggers(name: str, columns: tuple[str, ...]) -> list[str]:
    listed = ", ".join(columns)
    old, new = (", ".join(f"{side}.{each}" for each in columns) for side in ("OLD", "NEW"))
    forget = f"INSERT INTO {name}({name}, rowid, {listed}) VALUES('delete', OLD.number, {old}); "
    learn = f"INSERT INTO {name}(rowid, {listed}) VALUES(NEW.number, {new}); "
    was, stays = f"OLD.{NAMES} IS NOT NULL", f"NEW.{NAMES} IS NOT NULL"
    differs = " OR ".join(f"OLD.{each} IS NOT NEW.{each}" for each in columns)
    changed = "UPDATE OF " + ", ".join(dict.fromkeys((NAMES, *columns)))
    # One trigger forgets and learns: SQLite does not say which of two it would run first.
    cases = {
        "change": (changed, f"{was} AND {stays} AND ({differs})", forget + learn),
        "end": (changed, f"{was} AND NOT ({stays})", forget),
        "delete": ("DELETE", was, forget),
    }
    return [
        f'CREATE TRIGGER "search_{name}_{case}" AFTER {deed} ON "lead" WHEN {when} BEGIN {does}END'
        for case, (deed, when, does) in cases.items()
    ]


def learn(connection: Connection, lead_ids: Sequence[str]) -> None:
    """Bring leads into the index that just got their first figures.

    A staged import has none: its leads come into the workspace's when they are copied there.
    """
    known = "SELECT 1 FROM main.sqlite_master WHERE name = 'lead_words'"
    if connection.exec_driver_sql(known).first() is None:
        return
    for name, columns in COLUMNS.items():
        listed = ", ".join(columns)
        connection.exec_driver_sql(
            f"INSERT INTO main.{name}(rowid, {listed}) SELECT number, {listed} FROM main.lead "
            "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number",
            (keys_text(lead_ids),),
        )


def forget_quickly(connection: Connection) -> None:
    """Let what is deleted be forgotten at leisure: on a copy that is thrown away, and soon."""
    for name in COLUMNS:
        connection.exec_driver_sql(f"INSERT INTO {name}({name}, rank) VALUES('secure-delete', 0)")


@contextmanager
def index_afterwards(connection: Connection) -> Iterator[None]:
    """Within, in the transaction that is under way, the index is not kept; it is made anew then.

    To take one lead's old words out of it takes up to milliseconds: the trace must go, too.
    """
    for statement in index_triggers():
        connection.exec_driver_sql(f'DROP TRIGGER "{_name_in(statement)}"')
    yield
    for name in COLUMNS:
        connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES('rebuild')")
    for statement in index_triggers():
        connection.exec_driver_sql(statement)


def _name_in(statement: str) -> str:
    return statement.split('"')[1]
