"""Where the rows of a file say that they come from; where they say nothing, from the file."""

from __future__ import annotations

from functools import cache

from resources.domain_words import domain_word
from resources.languages import LANGUAGES
from slaapp.domain.folding import fold
from slaapp.domain.origin import ORIGINS, Origin


class KnownOrigins:
    """What a text says of an origin: one of ours by its word, as exports have it, or any other."""

    def __init__(self, origin: Origin) -> None:
        """``origin`` is that of rows that say nothing."""
        self._origin = origin
        self._said: dict[str, Origin] = {}

    def of(self, said: str | None) -> Origin:
        """The origin of a row."""
        if not said:
            return self._origin
        if said not in self._said:
            code = _words().get(fold(said))
            self._said[said] = Origin(code) if code else Origin("file", said)
        return self._said[said]


@cache
def _words() -> dict[str, str]:
    pairs = ((code, domain_word("origin", code, each)) for code in ORIGINS for each in LANGUAGES)
    return {fold(word): code for code, word in pairs}
