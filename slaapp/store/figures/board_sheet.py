"""The Scoreboard of a period as it is printed: clauses, bottlenecks, figures by source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from slaapp.domain.board_period import BoardPeriod, Comparison
from slaapp.domain.bottleneck import Bottleneck
from slaapp.domain.clause_result import ClauseResult
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.board import BoardLine, board_with_total
from slaapp.store.figures.bottlenecks import bottlenecks
from slaapp.store.figures.clause_results import clause_results
from slaapp.store.tables import member, source, workspace

EVERY_LEAD = LeadFilter()


@dataclass(frozen=True, slots=True)
class PeriodSheet:
    """What any sheet about a period says; ``names`` are those of sources and owners by key."""

    team: str
    period: BoardPeriod
    compared: BoardPeriod | None
    version: int | None
    clauses: tuple[ClauseResult, ...]
    lost: tuple[Bottleneck, ...]
    before: BoardPeriod | None
    """What ``lost`` is compared with."""
    names: Mapping[str, str]
    now: Instant
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class BoardSheet(PeriodSheet):
    """``groups`` are the figures of the leads received in the period by source, those with most
    leads first."""

    total: BoardLine
    groups: tuple[BoardLine, ...]


def read_board_sheet(
    connection: Connection,
    book: Rulebook,
    period: BoardPeriod,
    now: Instant,
    comparison: Comparison = "before",
    leads: LeadFilter = EVERY_LEAD,
) -> BoardSheet:
    """All of it as it stands at ``now``, of these leads."""
    version = book.version_at(now)
    days = version.agreement.conversion_days if version else None
    begin, end = period.begins_at(book.zone), period.ends_at(book.zone)
    received = both(LeadFilter(received_from=begin, received_until=end), leads)
    total, groups = board_with_total(connection, received, book, now, "source", days)
    return BoardSheet(
        **period_parts(connection, book, period, now, comparison, leads),
        total=total,
        groups=tuple(sorted(groups, key=lambda line: -line.count("leads"))),
    )


def period_parts(
    connection: Connection,
    book: Rulebook,
    period: BoardPeriod,
    now: Instant,
    comparison: Comparison = "before",
    leads: LeadFilter = EVERY_LEAD,
) -> dict[str, Any]:
    """The fields of a ``PeriodSheet``, by name."""
    version = book.version_at(now)
    compared = period.compared_with(comparison)
    return {
        "team": connection.execute(select(workspace.c.name)).scalar() or "",
        "period": period,
        "compared": compared,
        "version": version.number if version else None,
        "clauses": tuple(clause_results(connection, book, period, now, leads, compared)),
        "lost": tuple(bottlenecks(connection, book, period, now, leads)),
        "before": period.compared_with("before"),
        "names": _names(connection),
        "now": now,
        "zone": book.zone,
    }


def _names(connection: Connection) -> dict[str, str]:
    queries = (select(table.c.id, table.c.name) for table in (source, member))
    return {row.id: row.name or "" for query in queries for row in connection.execute(query)}
