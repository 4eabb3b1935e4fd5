"""Which leads a score may still qualify: the new ones, and those that said more on the phone."""

from __future__ import annotations

from collections.abc import Collection

from slaapp.domain.criterion_field import INTEREST
from slaapp.domain.events import Event


def awaits_judgement(stage: str, events: Collection[Event]) -> bool:
    """Whether a lead at this stage, with these events before any hand-over, may be qualified.

    Who talks to a lead has it out of the new ones; where the call brought an answer about its
    interest, that may be what was missing. ``store.qualification`` asks the same of the file.
    """
    if stage == "new":
        return True
    kinds = {event.kind for event in events}
    answered = any(
        event.kind == "changed" and (event.field or "").startswith(INTEREST) for event in events
    )
    return stage == "contacted" and answered and not kinds & {"qualified", "handed_over"}
