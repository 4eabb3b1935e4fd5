"""What a lead is judged by: its fields, and what of its timeline a criterion looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from slaapp.domain.criterion_field import EVENT, INTEREST, LAST, kind_of
from slaapp.domain.criterion_operator import FieldValue
from slaapp.domain.events import Event
from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY, Instant


class Looks(Protocol):
    """What says where to look: a criterion."""

    @property
    def field(self) -> str:
        """A code of ``criterion_field``."""

    @property
    def within_days(self) -> int | None:
        """How old a counted event may be."""

    @property
    def about(self) -> str:
        """What its page or note contains."""


class Seen(NamedTuple):
    """The value that a criterion judges, and when it was last done or said (None: no matter)."""

    value: FieldValue
    at: Instant | None = None


@dataclass(frozen=True, slots=True)
class LeadFacts:
    """What a lead is judged by: its fields by code and the events of its timeline."""

    fields: Mapping[str, FieldValue]
    events: tuple[Event, ...] = ()

    def value_for(self, criterion: Looks, now: Instant) -> FieldValue:
        """The value the criterion judges; for a behaviour, how often it happened in time, or how
        many whole days ago it last did."""
        return self.seen_by(criterion, now).value

    def seen_by(self, criterion: Looks, now: Instant) -> Seen:
        """The same, with the instant that it fades from."""
        field = criterion.field
        if field in self.fields:
            return Seen(self.fields[field])
        if field.startswith(INTEREST):
            return self._said(field, now)
        if not field.startswith((EVENT, LAST)):
            return Seen(None)
        times = self._times(criterion, now)
        latest = max(times, default=None)
        if field.startswith(EVENT):
            return Seen(len(times), latest)
        return Seen(None if latest is None else (now - latest) // DAY, latest)

    def _times(self, criterion: Looks, now: Instant) -> list[Instant]:
        kind, days, about = kind_of(criterion.field), criterion.within_days, criterion.about
        events = [each for each in self.events if each.kind == kind]
        if about:
            wanted = fold(about)
            events = [each for each in events if wanted in fold(words_of(each))]
        times = [each.occurred_at for each in events if each.occurred_at <= now]
        if days is None:
            return times
        since = now - days * DAY
        return [at for at in times if at > since]

    def _said(self, field: str, now: Instant) -> Seen:
        answers = [
            (event.occurred_at, event.id, event.value)
            for event in self.events
            if event.kind == "changed" and event.field == field and event.occurred_at <= now
        ]
        if not answers:
            return Seen(None)
        at, _key, value = max(answers, key=lambda answer: answer[:2])
        return Seen(value, at)


def words_of(event: Event) -> str:
    """What an event says of itself: the page that was visited, else the note."""
    return (event.value if event.value is not None else event.note) or ""
