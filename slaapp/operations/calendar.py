"""Dated entries of the working calendar: closures, half-days, holidays kept or switched off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection, select

from slaapp.domain.calendar_faults import never_opens
from slaapp.domain.closures import going_on
from slaapp.domain.entries_in_force import recorded_in_time
from slaapp.domain.holiday_changes import holiday_changes
from slaapp.domain.holiday_proposals import propose_holidays
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from slaapp.domain.zones import zone_of
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.operations.workspace import YEARS_AHEAD, add_entries
from slaapp.store.rows.holidays import newest_holiday
from slaapp.store.rulebook import read_entries, read_rulebook
from slaapp.store.tables import operation as operation_table
from slaapp.store.tables import workspace

HORIZON = timedelta(days=365)
"""Deadlines of agreements reach this far: until then the holidays must be known."""


@dataclass(frozen=True, slots=True)
class Place:
    """Whose holidays are kept: a country (``"FR"``), perhaps a region of it (``"57"``)."""

    country: str
    region: str | None = None


def add_entry(connection: Connection, entry: DatedEntry, *, by: Author, now: Instant) -> Receipt:
    """Put an entry on a day to come.

    Raises Trouble: day_is_past (it could move nothing, rule 18), closed_for_a_year (with it
    nobody would work for more than 366 days).
    """
    with operation(connection, "add_calendar_entry", by=by, now=now) as doing:
        fresh, book = replace(entry, recorded_at=now, clock_at=None), read_rulebook(connection)
        if not recorded_in_time(fresh, book.zone):
            raise Trouble("day_is_past", day=entry.day.isoformat())
        require_open(book, [fresh], now)
        add_entries(doing, [fresh])
        doing.details.update(
            day=entry.day.isoformat(),
            label=entry.label,
            kind=entry.kind,
            observed=entry.observed,
        )
    assert doing.receipt is not None
    return doing.receipt


def require_open(book: Rulebook, fresh: Sequence[DatedEntry], now: Instant) -> None:
    """Raises Trouble("closed_for_a_year") where these would leave nobody at work that long."""
    version = book.version_at(now)
    closing = [each for each in fresh if each.kind in ("holiday", "closure") and each.observed]
    if version is None or not closing:
        return
    calendar, today = version.agreement.calendar, book.day_of(now)
    with_them = calendar.with_entries((*book.entries, *closing))
    without = calendar.with_entries(book.entries)
    if any(never_opens(with_them, today)) and not any(never_opens(without, today)):
        raise Trouble("closed_for_a_year", day=closing[-1].day.isoformat())


def switch_entry(
    connection: Connection, entry: DatedEntry, *, observed: bool, by: Author, now: Instant
) -> Receipt:
    """Work on a holiday (or keep it after all): a new fact about the day, the old one stays."""
    return add_entry(connection, replace(entry, observed=observed), by=by, now=now)


def extend_holidays(
    connection: Connection,
    place: Place,
    *,
    language: str,
    years: Sequence[int],
    by: Author,
    now: Instant,
) -> Receipt | None:
    """Keep the holidays of ``place`` in these years: those of its days to come that are not there.

    Closures that were kept two years in a row go on in the years that were not known before.
    A team that moves there from elsewhere loses the days that only the old place keeps; what
    somebody decided about the others stays. None where there is nothing to write down.
    Raises Trouble("holidays_unknown").
    """
    with connection.begin():
        kept = _place(connection)
        fresh = _fresh(connection, kept, place, language, years, now)
    if not fresh and place == kept:
        return None
    with operation(connection, "extend_holidays", by=by, now=now) as doing:
        add_entries(doing, fresh)
        if place != kept:
            key = connection.execute(select(workspace.c.id)).scalar_one()
            doing.change(workspace, key, country=place.country, region=place.region)
            doing.details.update(country=place.country, region=place.region)
        doing.details.update(count=len(fresh), until=max(years, default=None))
    assert doing.receipt is not None
    return doing.receipt


def holidays_due(connection: Connection, now: Instant) -> range:
    """The years whose holidays are missing because the newest known one is less than a year away.

    Empty where they reach far enough, and where somebody undid the last proposal.
    """
    newest = newest_holiday(connection)
    if newest is None or _was_refused(connection):
        return range(0)
    today = _today(connection, now)
    if newest - today >= HORIZON:
        return range(0)
    return range(max(newest.year + 1, today.year), today.year + YEARS_AHEAD + 1)


def coming_years(connection: Connection, now: Instant) -> range:
    """This year and those ahead of it for which holidays are proposed, and any known already."""
    year, newest = _today(connection, now).year, newest_holiday(connection)
    last = year + YEARS_AHEAD
    return range(year, max(last, newest.year if newest else last) + 1)


def keep_holidays(
    connection: Connection, *, language: str, by: Author, now: Instant
) -> Receipt | None:
    """Propose the years that ``holidays_due`` names; None where none is due."""
    with connection.begin():
        years, place = holidays_due(connection, now), _place(connection)
    if not years or not place.country:
        return None
    return extend_holidays(connection, place, language=language, years=years, by=by, now=now)


def _fresh(
    connection: Connection,
    kept: Place,
    place: Place,
    language: str,
    years: Sequence[int],
    now: Instant,
) -> list[DatedEntry]:
    proposed = propose_holidays(place.country, place.region, years, language, now)
    before = proposed
    if place != kept and kept.country:
        before = propose_holidays(kept.country, kept.region, years, language, now)
    held, newest = read_entries(connection), newest_holiday(connection)
    changes = holiday_changes(held, before, proposed, now)
    for year in years:
        if newest is not None and year > newest.year:
            again = [day for each in going_on([*held, *changes], year) for day in each.entries(now)]
            changes = (*changes, *again)
    zone = read_rulebook(connection).zone
    return [entry for entry in changes if recorded_in_time(entry, zone)]


def _place(connection: Connection) -> Place:
    row = connection.execute(select(workspace.c.country, workspace.c.region)).one()
    return Place(row.country, row.region)


def _today(connection: Connection, now: Instant) -> date:
    zone = connection.execute(select(workspace.c.zone)).scalar_one()
    return to_datetime(now, zone_of(zone)).date()


def _was_refused(connection: Connection) -> bool:
    query = (
        select(operation_table.c.undone)
        .where(operation_table.c.kind == "extend_holidays")
        .order_by(operation_table.c.position.desc())
        .limit(1)
    )
    return bool(connection.execute(query).scalar())
