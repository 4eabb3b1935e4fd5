"""What somebody types into a search, as a question to the index; how well a lead answers it.

A word finds the leads in which a word begins with it, from its first letter on; from three signs
on also those whose names, mail or phones have it inside. Nothing that is typed reaches the index
but runs of letters and digits, and quoted text: no sign of it has a meaning there.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    case,
    false,
    literal,
    literal_column,
    or_,
    select,
    true,
    union_all,
)

from slaapp.domain.folding import fold
from slaapp.domain.search_text import dialled, digits_of, foldable, words_of
from slaapp.store.search_index import NAMES, PARTS, WORDS
from slaapp.store.tables import lead

Clause = ColumnElement[bool]

# A page of text pasted into the search box would be more than SQLite takes.
_MOST_WORDS, _LONGEST_TEXT = 24, 2_000
_NUMBER: ColumnElement[int] = literal_column("+lead.number", Integer)
_PART = 3
"""The shortest text that is found inside words: the index of parts holds no shorter ones."""


def holds_text(typed: str) -> Clause:
    """Every word that was typed occurs; digits find phones however they were spelt.

    Signs without letters that follow each other are also taken as one number: "06 12 34".
    """
    asked = _asked(typed)
    if not asked and _typed_words(typed):
        return false()
    runs = (list(run) for _letters, run in groupby(asked, key=_has_letters))
    return and_(true(), *(_holds_run(run) for run in runs))


def ranks(typed: str) -> list[tuple[Clause, bool]]:
    """How well a lead matches, best first: its title is what was typed, each word is one of its
    names, each word begins one. Whatever else is found stands behind.

    Beside each: whether all of these leads are found by ``holds_text`` in any case.
    """
    words = _asked(typed)
    tokens = _tokens(words)
    if not tokens:
        return []
    sure = all(words_of(word) for word in words)
    begun = " AND ".join(_told(word) for word in words if words_of(word))
    title = fold(_storable(typed))
    return [
        (lead.c.title_sort == title, False),
        (_among(_in_words(f"{NAMES} : ({_exactly(tokens)})")), sure),
        (_among(_in_words(f"{NAMES} : ({begun})")), sure),
    ]


def match_rank(typed: str) -> ColumnElement[int]:
    """The number of the first of ``ranks`` that holds for a lead, the best 0."""
    found = ranks(typed)
    if not found:
        return literal(0)
    return case(*((clause, at) for at, (clause, _sure) in enumerate(found)), else_=len(found))


def _asked(typed: str) -> list[str]:
    """The words that can be looked for: a single sign such as & says nothing."""
    return [word for word in _typed_words(typed) if words_of(word) or len(word) >= _PART]


def _typed_words(typed: str) -> list[str]:
    return foldable(_storable(typed))[:_LONGEST_TEXT].split()[:_MOST_WORDS]


def _storable(typed: str) -> str:
    # Half a character is in no file: as a sign of its own it finds nothing, and no trouble either.
    return typed.encode(errors="replace").decode()


def _has_letters(word: str) -> bool:
    return any(sign.isalpha() for sign in word)


def _holds_run(words: list[str]) -> Clause:
    plain = and_(*(_holds_word(word) for word in words))
    digits = digits_of(" ".join(words))
    if _has_letters(words[0]) or len(digits) < 2:
        return plain
    return or_(plain, _holds_phone(digits, abroad=words[0].lstrip("(").startswith("+")))


def _holds_word(word: str) -> Clause:
    begun = [_in_words(_told(word))] if words_of(word) else []
    return _among(*begun, *_inside(word))


def _holds_phone(digits: str, *, abroad: bool) -> Clause:
    """As dialled from home or from abroad: 06 12 is +33 6 12, 0033 6 12 too."""
    forms = dialled(digits, abroad=abroad)
    begun = _in_words(" OR ".join(_begins(form) for form in forms))
    return _among(begun, *_inside(digits))


def _inside(word: str) -> list[Any]:
    if len(word) < _PART:
        return []
    quoted = word.replace('"', '""')
    return [select(PARTS.c.rowid).where(PARTS.c.lead_parts.op("MATCH")(f'"{quoted}"'))]


def _in_words(question: str) -> Any:
    return select(WORDS.c.rowid).where(WORDS.c.lead_words.op("MATCH")(question))


def _among(*questions: Any) -> Clause:
    # The plus keeps SQLite from reading each lead found by its number: it goes through an index.
    return _NUMBER.in_(union_all(*questions) if len(questions) > 1 else questions[0])


def _tokens(words: list[str]) -> list[str]:
    return [token for word in words for token in words_of(word)][:_MOST_WORDS]


def _told(word: str) -> str:
    """A word begins with it; where signs cut it up, with what follows the last of them."""
    *whole, begun = _tokens([word])
    return _exactly(whole, _begins(begun))


def _begins(token: str) -> str:
    return f'"{token}"*'


def _exactly(tokens: list[str], *others: str) -> str:
    return " AND ".join([*(f'"{token}"' for token in tokens), *others])
