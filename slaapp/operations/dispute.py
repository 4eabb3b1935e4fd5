"""A rejection contested by marketing, and decided: upheld or overruled (rule 21)."""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import require_past
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.operations.permission import require_judge, require_role
from slaapp.operations.rejection import Rejection, rejection_of
from slaapp.store.finding import find_lead, latest_cycle


def dispute(
    connection: Connection,
    lead_id: str,
    *,
    by: Author,
    now: Instant,
    note: str = "",
    occurred_at: Instant | None = None,
) -> Receipt:
    """Marketing contests a rejection: it answers in time, and the manager has to decide.

    Raises Trouble: unknown_lead, not_rejected, rejection_decided (in words, by silence, or at
    once where no answer was agreed), already_disputed, before_rejection, occurred_in_future,
    marketing_answers (sales did it).
    """
    return _answer(connection, lead_id, "disputed", by, now, occurred_at, note)


def uphold(
    connection: Connection,
    lead_id: str,
    *,
    by: Author,
    now: Instant,
    note: str = "",
    occurred_at: Instant | None = None,
) -> Receipt:
    """The rejection is right: sales' clocks end with it.

    Raises as ``dispute`` does; manager_decides where it is contested.
    """
    return _answer(connection, lead_id, "upheld", by, now, occurred_at, note)


def overrule(
    connection: Connection,
    lead_id: str,
    *,
    by: Author,
    now: Instant,
    note: str = "",
    occurred_at: Instant | None = None,
) -> Receipt:
    """The rejection is void: its owner has the lead again, the clocks go on.

    Raises as ``dispute`` does; manager_decides (somebody else did it).
    """
    return _answer(connection, lead_id, "overruled", by, now, occurred_at, note)


def _answer(
    connection: Connection,
    lead_id: str,
    kind: str,
    by: Author,
    now: Instant,
    occurred_at: Instant | None,
    note: str,
) -> Receipt:
    require_past(occurred_at, now)
    with operation(connection, kind, by=by, now=now) as doing:
        happened = doing.moment_of(lead_id) if occurred_at is None else occurred_at
        title, rejection = _require_open(connection, lead_id, happened)
        if kind == "disputed" and rejection.disputed_at is not None:
            raise Trouble("already_disputed", lead=title)
        _require_part(doing, kind, rejection)
        doing.add_event(lead_id, kind, happened, note=note.strip() or None)
        doing.details["lead"] = title
    assert doing.receipt is not None
    return doing.receipt


def _require_part(doing: Operation, kind: str, rejection: Rejection) -> None:
    """Marketing answers a rejection; between both sides a manager decides."""
    if kind == "overruled":
        require_judge(doing, conceding="sales")
    elif kind == "upheld" and rejection.disputed_at is not None:
        require_judge(doing, conceding="marketing")
    else:
        require_role(doing, "marketing", "marketing_answers")


def _require_open(connection: Connection, lead_id: str, happened: Instant) -> tuple[str, Rejection]:
    """The lead's title and its rejection, on which somebody could still decide at ``happened``."""
    row, cycle = find_lead(connection, lead_id), latest_cycle(connection, lead_id)
    rejection = None if cycle is None else rejection_of(connection, lead_id, cycle)
    if cycle is None or rejection is None:
        raise Trouble("not_rejected", lead=row.title)
    if happened < rejection.answered_at:
        raise Trouble("before_rejection", lead=row.title)
    if cycle.closed_at is not None or not rejection.is_open_at(happened):
        raise Trouble("rejection_decided", lead=row.title)
    return row.title, rejection
