"""Who is here already: persons found by what is typed of them, their leads and colleagues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.among import among
from slaapp.store.rows.filtering import where
from slaapp.store.tables import company, lead, person

_MOST = 3
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with their company, and how many leads are theirs."""

    id: str
    first_name: str
    last_name: str
    email: str
    phone: str
    job_title: str
    company: str
    leads: int

    @property
    def name(self) -> str:
        """How they are called."""
        return f"{self.first_name} {self.last_name}".strip() or self.email or self.phone

    def values(self) -> dict[str, str]:
        """What a form of a lead asks of them, by its names."""
        names = ("first_name", "last_name", "email", "phone", "job_title", "company")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class RelatedLead:
    """Another lead that has to do with one: of the same person, or of their company."""

    id: str
    title: str
    stage: str
    received_at: int | None
    is_same_person: bool


_NAMES = ("first_name", "last_name", "email", "phone", "job_title")


def people_like(connection: Connection, typed: str, most: int = _MOST) -> list[PersonRow]:
    """The persons of the leads that a search for ``typed`` finds, at most so many."""
    found = select(lead.c.person_id).where(where(LeadFilter(text=typed)))
    found = found.where(lead.c.person_id.is_not(None)).limit(_LOOKED_AT)
    return _people(connection, found.scalar_subquery(), most)


def people_of(connection: Connection, keys: Sequence[str]) -> dict[str, PersonRow]:
    """These persons, by key."""
    return {row.id: row for row in _people(connection, among(keys), len(keys))}


def _people(connection: Connection, keys: Any, most: int) -> list[PersonRow]:
    counts = (
        select(func.count())
        .where(lead.c.person_id == person.c.id, lead.c.withdrawn == 0)
        .correlate(person)
        .scalar_subquery()
    )
    query = (
        select(
            person.c.id,
            *(func.coalesce(person.c[name], "") for name in _NAMES),
            func.coalesce(company.c.name, ""),
            counts,
        )
        .outerjoin(company, company.c.id == person.c.company_id)
        .where(person.c.id.in_(keys), person.c.withdrawn == 0)
        .limit(most)
    )
    found_rows = connection.execute(query).all()
    return [PersonRow(*row[:8]) for row in found_rows]


def related_leads(connection: Connection, lead_id: str, most: int = 20) -> list[RelatedLead]:
    """The other leads of the same person, then those of colleagues, the newest first."""
    own = select(lead.c.person_id, lead.c.company_id).where(lead.c.id == lead_id)
    row = connection.execute(own).first()
    if row is None or (row.person_id is None and row.company_id is None):
        return []
    same = func.coalesce(lead.c.person_id == row.person_id, 0)
    query = (
        select(lead.c.id, func.coalesce(lead.c.title, ""), lead.c.stage, lead.c.received_at, same)
        .where(
            lead.c.withdrawn == 0,
            lead.c.id != lead_id,
            (lead.c.person_id == row.person_id) | (lead.c.company_id == row.company_id),
        )
        .order_by(same.desc(), lead.c.received_at.desc(), lead.c.number.desc())
        .limit(most)
    )
    return [RelatedLead(*each[:4], bool(each[4])) for each in connection.execute(query)]
