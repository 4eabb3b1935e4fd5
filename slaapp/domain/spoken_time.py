"""When something happened, as people say it: "10h30", "yesterday 16:00", "il y a 20 min"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY, HOUR, MINUTE, SECOND, Instant, to_datetime, to_instant

LONGEST_AGO = 366 * DAY
"""Who says "ago" means something recent: beyond a year (milliseconds) a number was mistyped."""

_NOW = frozenset({"now", "just now", "maintenant", "a l'instant", "tout de suite"})
_DAYS_BEFORE = {
    "today": 0,
    "aujourd'hui": 0,
    "this morning": 0,
    "ce matin": 0,
    "yesterday": 1,
    "hier": 1,
    "avant-hier": 2,
    "avant hier": 2,
    "day before yesterday": 2,
}
_WEEKDAYS = {
    name: number
    for names in (
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        ("lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
    )
    for number, name in enumerate(names)
}
_HOURS_CALLED = {"noon": time(12), "midi": time(12), "midnight": time(0), "minuit": time(0)}

_ONE = {"a": 1, "an": 1, "un": 1, "une": 1, "one": 1}
_HOW_MANY = "[0-9]{1,6}|an?|one|une?"
_MINUTES = "(?:m|mn|min|mins|minutes?)"
_AGO = re.compile(
    rf"(?P<h>{_HOW_MANY}) ?(?:h|hr|hrs|hours?|heures?)"
    rf"(?: ?(?:and |et )?(?P<hm>[0-9]{{1,2}})(?: ?{_MINUTES})?)?"
    rf"|(?P<m>{_HOW_MANY}) ?{_MINUTES}"
    rf"|(?P<s>{_HOW_MANY}) ?(?:s|sec|secs|seconds?|secondes?)"
)
_TIME = re.compile(
    r"(?P<h>[0-9]{1,2})(?: ?(?P<sign>[h:])(?: ?(?P<m>[0-9]{2}))?)?(?: ?(?P<half>[ap])\.?m\.?)?"
)
_DATE = re.compile(
    r"(?P<y>[0-9]{4})-(?P<ym>[0-9]{1,2})-(?P<yd>[0-9]{1,2})"
    r"|(?P<d>[0-9]{1,2})/(?P<dm>[0-9]{1,2})(?:/(?P<dy>[0-9]{4}))?"
)
_LITTLE_WORDS = re.compile(r"\b(?:at|around|about|a(?!\.)|vers|the|le|on)\b")


def read_spoken_time(text: str, now: Instant, zone: ZoneInfo) -> Instant | None:
    """The instant that English or French words mean as seen from ``now``; None if they do not.

    Understood: a time ("10:00", "10h30", "4 pm", "midi"), before or after a day ("yesterday",
    "hier", "monday", "12/01", "2026-01-12"; without one, today), and a span ("20 min ago", "il y
    a 1 h 30"). A date without a year is the latest one. Never later than ``now``: what would be is
    not understood, nor is a wall time that the clocks skipped, or a day without a time.
    """
    said = fold(text).replace("`", "'")
    if said in _NOW:
        return now
    found = _ago(said, now)
    if found is None:
        found = _on_the_wall(said, now, zone)
    return found if found is not None and found <= now else None


def read_spoken_day(text: str, now: Instant, zone: ZoneInfo) -> date | None:
    """The day that words without a time mean: "yesterday", "hier", "12/01", "2026-01-12".

    A date without a year and a weekday's name are the latest one that is not after today.
    """
    today = to_datetime(now, zone).date()
    words = " ".join(_LITTLE_WORDS.sub(" ", fold(text).replace("`", "'")).split())
    days = _days_of(words, today) if words else None
    return next((day for day in days or () if day <= today), days[0] if days else None)


def _ago(said: str, now: Instant) -> Instant | None:
    if said.endswith(" ago"):
        span = said.removesuffix(" ago")
    elif said.startswith("il y a "):
        span = said.removeprefix("il y a ")
    else:
        return None
    found = _AGO.fullmatch(span.strip())
    if found is None:
        return None
    hours, more, minutes, seconds = (_number(found[name]) for name in ("h", "hm", "m", "s"))
    back = hours * HOUR + (more + minutes) * MINUTE + seconds * SECOND
    return now - back if more < 60 and back <= LONGEST_AGO else None


def _number(word: str | None) -> int:
    return 0 if word is None else _ONE.get(word) or int(word)


def _on_the_wall(said: str, now: Instant, zone: ZoneInfo) -> Instant | None:
    """A day and a time in either order; the rest must be little words."""
    today = to_datetime(now, zone).date()
    words = " ".join(_LITTLE_WORDS.sub(" ", said.replace(",", " ")).split())
    for cut in range(len(words) + 1):
        if 0 < cut < len(words) and words[cut] != " ":
            continue
        before, after = words[:cut].strip(), words[cut:].strip()
        for day_word, time_word in ((before, after), (after, before)):
            clock = _time_of(time_word)
            days = _days_of(day_word, today) if clock is not None else None
            if clock is not None and days is not None:
                return _latest(days, clock, now, zone)
    return None


def _time_of(word: str) -> time | None:
    if word in _HOURS_CALLED:
        return _HOURS_CALLED[word]
    found = _TIME.fullmatch(word)
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


def _days_of(word: str, today: date) -> list[date] | None:
    """The days that a word may mean, the latest first; None if it means none."""
    if not word:
        return [today]
    if word in _DAYS_BEFORE:
        return [today - timedelta(days=_DAYS_BEFORE[word])]
    name = re.sub(r"^last | dernier$|\.$", "", word)
    if name in _WEEKDAYS:
        back = (today.weekday() - _WEEKDAYS[name]) % 7
        return [today - timedelta(days=back), today - timedelta(days=back + 7)]
    found = _DATE.fullmatch(word)
    return _dates(found, today) if found else None


def _dates(found: re.Match[str], today: date) -> list[date] | None:
    if found["y"]:
        years, month, day = [int(found["y"])], int(found["ym"]), int(found["yd"])
    else:
        years = [int(found["dy"])] if found["dy"] else [today.year, today.year - 1]
        month, day = int(found["dm"]), int(found["d"])
    return [made for year in years if (made := _date(year, month, day))] or None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= 1970 else None
    except ValueError:
        return None


def _latest(days: list[date], clock: time, now: Instant, zone: ZoneInfo) -> Instant | None:
    """The first of the days on which the clock showed that time, and not after now."""
    instants = (_instant(day, clock, zone) for day in days)
    return next((at for at in instants if at is not None and at <= now), None)


def _instant(day: date, clock: time, zone: ZoneInfo) -> Instant | None:
    """Local wall time; the earlier of two where the clocks went back, None where they skipped."""
    local = datetime.combine(day, clock, zone)
    at = to_instant(local)
    return at if to_datetime(at, zone).time() == clock else None
