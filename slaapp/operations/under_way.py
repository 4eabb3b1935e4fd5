"""An operation that is under way, who does it, and what is told of it once it is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select, update

from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.store.among import among_bound, keys_text
from slaapp.store.inverting import Stamp
from slaapp.store.journaling import Entry
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
    followed_by: str | None = None
    """The operation that handed over what this one qualified."""


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

    @property
    def entry(self) -> Entry:
        """Who does it, for those who write marks of their own."""
        return Entry(self.kind, self.author.member_id, self.author.device_id, {})

    @property
    def stamp(self) -> Stamp:
        """When such marks happen, and how they are written down."""
        return Stamp(self.now, self.recorded_at, self.clock_at)

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
