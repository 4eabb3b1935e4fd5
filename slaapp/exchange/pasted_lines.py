"""A pasted text as lines, each with what stands before its colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from resources.pasted_words import pasted_words
from slaapp.domain.folding import fold

LONGEST = 50_000
"""Characters of a text that are looked at; what is pasted by mistake may be a book."""

_QUOTE = re.compile(r"^(?:\s*[>|]\s?)+")
_SPACES = re.compile(r"[\t\u00a0\u202f\u2007\u2003\u2009]+")
_LABEL = re.compile(r"^\W{0,3}(?P<label>[^:=]{1,60}?)\W{0,3}\s*[:=]\s*(?P<value>.*)$")
_AROUND = " *_-–—•·#.,;()[]\"'’?!"


class Line(NamedTuple):
    """``text`` as it stands; ``code`` of its label with what follows as ``value``, or blank."""

    text: str
    code: str = ""
    value: str = ""


def lines_of(text: str) -> list[Line]:
    """The lines without quoting marks and margins; a label's value may stand in the next line."""
    # A NUL or half a character is nothing that anybody wrote.
    clean = text[:LONGEST].replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
    bare = [_SPACES.sub(" ", _QUOTE.sub("", each)).strip() for each in clean.splitlines()]
    read = [_line(each) for each in bare]
    return _joined(read)


def label_of(words: str) -> str:
    """The code of a label, blank where the words are none."""
    return _labels().get(_bare(words), "")


def _line(text: str) -> Line:
    found = _LABEL.match(text)
    code = label_of(found["label"]) if found else ""
    return Line(text, code, found["value"].strip(" *_") if found and code else "")


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Labels alone in their line take the next one, where that is no label itself."""
    bare = {place for place, line in enumerate(lines) if not line.code and label_of(line.text)}
    # One such word may be anything; among other labels it is one.
    is_form = len(bare) + sum(bool(line.code) for line in lines) > 1
    labels = {place: label_of(lines[place].text) for place in bare} if is_form else {}
    joined: list[Line] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        code = labels.get(place, line.code if not line.value else "")
        after = lines[place + 1] if place + 1 < len(lines) else Line("")
        takes = code and after.text and not after.code and place + 1 not in labels
        if takes and code not in ("from", "to", "date"):
            joined.append(Line(f"{line.text} {after.text}", code, after.text))
            place += 2
        else:
            joined.append(line)
            place += 1
    return joined


@cache
def _labels() -> dict[str, str]:
    words = pasted_words()["labels"]
    return {_bare(said): code for code, all_said in words.items() for said in all_said}


@cache
def _before() -> tuple[str, ...]:
    return tuple(fold(word) + " " for word in pasted_words()["before_label"])


def _bare(words: str) -> str:
    folded = fold(words).strip(_AROUND).replace("’", "'")
    for before in _before():
        folded = folded.removeprefix(before)
    return folded.strip(_AROUND)
