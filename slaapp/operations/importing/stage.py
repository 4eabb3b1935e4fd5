"""Stage an import: read, check, turn into facts, derive the figures; the workspace is only read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, text

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.exchange.lead_records import LeadRecord
from slaapp.exchange.reading import read_table
from slaapp.exchange.record_reading import read_records
from slaapp.exchange.rows import BadRow
from slaapp.exchange.table import Table
from slaapp.exchange.watched_folder import digest_of
from slaapp.operations.importing.alike import (
    Alike,
    Everybody,
    Known,
    Twin,
    fill_persons,
    leads_of,
)
from slaapp.operations.importing.batch import Batch
from slaapp.operations.importing.choice import ImportChoice, Rejected, StagedImport
from slaapp.operations.importing.clocks import proposed_clocks
from slaapp.operations.importing.garbage import seldom_searching
from slaapp.operations.importing.kept_row import KeptRow
from slaapp.operations.importing.own_types import text_fields, with_texts
from slaapp.operations.importing.present import Present
from slaapp.operations.importing.rows import Rows
from slaapp.operations.importing.staged_figures import StagedFigures
from slaapp.operations.importing.staging import copy_leads, staged_connection
from slaapp.operations.operation import Author
from slaapp.store.failures import naming_troubles
from slaapp.store.tables import custom_field

Progress = Callable[[str, int, int], None]
"""Told the step ("dates", "read" or "reckon"), how far it is, and of how much."""

_CHUNK = 1_000
_CHUNK_TEXT = 1 << 24
"""Rows, and characters of them, that wait to be written."""

_MOST_REJECTED_TEXT = 1 << 26
"""Characters of refused rows that are kept to be shown and written out; some for each cell."""
_A_CELL = 50
_EXAMPLES = 50

_Refused = tuple[str, str]
"""Why a row is not taken, and the column that is to blame ("" for the whole row)."""


@dataclass
class _Tally:
    """What was met so far."""

    rows: int = 0
    new: list[str] = field(default_factory=list)
    joined: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Leads that are here already, with the custom values the file adds."""
    known: int = 0
    """Rows that say nothing new."""
    flags: Counter[str] = field(default_factory=Counter)
    rejected: list[Rejected] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    examples: list[LeadRecord] = field(default_factory=list)
    alike: Alike = field(default_factory=Alike)
    merged: list[str] = field(default_factory=list)
    """Leads of the file that go on under one that is known."""
    waiting: int = 0
    refused: int = 0
    """Characters of the rows that wait to be written, and of those that were refused."""

    def reject(self, line: int, why: _Refused, cells: Sequence[object]) -> bool:
        """A row that is not taken; whether there is room for more of them."""
        self.refused += sum(_A_CELL + (len(c) if isinstance(c, str) else 0) for c in cells)
        self.rejected.append(Rejected(line, *why, tuple(cells)))
        return self.refused < _MOST_REJECTED_TEXT

    def show(self, record: LeadRecord) -> None:
        """One more that would come in; the first of them are shown."""
        if len(self.examples) < _EXAMPLES:
            self.examples.append(record)


def stage_import(
    original: Path,
    staged: Path,
    choice: ImportChoice,
    *,
    by: Author,
    now: Instant,
    passphrase: str | None = None,
    progress: Progress | None = None,
) -> StagedImport:
    """Make the staged file of an import beside the workspace; takes no lock, writes nothing there.

    Raises the Troubles of reading the file, too_many_bad_rows and disk_full.
    """
    table = read_table(choice.path, choice.mapping.reading)
    choice = _with_clocks(choice, table, now, progress)
    with (
        seldom_searching(),
        naming_troubles(staged),
        staged_connection(staged, original, passphrase) as connection,
    ):
        with connection.begin():
            position = connection.execute(
                text("SELECT coalesce(max(position), 0) FROM original.operation")
            ).scalar_one()
            mapping = with_texts(choice.mapping, text_fields(connection))
            choice = replace(choice, mapping=mapping)
            tally = _read(connection, table, choice, by, now, progress)
        with connection.begin():
            figures = StagedFigures(connection, live=choice.clocks == "live", by=by, now=now)
            events = figures.reckon(
                tally.new,
                [*tally.merged, *tally.joined],
                # What was merged into a lead may be what it lacked.
                list(tally.joined) if tally.merged else [],
                (lambda done, of: progress("reckon", done, of)) if progress else None,
            )
    return StagedImport(
        choice,
        staged,
        position,
        now,
        tally.rows,
        len(tally.new),
        len(tally.joined),
        tally.known,
        events,
        dict(+tally.flags),
        tuple(sorted(tally.rejected, key=lambda row: row.line)),
        table.written_header,
        tuple(tally.examples),
        dict(+tally.alike.counts),
        tuple(tally.alike.rows),
        len(tally.merged),
        digest_of(choice.path),
    )


def _with_clocks(
    choice: ImportChoice, table: Table, now: Instant, progress: Progress | None
) -> ImportChoice:
    if choice.clocks is not None:
        return choice
    tell = (lambda done: progress("dates", done, table.size)) if progress else None
    return replace(choice, clocks=proposed_clocks(table, choice.mapping, now, tell))


