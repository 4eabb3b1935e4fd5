"""Lead velocity of a period against the one before: qualified leads per working day.

Definition: ``kpis.md``, "Lead velocity". A month of 20 working days and one of 23 are compared by
the day; a period that runs by the days that have gone by.
"""

from __future__ import annotations

from fractions import Fraction

from sqlalchemy import Connection

from slaapp.domain.board_period import BoardPeriod
from slaapp.domain.figure_list import FigureList
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.velocity import Pace, Velocity
from slaapp.domain.worked_days import worked_days
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.rows.leads import count_leads


def velocity(
    connection: Connection,
    book: Rulebook,
    period: BoardPeriod,
    now: Instant,
    leads: LeadFilter | None = None,
) -> Velocity | None:
    """None where the calendar does not go back to a period before."""
    before = period.compared_with("before")
    if before is None:
        return None
    chosen = both(leads or LeadFilter(), COUNTED)
    return Velocity(
        _pace(connection, book, period, now, chosen), _pace(connection, book, before, now, chosen)
    )


def _pace(
    connection: Connection, book: Rulebook, period: BoardPeriod, now: Instant, leads: LeadFilter
) -> Pace:
    begin, end = period.begins_at(book.zone), period.ends_at(book.zone)
    qualified = both(leads, LeadFilter(qualified_from=begin, qualified_until=end))
    worked = worked_days(book, period.first, period.after, now)
    return Pace(count_leads(connection, qualified), Fraction(worked.elapsed), FigureList(qualified))
