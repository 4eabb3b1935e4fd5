"""The rows of the list behind a figure: how many, and which."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, func, select

from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.entry_filter import EntryFilter
from slaapp.domain.figure_list import FigureList
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.instants import Instant
from slaapp.store.figures.attaining import among_deadlines
from slaapp.store.figures.entry_rows import among_entries
from slaapp.store.figures.hand_overs import among_hand_overs
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, deadline, event, lead


def count_listed(connection: Connection, listed: FigureList, now: Instant) -> int:
    """How many rows the list has at ``now``: leads, hand-overs, deadlines or entries."""
    return int(connection.execute(_among(func.count(), listed, now)).scalar() or 0)


def keys_listed(connection: Connection, listed: FigureList, now: Instant) -> list[str]:
    """The keys of those rows, sorted."""
    column = _table(listed).c.id
    return list(connection.execute(_among(column, listed, now).order_by(column)).scalars())


def _table(listed: FigureList) -> Any:
    tables = {AttainmentFilter: deadline, HandOverFilter: cycle, EntryFilter: event}
    return lead if listed.counted is None else tables[type(listed.counted)]


def _among(column: Any, listed: FigureList, now: Instant) -> Select[Any]:
    counted = listed.counted
    query: Select[Any] = select(column)
    if counted is None:
        query = query.select_from(lead)
    elif isinstance(counted, AttainmentFilter):
        query = among_deadlines(query, counted, now)
    elif isinstance(counted, EntryFilter):
        query = among_entries(query, counted)
    else:
        query = among_hand_overs(query, counted, now)
    return query.where(where(listed.leads))
