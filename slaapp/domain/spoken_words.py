"""The words that a moment is said with, and the patterns made of them; the words are data."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property


def any_of(words: Iterable[str]) -> str:
    """The pattern of one of some words, the longest first; of no words one that never matches."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"


@dataclass(frozen=True)
class SpokenWords:
    """Folded words. ``ago`` says "{span} ago", ``last_weekday`` "last {day}"; ``days_before`` is
    how many days ago a word is, ``hours_called`` the hour that one means, ``weekdays`` are from 0
    (Monday), ``hour_signs`` stand between hours and minutes, ``joining`` between parts."""

    now: Collection[str]
    days_before: Mapping[str, int]
    weekdays: Mapping[str, int]
    last_weekday: tuple[str, ...]
    hours_called: Mapping[str, int]
    one: tuple[str, ...]
    ago: tuple[str, ...]
    hours: tuple[str, ...]
    minutes: tuple[str, ...]
    seconds: tuple[str, ...]
    joining: tuple[str, ...]
    hour_signs: tuple[str, ...]
    little_words: tuple[str, ...]

    @cached_property
    def span(self) -> re.Pattern[str]:
        """How long: hours and perhaps minutes, minutes, or seconds."""
        count, minutes = f"[0-9]{{1,6}}|{any_of(self.one)}", any_of(self.minutes)
        return re.compile(
            rf"(?P<h>{count}) ?{any_of(self.hours)}"
            rf"(?: ?(?:{any_of(self.joining)} )?(?P<hm>[0-9]{{1,2}})(?: ?{minutes})?)?"
            rf"|(?P<m>{count}) ?{minutes}|(?P<s>{count}) ?{any_of(self.seconds)}"
        )

    @cached_property
    def time(self) -> re.Pattern[str]:
        """A time of day: ``10:30``, ``10h``, ``4 pm``."""
        sign = any_of((*self.hour_signs, ":"))
        return re.compile(
            rf"(?P<h>[0-9]{{1,2}})(?: ?(?P<sign>{sign})(?: ?(?P<m>[0-9]{{2}}))?)?"
            r"(?: ?(?P<half>[ap])\.?m\.?)?"
        )

    @cached_property
    def little(self) -> re.Pattern[str]:
        """What says nothing; with a dot or after a number it may be half of "4 a.m.", "4 am"."""
        half_a_day = r"(?!(?<=[0-9] )[ap]m\b)"
        return re.compile(rf"{half_a_day}\b{any_of(self.little_words)}\b(?!\.)")

    def number_of(self, word: str | None) -> int:
        """Digits or a word for one; nothing is 0."""
        return 0 if word is None else 1 if word in self.one else int(word)

    def span_of(self, said: str) -> str | None:
        """What was so long ago; None where nothing is said to be ago."""
        return within(self.ago, "{span}", said)

    def weekday_of(self, word: str) -> int | None:
        """Which day of the week, with a dot or a "last" or without."""
        named = within(self.last_weekday, "{day}", word) or word
        return self.weekdays.get(named.removesuffix("."))


def within(forms: Iterable[str], gap: str, said: str) -> str | None:
    """What stands in the gap of the first form that fits; None if none does."""
    for form in forms:
        before, _, after = form.partition(gap)
        if said.startswith(before) and said.endswith(after) and len(said) >= len(form) - len(gap):
            return said[len(before) : len(said) - len(after)].strip()
    return None
