"""Rejections that marketing contests and on which the manager has still to decide (rule 21)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from slaapp.domain.instants import Instant

_DISPUTED = """
SELECT lead.id, lead.id, lead.title, company.name, lead.owner_id, member.name, lead.stage,
    lead.tier, person.phone, person.email, cycle.rejected_at, reason.code, reason.label,
    said.note, who.name, cycle.disputed_at, contested.note, asked.name
FROM lead
JOIN cycle ON cycle.lead_id = lead.id AND cycle.closed_at IS NULL AND cycle.joined_into IS NULL
LEFT JOIN company ON company.id = lead.company_id
LEFT JOIN person ON person.id = lead.person_id
LEFT JOIN member ON member.id = lead.owner_id
LEFT JOIN reason ON reason.id = cycle.reason_id
LEFT JOIN event said ON said.id = (
    SELECT id FROM event WHERE lead_id = lead.id AND kind = 'rejected' AND in_force = 1
    ORDER BY occurred_at DESC, id DESC LIMIT 1)
LEFT JOIN member who ON who.id = said.author_id
LEFT JOIN event contested ON contested.id = (
    SELECT id FROM event WHERE lead_id = lead.id AND kind = 'disputed' AND in_force = 1
    ORDER BY occurred_at DESC, id DESC LIMIT 1)
LEFT JOIN member asked ON asked.id = contested.author_id
WHERE lead.withdrawn = 0 AND lead.stage = 'rejected' AND cycle.disputed_at IS NOT NULL
AND (cycle.upheld_silently_at IS NULL OR cycle.upheld_silently_at >= :now)
ORDER BY cycle.disputed_at, lead.id"""


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A lead whose rejection is contested; instants in UTC ms.

    ``reason`` is the coded one (``reason_label`` the team's wording of it); the notes are what
    was written with the rejection and with the contest, by whom.
    """

    id: str
    lead_id: str
    title: str
    company: str | None
    owner_id: str | None
    owner: str | None
    stage: str
    tier: str | None
    phone: str | None
    email: str | None
    rejected_at: Instant
    reason: str | None
    reason_label: str | None
    rejected_note: str | None
    rejected_by: str | None
    disputed_at: Instant
    disputed_note: str | None
    disputed_by: str | None


def disputes(connection: Connection, now: Instant) -> list[DisputeRow]:
    """The disputes that wait for a decision at ``now``, the one that waits longest first."""
    rows = connection.exec_driver_sql(_DISPUTED, {"now": now})
    return [DisputeRow(*row) for row in rows]
