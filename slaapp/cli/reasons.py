"""The coded reason that a typed word means."""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.cli.session import Session
from slaapp.domain.folding import fold
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.team import reasons


def find_reason(session: Session, connection: Connection, kind: str, typed: str) -> str:
    """The key of a reason ("rejection" or "loss") by its code, its label or its word.

    Raises Trouble("unknown_reason") with the codes there are.
    """
    with connection.begin():
        known = reasons(connection, kind)
    code = session.vocabulary.code_of("reason", typed)
    for each in known:
        if code == each.code or fold(typed) in (fold(each.code), fold(each.label or "")):
            return each.id
    codes = ", ".join(each.code or each.label or "" for each in known)
    raise Trouble("unknown_reason", given=typed, codes=codes)
