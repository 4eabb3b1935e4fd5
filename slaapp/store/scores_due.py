"""Scores that have not followed a signature yet: which version they are of, and how far it came.

A version is signed at once; the leads are judged by it afterwards, in the order of their numbers, a
chunk per transaction. The note says what is left, whatever broke it off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.store.machine_settings import read_setting, write_setting
from slaapp.store.tables import lead, setting

_DUE = "scores_due"
"""``"<settled> <reached>"``."""

_TO_QUALIFY = "to_qualify:"
"""A key of its own for each step's leads, in the order of the steps; the value is their keys."""


@dataclass(frozen=True, slots=True)
class ScoresDue:
    """Every score is of version ``settled`` (0: of none), or of a later one; those of the leads
    numbered up to ``reached`` are of the newest."""

    settled: int
    reached: int


def read_scores_due(connection: Connection) -> ScoresDue | None:
    """What is left to do; None where every score follows the newest version."""
    held = read_setting(connection, _DUE)
    return None if held is None else ScoresDue(*map(int, held.split()))


def note_scores_due(connection: Connection, number: int) -> None:
    """Note, in the caller's transaction, that version ``number`` has just been signed.

    Where an earlier one was not followed by all yet, both are due.
    """
    held = read_scores_due(connection)
    _write(connection, ScoresDue(number - 1 if held is None else held.settled, 0))


def note_reached(connection: Connection, due: ScoresDue, reached: int | None) -> None:
    """Note, in the caller's transaction, that the scores up to ``reached`` follow (None: all)."""
    if reached is None:
        forget_scores_due(connection)
    else:
        _write(connection, ScoresDue(due.settled, reached))


def forget_scores_due(connection: Connection) -> None:
    """Every score follows the newest version, in the caller's transaction: nothing is left."""
    write_setting(connection, _DUE, None)


def leads_due(connection: Connection, due: ScoresDue, most: int) -> list[tuple[int, str]]:
    """The next leads by number, with their keys."""
    following = select(lead.c.number, lead.c.id).where(lead.c.number > due.reached)
    rows = connection.execute(following.order_by(lead.c.number).limit(most))
    return [(number, key) for number, key in rows]


def note_to_qualify(connection: Connection, keys: Sequence[str], now: Instant) -> None:
    """Note, in the caller's transaction, leads that came to what was agreed: the operation that
    qualifies them follows."""
    if keys:
        row = {"key": f"{_TO_QUALIFY}{new_id(now)}", "value": " ".join(keys)}
        connection.execute(insert(setting).values(row))


def next_to_qualify(connection: Connection) -> tuple[str, list[str]] | None:
    """One step's leads that are still to be qualified, with the note to forget then."""
    noted = select(setting.c.key, setting.c.value).where(setting.c.key.startswith(_TO_QUALIFY))
    row = connection.execute(noted.order_by(setting.c.key).limit(1)).first()
    return None if row is None else (row.key, row.value.split())


def forget_to_qualify(connection: Connection, note: str) -> None:
    """They were qualified, in the caller's transaction."""
    connection.execute(delete(setting).where(setting.c.key == note))


def _write(connection: Connection, due: ScoresDue) -> None:
    write_setting(connection, _DUE, f"{due.settled} {due.reached}")
