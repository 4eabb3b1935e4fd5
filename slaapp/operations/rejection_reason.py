"""What a rejection has to say for itself: one of the team's reasons, where that was agreed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.trouble import Trouble
from slaapp.store.finding import latest_cycle
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import reason


def require_reason(
    connection: Connection, lead: Row[Any], cycle: Row[Any], reason_id: str | None
) -> None:
    """Raises Trouble: reason_code_needed (codes) for none where the agreement of the hand-over
    demands one, unknown_reason (given, codes) for what is no reason of a rejection."""
    query = select(reason.c.id, reason.c.code, reason.c.label)
    known = connection.execute(
        query.where(reason.c.kind == "rejection", reason.c.withdrawn == 0).order_by(reason.c.id)
    ).all()
    codes = ", ".join(each.code or each.label or "" for each in known)
    if reason_id is not None and reason_id not in {each.id for each in known}:
        raise Trouble("unknown_reason", given=reason_id, codes=codes)
    if reason_id is None and _is_demanded(connection, cycle):
        raise Trouble("reason_code_needed", lead=lead.title, codes=codes)


def is_reason_needed(connection: Connection, lead_id: str) -> bool:
    """Whether a rejection of the lead has to name a coded reason, by its hand-over's version."""
    cycle = latest_cycle(connection, lead_id)
    return cycle is None or _is_demanded(connection, cycle)


def _is_demanded(connection: Connection, cycle: Row[Any]) -> bool:
    """By the version of the hand-over; without one the reason is always named."""
    versions = read_rulebook(connection).versions
    version = next((each for each in versions if each.id == cycle.agreement_id), None)
    return version is None or version.agreement.sales.coded_reasons
