"""An appointment that the prospect asked for: the clocks of the contact wait for it (rule 26)."""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.operations.open_cycle import require_ahead, require_running
from slaapp.operations.operation import Author, Receipt, operation


def make_appointment(
    connection: Connection,
    lead_id: str,
    *,
    at: Instant,
    by: Author,
    now: Instant,
    note: str = "",
) -> Receipt:
    """The prospect wants to be called at ``at``; a later appointment replaces this one.

    Raises Trouble: unknown_lead, no_open_cycle, no_clocks, rejection_undecided, planned_in_past,
    planned_too_far.
    """
    with operation(connection, "appointment", by=by, now=now) as doing:
        moment = doing.moment_of(lead_id)
        row, _cycle = require_running(connection, lead_id, moment)
        require_ahead(at, moment)
        doing.add_event(lead_id, "appointment", until=at, note=note.strip() or None)
        doing.details.update(lead=row.title, until=at)
    assert doing.receipt is not None
    return doing.receipt
