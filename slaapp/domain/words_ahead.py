"""The words that a moment to come is said with, and the patterns made of them; they are data."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from slaapp.domain.spoken_words import SpokenWords, any_of, within

_DAYS_IN_WEEK = 7


@dataclass(frozen=True)
class WordsAhead:
    """Folded words. ``ahead`` says "in {span}", ``next_weekday`` "next {day}"; ``days_ahead`` is
    in how many days a word is, ``parts_of_day`` the hour that one begins, ``spans_called`` the
    minutes of a span that has a name of its own, ``months`` are from 0 (January), ``ordinals``
    what follows a day of the month, ``in_month`` says "in {month}". ``past`` are the words for
    times, weekdays and spans."""

    past: SpokenWords
    ahead: tuple[str, ...]
    next_weekday: tuple[str, ...]
    next_week: Collection[str]
    days_ahead: Mapping[str, int]
    parts_of_day: Mapping[str, int]
    spans_called: Mapping[str, int]
    days: tuple[str, ...]
    weeks: tuple[str, ...]
    month_spans: tuple[str, ...]
    in_month: tuple[str, ...]
    months: Mapping[str, int]
    ordinals: tuple[str, ...]

    @cached_property
    def day_span(self) -> re.Pattern[str]:
        """How many days or weeks."""
        count = f"[0-9]{{1,4}}|{any_of(self.past.one)}"
        return re.compile(
            rf"(?P<d>{count}) ?{any_of(self.days)}|(?P<w>{count}) ?{any_of(self.weeks)}"
        )

    @cached_property
    def month_day(self) -> re.Pattern[str]:
        """A day of a month by its name: ``27 novembre``, ``Nov 27 2026``."""
        day = rf"[0-9]{{1,2}} ?{any_of(self.ordinals)}?"
        month, year = any_of(self.months), r"(?: (?P<{}>[0-9]{{4}}))?"
        return re.compile(
            rf"(?P<d>{day}) ?(?P<m>{month})\.?{year.format('y')}"
            rf"|(?P<m2>{month})\.? (?P<d2>{day}){year.format('y2')}"
        )

    def span_of(self, said: str) -> str | None:
        """What lies ahead; None where nothing is said to."""
        return within(self.ahead, "{span}", said)

    def days_of_span(self, said: str) -> int | None:
        """In how many days "in 2 weeks" is; None where no number of days is said."""
        span = self.span_of(said)
        found = None if span is None else self.day_span.fullmatch(span)
        if found is None:
            return None
        number = self.past.number_of
        return number(found["d"]) + _DAYS_IN_WEEK * number(found["w"])

    @cached_property
    def month_span(self) -> re.Pattern[str]:
        """How many months."""
        count = f"[0-9]{{1,2}}|{any_of(self.past.one)}"
        return re.compile(rf"(?P<n>{count}) ?{any_of(self.month_spans)}")

    def months_of_span(self, said: str) -> int | None:
        """In how many months "in 2 months" is; None where no number of months is said."""
        span = self.span_of(said)
        found = None if span is None else self.month_span.fullmatch(span)
        return None if found is None else self.past.number_of(found["n"])

    def month_of(self, word: str) -> tuple[int, str | None] | None:
        """The month from 1 that "in January" or "in January 2027" names, and its year if said."""
        name, _, year = (within(self.in_month, "{month}", word) or "").partition(" ")
        month = self.months.get(name.removesuffix("."))
        if month is None or not re.fullmatch("([0-9]{4})?", year):
            return None
        return month + 1, year or None

    def weekday_of(self, word: str) -> int | None:
        """Which day of the week, with a dot or a "next" or without."""
        named = within(self.next_weekday, "{day}", word) or word
        return self.past.weekdays.get(named.removesuffix("."))

    def named_date(self, word: str) -> tuple[int, int, str | None] | None:
        """The day, the month from 1 and the year, if it was said."""
        found = self.month_day.fullmatch(word)
        if found is None:
            return None
        digits = re.match("[0-9]+", found["d"] or found["d2"])
        assert digits is not None
        return int(digits[0]), self.months[found["m"] or found["m2"]] + 1, found["y"] or found["y2"]
