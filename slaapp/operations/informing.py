"""Noting when somebody was told what is kept of them, and how; of one or of many at once."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, insert

from slaapp.domain.instants import Instant, Precision
from slaapp.domain.privacy import INFORMED, privacy_facts
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import require_past
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.finding import find_lead
from slaapp.store.tables import event


def note_informed(
    connection: Connection,
    lead_ids: Sequence[str],
    *,
    by: Author,
    now: Instant,
    how: str = "yes",
    on: Instant | None = None,
    precision: Precision = "day",
) -> Receipt:
    """The people of these leads were informed ``on`` that moment (default: now).

    ``how`` is one of ``PRIVACY_FIELDS[INFORMED]``; "" takes back what was noted.
    Raises Trouble: unknown_lead, unknown_answer, occurred_in_future.
    """
    told = privacy_facts({INFORMED: how})[INFORMED]
    require_past(on, now)
    if not lead_ids:
        raise Trouble("unknown_lead", id="")
    with operation(connection, "note_informed", by=by, now=now) as doing:
        titles = [find_lead(connection, key).title for key in lead_ids]
        kept = "instant" if on is None else precision
        happened = dict.fromkeys(lead_ids, now if on is None else on)
        if not told:
            # What is taken back is the latest word, whatever day was noted.
            happened |= doing.moments_of(lead_ids)
        rows = [
            doing.event_row(key, "changed", at, precision=kept, field=INFORMED, value=told or None)
            for key, at in happened.items()
        ]
        connection.execute(insert(event), rows)
        doing.details.update(lead=titles[0] or "", count=len(rows), how=told)
    assert doing.receipt is not None
    return doing.receipt
