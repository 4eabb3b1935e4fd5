"""The board of a past day: the same questions, asked of the file as it stood when the day ended.

What was recorded by then counts, whatever was taken back since; persons who were erased since
stay erased. The last few days asked for are kept as long as the connection is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Connection

from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.trouble import Trouble
from slaapp.operations.places import cache_folder
from slaapp.store.derivation import Progress
from slaapp.store.figures.kept.keeping import keep_figures
from slaapp.store.past.copies import sweep
from slaapp.store.past.opening import Past, open_past
from slaapp.store.rulebook import read_rulebook

_KEPT = "pasts"
_MOST = 3
"""Days kept for a connection: each is a copy of the whole file."""


@dataclass(frozen=True, slots=True)
class AsOf:
    """What to ask, and the ``now`` to ask it with."""

    connection: Connection
    now: Instant


def as_of(
    connection: Connection, day: date | None, now: Instant, progress: Progress | None = None
) -> AsOf:
    """The file at the end of a day of the team's zone; today (or None) is the file as it is.

    To be called on the connection's thread, which is no thread that anybody waits for:
    ``progress(done, total)`` is told how far the copy is, and may raise to break it off.
    ``forget_pasts`` before the connection is closed. Raises Trouble: day_to_come,
    before_the_file, disk_full, folder_read_only.
    """
    book = read_rulebook(connection)
    today = book.day_of(now)
    if day is None or day == today:
        return AsOf(connection, now)
    if day > today:
        raise Trouble("day_to_come", day=day)
    moment = start_of_day(day + timedelta(days=1), book.zone) - 1
    return AsOf(_past(connection, moment, progress).connection, moment)


def forget_pasts(connection: Connection) -> None:
    """Remove the copies that were made for a connection; on its thread."""
    for past in connection.info.pop(_KEPT, {}).values():
        past.close()


def sweep_pasts() -> None:
    """Remove what a program left that did not end well."""
    sweep(_folder())


def _past(connection: Connection, moment: Instant, progress: Progress | None) -> Past:
    kept: dict[Instant, Past] = connection.info.setdefault(_KEPT, {})
    found = kept.pop(moment, None)
    if found is None:
        sweep_pasts()
        found = open_past(connection, moment, _folder(), progress)
        keep_figures(found.connection)
    # The one asked for last is the last to go.
    kept[moment] = found
    while len(kept) > _MOST:
        kept.pop(next(iter(kept))).close()
    return found


def _folder() -> Path:
    return cache_folder() / "past"
