"""A draft proposed to both sides: frozen until it is signed, corrected or withdrawn."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import Connection

from slaapp.domain.agreement import digest
from slaapp.domain.instants import Instant
from slaapp.domain.signature import FARTHEST_BEGINNING
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_agreement import (
    refuse_beside_proposal,
    require_draft,
    require_faultless,
    require_proposal,
)
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import agreement


def propose(
    connection: Connection, *, begins_on: date | None = None, by: Author, now: Instant
) -> Receipt:
    """Freeze the draft for both sides to read and sign.

    It is to come into force at the local 00:00 of ``begins_on``, else with the second signature
    (a day that is past by then too). Raises Trouble: no_draft, agreement_proposed, begins_in_past,
    begins_too_far, agreement_faulty (with the first fault's code and field).
    """
    with operation(connection, "propose_agreement", by=by, now=now) as doing:
        refuse_beside_proposal(connection)
        held = require_draft(connection)
        today = read_rulebook(connection).day_of(doing.now)
        _require_to_come(begins_on, today)
        require_faultless(connection, held, today)
        day = begins_on.isoformat() if begins_on else None
        doing.change(
            agreement,
            held.id,
            state="proposed",
            proposed_at=doing.now,
            begins_on=day,
            sha256=digest(held.document),
        )
        doing.details["day"] = day
    assert doing.receipt is not None
    return doing.receipt


def correct_proposal(connection: Connection, *, by: Author, now: Instant) -> Receipt:
    """Make a draft of its text; the proposal is given up, and a signature given lapses with it.

    The draft is a row of its own: what was proposed may be known on other machines, what is being
    drawn up stays on this one. Raises Trouble("no_proposal").
    """
    with operation(connection, "correct_proposal", by=by, now=now) as doing:
        held = require_proposal(connection)
        doing.change(agreement, held.id, withdrawn=1)
        doing.add(agreement, state="draft", document=held.document)
    assert doing.receipt is not None
    return doing.receipt


def withdraw_proposal(connection: Connection, *, by: Author, now: Instant) -> Receipt:
    """Give it up; the version in force stays. Raises Trouble("no_proposal")."""
    with operation(connection, "withdraw_proposal", by=by, now=now) as doing:
        doing.change(agreement, require_proposal(connection).id, withdrawn=1)
    assert doing.receipt is not None
    return doing.receipt


def _require_to_come(begins_on: date | None, today: date) -> None:
    if begins_on is None:
        return
    if begins_on < today:
        raise Trouble("begins_in_past", day=begins_on.isoformat())
    if begins_on > today + timedelta(days=FARTHEST_BEGINNING):
        raise Trouble("begins_too_far", day=begins_on.isoformat(), most=FARTHEST_BEGINNING)
