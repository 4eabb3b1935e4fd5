"""The minute-by-minute reference, taught pauses, dated changes and working days.

It steps through time one minute after the other and asks of each whether it is worked, like the
reference it extends (``brute_worktime.py`` of the shared data): no method in common with ours.
"""

from __future__ import annotations

import importlib.util
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType

from tests.domain.working_time.schedules import weekly_on

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def load_brute(shared_data: Path) -> ModuleType:
    """The shared reference, as a module."""
    path = shared_data / "worktime" / "brute_worktime.py"
    spec = importlib.util.spec_from_file_location("brute_worktime", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reference_of(brute: ModuleType, schedule: dict, pauses: list = ()):
    """A schedule of the shared reference with ``changes``; paused minutes are not worked."""

    class Reference(brute.Sched):
        def __init__(self) -> None:
            super().__init__(schedule)
            self.seen: dict[datetime, bool] = {}

        def spans(self, day):
            self.w = weekly_on(schedule, day)
            return super().spans(day)

        def works(self, minute):
            if minute not in self.seen:
                self.seen[minute] = super().works(minute) and not paused(pauses, minute)
            return self.seen[minute]

        def owner(self, minute):
            """The day that a worked minute belongs to."""
            local = minute.astimezone(self.z)
            today, at = local.date(), local.hour * 60 + local.minute
            yesterday = today - DAY
            own = any(opens <= at + 1440 < closes for opens, closes in self.spans(yesterday))
            return yesterday if own else today

    return Reference()


def paused(pauses: list, minute: datetime) -> bool:
    return any(begins <= minute < ends for begins, ends in pauses)


def end_of_working_day(reference, start: datetime, count: int, pauses: list) -> datetime:
    """The closing of the count-th working day after the start's; wholly paused days are none."""
    worked: dict = {}
    for step in range(-3 * 1440, (count + 24) * 1440):
        minute = start.replace(second=0, microsecond=0) + step * MINUTE
        if reference.works(minute):
            worked.setdefault(reference.owner(minute), []).append(minute)
    days = sorted(
        day for day, minutes in worked.items() if not all(paused(pauses, one) for one in minutes)
    )
    first = next(day for day in days if worked[day][-1] + MINUTE > start)
    return worked[days[days.index(first) + count]][-1] + MINUTE


def elapsed(start: datetime, duration: timedelta, pauses: list) -> datetime:
    """When a duration has gone by on a clock that only pauses stop."""
    now, left = start, duration
    while True:
        until = now.replace(second=0, microsecond=0) + MINUTE
        if not paused(pauses, now):
            if until - now >= left:
                return now + left
            left -= until - now
        now = until
