"""A lead's figures: all that lists and charts store, reckoned from its facts alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from slaapp.domain.criterion import CUSTOM, FieldValue, LeadFacts
from slaapp.domain.cycles import Timeline
from slaapp.domain.dues import ONE_BY_ONE, Dues
from slaapp.domain.events import Event
from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant, to_datetime, to_wall
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.score import ScoreSheet, score_by
from slaapp.domain.stage import STAGES
from slaapp.domain.standing import Cycles, Standing, cut_lead, stand

_PLACES = {stage: place for place, stage in enumerate(STAGES)}


@dataclass(frozen=True, slots=True)
class Subject:
    """The facts of one lead. ``fields`` are its descriptive values by criterion field code,
    ``person.first_name``, ``person.last_name`` and ``external_id`` beside them; ``merged`` are the
    timelines of the leads that were merged into it. One ``absorbed`` by another lead has no cycles
    of its own any more: they are shown under that one."""

    fields: Mapping[str, FieldValue]
    events: tuple[Event, ...]
    historical: bool
    lead_id: str = ""
    merged: tuple[Timeline, ...] = ()
    absorbed: bool = False

    @property
    def all_events(self) -> tuple[Event, ...]:
        """Its own and those of the leads merged into it."""
        return self.events + tuple(event for line in self.merged for event in line.events)


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
    subject: Subject, cycles: Cycles, book: Rulebook, day: date, dues: Dues = ONE_BY_ONE
) -> Figures:
    """Every figure of a lead whose cycles were cut."""
    sheet = score_sheet(subject, book, day)
    standing = stand(cycles, sheet.tier, dues)
    if subject.absorbed:
        standing.cycles.clear()
    title = _title(subject.fields)
    columns = {
        **_dates(standing, book),
        "stage": standing.stage,
        "stage_rank": _PLACES[standing.stage],
        "owner_id": standing.owner_id,
        "tier": standing.tier,
        "score": sheet.total,
        "scored_on": day.isoformat(),
        "title": title,
        "title_sort": fold(title),
        "search_text": _search_text(subject.fields),
        "amount_cents": standing.amount_cents,
        "last_event_at": standing.last_event_at,
        "excluded": int(standing.excluded),
        "grade": sheet.grade,
        "reached": int(sheet.qualifies),
        **_next_due(standing),
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
        "won_wall": None if won is None else to_wall(won, book.zone),
        "lost_at": standing.lost_at,
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


def _title(fields: Mapping[str, FieldValue]) -> str:
    names = [fields.get("person.first_name"), fields.get("person.last_name")]
    full = " ".join(str(name) for name in names if name)
    others = ("company.name", "person.email", "external_id", "person.phone")
    return full or next((str(fields[name]) for name in others if fields.get(name)), "")


_SEARCHED = (
    "person.first_name",
    "person.last_name",
    "company.name",
    "person.email",
    "external_id",
    "request",
)


def _search_text(fields: Mapping[str, FieldValue]) -> str:
    words = [fold(str(fields[name])) for name in _SEARCHED if fields.get(name)]
    for name in ("person.phone", "person.phone_e164"):
        digits = "".join(sign for sign in str(fields.get(name) or "") if sign.isdigit())
        if digits:
            words.append(digits)
    return " ".join(words)


def custom_values(custom: Mapping[str, Any]) -> dict[str, FieldValue]:
    """A lead's custom values by criterion field code; a date counts as its ISO text."""
    return {
        CUSTOM + key: value.get("date") if isinstance(value, Mapping) else value
        for key, value in custom.items()
    }
