"""The words that people type and that files hold, of all languages together: whoever speaks French
may well get an English file. They are in ``resources/words/typed.json``, a part per language.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from resources import find_resource
from slaapp.domain.folding import fold
from slaapp.domain.spoken_words import SpokenWords
from slaapp.domain.words_ahead import WordsAhead


@cache
def typed_words() -> dict[str, dict[str, Any]]:
    """What each language has, by its code."""
    text = find_resource("words", "typed.json").read_text(encoding="utf-8")
    words: dict[str, dict[str, Any]] = json.loads(text)
    return words


def typed_list(name: str) -> tuple[str, ...]:
    """The words of a list, those of every language, each once."""
    return tuple(dict.fromkeys(word for each in typed_words().values() for word in each[name]))


def typed_values(name: str) -> dict[str, int]:
    """What words mean, folded: ``{"yesterday": 1}``."""
    parts = typed_words().values()
    return {fold(word): value for each in parts for word, value in each[name].items()}


def typed_numbers(name: str) -> dict[str, int]:
    """The place of each name in its row, folded: ``{"monday": 0}``."""
    return {
        fold(word): place
        for each in typed_words().values()
        for place, names in enumerate(each[name])
        for word in names
    }


@cache
def spoken_words() -> SpokenWords:
    """What a moment is said with."""
    return SpokenWords(
        now=frozenset(map(fold, typed_list("now"))),
        days_before=typed_values("days_before"),
        weekdays=typed_numbers("weekdays"),
        last_weekday=_folded("last_weekday"),
        hours_called=typed_values("hours_called"),
        one=_folded("one"),
        ago=_folded("ago"),
        hours=_folded("hours"),
        minutes=_folded("minutes"),
        seconds=_folded("seconds"),
        joining=_folded("and"),
        hour_signs=_folded("hour_signs"),
        little_words=_folded("little_words"),
    )


@cache
def words_ahead() -> WordsAhead:
    """What a moment to come is said with."""
    return WordsAhead(
        past=spoken_words(),
        ahead=_folded("ahead"),
        next_weekday=_folded("next_weekday"),
        next_week=frozenset(_folded("next_week")),
        days_ahead=typed_values("days_ahead"),
        parts_of_day=typed_values("parts_of_day"),
        spans_called=typed_values("spans_called"),
        days=_folded("days"),
        weeks=_folded("weeks"),
        month_spans=_folded("month_spans"),
        in_month=_folded("in_month"),
        months=typed_numbers("months"),
        ordinals=_folded("ordinals"),
    )


def _folded(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(fold, typed_list(name))))
