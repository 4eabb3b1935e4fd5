"""When something happened or is planned, as typed after ``--at``, ``--until`` and the like."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from resources.typed_words import spoken_words, typed_values, words_ahead
from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant, Precision, start_of_day, to_datetime, to_instant
from slaapp.domain.spoken_plan import Plan, read_spoken_plan
from slaapp.domain.spoken_time import read_spoken_day, read_spoken_time
from slaapp.domain.trouble import Trouble


def instant_of(typed: str | None, now: Instant, zone: ZoneInfo) -> Instant | None:
    """``10:00``, ``hier 16 h``, ``2026-11-23 10:00``, ISO 8601; None where nothing was typed.

    Raises Trouble: time_unclear, occurred_in_future.
    """
    if typed is None:
        return None
    exact = _iso(typed, zone)
    found = read_spoken_time(typed, now, zone, spoken_words()) if exact is None else exact
    if found is None:
        raise Trouble("time_unclear", given=typed)
    if found > now:
        raise Trouble("occurred_in_future")
    return found


def moment_of(typed: str | None, now: Instant, zone: ZoneInfo) -> tuple[Instant | None, Precision]:
    """What ``instant_of`` reads, or a day alone, which stays one: its 00:00, known to the day.

    Raises Trouble: time_unclear, occurred_in_future.
    """
    day = None if typed is None else read_spoken_day(typed, now, zone, spoken_words())
    if day is None:
        return instant_of(typed, now, zone), "instant"
    at = start_of_day(day, zone)
    if at > now:
        raise Trouble("occurred_in_future")
    return at, "day"


def planned_at(typed: str, now: Instant, zone: ZoneInfo, *, whole_days: bool = True) -> Instant:
    """A moment to come: ``2026-11-27``, ``2026-11-27 14:00``, ``14:00``, ``demain 10 h``.

    A day alone begins at its 00:00, where ``whole_days`` lets it. Whether it is still to come is
    for the operation to say. Raises Trouble("plan_unclear").
    """
    words = fold(typed).split(maxsplit=1)
    today = to_datetime(now, zone).date()
    for day_word, clock_word in ((words[:1], words[1:]), ([], [" ".join(words)])):
        day = _planned_day(day_word[0], today) if day_word else today
        clock = _clock(clock_word[0]) if clock_word else time() if whole_days else None
        if day is not None and clock is not None:
            return to_instant(datetime.combine(day, clock, zone))
    exact = _iso(typed, zone)
    if exact is not None:
        return exact
    plan = plan_of(typed, now, zone)
    if plan.precision == "instant":
        return plan.at
    if not whole_days:
        raise Trouble("plan_unclear", given=typed)
    return start_of_day(to_datetime(plan.at, zone).date(), zone)


def plan_of(typed: str, now: Instant, zone: ZoneInfo) -> Plan:
    """A moment to come as people say it: ``Thursday 10:00``, ``dans 2 h``, ``demain``; a day
    alone lasts to its end. Raises Trouble("plan_unclear")."""
    found = read_spoken_plan(typed, now, zone, words_ahead())
    if found is None:
        raise Trouble("plan_unclear", given=typed)
    return found


def day_of(typed: str) -> date:
    """A day as ``2026-11-27`` or ``27/11/2026``. Raises Trouble("day_unclear")."""
    found = _planned_day(typed.strip(), None)
    if found is None:
        raise Trouble("day_unclear", given=typed)
    return found


_DAY = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d2>\d{1,2})/(?P<m2>\d{1,2})/(?P<y2>\d{4})",
    re.ASCII,
)
_CLOCK = re.compile(r"(?P<h>\d{1,2}) ?(?:[h:] ?(?P<m>\d{2})?)", re.ASCII)


def _planned_day(word: str, today: date | None) -> date | None:
    ahead = None if today is None else typed_values("days_ahead").get(word)
    if today is not None and ahead is not None:
        return today + timedelta(days=ahead)
    found = _DAY.fullmatch(word)
    if found is None:
        return None
    year, month, day = (int(found[name] or found[f"{name}2"]) for name in "ymd")
    try:
        # The zones know no offsets on the calendar's first and last days.
        return date(year, month, day) if 1970 <= year <= 2198 else None
    except ValueError:
        return None


def _clock(word: str) -> time | None:
    found = _CLOCK.fullmatch(word.strip())
    if found is None or int(found["h"]) > 23 or int(found["m"] or 0) > 59:
        return None
    return time(int(found["h"]), int(found["m"] or 0))


def _iso(typed: str, zone: ZoneInfo) -> Instant | None:
    """A date and a time by ISO 8601; without an offset, on the wall of ``zone``."""
    try:
        moment = datetime.fromisoformat(typed.strip())
    except ValueError:
        return None
    if len(typed.strip()) <= len("2026-11-23"):
        # A day alone: when on it is not said.
        return None
    return to_instant(moment if moment.tzinfo else moment.replace(tzinfo=zone))
