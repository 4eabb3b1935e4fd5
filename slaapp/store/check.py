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
from slaapp.domain.merging import survivors
from slaapp.domain.zones import zone_data_version
from slaapp.store.agreement_texts import FROZEN, stored_versions
from slaapp.store.derivation import Progress, cycle_rows, deadline_rows
from slaapp.store.journal import trigger_statements
from slaapp.store.machine_settings import read_setting
from slaapp.store.rebuilding import ZONE_RULES
from slaapp.store.rulebook import read_rulebook

Rows = dict[str, Mapping[str, Any]]


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
    latest: dict[str, Mapping[str, Any]] = {}
    for row in sorted(events.values(), key=lambda each: (each["recorded_at"], each["id"])):
        if row["kind"] in ("retracted", "restored"):
            latest[row["target_id"]] = row
    for key, row in events.items():
        mark = row["kind"] in ("retracted", "restored")
        stands = not mark and (key not in latest or latest[key]["kind"] == "restored")
        if row["in_force"] != stands:
            yield Finding("figure", "event", key, "in_force", row["in_force"], int(stands))


def _undone(connection: Connection) -> Iterator[Finding]:
    """Whether each operation's ``undone`` is what the undoings after it say."""
    operations = _read(connection, "operation")
    undoings: dict[str, list[str]] = defaultdict(list)
    for key, row in operations.items():
        undoings[row["undoes"]].append(key)
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
    book = read_rulebook(connection)
    subjects = _subjects(connection)
    leads, cycles, deadlines = (_read(connection, t) for t in ("lead", "cycle", "deadline"))
    expected_cycles: Rows = {}
    expected_deadlines: Rows = {}
    for done, (key, row) in enumerate(leads.items(), 1):
        if progress is not None:
            progress(done, len(leads))
        day = _day(row["scored_on"])
        if day is None:
            yield Finding("figure", "lead", key, "scored_on", row["scored_on"])
            continue
        figures = reckon(subjects[key], book, day)
        yield from _differences("lead", key, row, figures.columns)
        expected_cycles.update((each["id"], each) for each in cycle_rows(key, figures.standing))
        owed = deadline_rows(key, figures.standing)
        expected_deadlines.update((each["id"], each) for each in owed)
    yield from _compare("cycle", cycles, expected_cycles)
    yield from _compare("deadline", deadlines, expected_deadlines)


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
    tables = ("source", "campaign", "person", "company", "lead", "event")
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
        )
        for key, row in read["lead"].items()
    }


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
    person = read["person"].get(row["person_id"], nobody)
    company = read["company"].get(row["company_id"], nobody)
    fields: dict[str, Any] = {
        "source": read["source"].get(row["source_id"], nobody).get("name"),
        "campaign": read["campaign"].get(row["campaign_id"], nobody).get("name"),
        "external_id": row["external_id"],
        "request": row["request"],
    }
    for name in ("first_name", "last_name", "email", "phone", "phone_e164", "job_title"):
        fields[f"person.{name}"] = person.get(name)
    for name in ("name", "domain", "city", "country"):
        fields[f"company.{name}"] = company.get(name)
    return fields | custom_values(json.loads(row["custom"]) if row["custom"] else {})


def _read(connection: Connection, table: str) -> Rows:
    rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"').mappings()
    return {row["id"]: dict(row) for row in rows}
