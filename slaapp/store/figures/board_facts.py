"""What the Scoreboard's figures are reckoned from: one reading of the leads of a filter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, null, select

from slaapp.domain.instants import DAY, Instant
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, lead


@dataclass(slots=True)
class Facts:
    """Counts and durations of one group of leads.

    ``converted`` of ``mature`` leads were won in time; ``closing`` is in calendar days,
    ``answered`` and ``waiting`` in working milliseconds.
    """

    leads: int = 0
    qualified: int = 0
    handed_over: int = 0
    accepted: int = 0
    won: int = 0
    converted: int = 0
    mature: int = 0
    closing: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    waiting: list[float] = field(default_factory=list)

    def add(self, other: Facts) -> None:
        """Take another group's leads in; the groups have none in common."""
        for name in Facts.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def read_facts(
    connection: Connection,
    chosen: LeadFilter,
    book: Rulebook,
    now: Instant,
    column: Any = None,
    conversion_days: int | None = None,
) -> dict[str, Facts]:
    """The facts of each value of ``column`` (of all leads under "" where it is None)."""
    found = _counts(connection, chosen, column, now, conversion_days)
    for key, days in _closing_days(connection, chosen, column):
        found[key].closing.append(days)
    _add_responses(found, connection, chosen, column, book, now)
    return found


def _counts(
    connection: Connection,
    chosen: LeadFilter,
    column: Any,
    now: Instant,
    conversion_days: int | None,
) -> dict[str, Facts]:
    if conversion_days is None:
        mature: Any = lead.c.received_at.is_not(None)
        converted: Any = lead.c.won_at.is_not(None)
    else:
        # The wall clock's days, as every calendar duration of the figures.
        limit = conversion_days * DAY
        mature = lead.c.received_at <= now - limit
        converted = mature & (lead.c.won_wall - lead.c.received_wall <= limit)
    said_nothing = lead.c.accepted_silently_at <= now
    query = select(
        *_grouped(column),
        func.count().label("leads"),
        func.count(lead.c.qualified_at).label("qualified"),
        func.count(lead.c.handed_over_at).label("handed_over"),
        _how_many(lead.c.accepted_at.is_not(None) | said_nothing).label("accepted"),
        func.count(lead.c.won_at).label("won"),
        _how_many(converted).label("converted"),
        _how_many(mature).label("mature"),
    ).where(where(chosen))
    if column is not None:
        query = query.group_by(column)
    return {(row[0] or EMPTY): Facts(*tuple(row)[1:]) for row in connection.execute(query)}


def _how_many(condition: Any) -> Any:
    return func.count().filter(condition)


def _grouped(column: Any) -> list[Any]:
    return [(column if column is not None else null()).label("key")]


def _closing_days(
    connection: Connection, chosen: LeadFilter, column: Any
) -> list[tuple[str, float]]:
    """Days from receipt to win on the wall clock; negative ones are kept as they came."""
    days = (lead.c.won_wall - lead.c.received_wall) / float(DAY)
    query = select(*_grouped(column), days).where(where(chosen), lead.c.won_wall.is_not(None))
    return [(row[0] or EMPTY, row[1]) for row in connection.execute(query)]


def _add_responses(
    found: dict[str, Facts],
    connection: Connection,
    chosen: LeadFilter,
    column: Any,
    book: Rulebook,
    now: Instant,
) -> None:
    """Working ms to the first attempt: those that were made, and those still waiting at now."""
    query = (
        select(
            *_grouped(column),
            cycle.c.attempt_working_ms,
            cycle.c.start_at,
            cycle.c.closed_at,
            cycle.c.agreement_id,
        )
        .select_from(cycle)
        .join(lead, lead.c.id == cycle.c.lead_id)
        .where(where(chosen), cycle.c.agreement_id.is_not(None))
    )
    openings = {version.id: book.openings_of(version) for version in book.versions}
    # Leads are handed over in lots: the same wait is reckoned once.
    waits: dict[tuple[str, Instant, Instant], int] = {}
    for row in connection.execute(query):
        key, took, start, closed, version = tuple(row)
        if took is not None:
            found[key or EMPTY].answered.append(took)
        elif start <= now and version in openings:
            stretch = (version, start, min(now, closed or now))
            if stretch not in waits:
                waits[stretch] = max(0, openings[version].between(*stretch[1:]))
            found[key or EMPTY].waiting.append(waits[stretch])


def sum_of(groups: dict[str, Facts]) -> Facts:
    """All the groups as one."""
    whole = Facts()
    for facts in groups.values():
        whole.add(facts)
    return whole
