"""Where a lead stands: every figure that its timeline and the agreement give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.clock import Deadline, deadlines_of, hand_over_deadline
from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from slaapp.domain.cycles import History, before_sales, cut, instant_of
from slaapp.domain.events import Event
from slaapp.domain.instants import Instant, Precision
from slaapp.domain.openings import Openings
from slaapp.domain.target import due_after

# Each kind of event that moves a lead on, and the stage it moves it to.
STAGE_AFTER: dict[str, str] = {
    "received": "new",
    "qualified": "qualified",
    "handed_over": "handed_over",
    "accepted": "accepted",
    "rejected": "rejected",
    "conversation": "contacted",
    "meeting": "contacted",
    "opportunity": "opportunity",
    "won": "won",
    "lost": "lost",
    "recycled": "recycled",
}
STAGES: tuple[str, ...] = tuple(dict.fromkeys(STAGE_AFTER.values()))
_RANK = {stage: rank for rank, stage in enumerate(STAGES)}
_ENDS = frozenset({"won", "lost", "rejected", "recycled"})

Judge = Callable[[History], tuple[AgreementVersion, Openings] | None]
"""The agreement of a hand-over and the calendar that a cycle may read (rules 17 and 18)."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """What became of one hand-over; instants in UTC ms, working time in ms."""

    id: str
    ordinal: int
    agreement_id: str | None
    tier: str | None
    owner_id: str | None
    handed_over_at: Instant
    start_at: Instant
    accepted_at: Instant | None
    accepted_silently_at: Instant | None
    rejected_at: Instant | None
    reason_id: str | None
    first_attempt_at: Instant | None
    first_conversation_at: Instant | None
    attempts: int
    attempt_working_ms: int | None
    conversation_working_ms: int | None
    closed_at: Instant | None
    closed_by: str | None
    deadlines: tuple[Deadline, ...] = ()


@dataclass(slots=True)
class Standing:
    """A lead's derived figures; ``cycles`` oldest first, ``owed`` marketing's own deadline."""

    stage: str = "new"
    owner_id: str | None = None
    received_at: Instant | None = None
    received_precision: Precision | None = None
    qualified_at: Instant | None = None
    handed_over_at: Instant | None = None
    accepted_at: Instant | None = None
    accepted_silently_at: Instant | None = None
    opportunity_at: Instant | None = None
    won_at: Instant | None = None
    won_precision: Precision | None = None
    lost_at: Instant | None = None
    amount_cents: int | None = None
    last_event_at: Instant | None = None
    tier: str | None = None
    cycles: list[Cycle] = field(default_factory=list)
    owed: Deadline | None = None

    @property
    def open_deadlines(self) -> list[Deadline]:
        """What is still owed, soonest first."""
        owed = [self.owed] if self.owed else []
        every = [d for cycle in self.cycles for d in cycle.deadlines] + owed
        still = [d for d in every if d.stopped_at is None and d.cancelled_at is None]
        return sorted(still, key=lambda deadline: (deadline.due_at, deadline.commitment))


def stand(events: Iterable[Event], tier: str | None, judge: Judge, with_clocks: bool) -> Standing:
    """Replay a lead's events; ``tier`` is the score's, for hand-overs that name none.

    ``with_clocks`` is False for history that was imported: it never owes anything (rule 32).
    The result is the same in whatever order the events come.
    """
    ordered, histories = cut(events)
    standing = Standing(tier=tier)
    begun = {history.hand_over.id for history in histories}
    for event in ordered:
        if event.kind != "handed_over" or event.id in begun:
            _move_on(standing, event)
    for ordinal, history in enumerate(histories, 1):
        judged = judge(history) if with_clocks else None
        standing.cycles.append(_cycle(history, ordinal, judged))
    _settle_last_cycle(standing)
    if with_clocks and ordered:
        standing.owed = _owed_by_marketing(ordered, histories, standing, judge)
    return standing


def _move_on(standing: Standing, event: Event) -> None:
    after = STAGE_AFTER.get(event.kind)
    if after and not _steps_back(standing.stage, after, event.kind):
        standing.stage = after
    at = event.occurred_at
    if event.kind == "received" and standing.received_at is None:
        standing.received_at, standing.received_precision = at, event.precision
    elif event.kind == "won":
        standing.won_at, standing.won_precision, standing.lost_at = at, event.precision, None
        if event.amount_cents is not None:
            standing.amount_cents = event.amount_cents
    elif event.kind == "lost":
        standing.lost_at, standing.won_at = at, None
    elif event.kind == "opportunity" and standing.opportunity_at is None:
        standing.opportunity_at = at
        standing.amount_cents = event.amount_cents
    elif event.kind == "qualified" and standing.qualified_at is None:
        standing.qualified_at = at
    elif event.kind == "changed" and event.field == "tier":
        standing.tier = event.value
    elif event.kind in ("handed_over", "reassigned"):
        standing.owner_id = event.member_id
    standing.last_event_at = at


def _steps_back(stage: str, after: str, kind: str) -> bool:
    """A late acceptance or a further call does not move a lead back; a new cycle does."""
    if kind in _ENDS or kind == "handed_over":
        return False
    return stage in _ENDS or _RANK[stage] > _RANK[after]


def _cycle(
    history: History, ordinal: int, judged: tuple[AgreementVersion, Openings] | None
) -> Cycle:
    hand_over, closed = history.hand_over, history.closed_by
    accepted, rejected = history.first({"accepted"}), history.first({"rejected"})
    version, openings = judged or (None, None)
    attempt = _first_of(history, "first_attempt", openings)
    conversation = _first_of(history, "first_conversation", openings)
    deadlines: list[Deadline] = []
    silently: Instant | None = None
    if version is not None and openings is not None:
        agreement = version.agreement
        deadlines = deadlines_of(history, hand_over.tier, agreement, openings)
        if accepted is None and rejected is None:
            silently = _silence(
                history, due_after(agreement.reject_within, openings, history.start)
            )
    return Cycle(
        id=hand_over.id,
        ordinal=ordinal,
        agreement_id=version.id if version else None,
        tier=hand_over.tier,
        owner_id=history.owner_at(history.events[-1].occurred_at if history.events else 0),
        handed_over_at=hand_over.occurred_at,
        start_at=history.start,
        accepted_at=instant_of(accepted),
        accepted_silently_at=silently,
        rejected_at=instant_of(rejected),
        reason_id=rejected.reason_id if rejected else None,
        first_attempt_at=attempt[0],
        first_conversation_at=conversation[0],
        attempts=sum(event.kind in ("attempt", "conversation") for event in history.while_open),
        attempt_working_ms=attempt[1],
        conversation_working_ms=conversation[1],
        closed_at=instant_of(closed),
        closed_by=closed.kind if closed else None,
        deadlines=tuple(deadlines),
    )


def _silence(history: History, window: Instant) -> Instant | None:
    """When silence accepts: at the end of sales' window, unless the lead went back before it."""
    closed = history.closed_by
    went_back = closed is not None and closed.kind == "recycled" and closed.occurred_at <= window
    return None if went_back else window


def _first_of(
    history: History, commitment: str, openings: Openings | None
) -> tuple[Instant | None, int | None]:
    stop = history.first(KINDS_OF_COMMITMENT[commitment].stops)
    if stop is None:
        return None, None
    at = max(history.start, stop.occurred_at)
    return at, None if openings is None else openings.between(history.start, at)


def _settle_last_cycle(standing: Standing) -> None:
    if standing.cycles:
        last = standing.cycles[-1]
        standing.handed_over_at = last.handed_over_at
        standing.accepted_at = last.accepted_at
        standing.accepted_silently_at = last.accepted_silently_at


def _owed_by_marketing(
    ordered: Sequence[Event], histories: list[History], standing: Standing, judge: Judge
) -> Deadline | None:
    received = next((event for event in ordered if event.kind == "received"), None)
    history = before_sales(ordered, histories)
    judged = judge(history) if history else None
    if received is None or history is None or judged is None:
        return None
    handed_over = histories[0].hand_over if histories else None
    version, openings = judged
    # The tier of that day: a score that moves later moves no deadline (rule 16).
    tier = history.hand_over.tier or (handed_over.tier if handed_over else standing.tier)
    return hand_over_deadline(received, history, tier, version.agreement, openings)
