"""A version of the agreement, or what is proposed, as a JSON document."""

from __future__ import annotations

import json
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from slaapp.cli.output import iso_text
from slaapp.domain.agreement import version_in_force
from slaapp.domain.instants import Instant
from slaapp.domain.signature import Signature
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement_files import PROPOSAL, text_of
from slaapp.store.rows.agreements import read_proposal, version_rows


def version_document(
    connection: Connection, number: int | None, now: Instant, zone: ZoneInfo
) -> dict[str, Any]:
    """The version with a number, else the one in force: as it was signed, by whom, since when.

    Raises Trouble: no_agreement, agreement_tampered.
    """
    rows = version_rows(connection, now)
    in_force = version_in_force(rows, now) if number is None else None
    chosen = next((row for row in rows if row.number == number), in_force)
    if chosen is None:
        raise Trouble("no_agreement")
    since = chosen.effective_from
    return {
        "number": chosen.number,
        "standing": chosen.standing,
        "effective_from": iso_text(since, zone) if since else None,
        "signatures": _signatures(chosen.marketing, chosen.sales, zone),
        "sha256": chosen.sha256,
        "agreement": json.loads(text_of(connection, chosen.number)),
    }


def proposal_document(connection: Connection, zone: ZoneInfo) -> dict[str, Any]:
    """What waits for signatures, and those it has. Raises Trouble("no_proposal")."""
    document = json.loads(text_of(connection, PROPOSAL))
    held = read_proposal(connection)
    assert held is not None
    return {
        "proposed_at": iso_text(held.proposed_at, zone),
        "begins_on": held.begins_on.isoformat() if held.begins_on else None,
        "signatures": _signatures(held.marketing, held.sales, zone),
        "sha256": held.sha256,
        "agreement": document,
    }


def _signatures(
    marketing: Signature | None, sales: Signature | None, zone: ZoneInfo
) -> dict[str, Any]:
    return {"marketing": _signature(marketing, zone), "sales": _signature(sales, zone)}


def _signature(signed: Signature | None, zone: ZoneInfo) -> dict[str, Any] | None:
    if signed is None:
        return None
    at = iso_text(signed.signed_at, zone)
    return {"name": signed.name, "function": signed.function or None, "signed_at": at}
