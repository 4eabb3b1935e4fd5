"""The names of the months in every language, whole and shortened, as folded text."""

from __future__ import annotations

from resources.typed_words import typed_numbers

MONTHS: dict[str, int] = {name: place + 1 for name, place in typed_numbers("months").items()}
