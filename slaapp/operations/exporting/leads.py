"""The leads of an export one after the other, with what those who object closed taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from slaapp.domain.export_columns import MAILS, PHONES
from slaapp.domain.objection import closes_calls, closes_emails, stronger
from slaapp.domain.saved_view import ListView
from slaapp.operations.exporting.choice import Objectors
from slaapp.store.objections import KnownObjections
from slaapp.store.rows.exported import (
    ExportedLead,
    exported_keys,
    exported_leads,
    survivors_of,
)
from slaapp.store.rows.lead_orders import Order

Progress = Callable[[int, int], None]
"""Told the leads done and their number; raising in it leaves nothing."""

_CHUNK = 500


@dataclass
class Told:
    """What is said of an export once it is done."""

    hidden: int = 0
    left_out: int = 0


def leads_of(
    connection: Connection,
    view: ListView,
    objectors: Objectors,
    told: Told,
    progress: Progress | None = None,
) -> Iterator[ExportedLead]:
    """The view's leads in its order; memory does not grow with them, but for their keys."""
    keys = exported_keys(connection, view.chosen, Order(view.column, view.descending))
    gone, objections = survivors_of(connection), KnownObjections(connection)
    for start in range(0, len(keys), _CHUNK):
        if progress is not None:
            progress(start, len(keys))
        for lead in exported_leads(connection, keys[start : start + _CHUNK], gone):
            known = objections.of(lead["person.email"], lead["person.phone_e164"])
            if known is not None:
                # Also of somebody who was marked elsewhere, or before they came in again.
                lead["objection"] = stronger(lead["objection"], known.to)
            if objectors == "keep" or not lead["objection"]:
                yield lead
            elif objectors == "leave_out":
                told.left_out += 1
            else:
                yield _without_closed(lead, told)
    if progress is not None:
        progress(len(keys), len(keys))


def _without_closed(lead: ExportedLead, told: Told) -> ExportedLead:
    closed = PHONES if closes_calls(lead["objection"]) else frozenset()
    if closes_emails(lead["objection"]):
        closed |= MAILS
    told.hidden += any(lead.get(code) for code in closed)
    return lead | dict.fromkeys(closed)
