"""A lead as it was known when marketing judged it: nothing of what was found out later.

A fact counts from when it was written down until it was taken back, and only if it happened
before sales had the lead. What an import brought together with the end is taken as it came, and
said so: nobody can know what of it was known at the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from slaapp.domain.awaiting_judgement import awaits_judgement
from slaapp.domain.criterion import FieldValue, LeadFacts
from slaapp.domain.events import Event, order
from slaapp.domain.instants import Instant
from slaapp.domain.stage import stage_after

WITH_SALES = frozenset(
    {"handed_over", "accepted", "rejected", "opportunity", "won", "lost", "recycled"}
)
"""The first of these ends marketing's time with a lead."""

MOST_MOMENTS = 60
"""Of a history that was imported so many instants are looked at, the latest."""


@dataclass(frozen=True, slots=True)
class Write:
    """When something was written down: its place in the journal, and what the clock said."""

    recorded_at: Instant
    clock: Instant


@dataclass(frozen=True, slots=True)
class PastEvent:
    """A fact with when it was known: from ``since`` on, but for the spans in which it was taken
    back (until None: for good)."""

    event: Event
    since: Instant
    gone: tuple[tuple[Instant, Instant | None], ...] = ()

    def is_known_at(self, recorded_at: Instant) -> bool:
        """Whether it stood when that was written down."""
        if recorded_at < self.since:
            return False
        return not any(
            begin <= recorded_at and (end is None or recorded_at < end) for begin, end in self.gone
        )


@dataclass(frozen=True, slots=True)
class Version:
    """A lead's fields as they stood from a write on."""

    write: Write
    fields: Mapping[str, FieldValue]


@dataclass(frozen=True, slots=True)
class Moment:
    """One judgement: what was known, and when; ``recorded_at`` is the last write it knows of.

    Where it is not new any more, its score qualifies it no more."""

    at: Instant
    recorded_at: Instant
    facts: LeadFacts
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class PastLead:
    """``versions`` oldest first, at least one; ``events`` all there ever were, its own and those
    of leads that were merged into it. A historical one was imported and owes nothing."""

    lead_id: str
    versions: tuple[Version, ...]
    events: tuple[PastEvent, ...]
    historical: bool = False
    cut: Event | None = field(init=False)
    """What ended marketing's time with it, as the file stands now; None where nothing did."""

    def __post_init__(self) -> None:
        ends = (
            past.event
            for past in self.events
            if past.event.kind in WITH_SALES and not (past.gone and past.gone[-1][1] is None)
        )
        object.__setattr__(self, "cut", min(ends, key=order, default=None))

    @property
    def is_as_imported(self) -> bool:
        """Whether its fields were only written down when sales had it already."""
        cut = self.cut
        return self.historical if cut is None else self._written_at > cut.occurred_at

    @property
    def limit(self) -> Instant | None:
        """The first ``recorded_at`` whose writes are not known yet; None where all are."""
        cut = self.cut
        return None if cut is None else max(cut.recorded_at, self._written_at + 1)

    @property
    def _written_at(self) -> Instant:
        return self.versions[0].write.recorded_at

    def known(self) -> Moment:
        """All that was known before sales had it, at the last moment anything was written."""
        *_, last = self.moments()
        return last

    def moments(self) -> Iterator[Moment]:
        """Every moment at which something was written down while marketing had it, one at least."""
        cut, limit = self.cut, self.limit
        if self.is_as_imported:
            yield from self._as_it_happened(cut, limit)
            return
        for write in self._writes(limit):
            known = self._known_at(write.recorded_at, cut)
            told = [event for event in known if event.kind != "qualified"]
            is_new = awaits_judgement(_stage_of(told), told)
            facts = LeadFacts(self.fields_at(write.recorded_at), known)
            yield Moment(write.clock, write.recorded_at, facts, is_new)

    def fields_at(self, recorded_at: Instant) -> Mapping[str, FieldValue]:
        """The fields as they stood after a write."""
        found = self.versions[0].fields
        for version in self.versions:
            if version.write.recorded_at <= recorded_at:
                found = version.fields
        return found

    def _known_at(self, recorded_at: Instant, cut: Event | None) -> tuple[Event, ...]:
        """What stood then, and happened before sales had the lead; in order."""
        stood = (past.event for past in self.events if past.is_known_at(recorded_at))
        return tuple(sorted((each for each in stood if _is_before(each, cut)), key=order))

    def _writes(self, limit: Instant | None) -> list[Write]:
        made = {version.write.recorded_at: version.write for version in self.versions}
        for past in self.events:
            if past.event.kind == "qualified":
                # The day may have noted it by itself: it is what is to be found out.
                continue
            own = past.since == past.event.recorded_at
            clock = past.event.written_at if own else past.since
            made.setdefault(past.since, Write(past.since, clock))
        return [made[at] for at in sorted(made) if limit is None or at < limit]

    def _as_it_happened(self, cut: Event | None, limit: Instant | None) -> Iterator[Moment]:
        """The instants up to the hand-over, since nothing was written down at the time."""
        last = max(self._writes(limit), key=lambda write: write.recorded_at).recorded_at
        known, fields = self._known_at(last, cut), self.fields_at(last)
        instants = sorted({event.occurred_at for event in known})[-MOST_MOMENTS:]
        for at in instants or [self._written_at if cut is None else cut.occurred_at]:
            events = tuple(event for event in known if event.occurred_at <= at)
            yield Moment(at, last, LeadFacts(fields, events))


def _stage_of(known: Iterable[Event]) -> str:
    """Where marketing's own entries leave it: talked to, a lead is not new any more."""
    stage = "new"
    for event in known:
        stage = stage_after(stage, event.kind)
    return stage


def _is_before(event: Event, cut: Event | None) -> bool:
    return cut is None or order(event) < order(cut)


def spans_gone(marks: Iterable[tuple[Instant, str]]) -> tuple[tuple[Instant, Instant | None], ...]:
    """When a fact was taken back, from its marks: (recorded_at, "retracted" or "restored")."""
    spans: list[tuple[Instant, Instant | None]] = []
    for at, kind in sorted(marks):
        if kind == "retracted" and not (spans and spans[-1][1] is None):
            spans.append((at, None))
        elif kind == "restored" and spans and spans[-1][1] is None:
            spans[-1] = (spans[-1][0], at)
    return tuple(spans)
