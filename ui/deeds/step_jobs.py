"""The operations on one's own next steps, as jobs for the writing thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant
from slaapp.domain.next_step import Step
from ui.desk import Job

if TYPE_CHECKING:
    from slaapp.operations.operation import Author, Receipt


def planning(lead_id: str, step: Step) -> Job:
    """A step with a lead, one's own."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.next_step import plan_step

        return plan_step(
            connection,
            lead_id,
            kind=step.kind,
            due_at=step.due_at,
            precision=step.precision,
            note=step.note,
            by=by,
            now=now,
        )[0]

    return job


def moving(step_id: str, step: Step) -> Job:
    """The step is due at another time."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.next_step import move_step

        due, precision = step.due_at, step.precision
        return move_step(connection, step_id, due_at=due, precision=precision, by=by, now=now)[0]

    return job


def finishing(step_id: str) -> Job:
    """One did what one had planned."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.next_step import finish_step

        return finish_step(connection, step_id, by=by, now=now)

    return job


def dropping(step_id: str) -> Job:
    """One will not do what one had planned."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.next_step import drop_step

        return drop_step(connection, step_id, by=by, now=now)

    return job
