"""What the Scoreboard asks the file for, and the answer; runs on the reading thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.target import Target
from slaapp.store.figures.board import BoardLine, board_with_total
from slaapp.store.figures.volume import Volume, volume_of_month
from slaapp.store.rows.team import rulebook
from ui.pages.scoreboard.choices import PeriodName


@dataclass(frozen=True)
class BoardAnswer:
    """The figures in all and by group, and what the agreement in force promises."""

    by: str
    period: PeriodName
    total: BoardLine | None
    groups: tuple[BoardLine, ...]
    """Months as they follow, tiers from hot to cold, all others from the largest down."""
    volume: Volume
    conversion_days: int | None
    version: int | None
    attempt_targets: Mapping[str, Target | None]
    """What sales promises for the first attempt, by tier."""
    now: Instant


def read_board(connection: Any, period: PeriodName, by: str, now: Instant) -> BoardAnswer:
    """Everything the page shows, read in one snapshot."""
    book = rulebook(connection)
    chosen = filter_of(period, book, now)
    version = book.version_at(now)
    terms = version.agreement if version else None
    days = terms.conversion_days if terms else None
    total, groups = board_with_total(connection, chosen, book, now, by, days)
    return BoardAnswer(
        by,
        period,
        total if total.count("leads") else None,
        tuple(_in_order(by, groups)),
        volume_of_month(connection, book, now),
        days,
        version.number if version else None,
        _attempt_targets(terms),
        now,
    )


def filter_of(period: PeriodName, book: Rulebook, now: Instant) -> LeadFilter:
    """The leads received in a period, in the workspace's zone."""
    if period == "all":
        return LeadFilter()
    first, after = _bounds(period, book.day_of(now))
    return LeadFilter(
        received_from=start_of_day(first, book.zone), received_until=start_of_day(after, book.zone)
    )


def _attempt_targets(terms: Agreement | None) -> dict[str, Target | None]:
    return {tier: terms.target_of("first_attempt", tier) if terms else None for tier in TIERS}


def _in_order(by: str, lines: Sequence[BoardLine]) -> list[BoardLine]:
    if by == "month":
        return list(lines)
    if by == "tier":
        rank = {tier: place for place, tier in enumerate(TIERS)}
        return sorted(lines, key=lambda line: rank.get(line.key, len(rank)))
    return sorted(lines, key=lambda line: -line.count("leads"))


def _bounds(period: PeriodName, today: date) -> tuple[date, date]:
    month = today.replace(day=1)
    following = (month + timedelta(days=32)).replace(day=1)
    if period == "month":
        return month, following
    if period == "quarter":
        # Two months back: 62 days before a first may fall three months back (1 March).
        before = (month - timedelta(days=1)).replace(day=1)
        return (before - timedelta(days=1)).replace(day=1), following
    year = today.year if period == "year" else today.year - 1
    return date(year, 1, 1), date(year + 1, 1, 1)
