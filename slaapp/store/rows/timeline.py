"""One lead in full: its timeline, its deadlines, its score lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from slaapp.domain.deadline import Deadline, explain, left_at, used_at
from slaapp.domain.events import rank
from slaapp.domain.figures import Subject, cut_subject, figures_of, score_sheet
from slaapp.domain.holding import Held, Holder, time_held
from slaapp.domain.instants import Instant
from slaapp.domain.late_entries import late_entries
from slaapp.domain.lead_fields import LEAD_FIELDS
from slaapp.domain.missing import Missing, missing_of
from slaapp.domain.openings import Openings
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.score import ScoreSheet
from slaapp.domain.segments import Segment
from slaapp.domain.standing import Cycles, Standing
from slaapp.domain.target import Target
from slaapp.domain.terms import Terms
from slaapp.domain.waiting import Waiting, waiting_of
from slaapp.store.cycle_facts import merged_keys
from slaapp.store.derivation import read_subjects
from slaapp.store.last_entry import TOLERATED
from slaapp.store.rows.amounts import currency_of_event
from slaapp.store.rows.corrections import Written, written_first
from slaapp.store.rows.leads import LeadRow, lead_row
from slaapp.store.rows.next_steps import StepRow, steps_of_lead
from slaapp.store.rows.people import RelatedLead, related_leads
from slaapp.store.rows.tags import tags_of
from slaapp.store.rows.wrong_numbers import has_wrong_number
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import (
    calendar_entry,
    custom_field,
    event,
    lead,
    member,
    person,
    reason,
    written_at,
)


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One fact of a lead's timeline, with the names it mentions.

    ``until`` is a planned moment; ``about`` what the value refers to: the title of a merged
    lead, the words of a calendar entry.
    """

    id: str
    kind: str
    occurred_at: int
    precision: str
    recorded_at: int
    author: str | None
    concerns: str | None
    channel: str | None
    outcome: str | None
    reason_code: str | None
    reason_label: str | None
    amount_cents: int | None
    currency: str | None
    tier: str | None
    note: str | None
    field: str | None
    value: str | None
    until: int | None = None
    about: str | None = None
    clock_went_back: bool = False
    """It was written down after the clock had gone backwards (rule 30): its dates are doubtful."""
    late_entry: bool = False
    """It was written down more than a working hour after it happened, by who did it (rule 5)."""
    corrected: bool = False
    """It stands instead of one that was wrong, since ``recorded_at``."""


@dataclass(frozen=True, slots=True)
class ExplainedDeadline:
    """A deadline with its reasons: the target promised, and every stretch counted or skipped.

    ``used_ms`` and ``left_ms`` are the working time used and left as of the asking, the latter
    negative past the due instant; ``held`` is the time used by who held the lead (rule 19).
    ``openings`` is the calendar it was reckoned by: what its days look like around the segments.
    """

    deadline: Deadline
    target: Target
    version_number: int
    segments: tuple[Segment, ...]
    openings: Openings
    used_ms: int = 0
    left_ms: int = 0
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class LeadDetails:
    """Everything the preview shows; ``custom`` are (label, type, value) of the custom fields."""

    row: LeadRow
    timeline: tuple[TimelineRow, ...]
    sheet: ScoreSheet
    threshold: int | None
    deadlines: tuple[ExplainedDeadline, ...]
    custom: tuple[tuple[str, str, object], ...]
    request: str | None
    historical: bool
    waiting: Waiting | None = None
    """Where the prospect's waiting went so far; None for history."""
    read_at: Instant = 0
    """The ``now`` of all this."""
    missing: Missing = field(default_factory=Missing)
    """What the lead lacks to be qualified, by the agreement that its score is of."""
    stored: tuple[tuple[str, str], ...] = ()
    """Codes and values of the fields that are shown (``domain.lead_fields``), but its request."""
    tags: tuple[str, ...] = ()
    related: tuple[RelatedLead, ...] = ()
    """The other leads of the same person, then those of colleagues."""
    objection: str | None = None
    """What the person objects to, one of ``domain.objection.OBJECTIONS``."""
    steps: tuple[StepRow, ...] = ()
    """What is planned and still open, soonest first, whoever planned it."""
    wrong_number: bool = False
    """Whether a call found the number to be wrong."""


def lead_details(connection: Connection, lead_id: str, now: Instant) -> LeadDetails | None:
    """The lead as its facts make it at ``now``; None where there is none."""
    row = lead_row(connection, lead_id)
    if row is None:
        return None
    ((_key, subject),) = read_subjects(connection, [lead_id])
    book = read_rulebook(connection)
    stored = connection.execute(
        select(lead.c.scored_on, lead.c.custom, lead.c.request, person.c.objection)
        .outerjoin(person, person.c.id == lead.c.person_id)
        .where(lead.c.id == lead_id)
    ).one()
    day = date.fromisoformat(stored.scored_on) if stored.scored_on else book.day_of(now)
    agreement = book.agreement_on(day)
    cycles = cut_subject(subject, book)
    standing = figures_of(subject, cycles, book, day).standing
    sheet = score_sheet(subject, book, day)
    return LeadDetails(
        row,
        tuple(_marked(read_timeline(connection, lead_id), subject, standing, book)),
        sheet,
        agreement.threshold if agreement else None,
        tuple(_explained(cycles, standing, now)),
        tuple(_custom(connection, stored.custom)),
        stored.request,
        subject.historical,
        None if subject.historical else _waiting(standing, book, now),
        now,
        missing_of(agreement, sheet) if agreement else Missing(),
        tuple(_stored(subject.fields)),
        tuple(tags_of(connection, lead_id)),
        tuple(related_leads(connection, lead_id)),
        stored.objection,
        tuple(each for each in steps_of_lead(connection, lead_id) if each.is_open),
        has_wrong_number(connection, lead_id),
    )


