"""What the Scoreboard asks the file for, and the answer; runs on the reading thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.target import Target
from slaapp.store.figures.board import BoardLine, board
from slaapp.store.figures.volume import Volume, volume_of_month
from slaapp.store.rows.team import rulebook

PeriodName = Literal["all", "month", "quarter", "year", "last_year"]
PERIODS: tuple[PeriodName, ...] = ("all", "month", "quarter", "year", "last_year")
BY = ("month", "source", "owner", "tier")


@dataclass(frozen=True)
class BoardAnswer:
    """The figures in all and by group, and what the agreement in force promises."""

    total: BoardLine | None
    months: tuple[BoardLine, ...]
    groups: tuple[BoardLine, ...]
    volume: Volume
    conversion_days: int | None
    version: int | None
    attempt_target: Target | None
    now: Instant


def read_board(connection: Any, period: PeriodName, by: str, now: Instant) -> BoardAnswer:
    """Everything the page shows, read in one snapshot."""
    book = rulebook(connection)
    chosen = filter_of(period, book, now)
    version = book.version_at(now)
    terms = version.agreement if version else None
    days = terms.conversion_days if terms else None

    def lines(group: str | None) -> tuple[BoardLine, ...]:
        return tuple(board(connection, chosen, book, now, group, days))

    (total,) = lines(None) or (None,)
    months = lines("month")
    return BoardAnswer(
        total if total and total.leads else None,
        months,
        months if by == "month" else lines(by),
        volume_of_month(connection, book, now),
        days,
        version.number if version else None,
        terms.target_of("first_attempt", "warm") if terms else None,
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


def _bounds(period: PeriodName, today: date) -> tuple[date, date]:
    month = today.replace(day=1)
    following = (month + timedelta(days=32)).replace(day=1)
    if period == "month":
        return month, following
    if period == "quarter":
        return (month - timedelta(days=62)).replace(day=1), following
    year = today.year if period == "year" else today.year - 1
    return date(year, 1, 1), date(year + 1, 1, 1)
