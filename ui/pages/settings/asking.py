"""What the settings ask the file; every function runs on the reading thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from slaapp.domain.agreement import Agreement
    from slaapp.domain.working_calendar import DatedEntry
    from slaapp.operations.backup import KeptBackup
    from slaapp.store.rows.members import MemberRow
    from slaapp.store.word_lists import EntryRow


class FileFacts(NamedTuple):
    """The file's size in bytes, and its newest backup."""

    size: int
    newest: KeptBackup | None


class Holidays(NamedTuple):
    """Whose holidays are kept, how far they reach, the years to propose, the next ones."""

    country: str
    region: str | None
    newest: date | None
    years: tuple[int, ...]
    coming: tuple[DatedEntry, ...]


Lists = dict[str, "tuple[EntryRow, ...]"]
"""The team's lists by their codes (``store.word_lists``)."""


def read_team(connection: Any, after: Any, _limit: int) -> Sequence[MemberRow]:
    """The whole team at once, those who left last."""
    from slaapp.store.rows.members import members

    return [] if after is not None else sorted(members(connection), key=lambda row: not row.active)


def read_file(connection: Any, path: Path) -> FileFacts:
    """The file as it stands."""
    from slaapp.operations.backup import kept_backups

    return FileFacts(path.stat().st_size, next(iter(kept_backups(connection)), None))


def read_backups(connection: Any, after: Any, _limit: int) -> Sequence[KeptBackup]:
    """All backups at once, newest first."""
    from slaapp.operations.backup import kept_backups

    return [] if after is not None else kept_backups(connection)


def read_holidays(connection: Any, now: int) -> Holidays:
    """How far the calendar knows the holidays."""
    from slaapp.operations.calendar import coming_years
    from slaapp.store.rows.holidays import coming_holidays, newest_holiday
    from slaapp.store.rows.members import read_workspace

    row = read_workspace(connection)
    years = tuple(coming_years(connection, now))
    coming = tuple(coming_holidays(connection, now))
    return Holidays(row.country or "", row.region, newest_holiday(connection), years, coming)


def read_countries(_connection: Any) -> dict[str, tuple[str, ...]]:
    """The countries whose holidays are known; slow to load, therefore not in the window."""
    from slaapp.domain.holiday_proposals import countries_and_regions

    return countries_and_regions()


def read_regions(_connection: Any, country: str) -> tuple[str, dict[str, str]]:
    """A country, and its regions by code with their names."""
    from slaapp.domain.holiday_proposals import region_names

    return country, region_names(country)


class Words(NamedTuple):
    """Every list, the newest signed terms, which may name its entries, and what the team's own
    fields are called by key."""

    lists: Lists
    terms: Agreement | None = None
    custom: Mapping[str, str] = MappingProxyType({})


def read_words(connection: Any) -> Words:
    """The lists with how many leads are behind each entry."""
    from slaapp.store.rows.team import custom_fields
    from slaapp.store.rows.terms_in_force import newest_terms
    from slaapp.store.word_lists import LISTS, entries

    custom = {field.key: field.label for field in custom_fields(connection)}
    lists = {code: tuple(entries(connection, code)) for code in LISTS}
    return Words(lists, newest_terms(connection), custom)
