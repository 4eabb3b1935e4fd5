"""Leads whose number was found to be wrong, as long as it is the number that they are called by.

Nobody marks them: a call that met a wrong number says which number it was, and the right one, or a
later call that reached somebody by the same, ends it. Plain SQL, as in ``rows.owed``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

NUMBER = "coalesce(person.phone_e164, person.phone)"
"""A number as a call names it: however it is written, where it is understood."""

_WITH_WRONG_NUMBER = f"""
    SELECT called.id
    FROM event AS met INDEXED BY ix_event_wrong_number
    CROSS JOIN lead AS told ON told.id = met.lead_id
    CROSS JOIN person ON person.id = told.person_id AND {NUMBER} = met.value
    CROSS JOIN lead AS called ON called.person_id = person.id
    WHERE met.outcome = 'wrong_number' AND met.in_force = 1 AND NOT EXISTS (
        SELECT 1 FROM event AS later WHERE later.lead_id = met.lead_id AND later.in_force = 1
        AND later.outcome = 'reached' AND later.channel = 'call'
        AND later.occurred_at > met.occurred_at)"""

WITH_WRONG_NUMBER = f"({_WITH_WRONG_NUMBER})"
"""The keys of these leads, as a query inside another; of each as often as its number was met."""


def has_wrong_number(connection: Connection, lead_id: str) -> bool:
    """Whether the number that a lead is called by was found to be wrong."""
    query = f"SELECT 1 FROM {WITH_WRONG_NUMBER} WHERE id = :lead"
    return connection.exec_driver_sql(query, {"lead": lead_id}).first() is not None
