"""How long sales took to answer what was handed over, each wait with those that still last."""

from __future__ import annotations

from collections import defaultdict
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
) -> dict[str | None, Responses]:
    """Those of the leads of a filter that have any, by their value of ``column``."""
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
    found: defaultdict[str | None, Responses] = defaultdict(Responses)
    rows = map(HandOver._make, connection.execute(query).all())
    for _lead, of_lead in groupby(rows, key=itemgetter(1)):
        hand_overs = list(of_lead)
        reckoning.note(hand_overs, found[hand_overs[0].key])
    return found


class _Reckoning:
    """Reckons waits; leads are handed over in lots, so the same wait is reckoned once."""

    def __init__(self, book: Rulebook, now: Instant) -> None:
        self._openings = {version.id: book.openings_of(version) for version in book.versions}
        self._zone, self._now, self._now_wall = book.zone, now, to_wall(now, book.zone)
        self._waits: dict[tuple[str, Instant, Instant], int] = {}

    def note(self, hand_overs: list[HandOver], found: Responses) -> None:
        """Add those of one lead."""
        ends = [self._end(each) for each in hand_overs]
        for each, end in zip(hand_overs, ends, strict=True):
            if (tried := each.attempt_working_ms) is None:
                found.attempt.lasting.append(self._so_far(each, end))
            else:
                found.attempt.ended.append(tried)
            if (spoke := each.conversation_working_ms) is None:
                found.conversation.lasting.append(self._so_far(each, end))
            else:
                found.conversation.ended.append(spoke)
            found.transport.append(each.start_at - each.handed_over_at)
        if (received := hand_overs[0].received_wall) is not None:
            self._since_receipt(found.since_receipt, received, hand_overs, max(ends))

    def _so_far(self, each: HandOver, end: Instant) -> int:
        stretch = (each.agreement_id, each.start_at, end)
        waited = self._waits.get(stretch)
        if waited is None:
            version, start, _end = stretch
            waited = max(0, self._openings[version].between(start, end))
            self._waits[stretch] = waited
        return waited

    def _end(self, each: HandOver) -> Instant:
        """Until when it waits: a lead that was rejected waits for the decision, not for a call."""
        end = self._now
        if each.closed_at is not None and each.closed_at < end:
            end = each.closed_at
        if each.rejected_at is not None and each.rejected_at < end:
            end = each.rejected_at
        return end

    def _since_receipt(
        self, waits: Waits, received: int, hand_overs: list[HandOver], last: Instant
    ) -> None:
        tried = [each.first_attempt_at for each in hand_overs if each.first_attempt_at is not None]
        until = min(tried) if tried else last
        # Most of those who still wait have waited until now.
        wall = self._now_wall if until == self._now else to_wall(until, self._zone)
        (waits.ended if tried else waits.lasting).append(wall - received)
