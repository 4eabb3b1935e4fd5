"""What the window of a wave asks the file, and what it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from slaapp.domain.instants import Instant
    from slaapp.domain.wave import Part
    from slaapp.operations.operation import Author, Receipt
    from slaapp.operations.wave import WaveAsk, WaveSheet
    from slaapp.store.rows.fair import FairRow


class WaveRead(NamedTuple):
    """A plan, and the campaigns that it can be narrowed to."""

    sheet: WaveSheet
    fairs: Sequence[FairRow]


def read_wave(
    connection: Any, ask: WaveAsk, now: Instant, parts: Sequence[Part] | None
) -> WaveRead:
    """The plan for who waits; with ``parts``, a plan of one's own, what it comes to."""
    from slaapp.operations.wave import reckon_wave
    from slaapp.store.rows.fair import fairs

    return WaveRead(reckon_wave(connection, ask, now, parts), fairs(connection))


def read_due(connection: Any, now: Instant) -> int:
    """How many hand-overs are planned for today."""
    from slaapp.operations.wave import due_today

    return len(due_today(connection, now))


def accept(connection: Any, day_of: Mapping[str, Instant], by: Author, now: Instant) -> Receipt:
    """Plan all of it."""
    from slaapp.operations.wave import accept_wave

    return accept_wave(connection, day_of, by=by, now=now)


def hand_over_today(connection: Any, by: Author, now: Instant) -> Receipt:
    """Today's part."""
    from slaapp.operations.wave import hand_over_planned

    return hand_over_planned(connection, by=by, now=now)
