"""Marketing's own promise: to hand a qualified lead over after its receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
    merges = found.joined_at
    open_ones: list[Stretch] = []
    closed: list[Stretch] = []
    for line in timelines:
        stretch = None if line.historical else _stretch(line)
        if stretch is not None:
            # The lead that survives was joined when the first other one was.
            joined = merges.get(line.lead_id, min(merges.values(), default=None))
            (closed if _was_over(stretch, joined) else open_ones).append(stretch)
    if open_ones:
        first = min(open_ones, key=lambda one: (one.start, one.lead_id))
        closed.append(_goes_on(first, found) if merges else first)
    return closed


def _was_over(stretch: Stretch, joined: Instant | None) -> bool:
    """Whether it had ended when its lead was merged, if it was."""
    ended = stretch.ended
    return ended is not None and (joined is None or ended.occurred_at <= joined)


def hand_over_deadline(
    stretch: Stretch, tier: str | None, terms: Terms, dues: Dues = ONE_BY_ONE
) -> Deadline | None:
    """The promise of a stretch; None where its tier has no target."""
    target = terms.target_of("hand_over", tier)
    if target is None:
        return None
    start, openings = stretch.start, terms.openings
    due, warn = dues.due_and_warning(target, openings, start)
    end = stretch.ended
    ended = None if end is None else max(start, end.occurred_at)
    stopped = ended if stretch.kept else None
    return Deadline(
        "hand_over",
        "marketing",
        tier,
        start,
        warn,
        due,
        stopped_at=stopped,
        cancelled_at=None if stretch.kept else ended,
        late_entry=end is not None and stretch.kept and is_late_entry(end, openings),
        target=target,
        counted_from=start,
        used_ms=None if stopped is None else openings.between(start, stopped),
        overrun_ms=(None if stopped is None or stopped <= due else openings.between(due, stopped)),
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
    """What ends it once leads are merged: the first hand-over of any of them, the merge itself
    where another one was with sales already, or an end without a hand-over."""
    merged = min(found.joined_at.values())
    for history in found.histories:
        over = history.closed_at if history.closed_at is not None else history.silent_at
        if history.hand_over.occurred_at > merged:
            return replace(stretch, ended=history.hand_over)
        if over is None or over > merged:
            event = next(one for one in found.ordered if one.kind == "merged")
            return replace(stretch, ended=event)
    ends = (one for one in found.ordered if one.kind in CLOSING and one.occurred_at > merged)
    return replace(stretch, ended=next(ends, None))
