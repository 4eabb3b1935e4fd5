"""What an owner is chosen from: the team's way, who sells and what they have, the territories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.absence import half_day_of, stand_in
from slaapp.domain.assigning import TERRITORY_FIELDS, Ground, Rep, Territory, Whence
from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.store.among import among
from slaapp.store.rows.absences import covers_at
from slaapp.store.tables import (
    company,
    cycle,
    deadline,
    event,
    lead,
    member,
    source,
    territory,
    workspace,
)

REMEMBERED = 1_000
"""Hand-overs that are looked back at for whose turn it is."""

_PLACES = {name: place for place, name in enumerate(TERRITORY_FIELDS)}


@dataclass(frozen=True, slots=True)
class Assigning:
    """The team's way of ``domain.assigning.WAYS`` (None: by hand), and whether a lead is handed
    over as soon as it is qualified."""

    way: str | None
    hands_over: bool


@dataclass(frozen=True, slots=True)
class TerritoryRow:
    """A territory and whose it is."""

    id: str
    member_id: str
    member: str
    field: str
    value: str


def read_assigning(connection: Connection) -> Assigning:
    """What the team chose."""
    row = connection.execute(select(workspace.c.assigning, workspace.c.hands_over)).one()
    return Assigning(row.assigning or None, bool(row.hands_over))


def territories(connection: Connection) -> list[TerritoryRow]:
    """The territories, the most telling fields first, then by value."""
    query = (
        select(territory.c.id, member.c.id, member.c.name, territory.c.field, territory.c.value)
        .join(member, member.c.id == territory.c.member_id)
        .where(territory.c.withdrawn == 0)
        .order_by(territory.c.value, territory.c.id)
    )
    rows = [TerritoryRow(*row) for row in connection.execute(query)]
    return sorted(rows, key=lambda row: _PLACES.get(row.field, len(_PLACES)))


def assigning_ground(connection: Connection, book: Rulebook, now: Instant) -> Ground:
    """What is known now. Who is away in the half-day in which work next goes on is not here."""
    version = book.version_at(now)
    at = now if version is None else book.openings_of(version).next_opening_or_same(now)
    covers = covers_at(connection, half_day_of(at, book.zone))
    lands = tuple(
        Territory(row.id, row.member_id, row.field, row.value) for row in territories(connection)
    )
    promised = version.agreement.commitments if version is not None else ()
    each = sum(KINDS_OF_COMMITMENT[promise.kind].side == "sales" for promise in promised)
    way = read_assigning(connection).way
    return Ground(way, tuple(_reps(connection, covers)), lands, max(1, each))


def whences(connection: Connection, lead_ids: Sequence[str]) -> list[tuple[str, Whence]]:
    """Where these leads are and come from, in this order; those that are not there are left out."""
    query = (
        select(lead.c.id, company.c.country, company.c.postcode, company.c.city, source.c.name)
        .outerjoin(company, company.c.id == lead.c.company_id)
        .outerjoin(source, source.c.id == lead.c.source_id)
        .where(lead.c.id.in_(among(lead_ids)), lead.c.withdrawn == 0)
    )
    found = {row[0]: Whence(*(text or "" for text in row[1:])) for row in connection.execute(query)}
    return [(key, found[key]) for key in lead_ids if key in found]


def qualified_leads(connection: Connection) -> list[str]:
    """The leads with clocks that are qualified and wait for their hand-over, oldest first."""
    query = (
        select(lead.c.id)
        .where(lead.c.withdrawn == 0, lead.c.stage == "qualified", lead.c.historical == 0)
        .order_by(lead.c.received_at, lead.c.number)
    )
    return list(connection.execute(query).scalars())


def _reps(connection: Connection, covers: dict[str, str | None]) -> list[Rep]:
    selling = select(member.c.id).where(
        member.c.role == "sales", member.c.active == 1, member.c.withdrawn == 0
    )
    leads, deadlines, lasts = _leads(connection), _deadlines(connection), _lasts(connection)
    return [
        Rep(
            key,
            leads.get(key, 0),
            deadlines.get(key, 0),
            lasts.get(key, 0),
            here=key not in covers,
            stand_in=stand_in(key, covers) if key in covers else None,
        )
        for key in connection.execute(selling).scalars()
    ]


def _leads(connection: Connection) -> dict[str, int]:
    query = (
        select(lead.c.owner_id, func.count())
        .select_from(cycle)
        .join(lead, lead.c.id == cycle.c.lead_id)
        .where(cycle.c.closed_at.is_(None), lead.c.withdrawn == 0, lead.c.owner_id.is_not(None))
        .group_by(lead.c.owner_id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _deadlines(connection: Connection) -> dict[str, int]:
    query = (
        select(lead.c.owner_id, func.count())
        .select_from(deadline)
        .join(lead, lead.c.id == deadline.c.lead_id)
        .where(
            deadline.c.stopped_at.is_(None),
            deadline.c.cancelled_at.is_(None),
            deadline.c.side == "sales",
            lead.c.withdrawn == 0,
            lead.c.owner_id.is_not(None),
        )
        .group_by(lead.c.owner_id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _lasts(connection: Connection) -> dict[str, int]:
    """When each was given a lead last, as a place among the last hand-overs (later is more)."""
    recent = (
        select(cycle.c.id)
        .where(cycle.c.handed_over_at.is_not(None))
        .order_by(cycle.c.handed_over_at.desc(), cycle.c.id.desc())
        .limit(REMEMBERED)
    )
    keys = list(connection.execute(recent).scalars())
    to = select(event.c.id, event.c.member_id).where(event.c.id.in_(among(keys)))
    given = {row[0]: row[1] for row in connection.execute(to)}
    lasts: dict[str, int] = {}
    for place, key in enumerate(reversed(keys), 1):
        if given.get(key) is not None:
            lasts[given[key]] = place
    return lasts
