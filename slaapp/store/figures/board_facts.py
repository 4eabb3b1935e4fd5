"""What the Scoreboard's figures are reckoned from: one reading of the leads of a filter."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, null, select

from slaapp.domain.instants import DAY, Instant, to_wall
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.narrowing import narrowings
from slaapp.store.figures.responses import Responses, read_responses
from slaapp.store.plain_rows import plain_rows
from slaapp.store.rows.amounts import currency_of_amount
from slaapp.store.rows.filtering import where
from slaapp.store.tables import lead


@dataclass(slots=True)
class Facts:
    """Counts and durations of one group of leads.

    ``counts`` by the names of ``narrowings``; ``closing`` (of wins) and ``losing`` in calendar
    days; ``value`` are the cents of what was won by currency, of ``priced`` leads.
    """

    counts: Counter[str] = field(default_factory=Counter)
    closing: array[float] = field(default_factory=lambda: array("d"))
    losing: array[float] = field(default_factory=lambda: array("d"))
    responses: Responses = field(default_factory=Responses)
    value: Counter[str] = field(default_factory=Counter)
    priced: int = 0

    def add(self, other: Facts) -> None:
        """Take another group's leads in; the groups have none in common."""
        self.counts.update(other.counts)
        self.closing += other.closing
        self.losing += other.losing
        self.responses.add(other.responses)
        self.value.update(other.value)
        self.priced += other.priced


def read_facts(
    connection: Connection,
    chosen: LeadFilter,
    book: Rulebook,
    now: Instant,
    column: Any = None,
    conversion_days: int | None = None,
) -> dict[str, Facts]:
    """The facts of each value of ``column`` (of all leads under "" where it is None)."""
    group = null() if column is None else column
    found = _counts(connection, chosen, group, now, conversion_days)
    for key, days, cents, currency in _wins(connection, chosen, group):
        facts = found[key or EMPTY]
        if days is not None:
            facts.closing.append(days)
        if cents is not None:
            # Added here: a sum of whole numbers in SQL stops at 2^63.
            facts.value[currency] += cents
            facts.priced += 1
    for key, days in _losses(connection, chosen, group, book):
        found[key or EMPTY].losing.append(days)
    for key, responses in read_responses(connection, chosen, group, book, now).items():
        found[key or EMPTY].responses.add(responses)
    return found


def _counts(
    connection: Connection,
    chosen: LeadFilter,
    group: Any,
    now: Instant,
    conversion_days: int | None,
) -> dict[str, Facts]:
    """Each count by the filter of its list, so that the two are never two questions."""
    counted = narrowings(now, conversion_days)
    columns = [func.count().filter(where(narrowing)) for narrowing in counted.values()]
    query = select(group.label("key"), *columns).where(where(chosen)).group_by(group)
    return {
        (row[0] or EMPTY): Facts(Counter(dict(zip(counted, row[1:], strict=True))))
        for row in connection.execute(query)
    }


def _wins(connection: Connection, chosen: LeadFilter, group: Any) -> Sequence[Any]:
    """Of each win: days from receipt on the wall clock (negative ones are kept as they came),
    amount in cents and its currency."""
    days = (lead.c.won_wall - lead.c.received_wall) / float(DAY)
    query = select(group.label("key"), days, lead.c.amount_cents, currency_of_amount())
    return plain_rows(connection, query.where(where(chosen), lead.c.won_at.is_not(None)))


def _losses(
    connection: Connection, chosen: LeadFilter, group: Any, book: Rulebook
) -> Iterator[tuple[str | None, float]]:
    """Of each loss the days from receipt, likewise, where one knows when that was."""
    query = select(group.label("key"), lead.c.received_wall, lead.c.lost_at)
    known = where(LeadFilter(lost=True, received=True, end_known=True))
    for key, received, lost in plain_rows(connection, query.where(where(chosen), known)):
        yield key, (to_wall(lost, book.zone) - received) / DAY


def sum_of(groups: dict[str, Facts]) -> Facts:
    """All the groups as one."""
    whole = Facts()
    for facts in groups.values():
        whole.add(facts)
    return whole
