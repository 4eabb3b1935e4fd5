"""Leads as they were known at any time: events with when they were written down and taken back,
fields with what the journal says they were before."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, select

from slaapp.domain.criterion import FieldValue
from slaapp.domain.events import Event
from slaapp.domain.figures import custom_values
from slaapp.domain.instants import Instant
from slaapp.domain.lead_fields import LEAD_FIELDS, TABLES
from slaapp.domain.learning.past import PastEvent, PastLead, Version, Write, spans_gone
from slaapp.store.among import among_bound, keys_text
from slaapp.store.derivation import CHUNK, EVENT_COLUMNS
from slaapp.store.lead_columns import DESCRIBING
from slaapp.store.merges import merged_into, read_survivors
from slaapp.store.tables import change, event, operation, written_at

Progress = Callable[[int, int], None]
Row: TypeAlias = Mapping[str, Any]
_Place: TypeAlias = tuple[str, str]
"""A table and the key of a row in it."""

_JUDGED = tuple(field for field in LEAD_FIELDS if field.judged)


def read_past(
    connection: Connection, lead_ids: Sequence[str], progress: Progress | None = None
) -> Iterator[PastLead]:
    """The past of these leads, in their order; ``progress`` hears leads done and in all."""
    rows = _Rows.read(connection)
    gone = read_survivors(connection)
    groups = merged_into(gone)
    for start in range(0, len(lead_ids), CHUNK):
        if progress:
            progress(start, len(lead_ids))
        chunk = lead_ids[start : start + CHUNK]
        merged = [key for each in chunk for key in groups.get(each, ())]
        events = _events(connection, [*chunk, *merged])
        for key in chunk:
            yield _past_lead(key, rows, events, groups.get(key, ()))


def _past_lead(
    key: str, rows: _Rows, events: Mapping[str, list[PastEvent]], merged: Sequence[str]
) -> PastLead:
    own = list(events.get(key, ()))
    for other in merged:
        own += _joined(events.get(other, ()), own)
    first = min((past.since for past in own), default=0)
    writes = [Write(first, first), *rows.writes_on(key, first)]
    began = next((p.event for p in own if p.since == first), None)
    if began is not None:
        writes[0] = Write(first, began.written_at)
    versions = tuple(Version(write, rows.fields_of(key, write.recorded_at)) for write in writes)
    historical = bool(rows.at("lead", key, "historical", first))
    return PastLead(key, versions, tuple(own), historical)


def _joined(others: Sequence[PastEvent], own: Sequence[PastEvent]) -> list[PastEvent]:
    """Another lead's events, known of this one since both were found to be the same."""
    marks = [past.since for past in (*others, *own) if past.event.kind == "merged"]
    since = min(marks, default=0)
    return [
        PastEvent(past.event, max(past.since, since), past.gone)
        for past in others
        if past.event.kind not in ("merged", "received")
    ]


def _events(connection: Connection, keys: Sequence[str]) -> dict[str, list[PastEvent]]:
    """Every fact of these leads, in force or not."""
    marks: dict[str, list[tuple[Instant, str]]] = defaultdict(list)
    told: dict[str, list[Event]] = defaultdict(list)
    for lead_id, target_id, *values in connection.execute(_TIMELINE, {"keys": keys_text(keys)}):
        made = Event(*values)
        if made.kind in ("retracted", "restored"):
            marks[target_id].append((made.recorded_at, made.kind))
        else:
            told[lead_id].append(made)
    return {
        key: [
            PastEvent(each, each.recorded_at, spans_gone(marks.get(each.id, ()))) for each in all_
        ]
        for key, all_ in told.items()
    }


_TIMELINE = select(event.c.lead_id, event.c.target_id, *EVENT_COLUMNS).where(
    event.c.lead_id.in_(among_bound("keys"))
)


@dataclass(slots=True)
class _Rows:
    """The descriptive rows as they stand, with what each change replaced, and when."""

    now: dict[_Place, Row]
    changes: dict[_Place, list[tuple[Write, Row]]]

    @classmethod
    def read(cls, connection: Connection) -> _Rows:
        """All of them: they are few beside the events."""
        now: dict[_Place, Row] = {}
        for table in DESCRIBING:
            names = [c.name for c in table.columns if c.name in _WANTED[table.name]]
            columns = [table.c[name] for name in names]
            for row in connection.execute(select(table.c.id, *columns)):
                now[table.name, row[0]] = dict(zip(names, row[1:], strict=True))
        changes: dict[_Place, list[tuple[Write, Row]]] = defaultdict(list)
        for name, key, old, recorded_at, clock in connection.execute(_CHANGES):
            changes[name, key].append((Write(recorded_at, clock), json.loads(old)))
        return cls(now, dict(changes))

    def at(self, table: str, key: str | None, name: str, recorded_at: Instant) -> Any:
        """What stood in a column after a write; what is not there any more says nothing."""
        row = self.now.get((table, key or ""))
        if row is None:
            return None
        changed = self.changes.get((table, key or ""))
        if changed:
            after = bisect_right(changed, recorded_at, key=lambda each: each[0].recorded_at)
            for _write, old in changed[after:]:
                if name in old:
                    return old[name][0]
        return row[name]

    def writes_on(self, key: str, after: Instant) -> list[Write]:
        """When the lead's own fields were changed, or those of who it is, after an instant."""
        if not self.changes:
            return []
        found: dict[Instant, Write] = {}
        for place in self._places(key):
            for write, _old in self.changes.get(place, ()):
                if write.recorded_at > after:
                    found[write.recorded_at] = write
        return [found[at] for at in sorted(found)]

    def _places(self, key: str) -> set[_Place]:
        """The lead's row, and every row that it points to or pointed to."""
        places = {("lead", key)}
        row = self.now.get(("lead", key), {})
        for table in TABLES:
            pointer = f"{table}_id"
            pointed = {row.get(pointer)}
            for _write, old in self.changes.get(("lead", key), ()):
                pointed |= set(old.get(pointer, ()))
            places |= {(table, each) for each in pointed if each}
        return places

    def fields_of(self, key: str, recorded_at: Instant) -> dict[str, FieldValue]:
        """The lead's values by criterion field code, as they stood after a write."""

        def of_lead(name: str) -> Any:
            return self.at("lead", key, name, recorded_at)

        def pointed(table: str, name: str) -> Any:
            return self.at(table, of_lead(f"{table}_id"), name, recorded_at)

        custom = of_lead("custom")
        stored = {
            field.code: of_lead(field.column)
            if field.table == "lead"
            else pointed(field.table, field.column)
            for field in _JUDGED
        }
        return stored | custom_values(json.loads(custom) if custom else {})


_WANTED: dict[str, tuple[str, ...]] = {
    **{table: tuple(f.column for f in _JUDGED if f.table == table) for table in TABLES},
    "lead": (
        *(f"{table}_id" for table in TABLES),
        *(field.column for field in _JUDGED if field.table == "lead"),
        *("custom", "historical"),
    ),
}

_CHANGES = (
    select(
        change.c.table_name,
        change.c.row_id,
        change.c.old,
        operation.c.recorded_at,
        written_at(operation),
    )
    .join(operation, operation.c.id == change.c.operation_id)
    .where(change.c.kind == "update", change.c.table_name.in_([t.name for t in DESCRIBING]))
    .order_by(change.c.sequence)
)