def _read(
    connection: Connection,
    table: Table,
    choice: ImportChoice,
    by: Author,
    now: Instant,
    progress: Progress | None,
) -> _Tally:
    joins = choice.mapping.kind == "outcomes"
    join_key = (choice.mapping.join_key or "external_id") if joins else "external_id"
    present = Present(connection, with_facts=joins, key=join_key)
    is_live = choice.clocks == "live"
    made = Rows(connection, choice.mapping, by, now, is_live, present, choice.origin)
    tally, batch, kept = _Tally(), Batch(), KeptRow(table)
    people = None if joins else Everybody(connection)
    if made.custom_rows:
        connection.execute(insert(custom_field), made.custom_rows)
    tell = (lambda done: progress("read", done, table.size)) if progress else None
    for record in read_records(kept.table, choice.mapping, tell):
        tally.rows += 1
        if isinstance(record, BadRow):
            refused: _Refused | None = (record.reason, record.column)
        elif joins:
            refused = _join(tally, batch, made, record, present)
        else:
            refused = _bring(tally, batch, made, record, present, choice.known, people)
        if refused is not None and not tally.reject(record.line, refused, kept.cells):
            raise Trouble("too_many_bad_rows", path=str(choice.path), count=len(tally.rejected))
        tally.waiting += sum(len(cell) for cell in kept.cells if isinstance(cell, str))
        if tally.rows % _CHUNK == 0 or tally.waiting > _CHUNK_TEXT:
            batch.write(connection)
            tally.waiting = 0
    batch.write(connection)
    for key in leads_of(connection, tally.alike.filled):
        tally.joined.setdefault(key, {})
    for key in copy_leads(connection, list(tally.joined)):
        tally.joined.setdefault(key, {})
    fill_persons(connection, tally.alike.filled)
    _add_custom_values(connection, tally.joined)
    return tally


def _add_custom_values(connection: Connection, joined: dict[str, dict[str, Any]]) -> None:
    added = [
        {"key": key, "values": json.dumps(values, ensure_ascii=False)}
        for key, values in joined.items()
        if values
    ]
    if added:
        statement = "UPDATE main.lead SET custom = json_patch(coalesce(custom, '{}'), :values)"
        connection.execute(text(f"{statement} WHERE id = :key"), added)


def _bring(
    tally: _Tally,
    batch: Batch,
    made: Rows,
    record: LeadRecord,
    present: Present,
    known: Known,
    people: Everybody | None,
) -> _Refused | None:
    key = record.external_id
    if key is not None and key in present.leads:
        tally.known += 1
    elif key is not None and key in tally.seen:
        return "external_id_twice", made.column_of("external_id")
    elif (part := made.is_in_future(record)) is not None:
        return "date_in_future", made.column_of(part)
    else:
        if key is not None:
            tally.seen.add(key)
        tally.flags.update(record.flags)
        tally.flags["owner_unknown"] += made.is_owned_by_stranger(record)
        assert people is not None
        _add(tally, batch, made, record, known, people)
    return None


def _add(
    tally: _Tally, batch: Batch, made: Rows, record: LeadRecord, known: Known, people: Everybody
) -> None:
    """A row becomes a lead; one about somebody who is known becomes what was chosen."""
    twin = people.twin_of(record)
    if twin is not None:
        tally.alike.note(record, twin)
        if known == "skip":
            return
    tally.flags["undated"] += made.is_undated(record)
    tally.flags["objects"] += made.objection(record) is not None
    values = made.person_values(record)
    if twin is not None and known == "merge":
        _gain(tally, people, twin.person_id, values)
        key, _person_id = made.lead(batch, record, into=twin.lead_id)
        tally.merged.append(key)
        people.learn(record, twin, None)
        if not twin.is_new:
            tally.joined.setdefault(twin.lead_id, {})
    else:
        linked = twin.person_id if twin and people.agrees(twin.person_id, values) else None
        _gain(tally, people, linked, values)
        key, person_id = made.lead(batch, record, person_id=linked)
        tally.new.append(key)
        new = Twin(key, person_id, "", 0, is_new=True)
        people.learn(record, new, None if linked else values)
    tally.show(record)


def _gain(
    tally: _Tally, people: Everybody, person_id: str | None, values: dict[str, str | None]
) -> None:
    """A known person gains what was not known of them."""
    gained = people.blanks_of(person_id, values) if person_id else {}
    if person_id and gained:
        tally.alike.filled.setdefault(person_id, {}).update(gained)
        people.learn_blanks(person_id, gained)


def _join(
    tally: _Tally, batch: Batch, made: Rows, record: LeadRecord, present: Present
) -> _Refused | None:
    lead_id = present.lead_of(record)
    if lead_id is None:
        return "external_id_unknown", made.column_of(present.key)
    if not lead_id:
        return "lead_ambiguous", made.column_of(present.key)
    if (part := made.is_in_future(record)) is not None:
        return "date_in_future", made.column_of(part)
    added = present.news(lead_id, record.custom)
    if made.outcomes(batch, lead_id, record) or added:
        tally.flags.update(record.flags)
        tally.joined.setdefault(lead_id, {}).update(added)
        tally.show(record)
    else:
        tally.known += 1
    return None
