"""The days that the Scoreboard is about, and those that they are compared with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.trouble import Trouble

PeriodKind: TypeAlias = Literal["month", "quarter", "three_months", "year", "days"]
Comparison: TypeAlias = Literal["before", "year_earlier"]
COMPARISONS: tuple[Comparison, ...] = ("before", "year_earlier")

_DAY = timedelta(days=1)
_MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "three_months": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class BoardPeriod:
    """From ``first`` to ``last``, both of them in it; ``kind`` says what it was chosen as."""

    first: date
    last: date
    kind: PeriodKind = "days"

    @property
    def after(self) -> date:
        """The first day that is not in it any more."""
        return self.last + _DAY

    def begins_at(self, zone: ZoneInfo) -> Instant:
        """Its first instant."""
        return start_of_day(self.first, zone)

    def ends_at(self, zone: ZoneInfo) -> Instant:
        """The first instant after it."""
        return start_of_day(self.after, zone)

    def compared_with(self, comparison: Comparison) -> BoardPeriod | None:
        """As many months or days right before it, or the same ones a year earlier; None where
        the calendar does not go back so far."""
        try:
            return self._before() if comparison == "before" else self._year_earlier()
        except (ValueError, OverflowError):
            return None

    def _before(self) -> BoardPeriod:
        months = _MONTHS.get(self.kind)
        if months is None:
            return BoardPeriod(self.first - (self.after - self.first), self.first - _DAY)
        return BoardPeriod(back(self.first, months), self.first - _DAY, self.kind)

    def _year_earlier(self) -> BoardPeriod:
        # The 29th of February of a year earlier is its 28th.
        if self.kind == "days":
            return BoardPeriod(_year_before(self.first), _year_before(self.last))
        return BoardPeriod(back(self.first, 12), back(self.after, 12) - _DAY, self.kind)


def month_of(day: date) -> BoardPeriod:
    """The calendar month of a day."""
    first = day.replace(day=1)
    return BoardPeriod(first, forward(first, 1) - _DAY, "month")


def quarter_of(day: date) -> BoardPeriod:
    """The calendar quarter of a day."""
    first = date(day.year, day.month - (day.month - 1) % 3, 1)
    return BoardPeriod(first, forward(first, 3) - _DAY, "quarter")


def three_months_to(day: date) -> BoardPeriod:
    """The month of a day and the two before it."""
    this = day.replace(day=1)
    return BoardPeriod(back(this, 2), forward(this, 1) - _DAY, "three_months")


def year_of(day: date) -> BoardPeriod:
    """The calendar year of a day."""
    return BoardPeriod(date(day.year, 1, 1), date(day.year, 12, 31), "year")


def days_from(first: date, last: date) -> BoardPeriod:
    """Any days. Raises Trouble("period_backwards")."""
    if last < first:
        raise Trouble("period_backwards", first=first, until=last)
    return BoardPeriod(first, last)


RUNNING: dict[PeriodKind, Callable[[date], BoardPeriod]] = {
    "month": month_of,
    "quarter": quarter_of,
    "three_months": three_months_to,
    "year": year_of,
}
"""The periods that a day is in, by their kind."""


def days_of(first: date, last: date) -> BoardPeriod:
    """The same days, called by their kind where they are a whole month, quarter or year."""
    named = (of(first) for of in RUNNING.values())
    begin, end = sorted((first, last))
    days = BoardPeriod(begin, end)
    return next((each for each in named if (each.first, each.last) == (begin, end)), days)


def back(first: date, months: int) -> date:
    """The first day of the month so many months before the one that begins on ``first``.

    Raises ValueError where there is none.
    """
    return forward(first, -months)


def forward(first: date, months: int) -> date:
    """The same for months after."""
    years, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(years, month + 1, 1)


def _year_before(day: date) -> date:
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    return day.replace(year=day.year - 1)
