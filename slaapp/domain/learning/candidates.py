"""What of a field may become a criterion: its values, steps of a number, a word in a text.

Everything that is chosen here is chosen from the leads that one learns from (``among``), never
from those that it is tried on.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from slaapp.domain.criterion import EVENT, Criterion, FieldValue
from slaapp.domain.folding import fold
from slaapp.domain.learning.coded import Coded, Places, Tally
from slaapp.domain.learning.numbers import number_text, numbers_of, steps_of

Offer: TypeAlias = tuple[str, tuple[str, ...]]
"""An operator with its operands."""

MOST_VALUES = 40
MOST_WORDS = 15
MOST_GROUPED, LONGEST_GROUPED = 12, 40
"""So many rare values, of so many letters, are still a list that somebody reads."""

_WORD = re.compile(r"[^\W\d_]{4,}")
"""Shorter words are "the" and "of" in most languages."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

# What one expects more of to be better: folded, as a part of the field's name.
_RISING = re.compile(
    r"visit|view|\bvues?\b|\bpages?\b|clic|open|ouvert|\btime\b|\btemps\b|duration|duree|minute"
    r"|session|download|telecharg|number of|nombre|\bcount\b"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A criterion without points; ``sign`` is 1 where points must not be negative, else 0.

    ``met`` says for every lead, those that it is tried on too, whether it is satisfied.
    """

    criterion: Criterion
    sign: int
    met: npt.NDArray[np.bool_]


def candidates_of(columns: Sequence[Coded], among: Places) -> list[Candidate]:
    """All that these columns offer, each satisfied by enough leads, and not by nearly all."""
    return [each for column in columns for each in _of_column(column, among)]


def least_matches(leads: int) -> int:
    """How many leads a criterion must tell apart from the rest before it says anything."""
    return max(10, leads // 200)


def rises(name: str) -> bool:
    """Whether one would not believe that more of it is worse: counts, time on the site."""
    return _RISING.search(fold(name)) is not None


def _of_column(coded: Coded, among: Places) -> Iterator[Candidate]:
    column, least = coded.column, least_matches(len(among))
    counted = column.field.startswith(EVENT) or rises(column.label or column.field)
    for operator, operands in _offers(coded.tally(among), least):
        criterion = Criterion(column.field, operator, operands, 0, column.within_days)
        met = coded.met(criterion)
        if least <= np.count_nonzero(met[among]) <= len(among) - least:
            yield Candidate(criterion, int(counted and operator == "at_least"), met)


def _offers(known: Tally, least: int) -> Iterator[Offer]:
    if not known:
        return
    yield "is_known", ()
    numbers = numbers_of(known)
    if numbers is not None:
        yield from (("at_least", (number_text(step),)) for step in steps_of(numbers))
    elif not _are_days(known):
        yield from _of_words(known, least)


def _of_words(known: Tally, least: int) -> Iterator[Offer]:
    """The values that are frequent, the rare ones together, the words that are frequent."""
    spelt: dict[str, Counter[str]] = {}
    for value, leads in known:
        text = _written(value)
        spelt.setdefault(fold(text).strip(), Counter())[text] += leads
    counts = {key: spellings.total() for key, spellings in spelt.items()}
    said = {key: spellings.most_common(1)[0][0] for key, spellings in spelt.items()}
    frequent = sorted((key for key in counts if counts[key] >= least), key=lambda k: -counts[k])
    yield from (("is", (said[key],)) for key in frequent[:MOST_VALUES])
    rare = sorted(said[key] for key in counts if counts[key] < least)
    is_list = all(len(value) <= LONGEST_GROUPED for value in rare)
    if frequent and is_list and 1 < len(rare) <= MOST_GROUPED:
        yield "is_one_of", tuple(rare)
    if len(counts) > MOST_VALUES:
        yield from (("contains", (word,)) for word in _common_words(counts, least))


def _common_words(counts: Mapping[str, int], least: int) -> list[str]:
    found: Counter[str] = Counter()
    for text, leads in counts.items():
        for word in set(_WORD.findall(text)):
            found[word] += leads
    ranked = sorted((-leads, word) for word, leads in found.items() if leads >= least)
    return [word for _leads, word in ranked[:MOST_WORDS]]


def _are_days(known: Tally) -> bool:
    """A day is no reason to call somebody; that it is known may be."""
    days = sum(n for value, n in known if isinstance(value, str) and _DAY.match(value.strip()))
    return days >= 0.95 * sum(n for _value, n in known)


def _written(value: FieldValue) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float) and math.isfinite(value):
        return number_text(float(value))
    return str(value)
