"""What the workspace knows already: which leads a file speaks of, and what is not new in it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, text

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.exchange.lead_records import LeadRecord

SEPARATOR = ", "
"""Between the addresses and numbers of one note."""

_LEADS = """
SELECT external_id, id FROM original.lead WHERE external_id IS NOT NULL AND withdrawn = 0
"""
# Of several leads of one person no row can tell which it is about.
_BY_PERSON = """
SELECT {key}, CASE count(*) WHEN 1 THEN max(lead.id) ELSE '' END
FROM original.lead AS lead JOIN original.person AS person ON person.id = lead.person_id
WHERE lead.withdrawn = 0 AND {key} IS NOT NULL AND lead.id NOT IN (
    SELECT lead_id FROM original.event WHERE kind = 'merged' AND field = 'into' AND in_force = 1
)
GROUP BY {key}
"""
_QUERIES = {
    "external_id": _LEADS,
    "email": _BY_PERSON.format(key="lower(person.email)"),
    "phone": _BY_PERSON.format(key="person.phone_e164"),
}
_MERGED = """
SELECT lead.external_id, event.lead_id
FROM original.event AS event JOIN original.lead AS lead ON lead.id = event.lead_id
WHERE event.kind = 'merged' AND event.field = 'into' AND event.in_force = 1
    AND lead.external_id IS NOT NULL
"""
_CUSTOM = """
SELECT id, custom FROM original.lead WHERE withdrawn = 0 AND custom IS NOT NULL
"""
_EVENTS = """
SELECT event.lead_id, event.kind, event.occurred_at
FROM original.event AS event JOIN original.lead AS lead ON lead.id = event.lead_id
WHERE lead.withdrawn = 0 AND event.in_force = 1
"""
_ANSWERS = """
SELECT event.lead_id, event.field, event.value, event.occurred_at
FROM original.event AS event JOIN original.lead AS lead ON lead.id = event.lead_id
WHERE lead.withdrawn = 0 AND event.in_force = 1
    AND event.kind = 'changed'
    AND (event.field LIKE 'interest.%' OR event.field LIKE 'privacy.%')
ORDER BY event.occurred_at, event.id
"""

_SAID = """
SELECT person.email, person.phone, person.phone_e164
FROM original.lead AS lead JOIN original.person AS person ON person.id = lead.person_id
WHERE lead.id = :key
"""
_NOTES = """
SELECT note FROM original.event WHERE lead_id = :key AND in_force = 1 AND note IS NOT NULL
"""


class Present:
    """Read once, before the file is: its leads by a key, their facts if they are wanted."""

    def __init__(
        self, connection: Connection, *, with_facts: bool, key: str = "external_id"
    ) -> None:
        """``connection`` is the staged file's, with the workspace attached.

        ``key`` is one of JOIN_KEYS; ``leads`` has "" where several leads have the same one.
        """
        self.key = key
        self._connection = connection
        self._words: dict[str, set[str]] = {}
        found = connection.execute(text(_QUERIES[key]))
        self.leads: dict[str, str] = {row[0]: row[1] for row in found}
        if not with_facts:
            # Under the number of a lead that was merged into another nobody is new either.
            for external_id, lead_id in connection.execute(text(_MERGED)):
                self.leads.setdefault(external_id, lead_id)
        self._with_facts = with_facts
        self._custom: dict[str, dict[str, Any]] = {}
        self._instants: dict[tuple[str, str], set[Instant]] = defaultdict(set)
        self._answers: dict[tuple[str, str], str] = {}
        if with_facts:
            for lead_id, code, value, instant in connection.execute(text(_ANSWERS)):
                self._answers[lead_id, code] = value
                self._instants[lead_id, code].add(instant)
            for lead_id, custom in connection.execute(text(_CUSTOM)):
                self._custom[lead_id] = json.loads(custom)
            for lead_id, kind, instant in connection.execute(text(_EVENTS)):
                self._instants[lead_id, kind].add(instant)

    def lead_of(self, record: LeadRecord) -> str | None:
        """The lead that a row of outcomes is about: None for none here, "" for more than one."""
        if self.key == "email":
            return self.leads.get((record.email or "").lower())
        found = record.external_id if self.key == "external_id" else record.phone_e164
        return self.leads.get(found or "")

    def has_event(self, lead_id: str, kind: str, instant: Instant | None) -> bool:
        """Whether it is known that this happened then; without an instant, that it ever did."""
        known = self._instants.get((lead_id, kind))
        return known is not None and (instant is None or instant in known)

    def learn(self, lead_id: str, kind: str, instant: Instant) -> None:
        """The file says so: a second row that says it again is no news."""
        if self._with_facts:
            self._instants[lead_id, kind].add(instant)

    def new_answers(self, lead_id: str, answers: Mapping[str, str]) -> dict[str, str]:
        """Of what the file says of a lead's interest, what is not its last answer; learnt."""
        found = {
            code: answer
            for code, answer in answers.items()
            if self._answers.get((lead_id, code)) != answer
        }
        if self._with_facts:
            self._answers.update({(lead_id, code): answer for code, answer in found.items()})
        return found

    def unsaid(self, lead_id: str, words: Iterable[str]) -> list[str]:
        """Of words about a lead those that neither its person nor a note has; learnt."""
        told = {fold(word): word for word in words}
        if not told:
            return []
        held = self._words.setdefault(lead_id, set())
        if not held:
            held.update(self._read_words(lead_id))
        new = [word for key, word in told.items() if key not in held]
        held.update(told)
        return new

    def _read_words(self, lead_id: str) -> Iterator[str]:
        """The addresses and numbers of a lead's person; each note, and the parts of a list."""
        for row in self._connection.execute(text(_SAID), {"key": lead_id}):
            yield from (fold(value) for value in row if value)
        for note in self._connection.execute(text(_NOTES), {"key": lead_id}).scalars():
            yield from map(fold, (note, *note.split(SEPARATOR)))

    def news(self, lead_id: str, custom: dict[str, Any]) -> dict[str, Any]:
        """The custom values that the lead has not yet."""
        held = self._custom.get(lead_id, {})
        return {key: value for key, value in custom.items() if held.get(key) != value}
