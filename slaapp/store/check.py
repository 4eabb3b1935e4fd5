"""Prove that a file is sound: SQLite, foreign keys, triggers, and every figure rebuilt.

The figures are rebuilt from plain reads of whole tables, joined here: no SQL is shared with the
code that writes them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from slaapp.domain.cycles import Timeline
from slaapp.domain.events import Event
from slaapp.domain.figures import Subject, custom_values, reckon
from slaapp.domain.lead_fields import LEAD_FIELDS, TABLES
from slaapp.domain.merging import survivors
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.zones import zone_data_version
from slaapp.store.agreement_texts import FROZEN, stored_versions
from slaapp.store.derivation import Progress, cycle_rows, deadline_rows, step_rows
from slaapp.store.journal import trigger_statements
from slaapp.store.machine_settings import read_setting
from slaapp.store.rebuilding import ZONE_RULES
from slaapp.store.rulebook import read_rulebook
from slaapp.store.scores_due import read_scores_due
from slaapp.store.search_check import wrong_entries
from slaapp.store.takings import MARK

Rows = dict[str, Mapping[str, Any]]

_ROWS_OF = {"cycle": cycle_rows, "deadline": deadline_rows, "next_step": step_rows}
"""The derived tables, and what the rules make of a lead for each."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that differs: where, and what stands there instead of what."""

    code: str
    table: str
    row: str
    column: str = ""
    stored: Any = None
    rebuilt: Any = None


def check_file(
    connection: Connection, limit: int = 1_000, progress: Progress | None = None
) -> list[Finding]:
    """Everything that is wrong, at most ``limit`` findings; empty for a sound file.

    ``progress(done, total)`` is told of the leads reckoned anew, and may raise to stop it all.
    """
    found: list[Finding] = []
    for finding in _findings(connection, progress):
        found.append(finding)
        if len(found) == limit:
            break
    return found


def _findings(connection: Connection, progress: Progress | None) -> Iterator[Finding]:
    damages = _damages(connection)
    yield from damages
    if damages:
        return
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Finding("foreign_key", row[0], str(row[1]), stored=row[2])
    yield from _triggers(connection)
    yield from _retractions(connection)
    yield from _undone(connection)
    tampered = list(_signatures(connection))
    yield from tampered
    if not tampered:
        # Figures by terms that nobody signed would say nothing.
        yield from _with_cause(connection, _figures(connection, progress))


def _damages(connection: Connection) -> list[Finding]:
    """What SQLite finds; a file too damaged to be looked through is a finding too."""
    try:
        verdicts = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    except DatabaseError as error:
        verdicts = [str(error.orig)]
    return [Finding("damaged", "", "", stored=said) for said in verdicts if said != "ok"]


def _triggers(connection: Connection) -> Iterator[Finding]:
    stored = set(
        connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE type='trigger'").scalars()
    )
    for statement in trigger_statements():
        if statement not in stored:
            yield Finding("trigger_missing", "sqlite_master", statement.split('"')[1])


def _signatures(connection: Connection) -> Iterator[Finding]:
    """Signed and proposed versions that are not what their digests say, by their numbers."""
    for version in stored_versions(connection, FROZEN, withdrawn=True):
        column = version.tampered
        if column is not None:
            place = "–" if version.number is None else str(version.number)
            yield Finding("agreement_tampered", "agreement", place, column)


def _retractions(connection: Connection) -> Iterator[Finding]:
    """Whether each event's ``in_force`` is what the latest retraction or restoration says."""
    events = _read(connection, "event")
    marks = sorted(
        (row for row in events.values() if row["kind"] in ("retracted", "restored")),
        key=lambda each: (each["recorded_at"], each["id"]),
    )
    # What is left out here, since its taking in was undone; of people's marks those that are not.
    left_out = {row["target_id"]: row["kind"] for row in marks if row["field"] == MARK}
    gone = {key for key, kind in left_out.items() if kind == "retracted"}
    said = [row for row in marks if row["field"] != MARK and row["id"] not in gone]
    latest = {row["target_id"]: row["kind"] for row in said}
    for key, row in events.items():
        mark = row["kind"] in ("retracted", "restored")
        stands = not mark and key not in gone and latest.get(key, "restored") == "restored"
        if row["in_force"] != stands:
            yield Finding("figure", "event", key, "in_force", row["in_force"], int(stands))


