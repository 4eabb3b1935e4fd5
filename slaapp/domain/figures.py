"""A lead's figures: all that lists and charts store, reckoned from its facts alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from slaapp.domain.correctable import CONTACTS
from slaapp.domain.criterion import CUSTOM, FieldValue, LeadFacts
from slaapp.domain.cycles import Timeline
from slaapp.domain.dues import ONE_BY_ONE, Dues
from slaapp.domain.events import Event
from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant, to_datetime, to_wall
from slaapp.domain.next_step import soonest_due
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.score import ScoreSheet, score_by
from slaapp.domain.search_text import name_words, search_text, told_words
from slaapp.domain.stage import STAGES
from slaapp.domain.standing import Cycles, Standing, cut_lead, stand
from slaapp.domain.stays import stays_of
from slaapp.domain.waiting import PARTS, settled_waiting
from slaapp.domain.waking import wakes_at

_RANKS = {"cold": 0, "warm": 1, "hot": 2}
_COMING = frozenset({"received", "changed", "note"})
_PLACES = {stage: place for place, stage in enumerate(STAGES)}


@dataclass(frozen=True, slots=True)
class Subject:
    """The facts of one lead. ``fields`` are its descriptive values by criterion field code,
    ``person.first_name``, ``person.last_name`` and ``external_id`` beside them; ``merged`` are the
    timelines of the leads that were merged into it. One ``absorbed`` by another lead has no cycles
    and no next steps of its own any more: they are shown under that one."""

    fields: Mapping[str, FieldValue]
    events: tuple[Event, ...]
    historical: bool
    lead_id: str = ""
    merged: tuple[Timeline, ...] = ()
    absorbed: bool = False
    tags: tuple[str, ...] = ()
    members: Mapping[str, str | None] = field(default_factory=dict)
    """The names of the team, by key: one of them is the owner's."""

    @property
    def all_events(self) -> tuple[Event, ...]:
        """Its own and those of the leads merged into it."""
        return self.events + tuple(event for line in self.merged for event in line.events)

    @property
    def is_new(self) -> bool:
        """Whether it has clocks and nothing happened to it but that it came, and was described."""
        if self.historical or self.absorbed or self.merged:
            return False
        return all(event.kind in _COMING for event in self.events)


@dataclass(frozen=True, slots=True)
class Figures:
    """The derived columns of a lead by name, and its standing with cycles and deadlines."""

    columns: Mapping[str, Any]
    standing: Standing


def reckon(subject: Subject, book: Rulebook, day: date) -> Figures:
    """Every figure of a lead, with the score of ``day`` (the agreement in force at its end)."""
    return figures_of(subject, cut_subject(subject, book), book, day)


def cut_subject(subject: Subject, book: Rulebook) -> Cycles:
    """The cycles of a lead, before any figure of them is reckoned."""
    own = Timeline(subject.lead_id, subject.events, subject.historical or subject.absorbed)
    return cut_lead((own, *subject.merged), book)


def figures_of(
    subject: Subject,
    cycles: Cycles,
    book: Rulebook,
    day: date,
    dues: Dues = ONE_BY_ONE,
    sheet: ScoreSheet | None = None,
) -> Figures:
    """Every figure of a lead whose cycles were cut; ``sheet`` is its score, where it is known."""
    sheet = score_sheet(subject, book, day) if sheet is None else sheet
    standing = stand(cycles, sheet.tier, dues)
    wakes = wakes_at(standing, book)
    if subject.absorbed:
        standing.cycles.clear()
        standing.steps = ()
    title = _title(subject.fields)
    columns = {
        **_dates(standing, book),
        "stage": standing.stage,
        "stage_rank": _PLACES[standing.stage],
        "stage_since": standing.stage_since,
        "wakes_at": wakes,
        "owner_id": standing.owner_id,
        "tier": standing.tier,
        "tier_rank": _RANKS.get(standing.tier or ""),
        "score": sheet.total,
        "scored_on": day.isoformat(),
        "title": title,
        "title_sort": fold(title),
        **_found_by(subject),
        "owner_sort": sorted_by(subject.members.get(standing.owner_id or "")),
        "amount_cents": standing.amount_cents,
        "last_event_at": standing.last_event_at,
        "last_contact_at": _last_contact(subject),
        "excluded": int(standing.excluded),
        "grade": sheet.grade,
        "reached": int(sheet.qualifies),
        **_next_due(standing),
        "next_step_at": soonest_due(standing.steps),
        **_times(standing, book, subject.historical),
    }
    return Figures(columns, standing)


