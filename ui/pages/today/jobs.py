"""What the page of today writes: each one operation, done on the writing thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant
from ui.desk import Job
from ui.pages.today.call_draft import CallReport

if TYPE_CHECKING:
    from slaapp.operations.operation import Author, Receipt


def logging_call(report: CallReport) -> Job:
    """A call, with when it really was."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.contact import log_contact

        return log_contact(
            connection,
            report.callee.lead_id,
            outcome=report.outcome,
            channel=report.channel,
            occurred_at=report.occurred_at,
            note=report.note,
            said=report.said,
            then=report.then,
            right_number=report.right_number,
            by=by,
            now=now,
        )

    return job
