"""To act on a lead that waits for an answer is to take it: the acceptance is noted too."""

from __future__ import annotations

import contextlib

from slaapp.domain.instants import Instant, Precision
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import require_undecided
from slaapp.operations.operation import Operation


def take_by_acting(
    doing: Operation, lead_id: str, happened: Instant, precision: Precision = "instant"
) -> bool:
    """Note the acceptance at the instant of the deed, where the lead still waits for an answer;
    whether it did.

    Nothing is noted of a lead that is not with sales, was answered, or was handed over later.
    To accept in so many words is never asked of who has called, won or lost already; whether the
    promise to answer was kept goes by that instant, as for an acceptance in words.
    """
    with contextlib.suppress(Trouble):
        require_undecided(doing.connection, lead_id, doing.moment_of(lead_id), happened)
        doing.add_event(lead_id, "accepted", happened, precision=precision)
        return True
    return False
