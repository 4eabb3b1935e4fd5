"""Stage an import: read, check, turn into facts, derive the figures; the workspace is only read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, text

from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.exchange.lead_records import LeadRecord
from slaapp.exchange.reading import read_table
from slaapp.exchange.record_reading import read_records
from slaapp.exchange.rows import BadRow
from slaapp.exchange.table import Table
from slaapp.operations.importing.choice import ImportChoice, Rejected, StagedImport
from slaapp.operations.importing.clocks import proposed_clocks
from slaapp.operations.importing.kept_row import KeptRow
from slaapp.operations.importing.present import Present
from slaapp.operations.importing.rows import Batch, Rows
from slaapp.operations.importing.staging import copy_leads, staged_connection
from slaapp.operations.operation import Author
from slaapp.store.derivation import derive
from slaapp.store.failures import naming_troubles
from slaapp.store.qualification import leads_to_qualify
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import custom_field, metadata

Progress = Callable[[str, int, int], None]
"""Told the step ("dates", "read" or "reckon"), how far it is, and of how much."""

_CHUNK = 1_000
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

    Raises the Troubles of reading the file, and disk_full.
    """
    table = read_table(choice.path, choice.mapping.reading)
    choice = _with_clocks(choice, table, now, progress)
    with naming_troubles(staged), staged_connection(staged, original, passphrase) as connection:
        with connection.begin():
            position = connection.execute(
                text("SELECT coalesce(max(position), 0) FROM original.operation")
            ).scalar_one()
            tally = _read(connection, table, choice, by, now, progress)
        with connection.begin():
            events = _reckon(connection, tally, choice, by, now, progress)
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
    present = Present(connection, with_facts=joins)
    made = Rows(connection, choice.mapping, by, now, choice.clocks == "live", present)
    tally, batch, kept = _Tally(), Batch(), KeptRow(table)
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
            refused = _bring(tally, batch, made, record, present)
        if refused is not None:
            tally.rejected.append(Rejected(record.line, *refused, tuple(kept.cells)))
        if tally.rows % _CHUNK == 0:
            _flush(connection, batch)
    _flush(connection, batch)
    copy_leads(connection, list(tally.joined))
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
    tally: _Tally, batch: Batch, made: Rows, record: LeadRecord, present: Present
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
        tally.new.append(made.lead(batch, record))
        tally.show(record)
    return None


def _join(
    tally: _Tally, batch: Batch, made: Rows, record: LeadRecord, present: Present
) -> _Refused | None:
    lead_id = present.leads.get(record.external_id or "")
    if lead_id is None:
        return "external_id_unknown", made.column_of("external_id")
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


def _flush(connection: Connection, batch: Batch) -> None:
    for name, rows in batch.rows.items():
        if rows:
            connection.execute(insert(metadata.tables[name]), rows)
    batch.rows.clear()


def _reckon(
    connection: Connection,
    tally: _Tally,
    choice: ImportChoice,
    by: Author,
    now: Instant,
    progress: Progress | None,
) -> int:
    """Derive all figures here, and qualify live leads that reach the agreed score."""
    book = read_rulebook(connection)
    day = book.day_of(now)
    touched = [*tally.new, *tally.joined]
    tell = (lambda done, of: progress("reckon", done, of)) if progress else None
    derive(connection, touched, book, day, tell)
    version = book.version_at(now)
    if choice.clocks == "live" and version is not None:
        found = leads_to_qualify(connection, tally.new)
        batch = Batch()
        for lead_id, score, grade in found:
            _qualified(batch, lead_id, score, version.agreement.tier_of(score, grade), by, now)
        _flush(connection, batch)
        derive(connection, [reached.key for reached in found], book, day)
    count = text("SELECT count(*) FROM main.event WHERE recorded_at = :now")
    return int(connection.execute(count, {"now": now}).scalar_one())


def _qualified(
    batch: Batch, lead_id: str, score: int, tier: str | None, by: Author, now: Instant
) -> None:
    row: dict[str, Any] = {
        "id": new_id(now),
        "lead_id": lead_id,
        "kind": "qualified",
        "occurred_at": now,
        "precision": "instant",
        "recorded_at": now,
        "device_id": by.device_id,
        "value": str(score),
        "tier": tier,
    }
    batch.rows.setdefault("event", []).append(row)
