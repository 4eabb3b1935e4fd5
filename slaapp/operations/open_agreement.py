"""The agreement that is not signed yet: the draft, or the proposal that came of it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.agreement import Agreement, agreement_from
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.trouble import Trouble
from slaapp.store.own_drafts import own_drafts
from slaapp.store.rows.team import deleted_fields
from slaapp.store.rulebook import read_entries
from slaapp.store.tables import agreement


def draft_row(connection: Connection) -> Row[Any] | None:
    """The draft, if there is one; the newest, should a redo have brought an older one back."""
    return connection.execute(own_drafts()).first()


def proposal_row(connection: Connection) -> Row[Any] | None:
    """What waits for signatures, if something does."""
    query = select(agreement).where(agreement.c.state == "proposed", agreement.c.withdrawn == 0)
    return connection.execute(query.order_by(agreement.c.id.desc())).first()


def require_draft(connection: Connection) -> Row[Any]:
    """The draft. Raises Trouble("no_draft")."""
    held = draft_row(connection)
    if held is None:
        raise Trouble("no_draft")
    return held


def require_proposal(connection: Connection) -> Row[Any]:
    """What waits for signatures. Raises Trouble("no_proposal")."""
    held = proposal_row(connection)
    if held is None:
        raise Trouble("no_proposal")
    return held


def refuse_beside_proposal(connection: Connection) -> None:
    """Raises Trouble("agreement_proposed"): what waits for signatures is withdrawn first."""
    if proposal_row(connection) is not None:
        raise Trouble("agreement_proposed")


def require_faultless(connection: Connection, held: Row[Any], today: date) -> None:
    """Raises Trouble("agreement_faulty") with the first fault's code and field."""
    entries, deleted = read_entries(connection), deleted_fields(connection)
    faults = agreement_faults(terms_of(held), today, entries, deleted)
    if faults:
        raise Trouble("agreement_faulty", fault=faults[0].code, field=faults[0].field)


def terms_of(held: Row[Any]) -> Agreement:
    """The agreement of a row."""
    return agreement_from(json.loads(held.document))
