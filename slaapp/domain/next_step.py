"""What somebody plans to do about a lead next: "call back on Thursday at 10"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from slaapp.domain.events import Event, in_order
from slaapp.domain.instants import Instant, Precision

KINDS_OF_STEP: tuple[str, ...] = ("call_back", "task", "appointment", "email")

HAND_OVER = "hand_over"
"""A hand-over that was planned with a wave of them: nobody plans one by itself."""

PLANNED, DONE, DROPPED = "planned", "step_done", "step_dropped"
_TELLING = frozenset({PLANNED, DONE, DROPPED})


@dataclass(frozen=True, slots=True)
class Step:
    """A step to be planned. With ``precision`` "day" any instant of that day says the same: it is
    due at the day's end."""

    kind: str
    due_at: Instant
    precision: Precision = "instant"
    note: str = ""


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step that was planned, by the key of the fact that says so, and what became of it.

    At most one of ``done_at`` and ``dropped_at`` is set; neither while the step is open. It is
    overdue once now > ``due_at``.
    """

    id: str
    kind: str
    member_id: str | None
    due_at: Instant
    precision: Precision
    note: str | None
    planned_at: Instant
    done_at: Instant | None = None
    dropped_at: Instant | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.done_at is None and self.dropped_at is None


def steps_of(events: Iterable[Event]) -> tuple[NextStep, ...]:
    """The steps that facts in force tell, in the order in which they were planned.

    The earliest word on what became of a step counts, in whatever order the facts arrive; a word
    on a step that is not there (its plan was taken back) says nothing.
    """
    telling: Sequence[Event] = [event for event in events if event.kind in _TELLING]
    if not telling:
        return ()
    telling = in_order(telling)
    ends: dict[str, Event] = {}
    for event in telling:
        if event.kind != PLANNED and event.value is not None:
            ends.setdefault(event.value, event)
    return tuple(
        _step(event, ends.get(event.id))
        for event in telling
        if event.kind == PLANNED and event.until is not None
    )


def _step(planned: Event, end: Event | None) -> NextStep:
    assert planned.until is not None
    return NextStep(
        id=planned.id,
        kind=planned.field or "task",
        member_id=planned.member_id,
        due_at=planned.until,
        precision=planned.precision,
        note=planned.note,
        planned_at=planned.occurred_at,
        done_at=end.occurred_at if end and end.kind == DONE else None,
        dropped_at=end.occurred_at if end and end.kind == DROPPED else None,
    )


def soonest_due(steps: Iterable[NextStep]) -> Instant | None:
    """When the soonest open step is due; None where none is open."""
    return min((step.due_at for step in steps if step.is_open), default=None)
