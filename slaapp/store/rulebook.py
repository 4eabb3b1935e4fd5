"""The rulebook of a file: its signed versions, read from their documents, and its dated entries."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import Connection, select

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.working_calendar import DatedEntry, Window
from slaapp.store.agreement_texts import stored_versions
from slaapp.store.tables import calendar_entry

# What changes whenever a rule does: entries are only added and withdrawn, versions only signed.
_STANDS = """
SELECT zone,
    (SELECT group_concat(id || withdrawn || hex(sha256)) FROM agreement
        WHERE state = 'signed') AS signed,
    (SELECT group_concat(id || withdrawn) FROM calendar_entry) AS dated
FROM workspace"""


def read_rulebook(connection: Connection) -> Rulebook:
    """The rules as the file holds them now; calendars are compiled when they are first asked.

    A connection keeps the book it read, with its compiled calendars, as long as its rows stand.
    """
    stands = connection.exec_driver_sql(_STANDS).one()
    kept = connection.info.get("rulebook")
    if kept is None or kept[0] != stands:
        dated = read_entries_by_key(connection)
        versions = read_versions(connection)
        book = Rulebook(stands.zone, versions, list(dated.values()), dated)
        kept = connection.info["rulebook"] = (stands, book)
    found: Rulebook = kept[1]
    return found


def read_versions(connection: Connection) -> list[AgreementVersion]:
    """The signed versions, oldest first. Raises Trouble("agreement_tampered") where one cannot
    be read any more."""
    return [
        AgreementVersion(each.id, each.number or 0, each.effective_from or 0, each.terms())
        for each in stored_versions(connection)
    ]


def read_entries(connection: Connection) -> list[DatedEntry]:
    """Every dated entry ever recorded and not withdrawn."""
    return list(read_entries_by_key(connection).values())


def read_entries_by_key(connection: Connection) -> dict[str, DatedEntry]:
    """The same by their keys, which signed exceptions name."""
    rows = connection.execute(select(calendar_entry).where(calendar_entry.c.withdrawn == 0))
    return {
        row.id: DatedEntry(
            date.fromisoformat(row.day),
            row.kind,
            tuple(Window(*pair) for pair in json.loads(row.windows or "[]")),
            row.label or "",
            row.recorded_at,
            bool(row.observed),
            row.clock_at,
        )
        for row in rows
    }
