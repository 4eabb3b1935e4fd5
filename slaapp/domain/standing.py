"""Where a lead stands: every figure that its timeline and the agreement give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from slaapp.domain.cycle import Cycle, cycle_of
from slaapp.domain.cycles import Cut, Timeline, cut
from slaapp.domain.deadline import Deadline
from slaapp.domain.dues import ONE_BY_ONE, Dues
from slaapp.domain.events import Event
from slaapp.domain.exceptions import Exceptions, exceptions_of
from slaapp.domain.history import History
from slaapp.domain.instants import Instant, Precision
from slaapp.domain.marketing import Stretch, hand_over_deadline, stretches_of, terms_of
from slaapp.domain.next_step import NextStep, steps_of
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.stage import STAGE_AFTER, STAGES, stage_after
from slaapp.domain.terms import Judge, Terms

__all__ = ["STAGES", "Cycle", "Standing", "stand"]


@dataclass(slots=True)
class Standing:
    """A lead's derived figures; ``cycles`` oldest first.

    ``stage_since`` is when it came into its stage, ``given_back`` what recycled it last.
    ``owed`` are marketing's own deadlines of a hand-over by the lead they were noted on: this one,
    and those merged into it; ``owed_under`` are the versions that they are held to. ``ended_at``
    is when it last came to an end of any kind. ``moves`` are the stages it came into, and when.
    """

    stage: str = "new"
    stage_since: Instant | None = None
    given_back: Event | None = None
    owner_id: str | None = None
    received_at: Instant | None = None
    received_precision: Precision | None = None
    qualified_at: Instant | None = None
    handed_over_at: Instant | None = None
    accepted_at: Instant | None = None
    accepted_silently_at: Instant | None = None
    upheld_silently_at: Instant | None = None
    opportunity_at: Instant | None = None
    won_at: Instant | None = None
    won_precision: Precision | None = None
    lost_at: Instant | None = None
    ended_at: Instant | None = None
    amount_cents: int | None = None
    last_event_at: Instant | None = None
    tier: str | None = None
    excluded: bool = False
    cycles: list[Cycle] = field(default_factory=list)
    owed: dict[str, Deadline] = field(default_factory=dict)
    owed_under: dict[str, str] = field(default_factory=dict)
    steps: tuple[NextStep, ...] = ()
    moves: list[tuple[str, Instant]] = field(default_factory=list)

    @property
    def deadlines(self) -> list[Deadline]:
        """Every promise about the lead, sales' by cycle and then marketing's."""
        return [d for cycle in self.cycles for d in cycle.deadlines] + list(self.owed.values())

    @property
    def open_deadlines(self) -> list[Deadline]:
        """What is still owed, soonest first (rule 24)."""
        still = [deadline for deadline in self.deadlines if deadline.is_open]
        return sorted(still, key=lambda deadline: (deadline.due_at, deadline.commitment))


@dataclass(frozen=True, slots=True)
class Cycles:
    """A lead's timeline cut, each cycle with the terms that it may read: all but the figures."""

    found: Cut
    judged: Sequence[Terms | None]
    stretches: Sequence[tuple[Stretch, Terms]]
    exceptions: Exceptions


def cut_lead(timelines: Sequence[Timeline], book: Rulebook) -> Cycles:
    """The cycles of a lead and of those merged into it; its own timeline is the first."""
    exceptions = exceptions_of(event for line in timelines for event in line.events)
    judge = partial(book.judge, admitted=exceptions.entries)
    found = cut(timelines, judge)
    judged = [_judged(history, judge) for history in found.histories]
    pairs = [(one, terms_of(one, judge)) for one in stretches_of(timelines, found)]
    stretches = [(one, terms) for one, terms in pairs if terms is not None]
    return Cycles(found, judged, stretches, exceptions)


def stand(cycles: Cycles, tier: str | None, dues: Dues = ONE_BY_ONE) -> Standing:
    """Replay a lead's events; ``tier`` is the score's, for hand-overs that name none.

    Historical timelines owe nothing (rule 32). The result is the same in whatever order the
    events come.
    """
    standing, found = Standing(tier=tier), cycles.found
    begun = {history.hand_over.id for history in found.histories if not history.joined_into}
    told = {key: stage for history in found.histories for key, stage in history.told.items()}
    for event in found.ordered:
        if event.kind != "handed_over" or event.id in begun:
            _move_on(standing, event, told)
    standing.steps = steps_of(found.ordered)
    standing.excluded = cycles.exceptions.excluded
    for ordinal, (history, terms) in enumerate(zip(found.histories, cycles.judged, strict=True), 1):
        standing.cycles.append(cycle_of(history, ordinal, terms, dues, standing.excluded))
    _settle_last_cycle(standing)
    first = found.histories[0].hand_over if found.histories else None
    for stretch, terms in cycles.stretches:
        # The tier of that day: a score that moves later moves no deadline (rule 16).
        own = stretch.qualified.tier or (first.tier if first else standing.tier)
        promise = hand_over_deadline(stretch, own, terms, dues)
        if promise is not None:
            standing.owed[stretch.lead_id] = promise
            standing.owed_under[stretch.lead_id] = terms.version.id
    return standing


def stand_alone(
    events: Iterable[Event], tier: str | None, book: Rulebook, with_clocks: bool = True
) -> Standing:
    """Where a lead that was merged with none stands, by its events alone."""
    timeline = Timeline("", tuple(events), historical=not with_clocks)
    return stand(cut_lead([timeline], book), tier)


def _judged(history: History, judge: Judge) -> Terms | None:
    """The terms with the calendar as it was known when the cycle closed (rule 18)."""
    closed = history.closed_recorded_at
    if history.terms is None or closed is None:
        return history.terms
    return judge(history.hand_over, closed)


def _move_on(standing: Standing, event: Event, told: Mapping[str, str | None]) -> None:
    _move_stage(standing, event, told)
    at, is_dated = event.occurred_at, event.precision != "unknown"
    # A receipt that nobody dated is in no period: least of all in that of its import.
    if event.kind == "received" and standing.received_at is None and is_dated:
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
    if event.kind in ("rejected", "recycled"):
        standing.ended_at = at
    standing.last_event_at = at


def _move_stage(standing: Standing, event: Event, told: Mapping[str, str | None]) -> None:
    if event.id in told:
        stage = leads_to = told[event.id] or standing.stage
    else:
        leads_to = STAGE_AFTER.get(event.kind, "")
        stage = stage_after(standing.stage, event.kind)
    if stage != standing.stage or (standing.stage_since is None and leads_to == stage):
        standing.stage, standing.stage_since = stage, event.occurred_at
        standing.moves.append((stage, event.occurred_at))
    if leads_to == "recycled":
        standing.given_back = event


def _settle_last_cycle(standing: Standing) -> None:
    """The lead's own dates are those of its last hand-over that stands for itself."""
    own = [cycle for cycle in standing.cycles if cycle.joined_into is None]
    if own:
        last = own[-1]
        standing.handed_over_at = last.handed_over_at
        standing.accepted_at = last.accepted_at
        standing.accepted_silently_at = last.accepted_silently_at
        standing.upheld_silently_at = last.upheld_silently_at
