"""A number of leads spread on months by their working days, so that the parts add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from slaapp.domain.openings import Openings
from slaapp.domain.trouble import Trouble

MOST_MONTHS = 60


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month by its first day; ``following`` is the first day of the next one."""

    first: date
    working_days: int

    @property
    def following(self) -> date:
        """The first day of the month after."""
        return following(self.first)


def following(day: date) -> date:
    """The first day of the month after a day's."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def months_from(first: date, count: int, openings: Openings) -> tuple[Month, ...]:
    """``count`` months from the one of ``first`` on, with their working days.

    Raises Trouble: "months_out_of_range" unless 1 <= count <= 60; "no_working_days" where nobody
    works in any of them.
    """
    if not 1 <= count <= MOST_MONTHS:
        raise Trouble("months_out_of_range", most=MOST_MONTHS)
    found, day = [], first.replace(day=1)
    for _ in range(count):
        found.append(Month(day, len(openings.working_days(day, following(day)))))
        day = following(day)
    if not any(month.working_days for month in found):
        raise Trouble("no_working_days", first=first)
    return tuple(found)


def spread(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """``total`` in parts in proportion to the weights, by the largest remainder (Hamilton, 1792).

    The parts add up to the total, and each is its exact share rounded down or up; of equal
    remainders the earlier goes first. ValueError for a negative number, or without any weight.
    """
    whole = sum(weights)
    if total < 0 or whole <= 0 or min(weights) < 0:
        raise ValueError("nothing to spread on")
    exact = [Fraction(total * weight, whole) for weight in weights]
    parts = [int(each) for each in exact]
    by_remainder = sorted(range(len(parts)), key=lambda at: (parts[at] - exact[at], at))
    for at in by_remainder[: total - sum(parts)]:
        parts[at] += 1
    return tuple(parts)


def a_month(total: int, months: int) -> int:
    """What to promise each month so that all the months together suffice: rounded up."""
    return -(-total // months)
