"""When something is planned, as people say it: "Thursday 10:00", "dans 2 h", "demain 9 h"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from slaapp.domain.folding import fold
from slaapp.domain.instants import (
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    Instant,
    Precision,
    start_of_day,
    to_datetime,
)
from slaapp.domain.spoken_time import calendar_date, time_of, wall_instant
from slaapp.domain.words_ahead import WordsAhead

FURTHEST_SAID = 366 * DAY
"""Who says "in" means something near: beyond a year (milliseconds) a number was mistyped."""

_DATE = re.compile(
    r"(?P<y>[0-9]{4})-(?P<ym>[0-9]{1,2})-(?P<yd>[0-9]{1,2})"
    r"|(?P<d>[0-9]{1,2})/(?P<dm>[0-9]{1,2})(?:/(?P<dy>[0-9]{4}))?"
)
_LAST_YEAR = 2198
_MONTHS_IN_YEAR = 12


class Plan(NamedTuple):
    """A moment to come; where only a day was said (``precision`` "day"), that day's last ms."""

    at: Instant
    precision: Precision


def read_spoken_plan(text: str, now: Instant, zone: ZoneInfo, words: WordsAhead) -> Plan | None:
    """The moment that a text plans as seen from ``now``; None if it says none.

    Understood: a span ("in 2 h", "dans 20 min"), or a day ("tomorrow", "jeudi", "in 3 days",
    "dans 6 mois", "27/11", "27 novembre", "en janvier": its first) and a time ("10:00", "9h30",
    "afternoon") in either order, or one of the two. A time alone, a weekday and a date without a
    year are the next there is; a weekday alone is never today. What is said in full is taken at
    its word, even where it is past.
    """
    said = " ".join(fold(text).replace("`", "'").replace(",", " ").split())
    soon = _span(said, words)
    if soon is not None:
        return Plan(now + soon, "instant") if soon <= FURTHEST_SAID else None
    today = to_datetime(now, zone).date()
    bare = " ".join(words.past.little.sub(" ", said).split())
    for day_word, time_word in _halves(bare):
        clock = _clock(time_word, words)
        if clock is None and time_word:
            continue
        days = _days(day_word, today, words, alone=clock is None)
        if days:
            return _first_ahead(days, clock, now, zone)
    return None


def _span(said: str, words: WordsAhead) -> int | None:
    """How far ahead in ms; None where no span of hours or less is said to be ahead."""
    span = words.span_of(said)
    if span is None:
        return None
    if span in words.spans_called:
        return words.spans_called[span] * MINUTE
    found = words.past.span.fullmatch(span)
    if found is None:
        return None
    hours, more, minutes, seconds = (words.past.number_of(found[n]) for n in ("h", "hm", "m", "s"))
    return hours * HOUR + (more + minutes) * MINUTE + seconds * SECOND if more < 60 else None


def _halves(bare: str) -> Iterator[tuple[str, str]]:
    """The text cut into a day and a time at any blank, in either order; either may be empty."""
    if not bare:
        return
    for cut in [0, *(at for at, sign in enumerate(bare) if sign == " "), len(bare)]:
        before, after = bare[:cut].strip(), bare[cut:].strip()
        yield before, after
        yield after, before


def _clock(word: str, words: WordsAhead) -> time | None:
    part = words.parts_of_day.get(word)
    return time_of(word, words.past) if part is None else time(part)


def _days(word: str, today: date, words: WordsAhead, *, alone: bool) -> list[date]:
    """The days that a word may mean, the soonest first; none where it means none."""
    if not word:
        return [] if alone else [today, today + timedelta(days=1)]
    if word in words.days_ahead:
        return [today + timedelta(days=words.days_ahead[word])]
    if word in words.next_week:
        return [today + timedelta(days=7 - today.weekday())]
    later = words.days_of_span(word)
    if later is not None:
        return [today + timedelta(days=later)] if later <= FURTHEST_SAID // DAY else []
    months = words.months_of_span(word)
    if months is not None:
        return [_months_on(today, months)] if months <= _MONTHS_IN_YEAR else []
    weekday = words.weekday_of(word)
    if weekday is not None:
        ahead = (weekday - today.weekday()) % 7
        days = [today + timedelta(days=ahead), today + timedelta(days=ahead + 7)]
        return days[1:] if alone and not ahead else days
    return _dates(word, today, words)


def _dates(word: str, today: date, words: WordsAhead) -> list[date]:
    year: str | None
    found = _DATE.fullmatch(word)
    if found is not None:
        year = found["y"] or found["dy"]
        month, day = int(found["ym"] or found["dm"]), int(found["yd"] or found["d"])
    else:
        named = words.named_date(word) or _first_of_month(word, words)
        if named is None:
            return []
        day, month, year = named
    years = [int(year)] if year else [today.year, today.year + 1]
    made = [calendar_date(each, month, day) for each in years]
    return [each for each in made if each is not None and each.year <= _LAST_YEAR]


def _first_of_month(word: str, words: WordsAhead) -> tuple[int, int, str | None] | None:
    found = words.month_of(word)
    return None if found is None else (1, *found)


def _months_on(day: date, months: int) -> date:
    """The same day of a later month; its last where it has none such."""
    year, month = divmod(day.year * _MONTHS_IN_YEAR + day.month - 1 + months, _MONTHS_IN_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _first_ahead(days: list[date], clock: time | None, now: Instant, zone: ZoneInfo) -> Plan | None:
    """The first of the days on which it is still to come; else the only one that was said."""
    plans = [plan for day in days if (plan := _plan(day, clock, zone)) is not None]
    only = plans[0] if len(plans) == 1 == len(days) else None
    return next((plan for plan in plans if plan.at > now), only)


def _plan(day: date, clock: time | None, zone: ZoneInfo) -> Plan | None:
    if clock is None:
        return Plan(start_of_day(day + timedelta(days=1), zone) - 1, "day")
    at = wall_instant(day, clock, zone)
    return None if at is None else Plan(at, "instant")
