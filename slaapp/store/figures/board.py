"""The shared figures by group: leads generated, conversion by cohort, response time, closing time.

Definitions: ``kpis.md``. The groups partition the leads of one filter, and each line carries the
filter of its own leads, so that what a figure counts is what its list shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, select

from slaapp.domain.instants import DAY, Instant
from slaapp.domain.kpi import Rate, censored_quantile, quantile
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.board_facts import Facts, read_facts, sum_of
from slaapp.store.tables import lead, member, source

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

    None where a quantile was never reached: it is longer than ``longest``, the longest observed.
    """

    n: int
    still_open: int
    median: float | None
    p90: float | None
    mean: float | None = None
    longest: float | None = None


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
    total, groups = board_with_total(connection, chosen, book, now, by, conversion_days)
    return groups if by else [total]


def board_with_total(
    connection: Connection,
    chosen: LeadFilter,
    book: Rulebook,
    now: Instant,
    by: str | None,
    conversion_days: int | None = None,
) -> tuple[BoardLine, list[BoardLine]]:
    """The line in all, and one for each group in the order of their names; read once."""
    column, narrow = GROUPS[by] if by else (None, None)
    found = read_facts(connection, chosen, book, now, column, conversion_days)
    names = _names(connection, by)

    def line(key: str, name: str | None, leads: LeadFilter, facts: Facts) -> BoardLine:
        return _line(key, name, leads, facts, _converted(leads, now, conversion_days))

    groups = [
        line(key, names.get(key, key or None), narrow(chosen, key), facts)
        for key, facts in found.items()
        if narrow is not None
    ]
    groups.sort(key=lambda group: (group.key == EMPTY, group.name or ""))
    return line(EMPTY, None, chosen, sum_of(found)), groups


def _line(
    key: str, name: str | None, chosen: LeadFilter, facts: Facts, converted: LeadFilter
) -> BoardLine:
    return BoardLine(
        key=key,
        name=name,
        chosen=chosen,
        leads=facts.leads,
        qualified=facts.qualified,
        handed_over=facts.handed_over,
        accepted=facts.accepted,
        won=facts.won,
        conversion=Rate(facts.converted, facts.mature),
        immature=facts.leads - facts.mature,
        closing=_spread(facts.closing),
        response=_censored(facts.answered, facts.waiting),
        converted=converted,
    )


def _converted(chosen: LeadFilter, now: Instant, conversion_days: int | None) -> LeadFilter:
    if conversion_days is None:
        return replace(chosen, won=True)
    old_enough = now - conversion_days * DAY + 1
    until = min(chosen.received_until or old_enough, old_enough)
    return replace(chosen, won=True, won_within_days=conversion_days, received_until=until)


def _names(connection: Connection, by: str | None) -> dict[str, str]:
    table = {"source": source, "owner": member}.get(by or "")
    if table is None:
        return {}
    return {row.id: row.name for row in connection.execute(select(table.c.id, table.c.name))}


def _spread(values: Sequence[float]) -> Spread:
    mean = sum(values) / len(values) if values else None
    longest = max(values, default=None)
    return Spread(len(values), 0, quantile(values, 0.5), quantile(values, 0.9), mean, longest)


def _censored(answered: Sequence[float], waiting: Sequence[float]) -> Spread:
    return Spread(
        len(answered) + len(waiting),
        len(waiting),
        censored_quantile(answered, waiting, 0.5),
        censored_quantile(answered, waiting, 0.9),
        longest=max([*answered, *waiting], default=None),
    )
