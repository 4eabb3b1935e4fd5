"""Three worked examples of a target on a calendar: what a clock would do where it is telling.

Shortly before hours close for longest, in closed time, and before a holiday or closure of the
calendar; where none is near, before a change of the clock, else on an ordinary morning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from slaapp.domain.hours import date_of, day_number
from slaapp.domain.instants import DAY, HOUR, MINUTE, Instant, start_of_day
from slaapp.domain.openings import Openings
from slaapp.domain.target import Target, due_after
from slaapp.domain.trouble import Trouble
from slaapp.domain.zone_offsets import constant_offsets

ExampleKind: TypeAlias = Literal[
    "before_closing", "closed_time", "before_holiday", "before_clock_change", "plain"
]

_SOON = 14
_A_YEAR = 366
_BEFORE_CLOSING, _BEFORE_DAY_OFF = 30 * MINUTE, 15 * MINUTE
_AFTERNOON = 15 * HOUR
_QUARTER = 15 * MINUTE


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """A clock that starts at ``start`` is due at ``due``; ``label`` names the holiday."""

    kind: ExampleKind
    start: Instant
    due: Instant
    label: str = ""


Start: TypeAlias = tuple[ExampleKind, Instant, str]


def worked_examples(
    target: Target, openings: Openings, today: date
) -> tuple[WorkedExample, WorkedExample, WorkedExample]:
    """What a target comes to in the days after ``today``.

    Raises Trouble("calendar_never_opens") where no clock could end, and "instant_out_of_range".
    """
    one, two, three = (
        WorkedExample(kind, start, due_after(target, openings, start), label)
        for kind, start, label in telling_starts(openings, today)
    )
    return one, two, three


def telling_starts(openings: Openings, today: date) -> tuple[Start, Start, Start]:
    """The instants at which the examples start. Raises Trouble("calendar_never_opens")."""
    closing = _closing_before_a_gap(openings, today)
    shortly: Start = ("before_closing", _before(openings, closing, _BEFORE_CLOSING), "")
    closed = _in_closed_time(openings, closing)
    special = next(_special(openings, today, closing), None)
    return shortly, closed or _morning(openings, today, 1), special or _morning(openings, today, 2)


def _closing_before_a_gap(openings: Openings, today: date) -> Instant:
    """The closing of the next two weeks that is followed by most closed time; the first of them."""
    start = _midnight(openings, today + timedelta(days=1))
    first = openings.next_opening_or_same(start)
    days = openings.days_over(first, first + _SOON * DAY, 1)
    found = [
        (opens - closes, -closes)
        for closes, opens in zip(days.closes, days.opens[1:], strict=False)
        if first + _BEFORE_CLOSING <= closes < first + _SOON * DAY
    ]
    if not found:
        return openings.next_closing(first)
    return -max(found)[1]


def _before(openings: Openings, closing: Instant, duration: int) -> Instant:
    """So long before a closing, or at the opening where the hours are shorter."""
    start = openings.subtract(closing, duration)
    try:
        return max(start, openings.previous_opening(closing))
    except Trouble as trouble:
        if trouble.code != "calendar_never_closes":
            raise
        return start


def _morning(openings: Openings, today: date, ahead: int) -> Start:
    """An hour after the opening, or at it where the hours are short: nothing special."""
    opens = openings.next_opening_or_same(_midnight(openings, today + timedelta(days=ahead)))
    return "plain", opens + HOUR if openings.is_open(opens + HOUR) else opens, ""


def _in_closed_time(openings: Openings, closing: Instant) -> Start | None:
    """The afternoon of the first closed day, else the middle of the night; None if always open."""
    try:
        opens = openings.next_opening(closing - 1)
    except Trouble as trouble:
        if trouble.code != "calendar_never_closes":
            raise
        return None
    day = date_of((closing - 1) // DAY)
    for ahead in range(3):
        afternoon = _midnight(openings, day + timedelta(days=ahead)) + _AFTERNOON
        if closing <= afternoon < opens:
            return "closed_time", afternoon, ""
    middle = closing + (opens - closing) // 2
    return "closed_time", max(closing, middle // _QUARTER * _QUARTER), ""


def _special(openings: Openings, today: date, told: Instant) -> Iterator[Start]:
    """Before the next day off that would be worked, then before the next change of the clock.

    Not before ``told``, a closing that another example is about.
    """
    tomorrow = day_number(today) + 1
    first = _midnight(openings, date_of(tomorrow))
    hours = openings.hours
    for number in sorted(hours.entries):
        entry = hours.entries[number]
        off = entry.kind in ("holiday", "closure") and hours.usual_windows_on(number)
        if off and tomorrow < number <= tomorrow + _A_YEAR:
            closing = openings.previous_worked_or_same(_midnight(openings, date_of(number)))
            if first + _BEFORE_DAY_OFF <= closing != told:
                start = _before(openings, closing, _BEFORE_DAY_OFF)
                yield "before_holiday", start, entry.label
    stretches = constant_offsets(hours.zone, first, first + _A_YEAR * DAY)
    for _begun, changes, _offset in stretches[:-1]:
        closing = openings.previous_worked_or_same(changes)
        if first + _BEFORE_DAY_OFF <= closing != told:
            yield "before_clock_change", _before(openings, closing, _BEFORE_DAY_OFF), ""


def _midnight(openings: Openings, day: date) -> Instant:
    return start_of_day(day, openings.hours.zone)
