"""The words of a name that tell one person or company from another: no titles, no legal forms."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from slaapp.domain.search_text import words_of

_TITLES_TEXT = (
    "m mme mlle mr mrs ms miss monsieur madame mademoiselle dr docteur prof pr me maitre herr "
    "frau de du des d la le les l van von der den di da del"
)
_TITLES = frozenset(_TITLES_TEXT.split())
_FORMS_TEXT = (
    "sarl sas sasu sa eurl snc sci scop scp selarl ei eirl gie asbl sprl srl spa bvba gmbh "
    "mbh ag kg ug ohg ltd limited plc llc llp inc incorporated corp corporation co company "
    "cie compagnie bv nv ab oy oyj sl lda pty ets etablissement etablissements ste societe "
    "the et and de du des d la le les l"
)
_FORMS = frozenset(_FORMS_TEXT.split())
_PROVIDERS_TEXT = (
    "gmail googlemail hotmail outlook live msn yahoo ymail icloud me mac aol gmx web proton "
    "protonmail orange wanadoo free sfr neuf laposte bbox numericable bluewin skynet t-online "
    "libero mail"
)
_PROVIDERS = frozenset(_PROVIDERS_TEXT.split())

_SOUNDS = (("ph", "f"), ("th", "t"), ("y", "i"), ("ck", "k"))
_PARTICLE = re.compile(r"(?:van(?:de[nr]?)?|von(?:der)?|dela|du|des|de|le|la)(\w{4,})")


@lru_cache(maxsize=1 << 15)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name, folded, hyphens and titles left out; of "de" alone, that."""
    words = words_of(name)
    return tuple(word for word in words if word not in _TITLES) or tuple(words)


@lru_cache(maxsize=1 << 15)
def company_words(name: str) -> tuple[str, ...]:
    """The words of a company, folded, without its legal form: "S.A.R.L. Dupont" is dupont."""
    words = _joined_letters(words_of(name))
    return tuple(word for word in words if word not in _FORMS) or tuple(words)


@lru_cache(maxsize=1 << 15)
def spellings(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """The words in order of the alphabet, also with any two neighbours written as one."""
    found = {tuple(sorted(words))}
    for at in range(len(words) - 1):
        found.add(tuple(sorted((*words[:at], words[at] + words[at + 1], *words[at + 2 :]))))
    return frozenset(found)


@lru_cache(maxsize=1 << 15)
def sound(word: str) -> str:
    """A folded word without what is written in several ways and heard in one: Sophie is sofie."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return "".join(sign for sign, _run in groupby(word))


@lru_cache(maxsize=1 << 15)
def has_digits(word: str) -> bool:
    """Whether a digit is in it, of whatever script."""
    return any(sign.isdecimal() for sign in word)


@lru_cache(maxsize=1 << 15)
def without_particle(word: str) -> str:
    """Of "vandenberg" berg: what a particle written as one with a name leaves."""
    found = _PARTICLE.fullmatch(word)
    return found[1] if found else word


def mail_domain(email: str) -> str:
    """Whose address it is: the domain of a company; blank for providers that anybody uses."""
    domain = email.rpartition("@")[2]
    return "" if domain.partition(".")[0] in _PROVIDERS else domain


def _joined_letters(words: list[str]) -> list[str]:
    """Single letters that follow each other are one word: s a r l."""
    found: list[str] = []
    run = ""
    for word in [*words, ""]:
        if len(word) == 1:
            run += word
            continue
        if run:
            found += [run]
        run = ""
        found += [word] if word else []
    return found
