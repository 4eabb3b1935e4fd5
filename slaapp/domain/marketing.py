"""Marketing's own promise: to hand a qualified lead over after its receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from slaapp.domain.clock import is_late_entry
from slaapp.domain.cycles import Cut, Timeline
from slaapp.domain.deadline import Deadline
from slaapp.domain.dues import ONE_BY_ONE, Dues
from slaapp.domain.events import Event, in_order
from slaapp.domain.history import CLOSING
from slaapp.domain.instants import Instant
from slaapp.domain.terms import Judge, Terms


@dataclass(frozen=True, slots=True)
class Stretch:
    """Marketing's own time with a lead: from the judgement to the first hand-over, or to an end
    without one; ``lead_id`` is the lead it was noted on."""

    lead_id: str
    received: Event
    qualified: Event
    ended: Event | None

    @property
    def start(self) -> Instant:
        """Nobody can hand over what is not qualified yet: the clock waits for the judgement."""
        return max(self.received.occurred_at, self.qualified.occurred_at)

    @property
    def kept(self) -> bool:
        """Whether a hand-over ended it."""
        return self.ended is not None and self.ended.kind == "handed_over"


def stretches_of(timelines: Sequence[Timeline], found: Cut) -> list[Stretch]:
    """Marketing's stretches: the lead's own, and those of merged leads that were over by then.

    Of several that were still open when their leads were merged one is left, the earliest
    (rule 23): it is one prospect now. One that had gone to sales meanwhile is owed no more.
    """
    each = [(line.lead_id, _stretch(line)) for line in timelines if not line.historical]
    open_ones: list[Stretch] = []
    closed: list[Stretch] = []
    for lead_id, stretch in each:
        if stretch is None:
            continue
        joined = found.joined_at.get(lead_id)
        before = stretch.ended is not None and (
            joined is None or stretch.ended.occurred_at <= joined
        )
        (closed if before else open_ones).append(stretch)
    if open_ones:
        first = min(open_ones, key=lambda one: (one.start, one.lead_id))
        closed.append(_goes_on(first, found) if len(timelines) > 1 else first)
    return closed


def hand_over_deadline(
    stretch: Stretch, tier: str | None, terms: Terms, dues: Dues = ONE_BY_ONE
) -> Deadline | None:
    """The promise of a stretch; None where its tier has no target."""
    target = terms.agreement.target_of("hand_over", tier)
    if target is None:
        return None
    start, openings = stretch.start, terms.openings
    due, end = dues.due(target, openings, start), stretch.ended
    ended = None if end is None else max(start, end.occurred_at)
    stopped = ended if stretch.kept else None
    return Deadline(
        "hand_over",
        "marketing",
        tier,
        start,
        dues.warning(openings, start, due),
        due,
        stopped_at=stopped,
        cancelled_at=None if stretch.kept else ended,
        late_entry=end is not None and stretch.kept and is_late_entry(end, openings),
        target=target,
        counted_from=start,
        used_ms=None if stopped is None else dues.between(openings, start, stopped),
        overrun_ms=(
            None if stopped is None or stopped <= due else dues.between(openings, due, stopped)
        ),
    )


def terms_of(stretch: Stretch, judge: Judge) -> Terms | None:
    """The version at the judgement, and the calendar as it was known when the stretch ended."""
    return judge(stretch.qualified, stretch.ended.recorded_at if stretch.ended else None)


def _stretch(line: Timeline) -> Stretch | None:
    ordered = in_order(line.events)
    received = next((event for event in ordered if event.kind == "received"), None)
    qualified = next((event for event in ordered if event.kind == "qualified"), None)
    if received is None or qualified is None:
        return None
    given = next((event for event in ordered if event.kind == "handed_over"), None)
    ended = given or next((event for event in ordered if event.kind in CLOSING), None)
    return Stretch(line.lead_id, received, qualified, ended)


def _goes_on(stretch: Stretch, found: Cut) -> Stretch:
    """What ends it once leads are merged: the first hand-over of the group, or the merge itself
    where another of the leads was with sales already."""
    merged = min(found.joined_at.values())
    for history in found.histories:
        begun, over = history.hand_over.occurred_at, history.closed_at
        if begun > merged:
            return Stretch(stretch.lead_id, stretch.received, stretch.qualified, history.hand_over)
        if over is None or over > merged:
            event = next(one for one in found.ordered if one.kind == "merged")
            return Stretch(stretch.lead_id, stretch.received, stretch.qualified, event)
    return stretch
