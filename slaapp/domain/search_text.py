"""What a lead is found by: its names, the signs of its other fields, the words told about it.

All of it folded, so that SQLite has only to compare: "DUPÔNT" is kept as "dupont". A phone is kept
as its digits, as dialled from home and from abroad.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from slaapp.domain.criterion import FieldValue
from slaapp.domain.folding import fold

MATCH = "match"
"""The order of who searches: the best match first, then the newest; without a text the newest."""

_NAMES = ("person.first_name", "person.last_name", "company.name")
_SIGNS = (*_NAMES, "person.email", "external_id")
_LONGEST_WORD = 60
_PHONES = ("person.phone", "person.phone_e164")

# ITU-T E.164: where a number's country ends. All other codes have three digits.
_TWO_DIGITS = (20, 27, *range(30, 35), 36, 39, 40, 41, *range(43, 50), *range(51, 59))
_SHORT_CODES = frozenset(
    map(str, (1, 7, *_TWO_DIGITS, *range(60, 67), 81, 82, 84, 86, *range(90, 96), 98))
)


def name_words(fields: Mapping[str, FieldValue]) -> str:
    """The words of a lead's names, its person's and its company's, a blank between two."""
    return " ".join(words_of(" ".join(str(fields[name]) for name in _NAMES if fields.get(name))))


def search_text(fields: Mapping[str, FieldValue]) -> str:
    """Names, mail, number elsewhere and phones, to be found by any part of them."""
    signs = [foldable(str(fields[name])) for name in _SIGNS if fields.get(name)]
    return " ".join([*signs, *phone_forms(*(str(fields.get(name) or "") for name in _PHONES))])


def told_words(fields: Mapping[str, FieldValue], others: Iterable[str | None]) -> str:
    """The words of what was asked for, and of ``others``: notes and tags; each once, in order."""
    texts = [str(fields.get("request") or ""), *(text for text in others if text)]
    return " ".join(sorted(set(words_of(" ".join(texts)))))


def words_of(text: str) -> list[str]:
    """The runs of letters and digits of a text, folded: "l’Œuvre" is l and oeuvre.

    What somebody pasted may have runs of any length: no word is told by what follows the 60th.
    """
    folded = fold(text)
    if folded.isascii():
        runs = _RUNS.findall(folded)
    else:
        runs = "".join(s if s.isalnum() else " " for s in folded).split()
    return [run[:_LONGEST_WORD] for run in runs] if len(folded) > _LONGEST_WORD else runs


_RUNS = re.compile("[0-9a-z]+")


def foldable(text: str) -> str:
    """``text`` folded; a NUL, at which SQLite's own tools stop, is a blank."""
    return fold(text.replace("\x00", " "))


def phone_forms(*phones: str) -> list[str]:
    """The digits of one person's phones, each spelling once, and as dialled from home."""
    forms: dict[str, None] = {}
    for phone in phones:
        digits = digits_of(phone)
        if digits:
            abroad = phone.lstrip().startswith("+")
            forms |= dict.fromkeys((digits, *_other_forms(f"00{digits}" if abroad else digits)))
    return list(forms)


def digits_of(text: str) -> str:
    """The digits of a text, whatever stands between them; Arabic ones as ours."""
    if text.isascii():
        return "".join(_DIGITS.findall(text))
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


_DIGITS = re.compile("[0-9]+")


def dialled(digits: str, *, abroad: bool) -> list[str]:
    """What the digits somebody types may be the beginning of; ``abroad``: after a plus sign."""
    return [digits, *_other_forms(f"00{digits}" if abroad else digits)]


def _other_forms(digits: str) -> list[str]:
    """Of "0033612" 33612 and 0612; a zero that only those at home dial counts once."""
    if not digits.startswith("00") or len(digits) < 5:
        return []
    whole = digits[2:]
    size = next((n for n in (1, 2) if whole[:n] in _SHORT_CODES), 3)
    code, rest = whole[:size], whole[size:].lstrip("0")
    return [f"{code}{rest}", f"0{rest}"] if rest else [whole]
