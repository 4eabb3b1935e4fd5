"""One operation: one transaction, one line of history, one step of undo, figures kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select, update

from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.store.among import among_bound, keys_text
from slaapp.store.derivation import Progress, derive
from slaapp.store.engine import path_of
from slaapp.store.failures import naming_troubles
from slaapp.store.journaling import (
    Entry,
    begin_entry,
    changed_tables,
    describe_entry,
    end_entry,
    touched_leads,
)
from slaapp.store.qualification import leads_to_qualify
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event


@dataclass(frozen=True, slots=True)
class Author:
    """Who does it, and on which machine."""

    member_id: str | None
    device_id: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an operation did: for the banner, the undo button and the pages to redraw."""

    operation_id: str
    kind: str
    details: dict[str, Any]
    tables: frozenset[str]
    undoable: bool
    undoes: str | None = None
    """The operation that this one took back, or did again."""


@dataclass
class Operation:
    """An operation under way; writes go through it, so that each has an author and a time."""

    connection: Connection
    id: str
    kind: str
    author: Author
    recorded_at: Instant
    """Its place in the journal: after every operation before it, whatever the clock says."""
    now: Instant
    """What the clock says: when it happens. Never after ``recorded_at`` (rules 5 and 30)."""
    details: dict[str, Any] = field(default_factory=dict)
    qualifies: bool = True
    figures_kept: bool = False
    """Set where the operation wrote the figures itself, as an import does."""
    receipt: Receipt | None = None

    @property
    def clock_at(self) -> Instant | None:
        """The clock's word where it differs from ``recorded_at``: kept beside it in rows."""
        return None if self.now == self.recorded_at else self.now

    def add(self, table: Table, **values: Any) -> str:
        """Insert one row of facts; its new key."""
        key: str = values.pop("id", None) or new_id(self.recorded_at)
        self.connection.execute(insert(table).values(id=key, **values))
        return key

    def change(self, table: Table, key: str, **values: Any) -> None:
        """Change facts of one row."""
        self.connection.execute(update(table).where(table.c.id == key).values(values))

    def add_event(
        self, lead_id: str, kind: str, occurred_at: Instant | None = None, **values: Any
    ) -> str:
        """Put a fact on a lead's timeline; it happened now unless said otherwise.

        Nothing happens after it was written down (rule 5): a later ``occurred_at`` is kept as
        the time of writing.
        """
        happened = self.moment_of(lead_id) if occurred_at is None else occurred_at
        return self.add(event, **self.event_row(lead_id, kind, happened, **values))

    def moment_of(self, lead_id: str) -> Instant:
        """When something that is done to a lead now happens: now, and after all it went through.

        What was noted while the clock ran ahead is dated ahead. What is done since follows it on
        that lead's timeline, where it would count for nothing before it; on any other it is dated
        as the clock says.
        """
        return self.moments_of([lead_id]).get(lead_id, self.now)

    def moments_of(self, lead_ids: Iterable[str]) -> dict[str, Instant]:
        """``moment_of`` for many leads, by key; those without a timeline are left out."""
        before = self.connection.execute(
            _LATEST, {"keys": keys_text(lead_ids), "recorded_at": self.recorded_at}
        )
        return {key: max(self.now, latest + 1) for key, latest in before}

    def event_row(
        self, lead_id: str, kind: str, occurred_at: Instant, **values: Any
    ) -> dict[str, Any]:
        """The row of an event, for those who insert many at once."""
        return {
            "id": new_id(self.recorded_at),
            "lead_id": lead_id,
            "kind": kind,
            "occurred_at": min(occurred_at, self.recorded_at),
            "precision": "instant",
            "recorded_at": self.recorded_at,
            "clock_at": self.clock_at,
            "author_id": self.author.member_id,
            "device_id": self.author.device_id,
            **values,
        }


_LATEST = (
    select(event.c.lead_id, func.max(event.c.occurred_at))
    .where(
        event.c.lead_id.in_(among_bound("keys")),
        event.c.in_force == 1,
        event.c.recorded_at < bindparam("recorded_at"),
    )
    .group_by(event.c.lead_id)
)


@contextmanager
def operation(
    connection: Connection,
    kind: str,
    *,
    by: Author,
    now: Instant,
    undoable: bool = True,
    undoes: str | None = None,
    progress: Progress | None = None,
) -> Iterator[Operation]:
    """Everything within happens, or nothing; then the figures follow, in the same transaction.

    Raises Trouble where the disk or the file fails: disk_full, file_locked, file_damaged, …
    """
    with naming_troubles(path_of(connection)), connection.begin():
        entry = Entry(kind, by.member_id, by.device_id, {}, undoes, undoable)
        key, recorded_at = begin_entry(connection, entry, now)
        under_way = Operation(connection, key, kind, by, recorded_at, now)
        yield under_way
        tables = _keep_figures(under_way, progress)
        describe_entry(connection, key, under_way.details)
        end_entry(connection)
    under_way.receipt = Receipt(key, kind, under_way.details, tables, undoable, undoes)


_JUDGED_BY = frozenset(
    {
        "agreement", "calendar_entry", "workspace",
        "event", "lead", "person", "company", "source", "campaign",
    }
)  # fmt: skip
"""The tables that figures are made of."""


def _keep_figures(under_way: Operation, progress: Progress | None) -> frozenset[str]:
    connection = under_way.connection
    tables = changed_tables(connection, under_way.id)
    if under_way.figures_kept:
        return tables
    touched = touched_leads(connection, under_way.id, tables)
    if touched:
        book = read_rulebook(connection)
        day = book.day_of(under_way.now)
        if tables & _JUDGED_BY == {"agreement"}:
            # Imported here: it stands on numpy, which few operations need.
            from slaapp.store.rescoring import rescore_by_new_version

            rescore_by_new_version(connection, touched, book, day, progress)
        else:
            derive(connection, touched, book, day, progress)
        qualify(under_way, touched, book)
    return changed_tables(connection, under_way.id)


def qualify(under_way: Operation, touched: Sequence[str], book: Rulebook) -> int:
    """A lead that reaches what was agreed is qualified then and there, and stays so; how many."""
    if not under_way.qualifies:
        return 0
    version = book.version_at(under_way.now)
    if version is None:
        return 0
    found = leads_to_qualify(under_way.connection, touched)
    if found:
        keys = [reached.key for reached in found]
        moments = under_way.moments_of(keys)
        rows = [
            under_way.event_row(
                key,
                "qualified",
                moments.get(key, under_way.now),
                value=str(score),
                tier=version.agreement.tier_of(score, grade),
                author_id=None,
            )
            for key, score, grade in found
        ]
        under_way.connection.execute(insert(event), rows)
        derive(under_way.connection, keys, book, book.day_of(under_way.now))
    return len(found)
