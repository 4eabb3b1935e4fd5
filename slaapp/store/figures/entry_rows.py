"""The entries of a filter as a question; the figure and its list share it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_

from slaapp.domain.entry_filter import EntryFilter
from slaapp.domain.late_entries import ACTS
from slaapp.store.among import among
from slaapp.store.tables import event, lead


def among_entries(query: Select[Any], chosen: EntryFilter) -> Select[Any]:
    """The query over ``event``, with its lead, narrowed to the entries of a filter."""
    clauses: list[ColumnElement[bool]] = [
        lead.c.withdrawn + 0 == 0,
        event.c.kind.in_(sorted(ACTS)),
        event.c.in_force == 1,
        event.c.precision == "instant",
    ]
    if chosen.done_from is not None:
        clauses.append(event.c.occurred_at >= chosen.done_from)
    if chosen.done_until is not None:
        clauses.append(event.c.occurred_at < chosen.done_until)
    if chosen.keys is not None:
        clauses.append(event.c.id.in_(among(chosen.keys)))
    joined = query.select_from(event).join(lead, lead.c.id == event.c.lead_id)
    return joined.where(and_(*clauses))
