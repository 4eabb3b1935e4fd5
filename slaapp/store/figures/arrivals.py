"""When leads come in, and how fast each of those times is answered: weekday by hour."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.kpi_value import Spread, censored_spread
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.figures.responses import Waits, read_responses
from slaapp.store.rows.arrival import hour_of_receipt, weekday_of_receipt
from slaapp.store.rows.filtering import where

HOURS_TOGETHER = 2
SLOTS = 24 // HOURS_TOGETHER


@dataclass(frozen=True, slots=True)
class Arrival:
    """The leads received on a weekday (1 is Monday) in the hours from ``hour`` on that were handed
    over under an agreement: ``leads`` counts ``chosen``; ``spread`` is in ms of working time."""

    weekday: int
    hour: int
    leads: int
    spread: Spread
    chosen: LeadFilter


def arrivals(
    connection: Connection, chosen: LeadFilter, book: Rulebook, now: Instant
) -> list[Arrival]:
    """Each two hours of each weekday that has any, of the leads whose time of receipt is known."""
    chosen = both(chosen, both(COUNTED, LeadFilter(clocked_by=now)))
    moment = weekday_of_receipt().concat(hour_of_receipt())
    waits: dict[tuple[int, int], Waits] = {}
    for key, found in read_responses(connection, chosen, moment, book, now).items():
        if key is not None:
            waits.setdefault(_slot(key), Waits()).add(found.attempt)
    leads: dict[tuple[int, int], int] = {}
    query = select(moment.label("moment"), func.count()).where(where(chosen))
    for key, count in connection.execute(query.group_by(moment)):
        if key is not None:
            leads[_slot(key)] = leads.get(_slot(key), 0) + count
    return [
        Arrival(
            *slot,
            leads[slot],
            censored_spread(found.ended, found.lasting, leads[slot]),
            both(chosen, _received(*slot)),
        )
        for slot, found in sorted(waits.items())
    ]


def _slot(key: str) -> tuple[int, int]:
    hour = int(key[1:])
    return int(key[0]), hour - hour % HOURS_TOGETHER


def _received(weekday: int, hour: int) -> LeadFilter:
    hours = tuple(f"{hour + n:02}" for n in range(HOURS_TOGETHER))
    return LeadFilter(weekdays=(str(weekday),), hours=hours)