def score_sheet(subject: Subject, book: Rulebook, day: date) -> ScoreSheet:
    """The score of a day with its lines; no line where no agreement was in force."""
    agreement = book.agreement_on(day)
    if agreement is None:
        return ScoreSheet(())
    facts = LeadFacts(subject.fields, subject.all_events)
    return score_by(agreement, facts, book.end_of(day) - 1, day)


def _dates(standing: Standing, book: Rulebook) -> dict[str, Any]:
    received, won = standing.received_at, standing.won_at
    # Nobody knows how long it took to a win that nobody dated.
    dated = None if standing.won_precision == "unknown" else won
    return {
        "received_at": received,
        "received_precision": standing.received_precision,
        "received_wall": None if received is None else to_wall(received, book.zone),
        "received_month": None if received is None else _month(received, book),
        "qualified_at": standing.qualified_at,
        "handed_over_at": standing.handed_over_at,
        "accepted_at": standing.accepted_at,
        "accepted_silently_at": standing.accepted_silently_at,
        "upheld_silently_at": standing.upheld_silently_at,
        "opportunity_at": standing.opportunity_at,
        "won_at": won,
        "won_precision": standing.won_precision if won is not None else None,
        "won_wall": None if dated is None else to_wall(dated, book.zone),
        "lost_at": standing.lost_at,
    }


def _times(standing: Standing, book: Rulebook, historical: bool) -> dict[str, int | None]:
    """How long it stayed in the stages it has left, and where its waiting went once that is over;
    of history neither is measured."""
    measured = Standing() if historical else standing
    received = measured.received_at
    version = None if received is None else book.ruling_at(received)
    openings = book.openings_of(version) if version else None
    waiting = None if received is None else settled_waiting(measured, openings)
    parts: Mapping[str, int | None] = dict.fromkeys(PARTS) if waiting is None else waiting.parts
    return {
        **{f"stay_{stage}": ms for stage, ms in stays_of(measured.moves, book).items()},
        **{f"wait_{part}": parts[part] for part in PARTS},
        "waited_until": None if waiting is None else waiting.until,
    }


def _month(instant: Instant, book: Rulebook) -> str:
    return to_datetime(instant, book.zone).strftime("%Y-%m")


def _next_due(standing: Standing) -> dict[str, Any]:
    # Silence ends marketing's answer without any event, so nothing stored could take it away again.
    still = [each for each in standing.open_deadlines if each.commitment != "answer"]
    first = still[0] if still else None
    return {
        "next_due_at": first and first.due_at,
        "next_commitment": first and first.commitment,
    }


def _last_contact(subject: Subject) -> Instant | None:
    """When somebody last tried to reach the person, or did."""
    tried = (event.occurred_at for event in subject.all_events if event.kind in CONTACTS)
    return max(tried, default=None)


def _title(fields: Mapping[str, FieldValue]) -> str:
    names = [fields.get("person.first_name"), fields.get("person.last_name")]
    full = " ".join(str(name) for name in names if name)
    others = ("company.name", "person.email", "external_id", "person.phone")
    return full or next((str(fields[name]) for name in others if fields.get(name)), "")


_SORTED_BY = {
    "company_sort": "company.name",
    "source_sort": "source",
    "campaign_sort": "campaign",
    "product_sort": "product",
}


def _found_by(subject: Subject) -> dict[str, Any]:
    """What the search finds it by, and what lists are sorted by: all of it folded."""
    fields = subject.fields
    told = (*(event.note for event in subject.all_events), *subject.tags)
    return {
        "search_names": name_words(fields),
        "search_text": search_text(fields),
        "search_words": told_words(fields, told),
        **{name: sorted_by(fields.get(field)) for name, field in _SORTED_BY.items()},
    }


def sorted_by(name: FieldValue) -> str | None:
    """A name as lists are sorted by it; None, which comes last, where there is none."""
    return fold(str(name)) or None if name else None


def custom_values(custom: Mapping[str, Any]) -> dict[str, FieldValue]:
    """A lead's custom values by criterion field code; a date counts as its ISO text."""
    return {
        CUSTOM + key: value.get("date") if isinstance(value, Mapping) else value
        for key, value in custom.items()
    }
