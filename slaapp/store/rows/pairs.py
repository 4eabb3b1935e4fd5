"""Two leads that may be one, as a list shows them: both sides, why, and how strongly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from slaapp.domain.instants import Instant
from slaapp.store.among import among_bound, keys_text
from slaapp.store.likely_pairs import Pair
from slaapp.store.tables import company, lead, member, person


@dataclass(frozen=True, slots=True)
class PairSide:
    """One of the two."""

    lead_id: str
    number: int
    title: str
    company: str
    email: str
    phone: str
    stage: str
    owner: str
    received_at: Instant | None


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two leads, the older first; the reason is one of ``likeness.REASONS``."""

    one: PairSide
    other: PairSide
    reason: str
    strength: int


def pair_rows(connection: Connection, pairs: Sequence[Pair]) -> list[PairRow]:
    """The rows of some pairs, in their order; without those of whom a lead is gone meanwhile."""
    keys = {key for pair in pairs for key in (pair.one, pair.other)}
    found: Any = connection.execute(_SIDES, {"keys": keys_text(sorted(keys))}).all()
    sides = {row.id: PairSide(*row) for row in found}
    return [
        PairRow(sides[pair.one], sides[pair.other], pair.reason, pair.strength)
        for pair in pairs
        if pair.one in sides and pair.other in sides
    ]


_TEXTS = (lead.c.title, company.c.name, person.c.email, person.c.phone, lead.c.stage, member.c.name)

_SIDES = (
    select(
        lead.c.id,
        lead.c.number,
        *(func.coalesce(column, "") for column in _TEXTS),
        lead.c.received_at,
    )
    .outerjoin(person, person.c.id == lead.c.person_id)
    .outerjoin(company, company.c.id == lead.c.company_id)
    .outerjoin(member, member.c.id == lead.c.owner_id)
    .where(lead.c.id.in_(among_bound("keys")), lead.c.withdrawn == 0)
)
