"""Several tags in one cell, and back: each is what it was, whatever signs it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BETWEEN = re.compile(r"[,;|]")
# A quoted one is whole only where its quote ends before the next sign, or at the end; no tag is
# longer than that.
_QUOTED = re.compile(r'\s*"((?:[^"]|""){0,200})"\s*([,;|]|$)')


def joined_tags(names: Iterable[str], sign: str = ", ") -> str:
    """The tags in one text; one with a sign that stands between tags is quoted."""
    return sign.join(_quoted(name) for name in names)


def split_tags(text: str) -> list[str]:
    """The tags in a text, with commas, semicolons or bars between them; blanks are made one."""
    found, place = [], 0
    while place <= len(text):
        quoted = _QUOTED.match(text, place)
        if quoted is not None:
            found.append(quoted[1].replace('""', '"'))
            place = quoted.end() + (not quoted[2])
        else:
            between = _BETWEEN.search(text, place)
            end = between.start() if between is not None else len(text)
            found.append(text[place:end])
            place = end + 1
    return [name for name in (" ".join(each.split()) for each in found) if name]


def _quoted(name: str) -> str:
    if not _BETWEEN.search(name) and not name.lstrip().startswith('"'):
        return name
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
