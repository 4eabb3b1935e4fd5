"""Dated entries of the working calendar: closures, half-days, holidays kept or switched off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from slaapp.domain.entries_in_force import recorded_in_time
from slaapp.domain.holiday_proposals import propose_holidays
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.operations.workspace import add_entries
from slaapp.store.rulebook import read_entries, read_rulebook


def add_entry(connection: Connection, entry: DatedEntry, *, by: Author, now: Instant) -> Receipt:
    """Put an entry on a day to come. Raises Trouble("day_is_past"): it could move nothing (18)."""
    with operation(connection, "add_calendar_entry", by=by, now=now) as doing:
        fresh = replace(entry, recorded_at=doing.recorded_at)
        if not recorded_in_time(fresh, read_rulebook(connection).zone):
            raise Trouble("day_is_past", day=entry.day.isoformat())
        add_entries(doing, [fresh])
        doing.details.update(day=entry.day.isoformat(), label=entry.label, kind=entry.kind)
    assert doing.receipt is not None
    return doing.receipt


def switch_entry(
    connection: Connection, entry: DatedEntry, *, observed: bool, by: Author, now: Instant
) -> Receipt:
    """Work on a holiday (or keep it after all): a new fact about the day, the old one stays."""
    return add_entry(connection, replace(entry, observed=observed), by=by, now=now)


def extend_holidays(
    connection: Connection,
    *,
    country: str,
    region: str | None,
    language: str,
    years: Sequence[int],
    by: Author,
    now: Instant,
) -> Receipt:
    """Propose the holidays of these years as rows, those that are not there yet."""
    with operation(connection, "extend_holidays", by=by, now=now) as doing:
        there = {(entry.day, entry.kind) for entry in read_entries(connection)}
        proposed = propose_holidays(country, region, years, language, doing.recorded_at)
        fresh = [entry for entry in proposed if (entry.day, entry.kind) not in there]
        add_entries(doing, fresh)
        doing.details["count"] = len(fresh)
    assert doing.receipt is not None
    return doing.receipt
