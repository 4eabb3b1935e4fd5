"""A bottleneck in one sentence, for window, command line and paper: ``words/bottlenecks.json``."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache

from resources import find_resource
from resources.languages import ENGLISH, said_in


@cache
def bottleneck_words() -> dict[str, dict[str, str]]:
    """``{name: {language: words}}``."""
    text = find_resource("words", "bottlenecks.json").read_text(encoding="utf-8")
    words: dict[str, dict[str, str]] = json.loads(text)
    return words


def bottleneck_word(name: str, language: str = ENGLISH) -> str:
    """What stands under a name; our bug where nothing does."""
    return said_in(bottleneck_words()[name], language)


def bottleneck_sentence(
    place: str,
    actor: str,
    time: str,
    leads: int,
    change: float | None,
    share_text: Callable[[float], str],
    language: str = ENGLISH,
) -> str:
    """Where, how much (``time``, said already), of how many prospects, against the period before,
    and who can act; ``share_text`` says a share as the language does."""
    return bottleneck_word("sentence.one" if leads == 1 else "sentence", language).format(
        place=bottleneck_word(f"place.{place}", language),
        time=time,
        leads=leads,
        change=_change_text(change, share_text, language),
        actor=bottleneck_word(f"actor.{actor}", language),
    )


def _change_text(change: float | None, share_text: Callable[[float], str], language: str) -> str:
    if change is None:
        return bottleneck_word("change.none", language)
    # What reads as no change is none.
    if share_text(abs(change)) == share_text(0):
        return bottleneck_word("change.same", language)
    name = "change.more" if change > 0 else "change.less"
    return bottleneck_word(name, language).format(share=share_text(abs(change)))