def _undone(connection: Connection) -> Iterator[Finding]:
    """Whether each operation's ``undone`` is what the undoings after it say."""
    operations = _read(connection, "operation")
    undoings: dict[str, list[str]] = defaultdict(list)
    for key, row in operations.items():
        undoings[row["undoes"]].append(key)
        # What the program did by itself because of an operation is undone with it.
        undoings[json.loads(row["details"] or "{}").get("beside")].append(key)
    undone: dict[str, bool] = {}
    for key in sorted(operations, key=lambda each: operations[each]["position"], reverse=True):
        undone[key] = any(not undone[later] for later in undoings[key])
        stored = operations[key]["undone"]
        if stored != undone[key]:
            yield Finding("figure", "operation", key, "undone", stored, int(undone[key]))


def _with_cause(connection: Connection, differing: Iterator[Finding]) -> Iterator[Finding]:
    """Figures that differ; before them the zone rules, where they are others than then (rule 18).

    Alone they are no finding: most changes of the rules are of other zones.
    """
    first = next(differing, None)
    if first is None:
        return
    noted, current = read_setting(connection, ZONE_RULES), zone_data_version()
    if noted not in (None, current):
        yield Finding("zone_rules_changed", "setting", ZONE_RULES, stored=noted, rebuilt=current)
    yield first
    yield from differing


def _figures(connection: Connection, progress: Progress | None) -> Iterator[Finding]:
    judging = _Judging(connection)
    subjects = _subjects(connection)
    leads = _read(connection, "lead")
    stored = {table: _read(connection, table) for table in _ROWS_OF}
    expected: dict[str, Rows] = {table: {} for table in _ROWS_OF}
    for done, (key, row) in enumerate(leads.items(), 1):
        if progress is not None:
            progress(done, len(leads))
        day = _day(row["scored_on"])
        if day is None:
            yield Finding("figure", "lead", key, "scored_on", row["scored_on"])
            continue
        columns, owed = judging.judge(subjects[key], row, day, stored)
        yield from _differences("lead", key, row, columns)
        for table, rows in owed.items():
            expected[table].update(rows)
    for table, rows in expected.items():
        yield from _compare(table, stored[table], rows)
    for table, key in wrong_entries(connection):
        yield Finding("figure", table, key)


_Rebuilt = tuple[Mapping[str, Any], dict[str, Rows]]
"""A lead's columns, and its rows in other tables."""


class _Judging:
    """Reckons a lead by the rules that its figures are of.

    Where a version was signed and the scores have not all followed it yet, a lead that is still
    waiting has the figures of before, or of now if it was touched since.
    """

    def __init__(self, connection: Connection) -> None:
        self._book = book = read_rulebook(connection)
        self._due = due = read_scores_due(connection)
        numbers = {version.number for version in book.versions}
        before = range(max(numbers, default=0) - 1, due.settled - 1, -1) if due else ()
        self._books_before = [book.up_to(number) for number in before]

    def judge(
        self, subject: Subject, row: Mapping[str, Any], day: date, stored: Mapping[str, Rows]
    ) -> _Rebuilt:
        now = _rebuilt(row["id"], subject, self._book, day)
        if self._due is None or row["number"] <= self._due.reached:
            return now
        for book in (None, *self._books_before):
            found = now if book is None else _rebuilt(row["id"], subject, book, day)
            if not any(_differing(row, found, stored)):
                return found
        return now


def _rebuilt(key: str, subject: Subject, book: Rulebook, day: date) -> _Rebuilt:
    figures = reckon(subject, book, day)
    owed: dict[str, Rows] = {
        table: {row["id"]: row for row in rows_of(key, figures.standing)}
        for table, rows_of in _ROWS_OF.items()
    }
    return figures.columns, owed


