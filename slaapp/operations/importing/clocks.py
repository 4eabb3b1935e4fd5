"""Whether the leads of a file are history or begin now, as far as its dates can tell."""

from __future__ import annotations

from collections.abc import Iterator

from slaapp.domain.instants import DAY, Instant
from slaapp.domain.zones import zone_of
from slaapp.exchange.date_formats import date_reader
from slaapp.exchange.dated_value import DatedValue
from slaapp.exchange.mapping import Mapping
from slaapp.exchange.rows import OnProgress, Row
from slaapp.exchange.table import Table
from slaapp.exchange.targets import DATE_TARGETS
from slaapp.operations.importing.choice import Clocks

RECENT = 31 * DAY
"""A file with a date younger than this is not history."""


def proposed_clocks(
    table: Table, mapping: Mapping, now: Instant, on_progress: OnProgress | None = None
) -> Clocks:
    """Historical if the file has dates and all of them are older than a month; else live.

    Only dates of what happened count, those of custom fields do not; dates after ``now`` are
    refused later and tell nothing. Raises what reading the table raises, and
    Trouble("zone_unknown").
    """
    has_dates = False
    for instant in _instants(table, mapping, on_progress):
        has_dates = has_dates or instant <= now
        if now - RECENT < instant <= now:
            return "live"
    return "historical" if has_dates else "live"


def _instants(table: Table, mapping: Mapping, on_progress: OnProgress | None) -> Iterator[Instant]:
    zone = zone_of(mapping.zone)
    places = {name: place for place, name in enumerate(table.header)}
    columns = [
        (places[column.column], date_reader(column.date_format, zone))
        for column in mapping.columns
        if column.target in DATE_TARGETS and column.column in places
    ]
    if not columns:
        return
    for row in table.rows(on_progress):
        if isinstance(row, Row):
            for place, read in columns:
                value = read(row.cells[place])
                if isinstance(value, DatedValue):
                    yield value.instant
