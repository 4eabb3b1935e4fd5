"""Which facts of a timeline were written down late, by whoever did what they tell (rule 5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from slaapp.domain.clock import is_late_entry
from slaapp.domain.cycle import Cycle
from slaapp.domain.events import Event
from slaapp.domain.openings import Openings
from slaapp.domain.rulebook import Rulebook

ACTS = frozenset(
    (
        "handed_over",
        "accepted",
        "rejected",
        "attempt",
        "conversation",
        "meeting",
        "opportunity",
        "won",
        "lost",
    )
)
"""What somebody did and could write down late; what a system noted is late for nobody."""


def late_entries(
    events: Iterable[Event], cycles: Sequence[Cycle], book: Rulebook
) -> frozenset[str]:
    """The ids of the acts that were entered more than a working hour after the fact.

    Working time is that of the cycle that an act falls into, as for its deadlines, else that of
    the agreement in force when it happened.
    """
    late = set()
    for event in events:
        openings = _openings(event, cycles, book) if event.kind in ACTS else None
        if openings is not None and is_late_entry(event, openings):
            late.add(event.id)
    return frozenset(late)


def _openings(event: Event, cycles: Sequence[Cycle], book: Rulebook) -> Openings | None:
    for cycle in reversed(cycles):
        if cycle.terms is not None and cycle.handed_over_at <= event.occurred_at:
            return cycle.terms.openings
    version = book.version_at(event.occurred_at)
    return book.openings_of(version) if version else None