def read_timeline(connection: Connection, lead_id: str) -> list[TimelineRow]:
    """The facts in force of a lead and of those merged into it, newest first, those of one instant
    as they count; one that was corrected stands where it stood."""
    keys = merged_keys(connection, lead_id)
    author, concerned = member.alias(), member.alias()
    other, entry = lead.alias(), calendar_entry.alias()
    words = func.nullif(entry.c.label, "")
    query = (
        select(
            event.c.id,
            event.c.kind,
            event.c.occurred_at,
            event.c.precision,
            written_at(event),
            author.c.name,
            concerned.c.name,
            event.c.channel,
            event.c.outcome,
            reason.c.code,
            reason.c.label,
            event.c.amount_cents,
            currency_of_event(),
            event.c.tier,
            event.c.note,
            event.c.field,
            event.c.value,
            event.c.until,
            func.coalesce(other.c.title, words, entry.c.day),
            event.c.recorded_at - written_at(event) > TOLERATED,
            event.c.recorded_at,
        )
        .outerjoin(author, author.c.id == event.c.author_id)
        .outerjoin(concerned, concerned.c.id == event.c.member_id)
        .outerjoin(reason, reason.c.id == event.c.reason_id)
        .outerjoin(other, (other.c.id == event.c.value) & (event.c.kind == "merged"))
        .outerjoin(entry, (entry.c.id == event.c.value) & (event.c.kind == "exception"))
        .where(event.c.lead_id.in_(keys), event.c.in_force == 1)
        # Of a merge one word is enough: that of the lead that stays.
        .where((event.c.lead_id == lead_id) | (event.c.field != "into") | event.c.field.is_(None))
    )
    first = written_first(connection, keys)
    placed = []
    for *told, recorded_at in connection.execute(query):
        row = TimelineRow(*told)
        at = first.get(row.id, Written(recorded_at, row.id))
        place = (row.occurred_at, rank(row.kind), at)
        placed.append((place, replace(row, corrected=row.id in first)))
    placed.sort(key=lambda each: each[0], reverse=True)
    return [row for _place, row in placed]


def _marked(
    rows: Sequence[TimelineRow], subject: Subject, standing: Standing, book: Rulebook
) -> Iterator[TimelineRow]:
    """The rows with their late entries told apart; of history none is late."""
    events = () if subject.historical else subject.all_events
    late = late_entries(events, standing.cycles, book)
    return (replace(row, late_entry=True) if row.id in late else row for row in rows)


def _waiting(standing: Standing, book: Rulebook, now: Instant) -> Waiting | None:
    """Before the first hand-over hours are those of the agreement of the receipt."""
    received = standing.received_at
    version = book.ruling_at(now if received is None else received)
    return waiting_of(standing, book.openings_of(version) if version else None, now)


def _explained(cycles: Cycles, standing: Standing, now: Instant) -> list[ExplainedDeadline]:
    found = [
        _with_reasons(promise, cycle.terms, cycle.holders, now)
        for cycle in standing.cycles
        if cycle.terms is not None
        for promise in cycle.deadlines
    ]
    for stretch, terms in cycles.stretches:
        if stretch.lead_id in standing.owed:
            found.append(_with_reasons(standing.owed[stretch.lead_id], terms, (), now))
    return found


def _with_reasons(
    promise: Deadline, terms: Terms, holders: Sequence[Holder], now: Instant
) -> ExplainedDeadline:
    """By the calendar that the deadline itself was reckoned by, not today's."""
    openings = terms.openings
    promised = terms.agreement.target_of(promise.commitment, promise.tier) or promise.target
    assert promised is not None, "a deadline without a target"
    of_sales = holders if promise.side == "sales" else ()
    return ExplainedDeadline(
        promise,
        promised,
        terms.version.number,
        explain(promise, openings),
        openings,
        used_at(promise, openings, now),
        left_at(promise, openings, now),
        time_held(of_sales, openings, promise.end_at(now), promise.pauses),
    )


def _stored(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for each in LEAD_FIELDS:
        if each.shown and each.code != "request" and fields.get(each.code):
            yield each.code, str(fields[each.code])


def _custom(connection: Connection, text: str | None) -> list[tuple[str, str, object]]:
    values = json.loads(text) if text else {}
    known = {
        row.key: row
        for row in connection.execute(select(custom_field).where(custom_field.c.withdrawn == 0))
    }
    return [
        (known[key].label, known[key].type, value) for key, value in values.items() if key in known
    ]
