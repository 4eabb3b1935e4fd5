"""How long sales took to answer what was handed over, each wait with those that still last."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.columns import NEVER, Coded, read_columns
from slaapp.store.rows.clock_started import clock_had_started
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, lead

if TYPE_CHECKING:
    from slaapp.domain.openings_bulk import Instants


def durations() -> array[int]:
    """Room for durations in milliseconds."""
    return array("q")


@dataclass(slots=True)
class Waits:
    """Durations in milliseconds: those that ended, and those seen so far (censored)."""

    ended: array[int] = field(default_factory=durations)
    lasting: array[int] = field(default_factory=durations)

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
    transport: array[int] = field(default_factory=durations)
    since_receipt: Waits = field(default_factory=Waits)

    def add(self, other: Responses) -> None:
        """Take another group's in; the groups have no lead in common."""
        self.attempt.add(other.attempt)
        self.conversation.add(other.conversation)
        self.transport += other.transport
        self.since_receipt.add(other.since_receipt)


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
            lead.c.number,
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
    )
    columns = read_columns(connection, query, frozenset({0, 3}))
    if columns is None:
        return {}
    keys, *others = columns
    hand_overs = _HandOvers(others, book, now)
    found: dict[str | None, Responses] = {}
    for key, rows in keys.groups():
        hand_overs.note(found.setdefault(key, Responses()), rows)
    return found


class _HandOvers:
    """The hand-overs of some leads, column by column: row by row takes as long as reading them."""

    def __init__(self, columns: list[Any], book: Rulebook, now: Instant) -> None:
        """``columns`` are those of the query without the key, in its order."""
        # Imported here: a window that opens with its first rows does without numpy.
        import numpy as np

        from slaapp.store.figures.working_arrays import worked_in_all

        self._number, self._received, version, given, self._start, *times = columns
        closed, rejected, self._tried_at, self._tried, self._spoke = times
        self._transport = self._start - given
        # A lead that was rejected waits for the decision, not for a call.
        ends = np.full(len(given), now)
        for each in (closed, rejected):
            ends = np.where((each != NEVER) & (each < ends), each, ends)
        self._ends = ends
        self._book = book
        self._so_far = np.zeros(len(given), dtype=np.int64)
        waits = np.flatnonzero((self._tried == NEVER) | (self._spoke == NEVER))
        under = Coded(version.texts, version.places[waits])
        self._so_far[waits] = worked_in_all(book, under, self._start[waits], ends[waits])
        self._of_leads()

    def note(self, found: Responses, rows: Instants) -> None:
        """Add those of these rows."""
        for waits, known in ((found.attempt, self._tried), (found.conversation, self._spoke)):
            _add(waits, known[rows], self._so_far[rows])
        _extend(found.transport, self._transport[rows])
        leads = rows[self._tells[rows]]
        _add(found.since_receipt, self._answered[leads], self._unanswered[leads])

    def _of_leads(self) -> None:
        """The calendar time of each lead from its receipt, at one row of each."""
        import numpy as np

        from slaapp.store.figures.working_arrays import walls_of_all

        _numbers, first, of_lead = np.unique(self._number, return_index=True, return_inverse=True)
        tried_at = np.full(len(first), 2**62)
        happened = self._tried_at != NEVER
        np.minimum.at(tried_at, of_lead[happened], self._tried_at[happened])
        last = np.full(len(first), NEVER)
        np.maximum.at(last, of_lead, self._ends)
        answered = tried_at < 2**62
        walls = walls_of_all(self._book, np.where(answered, tried_at, last))
        since = walls - self._received[first]
        self._tells = np.zeros(len(self._number), dtype=bool)
        self._tells[first[self._received[first] != NEVER]] = True
        self._answered = np.full(len(self._number), NEVER)
        self._answered[first] = np.where(answered, since, NEVER)
        self._unanswered = np.zeros(len(self._number), dtype=np.int64)
        self._unanswered[first] = since


def _add(waits: Waits, known: Instants, so_far: Instants) -> None:
    """What ended, and what lasts, of the same rows."""
    ended = known != NEVER
    _extend(waits.ended, known[ended])
    _extend(waits.lasting, so_far[~ended])


def _extend(room: array[int], values: Instants) -> None:
    room.frombytes(values.tobytes())