def _differing(
    row: Mapping[str, Any], rebuilt: _Rebuilt, stored: Mapping[str, Rows]
) -> Iterator[Finding]:
    columns, owed = rebuilt
    yield from _differences("lead", row["id"], row, columns)
    for table, rows in owed.items():
        own = {key: stored[table][key] for key in rows.keys() & stored[table].keys()}
        yield from _compare(table, own, rows)


def _day(stored: Any) -> date | None:
    """The day that is stored; None for anything that is none."""
    try:
        return date.fromisoformat(stored)
    except (TypeError, ValueError):
        return None


def _compare(table: str, stored: Rows, expected: Rows) -> Iterator[Finding]:
    for key in stored.keys() - expected.keys():
        yield Finding("figure_extra", table, key)
    for key, values in expected.items():
        if key not in stored:
            yield Finding("figure_missing", table, key)
        else:
            yield from _differences(table, key, stored[key], values)


def _differences(
    table: str, key: str, stored: Mapping[str, Any], rebuilt: Mapping[str, Any]
) -> Iterator[Finding]:
    for column, value in rebuilt.items():
        if stored[column] != value:
            yield Finding("figure", table, key, column, stored[column], value)


def _subjects(connection: Connection) -> dict[str, Subject]:
    tables = ("source", "campaign", "product", "person", "company", "lead", "event")
    read = {name: _read(connection, name) for name in tables}
    events: dict[str, list[Event]] = defaultdict(list)
    names = list(Event.__dataclass_fields__)
    for row in read["event"].values():
        if row["in_force"]:
            events[row["lead_id"]].append(Event(**{name: row[name] for name in names}))
    lines = {
        key: Timeline(key, tuple(events[key]), bool(row["historical"]))
        for key, row in read["lead"].items()
    }
    tags = _tags(connection)
    members = {key: row["name"] for key, row in _read(connection, "member").items()}
    gone = _merged(lines)
    joined: dict[str, list[Timeline]] = defaultdict(list)
    for other in sorted(gone):
        joined[gone[other]].append(lines[other])
    return {
        key: Subject(
            _fields(row, read),
            lines[key].events,
            lines[key].historical,
            key,
            tuple(joined[key]),
            absorbed=key in gone,
            tags=tuple(tags[key]),
            members=members,
        )
        for key, row in read["lead"].items()
    }


def _tags(connection: Connection) -> dict[str, list[str]]:
    names = {
        key: row["name"] for key, row in _read(connection, "tag").items() if not row["withdrawn"]
    }
    found: dict[str, list[str]] = defaultdict(list)
    for row in _read(connection, "lead_tag").values():
        if row["tag_id"] in names and not row["withdrawn"]:
            found[row["lead_id"]].append(names[row["tag_id"]])
    return found


def _merged(lines: Mapping[str, Timeline]) -> dict[str, str]:
    """What each merged lead is part of in the end; of two marks the earlier counts."""
    into: dict[str, str] = {}
    for key, line in lines.items():
        marks = [one for one in line.events if one.kind == "merged" and one.field == "into"]
        for mark in sorted(marks, key=lambda one: (one.occurred_at, one.id), reverse=True):
            if mark.value is not None:
                into[key] = mark.value
    return survivors(into)


def _fields(row: Mapping[str, Any], read: Mapping[str, Rows]) -> dict[str, Any]:
    nobody: Mapping[str, Any] = {}
    rows = {table: read[table].get(row[f"{table}_id"], nobody) for table in TABLES}
    fields = {
        each.code: (rows | {"lead": row})[each.table].get(each.column) for each in LEAD_FIELDS
    }
    return fields | custom_values(json.loads(row["custom"]) if row["custom"] else {})


def _read(connection: Connection, table: str) -> Rows:
    rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"').mappings()
    return {row["id"]: dict(row) for row in rows}
