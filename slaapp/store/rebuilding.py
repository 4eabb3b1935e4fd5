"""Figures that other code derived are rebuilt before anybody trusts them.

The file says by which version of the derivation its figures were reckoned. While they are being
rebuilt it says none, so that no program takes a half-rebuilt file for its own.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, delete, func, select

from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.zones import zone_data_version
from slaapp.store.derivation import CHUNK, Progress, derive
from slaapp.store.derivation_version import DERIVATION_VERSION, KEPT_UNDER
from slaapp.store.machine_settings import read_setting, write_setting
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import cycle, deadline, lead, next_step

REACHED = "figures_rebuilt"
"""``"<version> <number>"``: how far a rebuilding came that was broken off."""

ZONE_RULES = "zone_rules"
"""The version of the time zone data that the figures were reckoned with (rule 18)."""


def figures_outdated(connection: Connection) -> bool:
    """Whether the file's figures come from another version of the derivation."""
    return read_setting(connection, KEPT_UNDER) != str(DERIVATION_VERSION)


def mark_figures_current(connection: Connection) -> None:
    """Note, in the caller's transaction, that every figure is of this program's derivation."""
    write_setting(connection, REACHED, None)
    write_setting(connection, KEPT_UNDER, str(DERIVATION_VERSION))
    note_zone_rules(connection)


def lacks_zone_rules(connection: Connection) -> bool:
    """Whether the file comes from a program that did not note its zone rules yet."""
    return read_setting(connection, ZONE_RULES) is None


def note_zone_rules(connection: Connection) -> None:
    """Note, in the caller's transaction, the zone rules that figures are reckoned with now."""
    write_setting(connection, ZONE_RULES, zone_data_version())


def rebuild_figures(connection: Connection, now: Instant, progress: Progress | None = None) -> None:
    """Reckon all figures anew, a chunk of leads per transaction, from where it was broken off.

    To be run on the writing connection of a file that nobody works with yet, in no transaction.
    ``progress(done, total)`` is told of the leads, and may raise to break it off.
    """
    with connection.begin():
        write_setting(connection, KEPT_UNDER, None)
        reached = _reached(connection)
        todo = _count_beyond(connection, reached)
        total = _count_beyond(connection, 0)
        book = read_rulebook(connection) if todo else None
    while book is not None and todo > 0:
        with connection.begin():
            count, reached = _rebuild_chunk(connection, book, book.day_of(now), reached)
        todo = todo - count if count else 0
        if progress:
            progress(total - todo, total)
    with connection.begin():
        for table in (cycle, deadline, next_step):
            connection.execute(delete(table).where(table.c.lead_id.not_in(select(lead.c.id))))
        mark_figures_current(connection)


def _count_beyond(connection: Connection, number: int) -> int:
    beyond = select(func.count()).where(lead.c.number > number)
    return connection.execute(beyond).scalar_one()


def _reached(connection: Connection) -> int:
    """The number of the last lead that this version of the derivation has rebuilt already."""
    version, _, number = (read_setting(connection, REACHED) or "").partition(" ")
    return int(number) if version == str(DERIVATION_VERSION) else 0


def _rebuild_chunk(
    connection: Connection, book: Rulebook, day: date, reached: int
) -> tuple[int, int]:
    """Rebuild the next leads by number; how many, and the last one's number."""
    following = select(lead.c.number, lead.c.id).where(lead.c.number > reached)
    rows = connection.execute(following.order_by(lead.c.number).limit(CHUNK)).all()
    if rows:
        derive(connection, [row.id for row in rows], book, day)
        reached = rows[-1].number
        write_setting(connection, REACHED, f"{DERIVATION_VERSION} {reached}")
    return len(rows), reached
