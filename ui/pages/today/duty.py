"""What each role owes: which queue it sees, by which cards it looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from slaapp.domain.instants import Instant, start_of_day, to_datetime
from ui.desk import Person
from ui.pages.today.matters import (
    AWAKE,
    DISPUTES,
    ESCALATIONS,
    STEPS,
    STILL,
    TO_ANSWER,
    TO_HAND_OVER,
)

if TYPE_CHECKING:
    from slaapp.store.rows.owed import OwedChoice

VOLUME = "volume"


@dataclass(frozen=True)
class Duty:
    """``side`` None: both departments'. ``switch`` are the two ways to look that a role has:
    at one's own or everybody's rows, at everything or at the breaches."""

    side: str | None
    cards: tuple[str, ...]
    switch: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    """What stands beside the queue."""


DUTIES: dict[str, Duty] = {
    "sales": Duty(
        "sales",
        ("overdue", "at_risk", "today", "all"),
        ("mine", "everyone"),
        (STEPS, STILL, ESCALATIONS),
    ),
    "marketing": Duty(
        "marketing",
        ("overdue", "at_risk", "today", VOLUME),
        matters=(TO_HAND_OVER, TO_ANSWER, AWAKE, STILL, ESCALATIONS),
    ),
    "manager": Duty(
        None,
        ("overdue", "at_risk", "today", VOLUME),
        ("all", "overdue"),
        (DISPUTES, ESCALATIONS, STILL, TO_HAND_OVER, TO_ANSWER, AWAKE),
    ),
}


def duty_of(who: Person | None) -> Duty:
    """The duty of who acts; until that is known, everybody's."""
    return DUTIES.get(who.role if who else "", DUTIES["manager"])


@dataclass(frozen=True)
class Look:
    """How the page looks at its queue: whose rows, and which part of them."""

    duty: Duty
    own_only: bool = False
    part: str = "all"

    def choice(self, who: Person | None, now: Instant, zone: ZoneInfo) -> OwedChoice:
        """The question for the store, as of now."""
        from slaapp.store.rows.owed import OwedChoice, QueueChoice

        owner = who.key if who is not None and self.own_only else None
        tomorrow = to_datetime(now, zone).date() + timedelta(days=1)
        queue = QueueChoice(self.duty.side, owner, who.key if who is not None else None)
        return OwedChoice(now, start_of_day(tomorrow, zone), queue, self.part)
