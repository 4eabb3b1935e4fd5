"""How long sales took to answer what was handed over, each wait with those that still last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from slaapp.domain.instants import Instant, to_wall
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.rows.filtering import clock_had_started, where
from slaapp.store.tables import cycle, lead


@dataclass(slots=True)
class Waits:
    """Durations in milliseconds: those that ended, and those seen so far (censored)."""

    ended: list[float] = field(default_factory=list)
    lasting: list[float] = field(default_factory=list)

    def add(self, other: Waits) -> None:
        """Take others in."""
        self.ended += other.ended
        self.lasting += other.lasting


@dataclass(slots=True)
class Responses:
    """Of the hand-overs whose clock has started: working time from its start to the first attempt
    and to the first conversation, and calendar time on the way to sales (``transport``).

    ``since_receipt`` is the prospect's view, in calendar time: one wait for each lead whose
    receipt is known, up to the first attempt of all its hand-overs.
    """

    attempt: Waits = field(default_factory=Waits)
    conversation: Waits = field(default_factory=Waits)
    transport: list[float] = field(default_factory=list)
    since_receipt: Waits = field(default_factory=Waits)

    def add(self, other: Responses) -> None:
        """Take another group's in; the groups have no lead in common."""
        self.attempt.add(other.attempt)
        self.conversation.add(other.conversation)
        self.transport += other.transport
        self.since_receipt.add(other.since_receipt)


class HandOver(NamedTuple):
    """One hand-over with its lead's group and receipt; a row's own names take longer to read."""

    key: str | None
    lead_id: str
    received_wall: int | None
    agreement_id: str
    handed_over_at: Instant
    start_at: Instant
    closed_at: Instant | None
    rejected_at: Instant | None
    first_attempt_at: Instant | None
    attempt_working_ms: int | None
    conversation_working_ms: int | None


def read_responses(
    connection: Connection,
    chosen: LeadFilter,
    column: Any,
    book: Rulebook,
    now: Instant,
) -> Iterator[tuple[str | None, Responses]]:
    """Those of each lead of a filter that has any, with its value of ``column``."""
    query = (
        select(
            column.label("key"),
            cycle.c.lead_id,
            lead.c.received_wall,
            cycle.c.agreement_id,
            cycle.c.handed_over_at,
            cycle.c.start_at,
            cycle.c.closed_at,
            cycle.c.rejected_at,
            cycle.c.first_attempt_at,
            cycle.c.attempt_working_ms,
            cycle.c.conversation_working_ms,
        )
        .select_from(cycle)
        .join(lead, lead.c.id == cycle.c.lead_id)
        .where(where(chosen), clock_had_started(cycle, now))
        .order_by(cycle.c.lead_id, cycle.c.ordinal)
    )
    reckoning = _Reckoning(book, now)
    rows = map(HandOver._make, connection.execute(query))
    for _lead, of_lead in groupby(rows, key=itemgetter(1)):
        hand_overs = list(of_lead)
        yield hand_overs[0].key, reckoning.responses(hand_overs)


class _Reckoning:
    """Reckons waits; leads are handed over in lots, so the same wait is reckoned once."""

    def __init__(self, book: Rulebook, now: Instant) -> None:
        self._openings = {version.id: book.openings_of(version) for version in book.versions}
        self._zone, self._now, self._now_wall = book.zone, now, to_wall(now, book.zone)
        self._waits: dict[tuple[str, Instant, Instant], int] = {}

    def responses(self, hand_overs: list[HandOver]) -> Responses:
        """Those of one lead."""
        found = Responses()
        for each in hand_overs:
            self._note(found.attempt, each.attempt_working_ms, each)
            self._note(found.conversation, each.conversation_working_ms, each)
            found.transport.append(each.start_at - each.handed_over_at)
        if (received := hand_overs[0].received_wall) is not None:
            self._since_receipt(found.since_receipt, received, hand_overs)
        return found

    def _note(self, waits: Waits, took: int | None, each: HandOver) -> None:
        if took is None:
            waits.lasting.append(self._so_far(each))
        else:
            waits.ended.append(took)

    def _so_far(self, each: HandOver) -> int:
        stretch = (each.agreement_id, each.start_at, self._end(each))
        if stretch not in self._waits:
            version, start, end = stretch
            self._waits[stretch] = max(0, self._openings[version].between(start, end))
        return self._waits[stretch]

    def _end(self, each: HandOver) -> Instant:
        """Until when it waits: a lead that was rejected waits for the decision, not for a call."""
        ends = [at for at in (each.closed_at, each.rejected_at) if at is not None]
        return min(self._now, *ends) if ends else self._now

    def _since_receipt(self, waits: Waits, received: int, hand_overs: list[HandOver]) -> None:
        tried = [each.first_attempt_at for each in hand_overs if each.first_attempt_at is not None]
        until = min(tried) if tried else max(map(self._end, hand_overs))
        # Most of those who still wait have waited until now.
        wall = self._now_wall if until == self._now else to_wall(until, self._zone)
        took = wall - received
        (waits.ended if tried else waits.lasting).append(took)
