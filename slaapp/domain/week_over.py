"""The week that is over, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from slaapp.domain.board_period import BoardPeriod, month_of


@dataclass(frozen=True, slots=True)
class WeekOver:
    """``code`` is ISO 8601's (``2026-W23``); ``period`` the month of the week's last day, since
    promises are made by the month."""

    code: str
    period: BoardPeriod


def week_over(today: date) -> WeekOver:
    """The last week whose Sunday is over."""
    last = today - timedelta(days=today.weekday() + 1)
    year, week, _weekday = last.isocalendar()
    return WeekOver(f"{year}-W{week:02}", month_of(last))
