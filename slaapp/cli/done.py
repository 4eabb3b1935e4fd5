"""What a writing word answers: one sentence, or the receipt as JSON."""

from __future__ import annotations

from slaapp.cli.output import print_json
from slaapp.cli.session import Session
from slaapp.operations.operation import Receipt


def tell_done(
    session: Session, receipt: Receipt, code: str | None = None, /, **values: object
) -> int:
    """Say what was done (``done.<code>``, default: the operation's kind); exit status 0."""
    if session.wants_json:
        print_json(_document(receipt))
    else:
        said = {"lead": "", "count": 1, **receipt.details, **values}
        print(session.say(f"done.{code or receipt.kind}", **said))
    return 0


def _document(receipt: Receipt) -> dict[str, object]:
    return {
        "operation": receipt.operation_id,
        "kind": receipt.kind,
        "details": receipt.details,
        "undoable": receipt.undoable,
    }
