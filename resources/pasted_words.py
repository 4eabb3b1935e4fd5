"""What a pasted mail, form or signature says in either language: labels, closings, jobs."""

from __future__ import annotations

import json
from functools import cache
from typing import TypedDict

from resources import find_resource


class PastedWords(TypedDict):
    """As written, in small letters; ``labels`` by what they stand before."""

    labels: dict[str, list[str]]
    before_label: list[str]
    forwarded: list[str]
    replied: list[str]
    greetings: list[str]
    closings: list[str]
    sent_from: list[str]
    jobs: list[str]
    companies: list[str]
    robots: list[str]


@cache
def pasted_words() -> PastedWords:
    """The words of ``pasted_words.json``."""
    held: PastedWords = json.loads(find_resource("pasted_words.json").read_text("utf-8"))
    return held
