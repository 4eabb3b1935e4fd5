"""The end of a mail: a closing, a name, what they do, where they work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from resources.pasted_words import pasted_words
from slaapp.domain.folding import fold

_PARTS = re.compile(r"\s+[|•·–—-]\s+|\s*\|\s*|\s{3,}")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*", re.UNICODE)
_TOWN = re.compile(
    r"\b(?:[A-Z]{1,2}-)?(\d{5})\s+([A-ZÀ-Ý][\w'’ -]{1,40}?)(?:\s+cedex.*)?(?:[,;]|$)"
)
_MOST_LINES = 12


class Signature(NamedTuple):
    """What a signature says; blank where nothing was understood."""

    name: str = ""
    job_title: str = ""
    company: str = ""
    postcode: str = ""
    city: str = ""


def split_off(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The message, and the lines of its signature: after the last closing or "--".

    A text of a few lines without any closing that begins with a name is a signature alone.
    """
    for place in range(len(lines) - 1, -1, -1):
        if _is_closing(lines[place]) and any(line.strip() for line in lines[place + 1 :]):
            return list(lines[:place]), [line for line in lines[place + 1 :] if line.strip()]
    filled = [line for line in lines if line.strip()]
    if filled and len(filled) <= _MOST_LINES and _is_name(_PARTS.split(filled[0])[0]):
        return [], filled
    end = len(lines)
    while end and (not lines[end - 1].strip() or _is_closing(lines[end - 1])):
        end -= 1
    return list(lines[:end]), []


def read_signature(lines: Sequence[str]) -> Signature:
    """Who signed: the first line that is a name, then what they do and where."""
    parts = [part.strip(" ,;") for line in lines[:_MOST_LINES] for part in _PARTS.split(line)]
    parts = [part for part in parts if part and not _is_noise(part)]
    name = next((part for part in parts if _is_name(part)), "")
    if not name and len(parts) == 1 and _WORD.fullmatch(parts[0]):
        # "Cdt, Paul"
        name = parts[0]
    rest = [part for part in parts if part != name]
    job = next((part for part in rest if _has(part, "jobs")), "")
    others = [part for part in rest if part != job and not re.search(r"\d", part)]
    company = next((part for part in others if _has(part, "companies")), "")
    if job and not company:
        job, company = _of_company(job)
    company = company or next((part for part in others if _may_be_company(part)), "")
    town = next((found for line in lines if (found := _TOWN.search(line))), None)
    postcode, city = (town[1], town[2].strip(" -")) if town else ("", "")
    return Signature(name, job, company, postcode, city)


def is_sent_from(line: str) -> bool:
    """ "Sent from my iPhone": nobody's words."""
    return fold(line).startswith(_words("sent_from"))


def is_greeting(line: str) -> bool:
    """ "Bonjour," on a line of its own."""
    words = fold(line).strip(" ,!.").split()
    return bool(words) and len(words) <= 4 and words[0] in _words("greetings")


def _is_closing(line: str) -> bool:
    bare = fold(line).strip(" ,.!-–—")
    return line.strip() in ("--", "-- ", "—", "__") or bare in _words("closings")


def _is_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 4 or _has(text, "jobs") or _has(text, "companies"):
        return False
    return all(_WORD.fullmatch(word) and word[0].isupper() for word in words)


def _may_be_company(text: str) -> bool:
    return not is_sent_from(text) and text[:1].isupper() and len(text.split()) <= 6


def _of_company(job: str) -> tuple[str, str]:
    """ "Acheteuse chez Atelier Nord", "Buyer at Nord", "Acheteuse, Atelier Nord"."""
    for between in (" chez ", " at ", " @ ", ", "):
        before, found, after = job.partition(between)
        if found and after.strip():
            return before.strip(), after.strip()
    return job, ""


def _is_noise(part: str) -> bool:
    folded = fold(part)
    return "@" in part or folded.startswith(("www.", "http")) or is_sent_from(part)


def _has(text: str, name: str) -> bool:
    return bool(set(re.findall(r"\w+", fold(text))) & set(_words(name)))


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in pasted_words()[name])  # type: ignore[literal-required]
