"""The shared figures by group: leads generated, conversion by cohort, response time, closing time.

Definitions: ``kpis.md``. The groups partition the leads of one filter, and each line carries the
filter of its own leads, so that what a figure counts is what its list shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate, censored_quantiles, quantile
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.board_facts import Facts, read_facts, sum_of
from slaapp.store.figures.narrowing import COUNTED, narrowed, narrowings
from slaapp.store.figures.responses import Waits
from slaapp.store.tables import lead, member, source

# A way to group: the lead's column, and the filter of those that have one of its values.
GROUPS: dict[str, tuple[Any, Callable[[str], LeadFilter]]] = {
    "source": (lead.c.source_id, lambda key: LeadFilter(source_ids=(key,))),
    "month": (lead.c.received_month, lambda key: LeadFilter(months=(key,))),
    "owner": (lead.c.owner_id, lambda key: LeadFilter(owner_ids=(key,))),
    "tier": (lead.c.tier, lambda key: LeadFilter(tiers=(key,))),
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
    ``immature`` are the younger ones, left out. ``closing`` is in calendar days. ``response`` and
    ``conversation`` are working ms from the start of the clock to the first attempt and to the
    first conversation, one for each hand-over of the ``clocked`` leads; ``transport`` is the
    calendar time before that start. ``since_receipt`` is in calendar ms, one for each clocked
    lead whose receipt is known. ``value`` are the cents of what was won by currency, which
    nothing adds to each other; ``priced`` of the won leads have an amount.
    """

    key: str
    name: str | None
    chosen: LeadFilter
    leads: int
    qualified: int
    handed_over: int
    accepted: int
    won: int
    clocked: int
    conversion: Rate
    immature: int
    closing: Spread
    response: Spread
    conversation: Spread
    transport: Spread
    since_receipt: Spread
    value: Mapping[str, int]
    priced: int
    behind: Mapping[str, LeadFilter]
    """The leads of every count: by the names of ``narrowing.COUNTS``."""


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
    chosen = both(chosen, COUNTED)
    column, of_group = GROUPS[by] if by else (None, None)
    found = read_facts(connection, chosen, book, now, column, conversion_days)
    names, counted = _names(connection, by), narrowings(now, conversion_days)

    def line(key: str, name: str | None, leads: LeadFilter, facts: Facts) -> BoardLine:
        return _line(key, name, leads, facts, narrowed(leads, counted))

    groups = [
        line(key, names.get(key, key or None), both(chosen, of_group(key)), facts)
        for key, facts in found.items()
        if of_group is not None
    ]
    groups.sort(key=lambda group: (group.key == EMPTY, group.name or ""))
    return line(EMPTY, None, chosen, sum_of(found)), groups


def _line(
    key: str,
    name: str | None,
    chosen: LeadFilter,
    facts: Facts,
    behind: Mapping[str, LeadFilter],
) -> BoardLine:
    counts, waits = facts.counts, facts.responses
    return BoardLine(
        key=key,
        name=name,
        chosen=chosen,
        leads=counts["leads"],
        qualified=counts["qualified"],
        handed_over=counts["handed_over"],
        accepted=counts["accepted"],
        won=counts["won"],
        clocked=counts["clocked"],
        conversion=Rate(counts["converted"], counts["mature"]),
        immature=counts["immature"],
        closing=_spread(facts.closing),
        response=_censored(waits.attempt),
        conversation=_censored(waits.conversation),
        transport=_spread(waits.transport),
        since_receipt=_censored(waits.since_receipt),
        value=dict(sorted(facts.value.items())),
        priced=facts.priced,
        behind=behind,
    )


def _names(connection: Connection, by: str | None) -> dict[str, str]:
    table = {"source": source, "owner": member}.get(by or "")
    if table is None:
        return {}
    return {row.id: row.name for row in connection.execute(select(table.c.id, table.c.name))}


def _spread(values: Sequence[float]) -> Spread:
    mean = sum(values) / len(values) if values else None
    longest = max(values, default=None)
    return Spread(len(values), 0, quantile(values, 0.5), quantile(values, 0.9), mean, longest)


def _censored(waits: Waits) -> Spread:
    ended, lasting = waits.ended, waits.lasting
    middle, late = censored_quantiles(ended, lasting, (0.5, 0.9))
    longest = max([*ended, *lasting], default=None)
    return Spread(len(ended) + len(lasting), len(lasting), middle, late, longest=longest)
