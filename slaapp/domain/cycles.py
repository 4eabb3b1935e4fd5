"""A lead's timeline cut into cycles: one hand-over from marketing to sales each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from slaapp.domain.events import Event, in_order
from slaapp.domain.history import CLOSING, History
from slaapp.domain.instants import Instant
from slaapp.domain.merging import join
from slaapp.domain.terms import Judge

__all__ = ["CLOSING", "Cut", "Timeline", "cut"]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events of one lead; ``historical`` ones were imported and owe nothing (rule 32)."""

    lead_id: str
    events: tuple[Event, ...]
    historical: bool = False


@dataclass(slots=True)
class Cut:
    """All events in order, the cycles among them, and when each lead was merged into another."""

    ordered: Sequence[Event]
    histories: list[History] = field(default_factory=list)
    joined_at: dict[str, Instant] = field(default_factory=dict)


def cut(timelines: Sequence[Timeline], judge: Judge) -> Cut:
    """The cycles of a lead and of those merged into it; the first timeline is the lead's own.

    A second hand-over of a lead that is still with sales changes nothing: two machines may have
    said the same. After a rejection that nobody decided it counts as upholding it. A win or a
    loss after the end belongs to the last cycle.
    """
    origins = {event.id: line for line in timelines for event in line.events}
    found = Cut(in_order(event for line in timelines for event in line.events))
    streams = _Streams(timelines)
    for event in found.ordered:
        line = origins[event.id]
        if event.kind == "merged" and event.value in streams.of:
            _merge(found, streams, line.lead_id, event)
            continue
        current = streams.current(line.lead_id)
        if event.kind == "handed_over" and _ends(current, event):
            terms = None if line.historical else judge(event, None)
            begun = History(event, terms)
            found.histories.append(begun)
            streams.put(line.lead_id, begun)
        elif current is not None:
            current.take(event)
    return found


def _ends(current: History | None, event: Event) -> bool:
    """Whether a hand-over finds no cycle open; one whose rejection is undecided it closes."""
    if current is None or current.closed_by is not None:
        return True
    if current.dispute is None or not current.in_dispute:
        return False
    silent = current.silent_at
    if silent is not None and event.occurred_at > silent:
        current.close(event, "upheld", silent)
        return True
    current.dispute.answered = current.dispute.answered or event
    current.close(event, "upheld")
    return True


class _Streams:
    """Which cycle each lead is in; leads that were merged are in the same one."""

    def __init__(self, timelines: Sequence[Timeline]) -> None:
        self.of: dict[str, str] = {line.lead_id: line.lead_id for line in timelines}
        self._current: dict[str, History] = {}

    def current(self, lead_id: str) -> History | None:
        """The latest cycle of the lead, open or not."""
        return self._current.get(self.of[lead_id])

    def put(self, lead_id: str, history: History) -> None:
        """A cycle of the lead begins."""
        self._current[self.of[lead_id]] = history

    def unite(self, kept: str, gone: str, current: History | None) -> None:
        """From now on both leads are one."""
        old, new = self.of[gone], self.of[kept]
        self.of = {lead: new if stream == old else stream for lead, stream in self.of.items()}
        self._current.pop(old, None)
        if current is not None:
            self._current[new] = current


def _merge(found: Cut, streams: _Streams, lead_id: str, event: Event) -> None:
    other = event.value or ""
    kept, gone = (other, lead_id) if event.field == "into" else (lead_id, other)
    found.joined_at.setdefault(gone, event.occurred_at)
    if streams.of[kept] == streams.of[gone]:
        return
    streams.unite(kept, gone, join(streams.current(kept), streams.current(gone), event))
