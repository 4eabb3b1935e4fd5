"""When something happened, as people say it: "10h30", "yesterday 16:00", "il y a 20 min"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY, HOUR, MINUTE, SECOND, Instant, to_datetime, to_instant
from slaapp.domain.spoken_words import SpokenWords

LONGEST_AGO = 366 * DAY
"""Who says "ago" means something recent: beyond a year (milliseconds) a number was mistyped."""

_DATE = re.compile(
    r"(?P<y>[0-9]{4})-(?P<ym>[0-9]{1,2})-(?P<yd>[0-9]{1,2})"
    r"|(?P<d>[0-9]{1,2})/(?P<dm>[0-9]{1,2})(?:/(?P<dy>[0-9]{4}))?"
)


def read_spoken_time(text: str, now: Instant, zone: ZoneInfo, words: SpokenWords) -> Instant | None:
    """The instant that a text means as seen from ``now``; None if it does not.

    Understood: a time ("10:00", "10h30", "4 pm", "midi"), before or after a day ("yesterday",
    "hier", "monday", "12/01", "2026-01-12"; without one, today), and a span ("20 min ago", "il y
    a 1 h 30"). A date without a year is the latest one. Never later than ``now``: what would be is
    not understood, nor is a wall time that the clocks skipped, or a day without a time.
    """
    said = fold(text).replace("`", "'")
    if said in words.now:
        return now
    found = _ago(said, now, words)
    if found is None:
        found = _on_the_wall(said, now, zone, words)
    return found if found is not None and found <= now else None


def read_spoken_day(text: str, now: Instant, zone: ZoneInfo, words: SpokenWords) -> date | None:
    """The day that words without a time mean: "yesterday", "hier", "12/01", "2026-01-12".

    A date without a year and a weekday's name are the latest one that is not after today.
    """
    today = to_datetime(now, zone).date()
    said = " ".join(words.little.sub(" ", fold(text).replace("`", "'")).split())
    days = _days_of(said, today, words) if said else None
    return next((day for day in days or () if day <= today), days[0] if days else None)


def _ago(said: str, now: Instant, words: SpokenWords) -> Instant | None:
    span = words.span_of(said)
    found = None if span is None else words.span.fullmatch(span)
    if found is None:
        return None
    hours, more, minutes, seconds = (words.number_of(found[n]) for n in ("h", "hm", "m", "s"))
    back = hours * HOUR + (more + minutes) * MINUTE + seconds * SECOND
    return now - back if more < 60 and back <= LONGEST_AGO else None


def _on_the_wall(said: str, now: Instant, zone: ZoneInfo, words: SpokenWords) -> Instant | None:
    """A day and a time in either order; the rest must be little words."""
    today = to_datetime(now, zone).date()
    bare = " ".join(words.little.sub(" ", said.replace(",", " ")).split())
    for cut in range(len(bare) + 1):
        if 0 < cut < len(bare) and bare[cut] != " ":
            continue
        before, after = bare[:cut].strip(), bare[cut:].strip()
        for day_word, time_word in ((before, after), (after, before)):
            clock = time_of(time_word, words)
            days = _days_of(day_word, today, words) if clock is not None else None
            if clock is not None and days is not None:
                return _latest(days, clock, now, zone)
    return None


def time_of(word: str, words: SpokenWords) -> time | None:
    """A time of day: "10:00", "9h", "4 pm", "midi"; None for anything else."""
    if word in words.hours_called:
        return time(words.hours_called[word])
    found = words.time.fullmatch(word)
    if found is None or not (found["half"] or found["sign"]):
        return None
    if found["sign"] == ":" and not found["m"]:
        return None
    hour, minute = int(found["h"]), int(found["m"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _days_of(word: str, today: date, words: SpokenWords) -> list[date] | None:
    """The days that a word may mean, the latest first; None if it means none."""
    if not word:
        return [today]
    if word in words.days_before:
        return [today - timedelta(days=words.days_before[word])]
    weekday = words.weekday_of(word)
    if weekday is not None:
        back = (today.weekday() - weekday) % 7
        return [today - timedelta(days=back), today - timedelta(days=back + 7)]
    found = _DATE.fullmatch(word)
    return _dates(found, today) if found else None


def _dates(found: re.Match[str], today: date) -> list[date] | None:
    if found["y"]:
        years, month, day = [int(found["y"])], int(found["ym"]), int(found["yd"])
    else:
        years = [int(found["dy"])] if found["dy"] else [today.year, today.year - 1]
        month, day = int(found["dm"]), int(found["d"])
    return [made for year in years if (made := calendar_date(year, month, day))] or None


def calendar_date(year: int, month: int, day: int) -> date | None:
    """A day of the calendar from 1970 on; None where there is none such."""
    try:
        return date(year, month, day) if year >= 1970 else None
    except ValueError:
        return None


def _latest(days: list[date], clock: time, now: Instant, zone: ZoneInfo) -> Instant | None:
    """The first of the days on which the clock showed that time, and not after now."""
    instants = (wall_instant(day, clock, zone) for day in days)
    return next((at for at in instants if at is not None and at <= now), None)


def wall_instant(day: date, clock: time, zone: ZoneInfo) -> Instant | None:
    """Local wall time; the earlier of two where the clocks went back, None where they skipped."""
    local = datetime.combine(day, clock, zone)
    at = to_instant(local)
    return at if to_datetime(at, zone).time() == clock else None
