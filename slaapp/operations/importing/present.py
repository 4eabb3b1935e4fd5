"""What the workspace knows already: which leads a file speaks of, and what is not new in it."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, text

from slaapp.domain.instants import Instant

_LEADS = """
SELECT external_id, id FROM original.lead WHERE external_id IS NOT NULL AND withdrawn = 0
"""
_CUSTOM = """
SELECT id, custom FROM original.lead
WHERE external_id IS NOT NULL AND withdrawn = 0 AND custom IS NOT NULL
"""
_EVENTS = """
SELECT event.lead_id, event.kind, event.occurred_at
FROM original.event AS event JOIN original.lead AS lead ON lead.id = event.lead_id
WHERE lead.external_id IS NOT NULL AND lead.withdrawn = 0 AND event.in_force = 1
"""


class Present:
    """Read once, before the file is: its leads by external id, their facts if they are wanted."""

    def __init__(self, connection: Connection, *, with_facts: bool) -> None:
        """``connection`` is the staged file's, with the workspace attached."""
        self.leads: dict[str, str] = {row[0]: row[1] for row in connection.execute(text(_LEADS))}
        self._with_facts = with_facts
        self._custom: dict[str, dict[str, Any]] = {}
        self._instants: dict[tuple[str, str], set[Instant]] = defaultdict(set)
        if with_facts:
            for lead_id, custom in connection.execute(text(_CUSTOM)):
                self._custom[lead_id] = json.loads(custom)
            for lead_id, kind, instant in connection.execute(text(_EVENTS)):
                self._instants[lead_id, kind].add(instant)

    def has_event(self, lead_id: str, kind: str, instant: Instant | None) -> bool:
        """Whether it is known that this happened then; without an instant, that it ever did."""
        known = self._instants.get((lead_id, kind))
        return known is not None and (instant is None or instant in known)

    def learn(self, lead_id: str, kind: str, instant: Instant) -> None:
        """The file says so: a second row that says it again is no news."""
        if self._with_facts:
            self._instants[lead_id, kind].add(instant)

    def news(self, lead_id: str, custom: dict[str, Any]) -> dict[str, Any]:
        """The custom values that the lead has not yet."""
        held = self._custom.get(lead_id, {})
        return {key: value for key, value in custom.items() if held.get(key) != value}
