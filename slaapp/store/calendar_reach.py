"""Which leads a dated entry of the calendar can move: those with a clock that reaches its day.

A closed cycle reads the calendar as it was known when it closed (rule 18). Of a running one, no
instant before the day begins depends on what is open from then on.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.zones import zone_of

_REACHING = """
SELECT lead_id FROM deadline WHERE due_at >= :start AND (
    cycle_id IN (SELECT id FROM cycle WHERE closed_at IS NULL)
    OR cycle_id IS NULL AND stopped_at IS NULL AND cancelled_at IS NULL)
UNION SELECT cycle.lead_id FROM cycle
    LEFT JOIN deadline ON deadline.cycle_id = cycle.id AND deadline.stopped_at >= :start
    WHERE cycle.closed_at IS NULL AND (deadline.id IS NOT NULL
        OR cycle.accepted_silently_at >= :start OR cycle.upheld_silently_at >= :start
        OR cycle.first_attempt_at >= :start OR cycle.first_conversation_at >= :start)
UNION SELECT cycle.lead_id FROM cycle JOIN lead ON lead.id = cycle.lead_id
    WHERE cycle.closed_at IS NULL AND cycle.tries > 0 AND lead.last_contact_at >= :start
UNION SELECT id FROM lead WHERE last_event_at >= :start OR waited_until >= :start"""


# What was written down elsewhere comes late: cycles that closed here since should have known it.
_EVER_REACHING = """
SELECT lead_id FROM deadline WHERE due_at >= :start OR stopped_at >= :start
UNION SELECT lead_id FROM cycle WHERE closed_at >= :start
    OR accepted_silently_at >= :start OR upheld_silently_at >= :start
    OR first_attempt_at >= :start OR first_conversation_at >= :start
UNION SELECT cycle.lead_id FROM cycle JOIN lead ON lead.id = cycle.lead_id
    WHERE cycle.tries > 0 AND lead.last_contact_at >= :start
UNION SELECT id FROM lead WHERE last_event_at >= :start OR waited_until >= :start"""


def leads_reaching(
    connection: Connection, book: Rulebook, days: Iterable[date], *, late: bool = False
) -> list[str]:
    """The leads whose figures may change with what is open from the first of these days on.

    ``late``: also those with closed cycles, since it was written down before they closed.
    """
    first = min(days, default=None)
    if first is None:
        return []
    found = connection.exec_driver_sql(
        _EVER_REACHING if late else _REACHING, {"start": _start_of(first, book)}
    )
    return list(found.scalars())


def _start_of(day: date, book: Rulebook) -> Instant:
    """When the day begins, in the zone of the version where it does so first."""
    zones = {zone_of(version.agreement.calendar.zone) for version in book.versions}
    return min(start_of_day(day, zone) for zone in (book.zone, *zones))
