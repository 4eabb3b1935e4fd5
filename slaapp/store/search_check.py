"""Whether the search index holds what the leads' columns say, and nothing else.

The index is read term by term (``fts5vocab``) and added up per lead; the same sums are made here
from the columns, by rules of their own. The order of the terms is not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from slaapp.store.search_index import COLUMNS, NAMES

Sums = tuple[int, int, int, int]
"""How many terms; the sums of their lengths, of their first and of their last signs."""

_WORD = re.compile(r"[0-9A-Za-z\x80-\U0010ffff]+")
_SUMS = (
    "SELECT doc, count(*), sum(length(term)), sum(unicode(term)), sum(unicode(substr(term, -1)))"
)


def wrong_entries(connection: Connection) -> Iterator[tuple[str, str]]:
    """The table of the index and the key of each lead that it holds otherwise; a number where
    there is no such lead at all."""
    for name, columns in COLUMNS.items():
        held = _held(connection, name)
        listed = ", ".join((NAMES, *columns))
        for number, key, indexed, *texts in connection.exec_driver_sql(
            f"SELECT number, id, {listed} FROM lead"
        ):
            expected = _expected(name, texts) if indexed is not None else None
            if held.pop(number, None) != expected:
                yield name, key
        yield from ((name, str(number)) for number in held)


def _held(connection: Connection, name: str) -> dict[int, Sums]:
    with _vocabulary(connection, name) as terms:
        rows = connection.exec_driver_sql(f"{_SUMS} FROM {terms} GROUP BY doc")
        return {row[0]: (row[1], row[2], row[3], row[4]) for row in rows}


@contextmanager
def _vocabulary(connection: Connection, name: str) -> Iterator[str]:
    """A window on the index's terms; in the connection's own temporary schema, not in the file."""
    terms = f"temp.{name}_terms"
    reads_only = connection.exec_driver_sql("PRAGMA query_only").scalar()
    connection.exec_driver_sql("PRAGMA query_only=OFF")
    try:
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {terms} USING fts5vocab(main, {name}, instance)"
        )
        yield terms
        connection.exec_driver_sql(f"DROP TABLE {terms}")
    finally:
        connection.exec_driver_sql(f"PRAGMA query_only={reads_only}")


def _expected(name: str, texts: list[str | None]) -> Sums | None:
    """None for a lead without a single term: the index has nothing to say of it."""
    if name == "lead_parts":
        found = [text[at : at + 3] for text in texts if text for at in range(len(text) - 2)]
    else:
        found = [term for text in texts if text for term in {*_WORD.findall(text)}]
    if not found:
        return None
    firsts, lasts = (sum(ord(term[at]) for term in found) for at in (0, -1))
    return len(found), sum(map(len, found)), firsts, lasts
