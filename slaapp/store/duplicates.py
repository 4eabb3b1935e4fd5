"""Who of those that are here looks like somebody: found through the search index, then compared.

A few questions to the index, each answered by a bounded number of leads: the address, the number,
the words of the name, their beginnings, a word of the name beside one of the company. What they
find is compared by the rule (``domain.likeness``): the index only says whom to look at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection, bindparam, func, or_, select

from slaapp.domain.instants import Instant
from slaapp.domain.likeness import LEAST, Traits, Who, likeness, traits_of
from slaapp.domain.search_text import words_of
from slaapp.store.among import among_bound, keys_text
from slaapp.store.search_index import NAMES, SIGNS
from slaapp.store.tables import apart, company, lead, member, person

_MOST = 120
"""Leads that one question to the index may bring."""

_BEGINNING, _MOST_WORDS = 3, 12
_FIND = f"SELECT rowid FROM lead_words WHERE lead_words MATCH ? ORDER BY rowid DESC LIMIT {_MOST}"


@dataclass(frozen=True, slots=True)
class Likeness:
    """A lead that looks like somebody: why (``likeness.REASONS``), how strongly (0–100), and what
    is shown of it."""

    lead_id: str
    person_id: str | None
    reason: str
    strength: int
    title: str = ""
    company: str = ""
    stage: str = ""
    owner: str = ""
    objection: str | None = None
    received_at: Instant | None = None


def likely_duplicates(
    connection: Connection,
    who: Who,
    *,
    besides: str | None = None,
    least: int = LEAST,
    most: int = 5,
) -> list[Likeness]:
    """The leads that look like ``who``, the likest first; not ``besides``, a lead's own key, nor
    what was said to be somebody else than that."""
    traits = traits_of(who)
    numbers = _candidates(connection, traits) if not traits.is_empty else set()
    if not numbers:
        return []
    strangers = strangers_of(connection, besides) | {besides} if besides else set()
    found = []
    for row in connection.execute(_LOOK_AT, {"numbers": keys_text(map(str, numbers))}):
        phone = row.phone_e164 or row.phone
        other = traits_of(Who(f"{row.first} {row.last}", row.company, row.email, phone))
        reason, strength = likeness(traits, other)
        if strength >= least and row.id not in strangers:
            shown = (row.title, row.company, row.stage or "", row.owner)
            more = (*shown, row.objection, row.received_at)
            found.append(Likeness(row.id, row.person_id, reason, strength, *more))
    found.sort(key=lambda each: (-each.strength, -(each.received_at or 0), each.lead_id))
    return found[:most]


def strangers_of(connection: Connection, lead_id: str) -> set[str]:
    """The leads that were said not to be the same as this one."""
    rows = connection.execute(
        select(apart.c.one_id, apart.c.other_id).where(
            or_(apart.c.one_id == lead_id, apart.c.other_id == lead_id), apart.c.withdrawn == 0
        )
    )
    return {key for row in rows for key in row} - {lead_id}


def pairs_apart(connection: Connection) -> set[frozenset[str]]:
    """Every two leads that were said not to be the same."""
    query = select(apart.c.one_id, apart.c.other_id).where(apart.c.withdrawn == 0)
    return {frozenset(row) for row in connection.execute(query)}


def _candidates(connection: Connection, traits: Traits) -> set[int]:
    found: set[int] = set()
    for question in dict.fromkeys(_questions(traits)):
        found.update(connection.exec_driver_sql(_FIND, (question,)).scalars())
    return found


def _questions(traits: Traits) -> Iterator[str]:
    """Narrow ones first: among so many that share a beginning, the newest are looked at."""
    if signs := words_of(traits.email)[:_MOST_WORDS]:
        yield f"{SIGNS} : ({_all(signs)})"
    if traits.phones:
        yield f"{SIGNS} : ({' OR '.join(_quoted(form) for form in traits.phones)})"
    names, employer = _telling(traits.names), _telling(traits.company)
    beside = " OR ".join(map(_quoted, employer))
    if names and employer:
        yield f"{NAMES} : ({_all(names)} AND ({beside}))"
        yield f"{NAMES} : (({' OR '.join(map(_quoted, names))}) AND ({beside}))"
        begun = " OR ".join(_begun(word) for word in employer)
        yield f"{NAMES} : (({' OR '.join(_begun(word) for word in names)}) AND ({begun}))"
    if len(names) > 1:
        yield f"{NAMES} : ({_all(names)})"
        for one, other in combinations(names[:3], 2):
            yield f"{NAMES} : ({_begun(one)} AND {_begun(other)})"
    if employer and not names:
        yield f"{NAMES} : ({_all(employer)})"


def _telling(words: tuple[str, ...]) -> list[str]:
    """The longest words of a name, which tell most."""
    told = sorted({word for word in words if len(word) > 1}, key=lambda each: (-len(each), each))
    return told[:4]


def _all(words: list[str]) -> str:
    return " AND ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    return f'"{word}"'


def _begun(word: str) -> str:
    return f'"{word[:_BEGINNING]}"*'


_TEXTS = {
    "first": person.c.first_name,
    "last": person.c.last_name,
    "email": person.c.email,
    "phone": person.c.phone,
    "company": company.c.name,
    "owner": member.c.name,
}

_LOOK_AT = (
    select(
        lead.c.id,
        lead.c.person_id,
        lead.c.title,
        lead.c.stage,
        lead.c.received_at,
        *(func.coalesce(column, "").label(name) for name, column in _TEXTS.items()),
        person.c.phone_e164,
        person.c.objection,
    )
    .outerjoin(person, person.c.id == lead.c.person_id)
    .outerjoin(company, company.c.id == lead.c.company_id)
    .outerjoin(member, member.c.id == lead.c.owner_id)
    .where(lead.c.number.in_(among_bound("numbers")), lead.c.withdrawn == bindparam("there", 0))
)
