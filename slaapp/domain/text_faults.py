"""What is wrong with a text or a list of texts as typed: too long, blank, said twice, no text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.folding import fold

LONGEST_NAME = 200
LONGEST_TEXT = 2_000
MOST_TEXTS = 40


def text_faults(text: str, field: str, longest: int = LONGEST_TEXT) -> Iterator[Fault]:
    """``text_too_long`` (most, length), ``text_unprintable`` (half characters, control signs)."""
    if len(text) > longest:
        yield Fault("text_too_long", field, {"most": longest, "length": len(text)})
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" for sign in text):
        yield Fault("text_unprintable", field, {})


def list_faults(texts: Sequence[str], field: str, longest: int = LONGEST_NAME) -> Iterator[Fault]:
    """Of each text, and ``text_missing``, ``said_twice``, ``list_too_long`` (most, length)."""
    if len(texts) > MOST_TEXTS:
        yield Fault("list_too_long", field, {"most": MOST_TEXTS, "length": len(texts)})
    seen: set[str] = set()
    for at, text in enumerate(texts):
        place = f"{field}.{at}"
        if not text.strip():
            yield Fault("text_missing", place, {})
        elif fold(text) in seen:
            yield Fault("said_twice", place, {"text": text})
        seen.add(fold(text))
        yield from text_faults(text, place, longest)
