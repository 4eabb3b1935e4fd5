"""The draft of the next agreement, and putting it in force."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select

from slaapp.domain.agreement import Agreement, agreement_from, canonical_text, digest
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.rulebook import read_entries
from slaapp.store.tables import agreement


def save_draft(connection: Connection, terms: Agreement, *, by: Author, now: Instant) -> Receipt:
    """Keep the draft as it stands; nothing touches the version in force."""
    with operation(connection, "save_draft", by=by, now=now) as doing:
        held, document = draft_row(connection), canonical_text(terms)
        if held is None:
            doing.add(agreement, state="draft", document=document)
        else:
            doing.change(agreement, held.id, document=document)
    assert doing.receipt is not None
    return doing.receipt


def discard_draft(connection: Connection, *, by: Author, now: Instant) -> Receipt:
    """Give the draft up. Raises Trouble("no_draft")."""
    with operation(connection, "discard_draft", by=by, now=now) as doing:
        doing.change(agreement, _require_draft(connection).id, withdrawn=1)
    assert doing.receipt is not None
    return doing.receipt


def put_in_force(
    connection: Connection,
    *,
    marketing_signer: str,
    sales_signer: str,
    today: date,
    by: Author,
    now: Instant,
) -> Receipt:
    """Sign the draft for both sides: the next version, in force from now; never undone.

    Hand-overs before keep their version. Raises Trouble: no_draft, signer_missing,
    agreement_faulty (with the first fault's code and field).
    """
    if not marketing_signer.strip() or not sales_signer.strip():
        raise Trouble("signer_missing")
    with operation(connection, "sign_agreement", by=by, now=now, undoable=False) as doing:
        held = _require_draft(connection)
        faults = agreement_faults(_terms(held), today, read_entries(connection))
        if faults:
            raise Trouble("agreement_faulty", fault=faults[0].code, field=faults[0].field)
        number = connection.execute(select(func.max(agreement.c.number))).scalar() or 0
        doing.change(
            agreement,
            held.id,
            number=number + 1,
            state="signed",
            sha256=digest(held.document),
            effective_from=doing.now,
            signed_at=doing.now,
            marketing_signer=marketing_signer.strip(),
            sales_signer=sales_signer.strip(),
        )
        doing.details["number"] = number + 1
    assert doing.receipt is not None
    return doing.receipt


def draft_row(connection: Connection) -> Row[Any] | None:
    """The draft, if there is one; the newest, should a redo have brought an older one back."""
    query = select(agreement).where(agreement.c.state == "draft", agreement.c.withdrawn == 0)
    return connection.execute(query.order_by(agreement.c.id.desc())).first()


def read_draft(connection: Connection) -> Agreement | None:
    """The terms of the draft, if there is one."""
    held = draft_row(connection)
    return _terms(held) if held is not None else None


def _require_draft(connection: Connection) -> Row[Any]:
    held = draft_row(connection)
    if held is None:
        raise Trouble("no_draft")
    return held


def _terms(held: Row[Any]) -> Agreement:
    return agreement_from(json.loads(held.document))
