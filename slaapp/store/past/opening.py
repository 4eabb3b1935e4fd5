"""Make the past of a file and open it to read; the same questions are asked of it."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

from filelock import FileLock
from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.store.derivation import Progress
from slaapp.store.engine import connect_alike, heard
from slaapp.store.failures import naming_troubles
from slaapp.store.journal import install_triggers, remove_journal_triggers
from slaapp.store.past import copies
from slaapp.store.past.cut import Cut, cut_at
from slaapp.store.past.refiguring import refigure
from slaapp.store.past.shares import share_of
from slaapp.store.past.taking_back import take_back
from slaapp.store.past.touching import touched_since
from slaapp.store.rulebook import read_rulebook

_COPIED, _TAKEN_BACK = 0.3, 0.6
"""Which share of the whole is done then."""

# Nobody writes it but us, and it is lost with the machine's power all the same.
_HURRY = ("synchronous=OFF", "journal_mode=MEMORY", "secure_delete=OFF", "foreign_keys=OFF")


class Past:
    """A copy as the file was at ``moment``, with a reading connection of the making thread."""

    def __init__(self, like: Connection, copy: Path, lock: FileLock, moment: Instant) -> None:
        self.moment = moment
        self.connection = connect_alike(like, copy, writing=False).connect()
        # Whatever becomes of its owner, nothing stays on the disk.
        self._gone = weakref.finalize(self, copies.remove, copy, lock)

    def close(self) -> None:
        """Forget it, on the thread that made it; the copy is removed."""
        self.connection.close()
        self._gone()


def open_past(
    connection: Connection, moment: Instant, folder: Path, progress: Progress | None = None
) -> Past:
    """The file behind ``connection`` as it was at ``moment``, to which what was then written
    down belongs; copied into ``folder``.

    Values of persons who were erased since stay erased. ``progress(done, total)`` may raise to
    break it off. Raises Trouble: before_the_file, disk_full, folder_read_only.
    """
    copy, lock = copies.copy_of(connection, folder, share_of(progress, 0, _COPIED))
    try:
        with naming_troubles(copy):
            _go_back(connection, copy, moment, progress)
            return Past(connection, copy, lock, moment)
    except BaseException:
        copies.remove(copy, lock)
        raise


def _go_back(like: Connection, copy: Path, moment: Instant, progress: Progress | None) -> None:
    taking, deriving = (
        share_of(progress, _COPIED, _TAKEN_BACK),
        share_of(progress, _TAKEN_BACK, 1),
    )
    with connect_alike(like, copy, writing=True).connect() as connection:
        raw: Any = connection.connection.dbapi_connection
        for pragma in _HURRY:
            raw.execute(f"PRAGMA {pragma}")
        with heard(connection, lambda: taking(0)), connection.begin():
            cut = cut_at(connection, moment)
            _require_begun(connection, cut)
            touched = touched_since(connection, cut)
            remove_journal_triggers(connection)
            take_back(connection, cut, lambda: taking(0.5))
            install_triggers(connection)
            refigure(connection, touched, moment, lambda done, total: deriving(done / total))


def _require_begun(connection: Connection, cut: Cut) -> None:
    """Of a day before the file was begun nothing is known: nobody had a board to look at."""
    if cut.position == 0:
        first = "SELECT min(coalesce(clock_at, recorded_at)) FROM operation"
        begun = connection.exec_driver_sql(first).scalar_one()
        raise Trouble("before_the_file", begun=read_rulebook(connection).day_of(begun))
