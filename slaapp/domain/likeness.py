"""How much two leads look like the same person, and why.

A reason and a strength: 100 is certain, below ``LEAST`` nobody is told. An address or a number
counts less where the names say that it is shared; a name counts only beside a company.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import token_sort_ratio

from slaapp.domain.folding import fold
from slaapp.domain.name_parts import (
    company_words,
    has_digits,
    mail_domain,
    person_words,
    sound,
    spellings,
    without_particle,
)
from slaapp.domain.search_text import phone_forms

REASONS: tuple[str, ...] = ("email", "phone", "name_company", "name", "company")
"""Why two leads look alike; the strongest reason is the one that is told."""

LEAST, CERTAIN = 50, 85
"""What is told at all; from where on an import takes it for known."""

_SHARED_BOXES_TEXT = (
    "accueil achat achats admin administration bonjour commercial compta comptabilite "
    "contact direction hello info infos mail office sales secretariat service support vente "
    "ventes"
)
_SHARED_BOXES = frozenset(_SHARED_BOXES_TEXT.split())
_FEWEST_DIGITS = 8
_ALIKE_COMPANIES = 85
_ALIKE_NAMES = 60
_SHORT, _LONG = 6, 9


@dataclass(frozen=True, slots=True)
class Who:
    """What is known of somebody, as it was typed; blank is unknown.

    ``name`` in any order; ``phone`` best in its international form (E.164).
    """

    name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Traits:
    """What two persons are compared by: folded words, the address, the number's spellings."""

    names: tuple[str, ...]
    company: tuple[str, ...]
    email: str
    domain: str
    phones: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to compare."""
        return not (self.names or self.company or self.email or self.phones)


def traits_of(who: Who) -> Traits:
    """What ``who`` is compared by."""
    email = fold(who.email)
    email = email if "@" in email else ""
    names, phones = person_words(who.name), _phones(who.phone)
    return Traits(names, company_words(who.company), email, mail_domain(email), phones)


def likeness(one: Traits, other: Traits) -> tuple[str, int]:
    """The strongest reason to take both for the same, and its strength; ("", 0) for none."""
    named = name_likeness(one.names, other.names)
    contradict = bool(one.names and other.names) and not named
    if one.email and one.email == other.email:
        return "email", _by_email(one.email, named, contradict)
    if not set(one.phones).isdisjoint(other.phones):
        return "phone", 60 if contradict else 97 if named else 88
    return _by_name(one, other, named)


def _by_email(email: str, named: int, contradict: bool) -> int:
    is_shared = email.partition("@")[0] in _SHARED_BOXES
    if contradict:
        return 55 if is_shared else 70
    return 80 if is_shared and not named else 100


def _by_name(one: Traits, other: Traits, named: int) -> tuple[str, int]:
    is_named = bool(one.names or other.names)
    if is_named and named < _ALIKE_NAMES:
        return "", 0
    employed = company_likeness(one.company, other.company)
    if one.domain and one.domain == other.domain:
        employed = max(employed, 95)
    if not is_named:
        return ("company", 75) if employed >= 95 else ("", 0)
    if employed >= _ALIKE_COMPANIES:
        return "name_company", round(0.55 * named + 0.4 * employed)
    is_open = not (one.company and other.company)
    if is_open and named >= 85 and min(len(one.names), len(other.names)) > 1:
        return "name", round(0.6 * named)
    return "", 0


def name_likeness(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How much two names are alike, 0 to 100, in whatever order their words stand.

    Each word of the shorter one must be met: as it is, with a slip of the pen, or by its initial.
    """
    if not one or not other:
        return 0
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    if _are_spelt_alike(small, large):
        return 100 if len(small) > 1 else 75
    found = _met(small, large)
    if found == 0:
        return 0
    if len(small) == 1:
        return round(found * (0.75 if len(large) == 1 else 0.65))
    return round(found) - (10 if len(large) > len(small) else 0)


def company_likeness(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How much two companies are alike, 0 to 100; legal forms were left out before."""
    if not one or not other:
        return 0
    if _are_spelt_alike(one, other):
        return 100
    small, large = sorted((frozenset(one), frozenset(other)), key=len)
    # Atelier 4 is not Atelier 8.
    if any(has_digits(word) for word in small ^ large):
        return 0
    if small <= large and (len(small) > 1 or len(next(iter(small))) >= _SHORT):
        return 90
    return round(token_sort_ratio(" ".join(one), " ".join(other)))


def _are_spelt_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both are the same words in some order, or would be with two neighbours as one."""
    if one == other:
        return True
    if sum(map(len, one)) != sum(map(len, other)):
        return False
    return not spellings(one).isdisjoint(spellings(other))


def _met(small: tuple[str, ...], large: tuple[str, ...]) -> float:
    """The mean of how well each word of ``small`` is met in ``large``; 0 if one is not."""
    left, others, total = list(large), [], 0
    # Whole words first: an initial must not take the place of one that is there.
    for word in small:
        if word in left:
            left.remove(word)
            total += 100
        else:
            others.append(word)
    for word in sorted(others, key=len, reverse=True):
        gained, best = 0, ""
        for each in left:
            found = _word_likeness(word, each)
            if found > gained:
                gained, best = found, each
        if gained == 0:
            return 0
        left.remove(best)
        total += gained
    return total / len(small)


@lru_cache(maxsize=1 << 14)
def _word_likeness(one: str, other: str) -> int:
    if one == other:
        return 100
    if not (one.isalpha() and other.isalpha()):
        return 0
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return 60 if long.startswith(short) else 0
    if sound(one) == sound(other) or without_particle(long) == short:
        return 85
    # Julie is not Julien, Martin not Martine: what only goes on is another name.
    if long.startswith(short) or len(short) < _SHORT - 1:
        return 0
    if len(short) < _SHORT and len(short) != len(long):
        return 0
    allowed = 2 if len(short) >= _LONG else 1
    return 85 if OSA.distance(one, other, score_cutoff=allowed) <= allowed else 0


def _phones(phone: str) -> tuple[str, ...]:
    forms = phone_forms(phone) if phone else []
    return tuple(form for form in forms if len(form) >= _FEWEST_DIGITS)
