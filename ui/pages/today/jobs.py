"""What the page of today writes: each one operation, done on the writing thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant
from ui.desk import Job
from ui.pages.today.call_draft import CallReport

if TYPE_CHECKING:
    from slaapp.operations.operation import Author, Receipt
    from ui.pages.today.hand_over_panel import HandOver
    from ui.pages.today.reject_panel import Rejection


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
            by=by,
            now=now,
        )

    return job


def accepting(lead_id: str) -> Job:
    """Sales takes a lead."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.hand_over import accept

        return accept(connection, lead_id, by=by, now=now)

    return job


def rejecting(rejection: Rejection) -> Job:
    """Sales sends a lead back, with a coded reason."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.hand_over import reject

        return reject(
            connection,
            rejection.lead_id,
            reason_id=rejection.reason_id,
            note=rejection.note,
            by=by,
            now=now,
        )

    return job


def handing_over(given: HandOver) -> Job:
    """Marketing gives leads to sales, all or none."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.hand_over import hand_over

        return hand_over(connection, given.lead_ids, to=given.to, by=by, now=now)

    return job
