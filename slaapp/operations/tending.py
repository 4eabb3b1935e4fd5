"""Look after an opened file: is it sound, does it lie in a good place, does the clock go right?"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.operations.as_of import sweep_pasts
from slaapp.store.opening import OpenFile
from slaapp.store.place_risk import Risk, place_risk
from slaapp.store.soundness import require_sound


@dataclass(frozen=True, slots=True)
class Warnings:
    """What threatens the file where it lies, and what the clock said before it went backwards."""

    risk: Risk | None
    clock_was_at: Instant | None


def look_after(connection: Connection, opened: OpenFile) -> Warnings:
    """SQLite's quick check, where opening did not do it already; what else to warn of.

    Only reads the file; what a program that did not end well left beside it, copies of past days,
    is swept. Raises Trouble("file_damaged").
    """
    sweep_pasts()
    if not opened.ended_uncleanly:
        require_sound(connection, opened.path)
    return Warnings(place_risk(opened.path), opened.clock_was_at)
