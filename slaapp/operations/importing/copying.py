"""Copy the rows of a staged import into the workspace, a bounded number at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Table

from slaapp.domain.instants import Instant
from slaapp.domain.lead_fields import LISTED
from slaapp.operations.importing.alike import FILLED, OBJECTING
from slaapp.store.bulk_writing import sorting_afterwards
from slaapp.store.search_index import learn
from slaapp.store.tables import (
    DERIVED,
    company,
    custom_field,
    cycle,
    deadline,
    event,
    lead,
    lead_tag,
    metadata,
    next_step,
    person,
    reason,
    tag,
)

Progress = Callable[[int, int], None]

CHUNK = 2_000
"""Rows per statement: between two of them the user can break it off."""

_FACTS: tuple[Table, ...] = (
    *(metadata.tables[name] for name in LISTED),
    *(reason, tag, custom_field, company, person, lead, lead_tag, event),
)
_FILLED = (*FILLED, *OBJECTING)
_FIGURES: tuple[Table, ...] = (cycle, deadline, next_step)


@contextmanager
def attached(connection: Connection, staged: Path, passphrase: str | None) -> Iterator[None]:
    """The staged file beside the workspace, as ``staged``; in no transaction."""
    raw = connection.connection.dbapi_connection
    assert raw is not None
    # One whose end was broken off would be in the way.
    if any(row[1] == "staged" for row in raw.execute("PRAGMA database_list").fetchall()):
        raw.execute("DETACH DATABASE staged")
    raw.execute("ATTACH DATABASE ? AS staged KEY ?", (str(staged), passphrase or ""))
    try:
        yield
    finally:
        raw.execute("DETACH DATABASE staged")


class Copying:
    """Everything that is copied in one import; tells how many rows are done."""

    def __init__(
        self,
        connection: Connection,
        written: tuple[Instant, Instant | None],
        progress: Progress | None,
    ) -> None:
        """``connection`` is the workspace's, within the operation, with ``staged`` attached.

        ``written`` are the operation's ``recorded_at`` and ``clock_at``.
        """
        self._connection, self._run = connection, connection.exec_driver_sql
        self._written = written
        self._progress = progress
        self._last = {table.name: self._last_row(table) for table in (*_FACTS, *_FIGURES)}
        self._total, self._done = sum(self._last.values()), 0

    def copy(self) -> None:
        """Bring the new rows in, and the new figures of the leads that were here already.

        Those are in the temporary table ``joined`` until ``forget_joined``.
        """
        known = "SELECT id FROM staged.lead WHERE id IN (SELECT id FROM main.lead)"
        self._run(f"CREATE TEMP TABLE joined AS {known}")
        with sorting_afterwards(self._connection, self._last[lead.name]):
            for table in _FACTS:
                self._insert(table, f"id NOT IN (SELECT id FROM main.{table.name})")
            self._index_new()
            self._update_joined()
        self._fill_persons()
        for table in _FIGURES:
            self._run(f"DELETE FROM main.{table.name} WHERE lead_id IN (SELECT id FROM joined)")
            self._insert(table, "1")

    def forget_joined(self) -> None:
        """Drop the temporary table."""
        self._run("DROP TABLE joined")

    def _last_row(self, table: Table) -> int:
        query = f"SELECT coalesce(max(rowid), 0) FROM staged.{table.name}"
        return int(self._run(query).scalar_one())

    def _insert(self, table: Table, condition: str) -> None:
        # A lead's number is the workspace's to give; an event is recorded when the operation is,
        # whose clock may be ahead of the staging's.
        is_event = table is event
        columns = {c.name: f'"{c.name}"' for c in table.columns if c.name != "number"}
        if is_event:
            columns |= {"recorded_at": "?3", "clock_at": "?4"}
        names = ", ".join(f'"{name}"' for name in columns)
        statement = (
            f"INSERT INTO main.{table.name} ({names}) "
            f"SELECT {', '.join(columns.values())} FROM staged.{table.name} "
            f"WHERE rowid > ?1 AND rowid <= ?2 AND {condition} ORDER BY rowid"
        )
        last = self._last[table.name]
        for first in range(0, last, CHUNK):
            given = (first, first + CHUNK, *self._written)
            self._run(statement, given if is_event else given[:2])
            self._tell(min(CHUNK, last - first))

    def _index_new(self) -> None:
        """The new leads have their figures already: they come into the search index here."""
        new = "SELECT id FROM staged.lead WHERE id NOT IN (SELECT id FROM joined)"
        keys = self._run(new).scalars().all()
        for first in range(0, len(keys), CHUNK):
            learn(self._connection, keys[first : first + CHUNK])

    def _update_joined(self) -> None:
        derived = [c.name for c in lead.columns if c.info.get("nature") == DERIVED]
        listed = ", ".join(f'"{name}"' for name in ("custom", *derived))
        self._run(
            f"UPDATE main.lead SET ({listed}) = "
            f"(SELECT {listed} FROM staged.lead AS new WHERE new.id = main.lead.id) "
            "WHERE id IN (SELECT id FROM joined)"
        )

    def _fill_persons(self) -> None:
        """Persons who are here gain what was not known of them; nothing is written over."""
        listed = ", ".join(_FILLED)
        held = ", ".join(f"coalesce(person.{name}, new.{name})" for name in _FILLED)
        gains = " OR ".join(
            f"(main.person.{name} IS NULL AND new.{name} IS NOT NULL)" for name in _FILLED
        )
        self._run(
            f"UPDATE main.person SET ({listed}) = ({held}) "
            f"FROM staged.person AS new WHERE new.id = main.person.id AND ({gains})"
        )

    def _tell(self, rows: int) -> None:
        self._done += rows
        if self._progress is not None:
            self._progress(self._done, self._total)
