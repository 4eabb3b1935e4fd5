"""The facts in force as one canonical text: two files that say the same give the same text.

"The same" means: the same words, people, companies, sources, terms and dated entries, and for
each lead the same timeline. Left out are what was withdrawn or retracted, the journal, receipts
(``available``), every figure, and what only says when and where something was written down
(``recorded_at`` and the like, devices). Keys are left out too: a row that refers to another holds
what that one says, so files that were filled on two machines, or twice, can be compared.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from slaapp.domain.next_step import DONE, DROPPED, PLANNED
from slaapp.store.tables import (
    calendar_entry,
    campaign,
    event,
    fact_tables,
    facts_of,
    lead,
    member,
    source,
)

_STAMPS = frozenset(
    {"recorded_at", "clock_at", "created_at", "signed_at", "device_id", "withdrawn"}
)

# References without a foreign key: who wrote it, whom it concerns.
_PEOPLE = ("author_id", "member_id")
_DATED: Mapping[str | None, Table] = {"source": source, "campaign": campaign, "owner": member}

Row = Mapping[str, Any]
Said = dict[str, dict[str, str]]
"""By table and key: the canonical text of a row."""


def facts_in_force(connection: Connection) -> str:
    """One line of JSON per row, by table and in order; a lead's line holds its timeline."""
    said: Said = {}
    lines: list[str] = []
    timelines = _timelines(connection)
    kept: dict[Table, list[Row]] = {}
    for table in fact_tables():
        if table is not event:
            kept[table] = _rows(connection, table)
            said[table.name] = {row["id"]: _text(table, row, said) for row in kept[table]}
    told = (row for timeline in timelines.values() for row in timeline)
    said[event.name] = {
        row["id"]: _text(event, row, said) for row in told if row["kind"] == PLANNED
    }
    for table, rows in kept.items():
        for row in rows:
            if row.get("withdrawn") and not (table is lead and _is_merged(timelines[row["id"]])):
                continue
            text = said[table.name][row["id"]]
            if table is lead:
                text = _with_timeline(text, timelines[row["id"]], said)
            lines.append(f"{table.name} {text}")
    return "\n".join(sorted(lines))


def _is_merged(timeline: list[Row]) -> bool:
    """Whether a withdrawn lead's facts go on counting, under the one it was merged into."""
    return any(row["kind"] == "merged" and row["field"] == "into" for row in timeline)


def _timelines(connection: Connection) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(connection, event):
        if row["in_force"] and row["kind"] != "available":
            found[row["lead_id"]].append(row)
    return found


def _with_timeline(text: str, timeline: list[Row], said: Said) -> str:
    return _canonical([text, sorted(_text(event, row, said) for row in timeline)])


def _text(table: Table, row: Row, said: Said) -> str:
    values = {}
    for column in facts_of(table):
        name, value = column.name, row[column.name]
        if name in _STAMPS or name == "lead_id" or value is None:
            continue
        values[name] = _without_keys(table, row, name, value, said)
    return _canonical(values)


def _without_keys(table: Table, row: Row, name: str, value: Any, said: Said) -> Any:
    """A value; where it is the key of a row, what that row says instead, in short."""
    if name == "custom":
        return json.loads(value)
    for key in table.c[name].foreign_keys:
        return _short(said[key.column.table.name].get(value, value))
    if table is event and name in _PEOPLE:
        return _short(said["member"].get(value, value))
    meant = _meant(row) if table is event and name == "value" else None
    return value if meant is None else _short(said[meant.name].get(value, value))


def _meant(row: Row) -> Table | None:
    """The table that an event's value is a key of."""
    if row["kind"] == "merged":
        return lead
    if row["kind"] in (DONE, DROPPED):
        return event
    if row["kind"] == "exception":
        return calendar_entry if row["field"] == "calendar" else None
    return _DATED.get(row["field"])


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _rows(connection: Connection, table: Table) -> list[Row]:
    return [dict(row) for row in connection.execute(select(table)).mappings()]
