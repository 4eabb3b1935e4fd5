"""The shared figures by group: leads generated, conversion by cohort, response time, closing time.

Definitions: ``kpis.md``. The groups partition the leads of one filter, and each line carries the
filter of its own leads, so that what a figure counts is what its list shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, func, null, select

from slaapp.domain.instants import DAY, Instant
from slaapp.domain.kpi import Rate, censored_quantile, quantile
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, lead, member, source

# A way to group: the lead's column, and how a line narrows the filter to one of its values.
GROUPS: dict[str, tuple[Any, Callable[[LeadFilter, str], LeadFilter]]] = {
    "source": (lead.c.source_id, lambda f, key: replace(f, source_ids=(key,))),
    "month": (lead.c.received_month, lambda f, key: replace(f, months=(key,))),
    "owner": (lead.c.owner_id, lambda f, key: replace(f, owner_ids=(key,))),
    "tier": (lead.c.tier, lambda f, key: replace(f, tiers=(key,))),
}


@dataclass(frozen=True, slots=True)
class Spread:
    """Quantiles of durations: n counted, how many of them still open, median and p90.

    None where a quantile was never reached ("longer than the longest observed").
    """

    n: int
    still_open: int
    median: float | None
    p90: float | None
    mean: float | None = None


@dataclass(frozen=True, slots=True)
class BoardLine:
    """The figures of one group (key ``""`` and name None: the leads without one).

    ``conversion`` counts leads won within T days of receipt among those old enough to tell;
    ``immature`` are the younger ones, left out. ``closing`` is in calendar days, ``response``
    in working milliseconds from the start of the clock to the first attempt.
    """

    key: str
    name: str | None
    chosen: LeadFilter
    leads: int
    qualified: int
    handed_over: int
    accepted: int
    won: int
    conversion: Rate
    immature: int
    closing: Spread
    response: Spread
    converted: LeadFilter
    """The leads that ``conversion.k`` counts."""


def board(
    connection: Connection,
    chosen: LeadFilter,
    book: Rulebook,
    now: Instant,
    by: str | None = None,
    conversion_days: int | None = None,
) -> list[BoardLine]:
    """One line for each group in the order of their names, or one line in all (``by`` None)."""
    column = GROUPS[by][0] if by else None
    counts = _counts(connection, chosen, column, now, conversion_days)
    closing = _closing_days(connection, chosen, column)
    answered, waiting = _responses(connection, chosen, column, book, now)
    names = _names(connection, by)
    lines = []
    for key, row in counts.items():
        narrowed = GROUPS[by][1](chosen, key) if by else chosen
        lines.append(
            BoardLine(
                key=key,
                name=names.get(key, key or None) if by else None,
                chosen=narrowed,
                leads=row.leads,
                qualified=row.qualified,
                handed_over=row.handed_over,
                accepted=row.accepted,
                won=row.won,
                conversion=Rate(row.converted, row.mature),
                immature=row.leads - row.mature,
                closing=_spread(closing[key]),
                response=_censored(answered[key], waiting[key]),
                converted=_converted(narrowed, now, conversion_days),
            )
        )
    return sorted(lines, key=lambda line: (line.key == EMPTY, line.name or ""))


def _counts(
    connection: Connection,
    chosen: LeadFilter,
    column: Any,
    now: Instant,
    conversion_days: int | None,
) -> dict[str, Any]:
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
    return {row.key or EMPTY: row for row in connection.execute(query)}


def _converted(chosen: LeadFilter, now: Instant, conversion_days: int | None) -> LeadFilter:
    if conversion_days is None:
        return replace(chosen, won=True)
    old_enough = now - conversion_days * DAY + 1
    until = min(chosen.received_until or old_enough, old_enough)
    return replace(chosen, won=True, won_within_days=conversion_days, received_until=until)


def _how_many(condition: Any) -> Any:
    return func.count().filter(condition)


def _grouped(column: Any) -> list[Any]:
    return [(column if column is not None else null()).label("key")]


def _closing_days(
    connection: Connection, chosen: LeadFilter, column: Any
) -> dict[str, list[float]]:
    """Days from receipt to win on the wall clock; negative ones are kept as they came."""
    days = (lead.c.won_wall - lead.c.received_wall) / float(DAY)
    query = select(*_grouped(column), days).where(where(chosen), lead.c.won_wall.is_not(None))
    found: dict[str, list[float]] = defaultdict(list)
    for row in connection.execute(query):
        key, value = tuple(row)
        found[key or EMPTY].append(value)
    return found


def _responses(
    connection: Connection, chosen: LeadFilter, column: Any, book: Rulebook, now: Instant
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
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
    answered: dict[str, list[float]] = defaultdict(list)
    waiting: dict[str, list[float]] = defaultdict(list)
    openings = {version.id: book.openings_of(version) for version in book.versions}
    for row in connection.execute(query):
        key, took, start, closed, version = tuple(row)
        if took is not None:
            answered[key or EMPTY].append(took)
        elif start <= now and version in openings:
            seen = openings[version].between(start, min(now, closed or now))
            waiting[key or EMPTY].append(max(0, seen))
    return answered, waiting


def _names(connection: Connection, by: str | None) -> dict[str, str]:
    table = {"source": source, "owner": member}.get(by or "")
    if table is None:
        return {}
    return {row.id: row.name for row in connection.execute(select(table.c.id, table.c.name))}


def _spread(values: Iterable[float]) -> Spread:
    listed = list(values)
    mean = sum(listed) / len(listed) if listed else None
    return Spread(len(listed), 0, quantile(listed, 0.5), quantile(listed, 0.9), mean)


def _censored(answered: list[float], waiting: list[float]) -> Spread:
    return Spread(
        len(answered) + len(waiting),
        len(waiting),
        censored_quantile(answered, waiting, 0.5),
        censored_quantile(answered, waiting, 0.9),
    )
