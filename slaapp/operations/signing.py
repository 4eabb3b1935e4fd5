"""Both sides sign in turn; the second signature locks the version and lets it begin."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select

from slaapp.domain.agreement import digest
from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.roles import SIDES
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.signature import Signature, seal_of
from slaapp.domain.text_faults import LONGEST_NAME, text_faults
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_agreement import require_faultless, require_proposal
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.rulebook import read_rulebook
from slaapp.store.scores_due import note_scores_due
from slaapp.store.tables import agreement


def sign(
    connection: Connection,
    side: str,
    *,
    name: str,
    function: str = "",
    scores_follow: bool = False,
    by: Author,
    now: Instant,
) -> Receipt:
    """Sign the proposal for "marketing" or "sales"; never undone.

    With the second signature the version has its number and is locked; it is in force from the
    day that was proposed, or from now where that is past. ``details`` hold side and name, and then
    number and effective_from too. Where ``scores_follow``, the leads are judged by the new version
    afterwards, by ``following``; else in the same transaction.

    Raises Trouble: no_proposal, unknown_side, side_signed, signer_missing, signer_unusable,
    agreement_tampered, agreement_faulty.
    """
    with operation(connection, "sign_side", by=by, now=now, undoable=False) as doing:
        held = require_proposal(connection)
        own = signature(side, name, function, doing.now)
        _require_unsigned(held, side)
        book = read_rulebook(connection)
        require_faultless(connection, held, book.day_of(doing.now))
        doing.change(agreement, held.id, **_columns(own))
        doing.details.update(side=side, name=own.name)
        other = _given(held, next(each for each in SIDES if each != side))
        if other is not None:
            both = {own.side: own, other.side: other}
            since = _beginning(held, book, doing.now)
            lock(doing, held.id, held.sha256, both["marketing"], both["sales"], since)
            if scores_follow:
                let_scores_follow(doing)
    assert doing.receipt is not None
    return doing.receipt


def signature(side: str, name: str, function: str, now: Instant) -> Signature:
    """A signature as typed. Raises Trouble: unknown_side, signer_missing, signer_unusable (too
    long, or no text)."""
    if side not in SIDES:
        raise Trouble("unknown_side", side=side, known=", ".join(SIDES))
    own = Signature(side, name.strip(), function.strip(), now)
    if not own.name:
        raise Trouble("signer_missing")
    for text in (own.name, own.function):
        if any(text_faults(text, "", LONGEST_NAME)):
            raise Trouble("signer_unusable", side=side, most=LONGEST_NAME)
    return own


def lock(
    doing: Operation,
    key: str,
    sha256: str,
    marketing: Signature,
    sales: Signature,
    since: Instant,
) -> None:
    """Make a row the next version, signed by both, in force from ``since``."""
    newest = doing.connection.execute(select(func.max(agreement.c.number))).scalar() or 0
    number = newest + 1
    doing.change(
        agreement,
        key,
        number=number,
        state="signed",
        effective_from=since,
        signed_at=doing.now,
        seal=seal_of(number, sha256, since, marketing, sales),
        **_columns(marketing),
        **_columns(sales),
    )
    doing.details.update(number=number, effective_from=since)


def let_scores_follow(doing: Operation) -> None:
    """Leave the scores, in the transaction that signed a version, to what follows it."""
    note_scores_due(doing.connection, doing.details["number"])
    doing.figures_kept = True


def _require_unsigned(held: Row[Any], side: str) -> None:
    """The side's signature is still wanted, and under the text that was proposed."""
    if _given(held, side) is not None:
        raise Trouble("side_signed", side=side)
    if digest(held.document) != held.sha256:
        raise Trouble("agreement_tampered", number="–")


def _given(held: Row[Any], side: str) -> Signature | None:
    row = held._mapping
    if row[f"{side}_signed_at"] is None:
        return None
    return Signature(
        side, row[f"{side}_signer"], row[f"{side}_function"] or "", row[f"{side}_signed_at"]
    )


def _beginning(held: Row[Any], book: Rulebook, now: Instant) -> Instant:
    if not held.begins_on:
        return now
    return max(now, start_of_day(date.fromisoformat(held.begins_on), book.zone))


def _columns(signed: Signature) -> dict[str, Any]:
    return {
        f"{signed.side}_signer": signed.name,
        f"{signed.side}_function": signed.function or None,
        f"{signed.side}_signed_at": signed.signed_at,
    }
