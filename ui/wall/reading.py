"""What the response clock shows; read on the reading thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from slaapp.domain.instants import DAY, Instant, start_of_day, to_datetime

if TYPE_CHECKING:
    from slaapp.domain.rulebook import Rulebook
    from slaapp.store.figures.attainment import AttainmentLine
    from slaapp.store.figures.volume import Volume
    from slaapp.store.rows.owed import OwedCounts, OwedRow

NEXT, OVERDUE = 5, 3
"""So many rows can be read from five metres."""
_AROUND = 60 * DAY


@dataclass(frozen=True)
class WallAnswer:
    """``today`` are the deadlines due today by side and commitment; ``volume`` None where nobody
    promised one."""

    book: Rulebook
    counts: OwedCounts
    upcoming: tuple[OwedRow, ...]
    overdue: tuple[OwedRow, ...]
    today: tuple[AttainmentLine, ...]
    volume: Volume | None


def read_wall(connection: Any, zone: ZoneInfo, now: Instant) -> WallAnswer:
    """Everything, in one snapshot."""
    from slaapp.domain.attainment_filter import AttainmentFilter
    from slaapp.store.figures.attainment import attainment
    from slaapp.store.figures.volume import volume_of_month
    from slaapp.store.rows.owed import OwedChoice, owed_counts, owed_page
    from slaapp.store.rows.team import rulebook

    day = to_datetime(now, zone).date()
    begin, end = start_of_day(day, zone), start_of_day(day + timedelta(days=1), zone)
    book, everything = rulebook(connection), OwedChoice(now, end)
    version = book.version_at(now)
    if version is not None:
        # So that the first countdown need not compile the calendar in the window's thread.
        book.openings_of(version).between(now - _AROUND, now + _AROUND)
    volume = volume_of_month(connection, book, now)
    today = attainment(connection, AttainmentFilter(begin, end), now, zone, "commitment")
    return WallAnswer(
        book,
        owed_counts(connection, everything),
        tuple(owed_page(connection, everything, _from(now), NEXT)),
        tuple(owed_page(connection, replace(everything, part="overdue"), None, OVERDUE)),
        tuple(today),
        volume if volume.promised else None,
    )


def _from(now: Instant) -> OwedRow:
    """A row that those due from now on follow."""
    from slaapp.store.rows.owed import OwedRow

    nobody = (None,) * 5
    return OwedRow("", "", "", "", None, 0, 0, now, None, "", *nobody, "", 0)
