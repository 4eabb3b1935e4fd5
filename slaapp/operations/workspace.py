"""Create, open and close a workspace: the file with one team, its agreement and its leads."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from slaapp.domain.agreement import Agreement, canonical_text, default_agreement, digest
from slaapp.domain.holiday_proposals import propose_holidays
from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.roles import ROLES
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from slaapp.domain.zones import zone_of
from slaapp.operations.operation import Author, Operation, operation
from slaapp.store.opening import OpenFile, create_file, discard_file
from slaapp.store.tables import agreement, calendar_entry, member, reason, workspace

YEARS_AHEAD = 2
"""Holidays are proposed as rows this many years ahead."""

# The codes that a new workspace starts with; their labels are the team's to edit.
REASONS: dict[str, tuple[str, ...]] = {
    "rejection": ("not_target", "wrong_contact", "no_need", "duplicate", "other"),
    "loss": ("price", "competitor", "no_decision", "no_budget", "other"),
}


@dataclass(frozen=True, slots=True)
class NewMember:
    """Somebody of the team as typed at first start."""

    name: str
    role: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """What a new workspace is made from; the holidays are those of ``country`` and ``region``."""

    name: str
    team: Sequence[NewMember]
    language: str = "fr"
    country: str = "FR"
    region: str | None = None
    currency: str = "EUR"
    is_demo: bool = False
    terms: Agreement | None = None


def create_workspace(
    path: Path, start: Start, *, device_id: str, now: Instant, passphrase: str | None = None
) -> OpenFile:
    """A new file with a team, the default agreement in force, and its holidays.

    Raises Trouble: file_exists, folder_missing, folder_read_only, disk_full, team_missing,
    holidays_unknown; then no file is left.
    """
    if not start.team or any(each.role not in ROLES for each in start.team):
        raise Trouble("team_missing")
    opened = create_file(path, passphrase)
    try:
        with opened.writing_connection() as connection:
            _found(connection, start, device_id, now)
    except BaseException:
        discard_file(opened)
        raise
    return opened


def _found(connection: Connection, start: Start, device_id: str, now: Instant) -> None:
    founder = new_id(now)
    by = Author(founder, device_id)
    with operation(connection, "found_workspace", by=by, now=now, undoable=False) as doing:
        terms = start.terms or default_agreement()
        _add_workspace(doing, start, terms)
        for position, each in enumerate(start.team):
            key = founder if position == 0 else None
            doing.add(member, id=key, name=each.name, role=each.role, email=each.email)
        for kind, codes in REASONS.items():
            for code in codes:
                doing.add(reason, kind=kind, code=code)
        add_agreement(doing, terms, number=1, effective_from=0)
        add_entries(doing, _holidays(start, terms, doing.recorded_at))
        doing.details["name"] = start.name


def _add_workspace(doing: Operation, start: Start, terms: Agreement) -> None:
    doing.add(
        workspace,
        name=start.name,
        zone=terms.calendar.zone,
        country=start.country,
        region=start.region,
        currency=start.currency,
        is_demo=int(start.is_demo),
        created_at=doing.recorded_at,
    )


def add_agreement(
    doing: Operation, terms: Agreement, *, number: int, effective_from: Instant
) -> str:
    """Store a version in force: its one canonical document and the digest of it."""
    document = canonical_text(terms)
    return doing.add(
        agreement,
        number=number,
        state="signed",
        document=document,
        sha256=digest(document),
        effective_from=effective_from,
        signed_at=doing.recorded_at,
    )


def add_entries(doing: Operation, entries: Sequence[DatedEntry]) -> None:
    """Store dated entries of the calendar as facts of their own, written down now."""
    for entry in entries:
        doing.add(
            calendar_entry,
            day=entry.day.isoformat(),
            kind=entry.kind,
            windows=json.dumps([[w.start, w.end] for w in entry.windows]),
            label=entry.label,
            observed=int(entry.observed),
            recorded_at=doing.recorded_at,
            clock_at=doing.clock_at,
        )


def _holidays(start: Start, terms: Agreement, now: Instant) -> Sequence[DatedEntry]:
    today: date = to_datetime(now, zone_of(terms.calendar.zone)).date()
    years = range(today.year - 1, today.year + YEARS_AHEAD + 1)
    return propose_holidays(start.country, start.region, years, start.language, now)
