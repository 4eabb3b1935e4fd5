"""The same arithmetic for a million instants at once, with numpy: arrays in, arrays out.

Every answer, and every refusal, is that of ``openings.py``: calendars with closed times too long
to be waited for are left to it. Two searches and a few gathers per answer, over the same lists.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from slaapp.domain.openings import Openings
from slaapp.domain.span import LONGEST_CLOSED, Span
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, Target, WorkingTime
from slaapp.domain.working_days import DayList

Instants: TypeAlias = npt.NDArray[np.int64]
"""Shape (n,): UTC milliseconds, or durations in milliseconds."""


def due_after_all(target: Target, openings: Openings, starts: Instants) -> Instants:
    """``target.due_after`` for each start; clocks with pauses are for the scalar one."""
    match target:
        case WorkingTime(ms):
            return add_all(openings, starts, np.full_like(starts, ms))
        case EndOfWorkingDay(n):
            return end_of_working_day_all(openings, starts, n)
        case CalendarTime(ms):
            return starts + ms


def add_all(openings: Openings, starts: Instants, durations: Instants) -> Instants:
    """``openings.add`` for each pair; both arrays have the same shape (n,)."""
    if len(starts) == 0:
        return starts.copy()
    if durations.min() < 0:
        raise ValueError("a duration is not negative")
    span = openings.span_over(int(starts.min()), int(starts.max()))
    while (targets := _worked(span, starts) + durations).max() > span.before[-1]:
        last = int(targets.argmax())
        openings.add(int(starts[last]), int(durations[last]))
        span = openings.span_over(int(starts.min()), int(starts.max()))
    if span.far:
        pairs = zip(starts.tolist(), durations.tolist(), strict=True)
        return np.array([openings.add(*pair) for pair in pairs], dtype=np.int64)
    _starts, ends, before = _arrays(span)
    at = np.searchsorted(before, targets)
    due: Instants = ends[at]
    due += targets
    due -= before[at]
    return np.where(durations == 0, starts, due) if durations.min() == 0 else due


def between_all(openings: Openings, starts: Instants, ends: Instants) -> Instants:
    """``openings.between`` for each pair; both arrays have the same shape (n,)."""
    if len(starts) == 0:
        return starts.copy()
    first, last = min(starts.min(), ends.min()), max(starts.max(), ends.max())
    span = openings.span_over(int(first), int(last))
    return _worked(span, ends) - _worked(span, starts)


def end_of_working_day_all(openings: Openings, starts: Instants, count: int) -> Instants:
    """``openings.end_of_working_day`` for each start, for one ``count`` >= 1."""
    if len(starts) == 0:
        return starts.copy()
    if count < 1:
        raise ValueError("working days are counted from 1")
    days = openings.days_over(int(starts.min()), int(starts.max()), count)
    opens, closes = _arrays_of_days(days)
    at = np.searchsorted(closes, starts, side="right")
    waited = opens[at] - starts
    if days.far or waited.max() > LONGEST_CLOSED:
        ends = [openings.end_of_working_day(start, count) for start in starts.tolist()]
        return np.array(ends, dtype=np.int64)
    due: Instants = closes[at + count]
    return due


def _worked(span: Span, instants: Instants) -> Instants:
    """``span.worked`` for each instant."""
    starts, ends, before = _arrays(span)
    at = np.searchsorted(starts, instants, side="right")
    over: Instants = ends[at]
    over -= instants
    np.maximum(over, 0, out=over)
    worked: Instants = before[at]
    worked -= over
    return worked


def _arrays(span: Span) -> tuple[Instants, Instants, Instants]:
    """The starts, ends and running totals of a span: made once, a span never changes."""
    made = span.arrays
    if not isinstance(made, tuple):
        made = tuple(
            np.array(each, dtype=np.int64) for each in (span.starts, span.ends, span.before)
        )
        span.arrays = made
    starts, ends, before = made
    return starts, ends, before


def _arrays_of_days(days: DayList) -> tuple[Instants, Instants]:
    """The first openings and the last closings of working days, likewise."""
    made = days.arrays
    if not isinstance(made, tuple):
        made = tuple(np.array(each, dtype=np.int64) for each in (days.opens, days.closes))
        days.arrays = made
    opens, closes = made
    return opens, closes
