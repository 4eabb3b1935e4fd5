"""What a calendar can hold of leads: what is owed by when, steps, appointments asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    literal,
    null,
    or_,
    select,
)

from slaapp.domain.instants import DAY, Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.rows.filtering import where
from slaapp.store.tables import company, deadline, event, lead, member, next_step, operation, person

KEPT = 60 * DAY
"""How long after its time an appointment is still told."""

_ABOUT = (
    lead.c.id, lead.c.number, lead.c.title, company.c.name, member.c.name, person.c.phone,
    person.c.email, person.c.objection, person.c.phone_e164,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry and the lead it is about; ``at`` in UTC ms, of which only the day was said where
    ``precision`` is "day". ``word`` is a commitment or the kind of a step; "asked" an appointment
    that the prospect asked for. ``ended``: it was met, done, dropped or fell away."""

    key: str
    kind: str
    word: str
    at: Instant
    precision: str
    note: str | None
    ended: bool
    lead_id: str
    number: int
    title: str
    company: str | None
    owner: str | None
    phone: str | None
    email: str | None
    objection: str | None
    phone_e164: str | None = None


@dataclass(frozen=True, slots=True)
class EntryChoice:
    """Which entries: of a filter's leads; ``member_id``: what this member owes and plans, and what
    its whole ``side`` owes where nobody is named (None: everybody's)."""

    chosen: LeadFilter
    now: Instant
    member_id: str | None = None
    side: str | None = None


def calendar_entries(connection: Connection, choice: EntryChoice) -> list[EntryRow]:
    """All of them, by their time: what is open, and what has ended before its time came, so that
    calendars take it away. What has ended since stays where it is, in the past."""
    queries = (_deadlines(choice), _steps(choice), _asked(choice))
    found = [EntryRow(*row) for query in queries for row in connection.execute(query)]
    return sorted(found, key=lambda entry: (entry.at, entry.key))


def newest_change(connection: Connection) -> Instant:
    """When anything was changed last; 0 in a file in which nothing was."""
    newest: Instant | None = connection.execute(select(func.max(operation.c.recorded_at))).scalar()
    return newest or 0


def _deadlines(choice: EntryChoice) -> Select[Any]:
    ended = or_(deadline.c.stopped_at.is_not(None), deadline.c.cancelled_at.is_not(None))
    words = (deadline.c.id, literal("deadline"), deadline.c.commitment, deadline.c.due_at)
    query = select(*words, literal("instant"), null(), ended, *_ABOUT)
    query = _of_leads(query.join_from(deadline, lead, lead.c.id == deadline.c.lead_id), choice)
    query = query.where(or_(~ended, deadline.c.due_at >= choice.now))
    if choice.member_id is not None:
        mine = deadline.c.owner_id == choice.member_id
        nobodys = and_(deadline.c.owner_id.is_(None), deadline.c.side == choice.side)
        query = query.where(or_(mine, nobodys))
    return query


def _steps(choice: EntryChoice) -> Select[Any]:
    # An appointment that took place stays in a calendar.
    done = and_(next_step.c.done_at.is_not(None), next_step.c.kind != "appointment")
    ended = or_(done, next_step.c.dropped_at.is_not(None))
    words = (next_step.c.id, literal("step"), next_step.c.kind, next_step.c.due_at)
    query = select(*words, next_step.c.precision, next_step.c.note, ended, *_ABOUT)
    query = _of_leads(query.join_from(next_step, lead, lead.c.id == next_step.c.lead_id), choice)
    is_open = and_(next_step.c.done_at.is_(None), next_step.c.dropped_at.is_(None))
    query = query.where(or_(is_open, next_step.c.due_at >= choice.now))
    return _mine(query, next_step.c.member_id, choice)


def _asked(choice: EntryChoice) -> Select[Any]:
    """Of each lead the appointment that was asked for last: it replaces those before."""
    later = event.alias()
    newer = or_(
        later.c.occurred_at > event.c.occurred_at,
        and_(later.c.occurred_at == event.c.occurred_at, later.c.id > event.c.id),
    )
    is_one = and_(later.c.kind == "appointment", later.c.in_force == 1)
    after = select(later.c.id).where(later.c.lead_id == event.c.lead_id, is_one, newer).exists()
    words = (event.c.lead_id, literal("asked"), literal("asked"), event.c.until)
    query = select(*words, literal("instant"), event.c.note, event.c.id.is_(None), *_ABOUT)
    query = _of_leads(query.join_from(event, lead, lead.c.id == event.c.lead_id), choice)
    query = query.where(event.c.kind == "appointment", event.c.in_force == 1, ~after)
    query = query.where(event.c.until >= choice.now - KEPT)
    return _mine(query, lead.c.owner_id, choice)


def _of_leads(query: Select[Any], choice: EntryChoice) -> Select[Any]:
    return (
        query.outerjoin(company, company.c.id == lead.c.company_id)
        .outerjoin(member, member.c.id == lead.c.owner_id)
        .outerjoin(person, person.c.id == lead.c.person_id)
        .where(where(choice.chosen))
    )


def _mine(query: Select[Any], whose: ColumnElement[Any], choice: EntryChoice) -> Select[Any]:
    return query if choice.member_id is None else query.where(whose == choice.member_id)
