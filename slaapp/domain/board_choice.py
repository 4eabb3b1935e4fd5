"""What somebody chose to see on the Scoreboard, as a value and as the document it is kept as."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeAlias

from slaapp.domain.board_period import (
    COMPARISONS,
    RUNNING,
    BoardPeriod,
    Comparison,
    PeriodKind,
    back,
    forward,
)
from slaapp.domain.filter_document import filter_from
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.trouble import Trouble

PeriodName: TypeAlias = PeriodKind | Literal["all"]
PERIODS: tuple[PeriodName, ...] = ("month", "quarter", "three_months", "year", "all", "days")
BY = ("month", "source", "owner", "tier")
"""By what the figures can be told apart."""
FORMAT = 1
EVERY_LEAD = LeadFilter()

_MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "three_months": 3, "year": 12}


@dataclass(frozen=True)
class PeriodChoice:
    """A kind of period and how many of them back from the running one (forward below 0), or any
    days; ``name`` "all" is no period at all."""

    name: PeriodName = "month"
    steps: int = 0
    first: date | None = None
    last: date | None = None

    def period(self, today: date) -> BoardPeriod | None:
        """The days as seen from a day; None for all of them."""
        if self.name == "all":
            return None
        if self.name == "days":
            ends = sorted((self.first or today, self.last or today))
            return BoardPeriod(ends[0], ends[1])
        found, months = RUNNING[self.name](today), _MONTHS[self.name] * self.steps
        if not months:
            return found
        try:
            first, after = (
                back(found.first, months),
                forward(found.first, _MONTHS[self.name] - months),
            )
        except ValueError:
            return found
        return BoardPeriod(first, date.fromordinal(after.toordinal() - 1), self.name)

    @property
    def can_step(self) -> bool:
        """Whether there is one before and one after it."""
        return self.name in _MONTHS


@dataclass(frozen=True)
class BoardChoice:
    """The days, what they are compared with, of which leads, and by what the figures are told
    apart."""

    period: PeriodChoice = PeriodChoice()
    comparison: Comparison = "before"
    leads: LeadFilter = EVERY_LEAD
    by: str = "source"

    def settled(self) -> BoardChoice:
        """The same at no instant in particular: two that differ by the time of day are one."""
        return BoardChoice(self.period, self.comparison, self.leads.settled, self.by)


def board_text(choice: BoardChoice) -> str:
    """The document of a choice; "the month before this one" is kept as that."""
    said, ends = choice.settled(), (choice.period.first, choice.period.last)
    board = {
        "period": [said.period.name, said.period.steps, *(day and day.isoformat() for day in ends)],
        "comparison": said.comparison,
        "filter": said.leads.parts,
        "by": said.by,
    }
    document = {"format": FORMAT, "board": board}
    return json.dumps(document, ensure_ascii=False, sort_keys=True)


def is_board(text: str | None) -> bool:
    """Whether a document is a board's and no list's; no promise that it can be read."""
    try:
        return "board" in json.loads(text or "")
    except (ValueError, TypeError):
        return False


def read_board_choice(text: str | None) -> BoardChoice:
    """The choice of a document. Raises Trouble("view_unreadable") for what is none."""
    try:
        held = json.loads(text or "")["board"]
        name, steps, first, last = held["period"]
        days = (date.fromisoformat(day) if day is not None else None for day in (first, last))
        if type(steps) is not int or abs(steps) > _MOST_STEPS:
            raise ValueError(steps)
        period = PeriodChoice(_one_of(PERIODS, name), steps, *days)
        comparison = _one_of(COMPARISONS, held["comparison"])
        return BoardChoice(period, comparison, filter_from(held["filter"]), _one_of(BY, held["by"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise Trouble("view_unreadable") from None


_MOST_STEPS = 10_000


def _one_of(allowed: tuple[Any, ...], value: Any) -> Any:
    if value not in allowed:
        raise ValueError(value)
    return value
