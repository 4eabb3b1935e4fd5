"""What one wants to know before dialling: who, what they asked, what was said last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, or_, select

from slaapp.domain.asking import asked_first
from slaapp.domain.best_hour import Tried
from slaapp.domain.criterion_field import INTERESTS
from slaapp.domain.instants import DAY, HOUR, Instant, to_datetime
from slaapp.store.among import among
from slaapp.store.cycle_facts import merged_keys
from slaapp.store.rows.wrong_numbers import has_wrong_number
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import campaign, company, event, lead, member, person, source

CONTACTS = ("attempt", "conversation", "meeting", "note")
_CALLS = ("attempt", "conversation")
_KEYS = ("person_id", "company_id")
_YEAR = 365 * DAY
_NEWEST = 50_000
_MOST = 500
"""Leads of one company whose calls are looked at."""


@dataclass(frozen=True, slots=True)
class LastContact:
    """The latest contact or note."""

    kind: str
    channel: str | None
    outcome: str | None
    occurred_at: Instant
    precision: str
    note: str | None
    author: str | None


@dataclass(frozen=True, slots=True)
class CallCard:
    """One lead as who calls it sees it; instants in UTC ms.

    ``said`` are the latest answers by their fields of interest, ``asks`` the fields that the
    agreement in force has a use for, ``tried`` the calls to this person or company by their hour.
    """

    lead_id: str
    title: str
    job_title: str | None
    company: str | None
    city: str | None
    country: str | None
    phone: str | None
    phone_e164: str | None
    email: str | None
    objection: str | None
    objected_at: Instant | None
    request: str | None
    source: str | None
    campaign: str | None
    received_at: Instant | None
    received_precision: str | None
    last: LastContact | None = None
    said: dict[str, str] = field(default_factory=dict)
    asks: tuple[str, ...] = ()
    tried: tuple[Tried, ...] = ()
    wrong_number: bool = False
    """Whether a call found the number to be wrong."""


def read_card(
    connection: Connection, lead_id: str, now: Instant, zone: ZoneInfo
) -> CallCard | None:
    """The card of a lead; None where there is none. Hours are those on the clock of ``zone``."""
    row = _who(connection, lead_id)
    if row is None:
        return None
    keys = merged_keys(connection, lead_id)
    version = read_rulebook(connection).version_at(now)
    return CallCard(
        lead_id,
        **_about(row),
        last=_last(connection, keys),
        said=_said(connection, keys),
        asks=asked_first(version.agreement if version else None),
        tried=_tried(_calls_of_same(connection, row.person_id, row.company_id, keys), zone),
        wrong_number=has_wrong_number(connection, lead_id),
    )


def team_hours(connection: Connection, now: Instant, zone: ZoneInfo) -> tuple[Tried, ...]:
    """The calls of the last year among the newest facts, by the hour on the clock of ``zone``.

    So many facts and no more are read, however many the file holds.
    """
    found = connection.exec_driver_sql(
        "SELECT occurred_at / :hour, kind = 'conversation', count(*) FROM "
        "(SELECT * FROM event ORDER BY rowid DESC LIMIT :newest) WHERE in_force = 1 "
        "AND kind IN ('attempt', 'conversation') AND channel = 'call' AND precision = 'instant' "
        "AND occurred_at > :since GROUP BY 1, 2",
        {"hour": HOUR, "newest": _NEWEST, "since": now - _YEAR},
    )
    return _tried(((hour * HOUR, bool(reached), count) for hour, reached, count in found), zone)


def _who(connection: Connection, lead_id: str) -> Row[Any] | None:
    query = (
        select(
            lead.c.person_id,
            lead.c.company_id,
            lead.c.title,
            person.c.job_title,
            company.c.name.label("company"),
            company.c.city,
            company.c.country,
            person.c.phone,
            person.c.phone_e164,
            person.c.email,
            person.c.objection,
            person.c.objected_at,
            lead.c.request,
            source.c.name.label("source"),
            campaign.c.name.label("campaign"),
            lead.c.received_at,
            lead.c.received_precision,
        )
        .select_from(lead)
        .outerjoin(person, person.c.id == lead.c.person_id)
        .outerjoin(company, company.c.id == lead.c.company_id)
        .outerjoin(source, source.c.id == lead.c.source_id)
        .outerjoin(campaign, campaign.c.id == lead.c.campaign_id)
        .where(lead.c.id == lead_id, lead.c.withdrawn == 0)
    )
    found: Any = connection.execute(query).first()
    row: Row[Any] | None = found
    return row


def _about(row: Row[Any]) -> dict[str, Any]:
    """What the card shows of it as it is: all but the keys."""
    return {name: value for name, value in row._mapping.items() if name not in _KEYS}


def _last(connection: Connection, keys: list[str]) -> LastContact | None:
    query = (
        select(
            event.c.kind, event.c.channel, event.c.outcome, event.c.occurred_at,
            event.c.precision, event.c.note, member.c.name,
        )
        .outerjoin(member, member.c.id == event.c.author_id)
        .where(event.c.lead_id.in_(among(keys)), event.c.in_force == 1)
        .where(event.c.kind.in_(CONTACTS))
        .order_by(event.c.occurred_at.desc(), event.c.recorded_at.desc(), event.c.id.desc())
        .limit(1)
    )  # fmt: skip
    row = connection.execute(query).first()
    return LastContact(*row) if row else None


def _said(connection: Connection, keys: list[str]) -> dict[str, str]:
    query = (
        select(event.c.field, event.c.value)
        .where(event.c.lead_id.in_(among(keys)), event.c.in_force == 1)
        .where(event.c.kind == "changed", event.c.field.in_(INTERESTS))
        .order_by(event.c.occurred_at, event.c.recorded_at, event.c.id)
    )
    latest = {row.field: row.value for row in connection.execute(query)}
    return {name: value for name, value in latest.items() if value}


def _calls_of_same(
    connection: Connection, person_id: str | None, company_id: str | None, keys: list[str]
) -> list[tuple[Instant, bool, int]]:
    """The calls to the same person, or to anybody of the same company."""
    same = [column == key
            for column, key in ((lead.c.person_id, person_id), (lead.c.company_id, company_id))
            if key is not None]  # fmt: skip
    leads = list(keys)
    if same:
        leads += connection.execute(select(lead.c.id).where(or_(*same)).limit(_MOST)).scalars()
    query = select(event.c.occurred_at, event.c.kind).where(
        event.c.lead_id.in_(among(sorted(set(leads)))),
        event.c.in_force == 1,
        event.c.kind.in_(_CALLS),
        event.c.channel == "call",
        event.c.precision == "instant",
    )
    return [(row[0], row[1] == "conversation", 1) for row in connection.execute(query)]


def _tried(calls: Iterable[tuple[Instant, bool, int]], zone: ZoneInfo) -> tuple[Tried, ...]:
    every: Counter[int] = Counter()
    reached: Counter[int] = Counter()
    for at, answered, count in calls:
        hour = to_datetime(at, zone).hour
        every[hour] += count
        reached[hour] += count if answered else 0
    return tuple(Tried(hour, every[hour], reached[hour]) for hour in sorted(every))
