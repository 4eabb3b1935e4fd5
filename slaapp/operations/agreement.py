"""The draft of the next agreement, and putting it in force at once.

What lies between, one step at a time, is ``proposal.py`` and ``signing.py``.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from slaapp.domain.agreement import Agreement, canonical_text, digest
from slaapp.domain.instants import Instant
from slaapp.domain.signature import Signature
from slaapp.operations.open_agreement import (
    draft_row,
    refuse_beside_proposal,
    require_draft,
    require_faultless,
    terms_of,
)
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.operations.signing import let_scores_follow, lock, signature
from slaapp.store.tables import agreement


def save_draft(connection: Connection, terms: Agreement, *, by: Author, now: Instant) -> Receipt:
    """Keep the draft as it stands; nothing touches the version in force.

    Raises Trouble("agreement_proposed") while another waits for signatures.
    """
    with operation(connection, "save_draft", by=by, now=now) as doing:
        refuse_beside_proposal(connection)
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
        doing.change(agreement, require_draft(connection).id, withdrawn=1)
    assert doing.receipt is not None
    return doing.receipt


def put_in_force(
    connection: Connection,
    *,
    marketing_signer: str,
    sales_signer: str,
    today: date,
    scores_follow: bool = False,
    by: Author,
    now: Instant,
) -> Receipt:
    """Propose the draft and sign it for both sides: in force from now; never undone.

    Hand-overs before keep their version; ``scores_follow`` as in ``sign``. Raises
    Trouble: no_draft, agreement_proposed, signer_missing, agreement_faulty (with the first
    fault's code and field).
    """
    with operation(connection, "sign_agreement", by=by, now=now, undoable=False) as doing:
        refuse_beside_proposal(connection)
        held = require_draft(connection)
        parties = terms_of(held).parties
        both: list[Signature] = [
            signature(side, name, parties.of_side(side).function, doing.now)
            for side, name in (("marketing", marketing_signer), ("sales", sales_signer))
        ]
        require_faultless(connection, held, today)
        doing.change(agreement, held.id, proposed_at=doing.now, sha256=digest(held.document))
        lock(doing, held.id, digest(held.document), both[0], both[1], doing.now)
        if scores_follow:
            let_scores_follow(doing)
    assert doing.receipt is not None
    return doing.receipt


def read_draft(connection: Connection) -> Agreement | None:
    """The terms of the draft, if there is one."""
    held = draft_row(connection)
    return terms_of(held) if held is not None else None
