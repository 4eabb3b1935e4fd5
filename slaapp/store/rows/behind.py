"""The leads that have a deadline or a hand-over that a figure counts, as a SQL clause."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, and_, false, select, true

from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.behind import AnswerFilter, Counted, read_behind
from slaapp.domain.entry_filter import EntryFilter
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.instants import Instant
from slaapp.store.figures.attaining import among_deadlines
from slaapp.store.figures.entry_rows import among_entries
from slaapp.store.figures.hand_overs import among_hand_overs
from slaapp.store.rows.clock_started import clock_had_started
from slaapp.store.tables import cycle, deadline, event, lead


def has_one_of(text: str) -> ColumnElement[bool]:
    """Of each condition of ``behind.behind_text``; what is none finds nobody."""
    try:
        conditions = read_behind(text)
        return and_(true(), *(lead.c.id.in_(_leads(*each).correlate(None)) for each in conditions))
    except ValueError:
        return false()


def _leads(counted: Counted, now: Instant) -> Select[tuple[str]]:
    if isinstance(counted, AttainmentFilter):
        return among_deadlines(select(deadline.c.lead_id), counted, now)
    if isinstance(counted, HandOverFilter):
        return among_hand_overs(select(cycle.c.lead_id), counted, now)
    if isinstance(counted, EntryFilter):
        return among_entries(select(event.c.lead_id), counted)
    return select(cycle.c.lead_id).where(clock_had_started(cycle, now), answered(counted))


def answered(counted: AnswerFilter) -> ColumnElement[bool]:
    """Whether a hand-over was answered in that time, or not yet at all."""
    if counted.within is None:
        return cycle.c.attempt_working_ms.is_(None)
    return cycle.c.attempt_working_ms <= counted.within
