"""How fast working time is reckoned, beside other packages.

No test: ``python tests/benchmarks/working_time.py`` prints ratios measured within one run on one
calendar, and ends with 1 if one misses its bound or an answer differs. businesstimedelta, pandas
and numpy are skipped where missing.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from slaapp.domain.holiday_proposals import propose_holidays
from slaapp.domain.instants import DAY, HOUR, to_datetime, to_instant
from slaapp.domain.openings import Openings
from slaapp.domain.working_calendar import french_calendar

PARIS = ZoneInfo("Europe/Paris")
YEARS = range(2020, 2036)
FIRST, LAST = datetime(2020, 1, 2, tzinfo=PARIS), datetime(2030, 10, 1, tzinfo=PARIS)
HOLIDAYS = propose_holidays("FR", None, YEARS, "fr", recorded_at=0)
CALENDAR = french_calendar(HOLIDAYS)

missed: list[str] = []


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def best(run: Callable[[], object], times: int = 5) -> float:
    """Seconds of the fastest of some runs."""
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        run()
        found.append(time.perf_counter() - begun)
    return min(found)


def check(what: str, found: float, bound: float, at_least: bool) -> None:
    good = found >= bound if at_least else found <= bound
    say(f"{what}: {found:.2f} ({'at least' if at_least else 'at most'} {bound:g})")
    if not good:
        missed.append(what)


def same(what: str, ours: list, theirs: list) -> None:
    different = sum(1 for one, other in zip(ours, theirs, strict=True) if one != other)
    if different:
        missed.append(f"{what}: {different} of {len(ours)} answers differ")


def questions(count: int) -> list[tuple[datetime, int]]:
    """Aware starts over ten years, and whole hours."""
    chance = Random(1)
    span = int((LAST - FIRST).total_seconds())
    starts = [FIRST + timedelta(seconds=chance.randrange(1, span)) for _ in range(count)]
    return [(start, chance.randint(1, 20)) for start in starts]


class Ours:
    """The engine with aware datetimes in and out."""

    def __init__(self) -> None:
        self.openings = Openings(CALENDAR)

    def add(self, start: datetime, hours: int) -> datetime:
        return to_datetime(self.openings.add(to_instant(start), hours * HOUR), PARIS)

    def rolled(self, due: datetime) -> datetime:
        """A closing as the next opening, which is where pandas puts what is due at closing."""
        return to_datetime(self.openings.next_opening_or_same(to_instant(due)), PARIS)

    def between(self, start: datetime, end: datetime) -> int:
        return self.openings.between(to_instant(start), to_instant(end))


def building() -> None:
    now = to_instant(datetime(2026, 6, 12, 10, tzinfo=UTC))
    first = best(lambda: Openings(CALENDAR).add(now, 4 * HOUR))
    all_of_it = (to_instant(FIRST), to_instant(LAST))
    whole = best(lambda: Openings(CALENDAR).between(*all_of_it))
    say(f"first question: {first * 1e3:.2f} ms; 11 years compiled: {whole * 1e3:.1f} ms")


def span_means_nothing(ours: Ours) -> None:
    start = to_instant(datetime(2020, 6, 1, 10, tzinfo=UTC))
    reckon = ours.openings.between
    reckon(start, start + 3_700 * DAY)
    day = best(lambda: [reckon(start, start + DAY) for _ in range(20_000)])
    decade = best(lambda: [reckon(start, start + 3_650 * DAY) for _ in range(20_000)])
    say(f"between, instants: {day / 20_000 * 1e6:.2f} us for a day")
    check("ten years cost, in days", decade / day, 1.5, at_least=False)


def beside_businesstimedelta(ours: Ours) -> None:
    try:
        import businesstimedelta as peer
        import pytz
    except ImportError:
        return say("businesstimedelta is missing: skipped")
    paris, weekdays = pytz.timezone("Europe/Paris"), [0, 1, 2, 3, 4]
    hours = peer.WorkDayRule(clock(9), clock(17, 30), working_days=weekdays, tz=paris)
    lunch = peer.LunchTimeRule(clock(12, 30), clock(14), working_days=weekdays, tz=paris)
    free = peer.HolidayRule({entry.day: entry.label for entry in HOLIDAYS}, tz=paris)
    rules = peer.Rules([hours, lunch, free])
    asked = questions(150)
    theirs = [(start.astimezone(paris), n) for start, n in asked]
    later = timedelta(days=9)
    race(
        "add, aware datetimes, and businesstimedelta",
        lambda: [ours.add(*one) for one in asked],
        lambda: [start + peer.BusinessTimeDelta(rules, hours=n) for start, n in theirs],
        80,
    )
    race(
        "between, aware datetimes, and businesstimedelta",
        lambda: [ours.between(start, start + later) / 1000 for start, _ in asked],
        lambda: [
            rules.difference(start, (here + later).astimezone(paris)).timedelta.total_seconds()
            for (start, _), (here, _) in zip(theirs, asked, strict=True)
        ],
        80,
    )


def beside_pandas(ours: Ours) -> None:
    try:
        import pandas as pd
    except ImportError:
        return say("pandas is missing: skipped")
    free = [entry.day for entry in HOLIDAYS]
    windows = {"start": ["09:00", "14:00"], "end": ["12:30", "17:30"]}
    one = pd.offsets.CustomBusinessHour(**windows, holidays=free)
    asked = questions(1_000)
    naive = [(pd.Timestamp(start.replace(tzinfo=None)), n * one) for start, n in asked]
    race(
        "add, aware datetimes, and pandas (naive)",
        lambda: [ours.add(*one) for one in asked],
        lambda: [moment + offset for moment, offset in naive],
        15,
        alike=lambda answer: ours.rolled(answer).replace(tzinfo=None),
    )


def race(
    what: str,
    ours: Callable[[], list],
    theirs: Callable[[], list],
    bound: float,
    alike: Callable[[datetime], object] = lambda answer: answer,
) -> None:
    answers = ours()
    same(what, [alike(answer) for answer in answers], theirs())
    our_time, their_time = best(ours, 20), best(theirs, 3)
    each = 1e6 / len(answers)
    say(f"{what}: {our_time * each:.2f} us, {their_time * each:.0f} us")
    check("  times faster", their_time / our_time, bound, at_least=True)


def in_bulk(ours: Ours) -> None:
    try:
        import numpy as np
    except ImportError:
        return say("numpy is missing: skipped")
    from slaapp.domain.openings_bulk import add_all, between_all

    first, last = to_instant(FIRST), to_instant(LAST)
    starts = np.random.default_rng(1).integers(first, last, 1_000_000)
    durations = np.full_like(starts, 4 * HOUR)
    pairs = ours.openings.intervals(first, last)
    boundaries = np.array(pairs, dtype=np.int64).ravel()
    search = best(lambda: np.searchsorted(boundaries, starts))
    add = best(lambda: add_all(ours.openings, starts, durations))
    between = best(lambda: between_all(ours.openings, starts, starts + DAY))
    alone = [ours.openings.add(start, 4 * HOUR) for start in starts[:20_000].tolist()]
    same("bulk add", alone, add_all(ours.openings, starts, durations)[:20_000].tolist())
    say(f"a million: searchsorted {search:.3f} s, add {add:.3f} s, between {between:.3f} s")
    check("a million deadlines, in searches", add / search, 3, at_least=False)


def main() -> int:
    ours = Ours()
    building()
    span_means_nothing(ours)
    beside_businesstimedelta(ours)
    beside_pandas(ours)
    in_bulk(ours)
    for one in missed:
        say(f"MISSED: {one}")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
