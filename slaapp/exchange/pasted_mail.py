"""A mail as it is forwarded: who wrote it, about what, and what they wrote."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from resources.pasted_words import pasted_words
from slaapp.domain.folding import fold
from slaapp.exchange.pasted_lines import Line

_HEADS = frozenset({"from", "to", "date", "subject"})
_ADDRESS = re.compile(r"[^\s<>\[\]()\"',;:]+@[^\s<>\[\]()\"',;:]+")
_REPLY = re.compile(r"^\W*(?:tr|fwd?|re|ref|wg|aw)\s*:\s*", re.IGNORECASE)
_WROTE = re.compile(r"^(?:le|on)\b.*", re.IGNORECASE)


class Mail(NamedTuple):
    """``sender`` as written in its head (blank where there is none), ``subject``, and the lines
    that they wrote themselves."""

    sender: str
    address: str
    subject: str
    body: tuple[Line, ...]


def read_mail(lines: Sequence[Line], own: Collection[str] = ()) -> Mail:
    """The first mail in a text that nobody of one's ``own`` domains wrote; without a head the
    whole text is its body."""
    blocks = _blocks(lines)
    for start, end in blocks:
        head = {line.code: line.value for line in lines[start:end] if line.code in _HEADS}
        address = address_in(head.get("from", ""))
        if address.rpartition("@")[2].casefold() in own and len(blocks) > 1:
            continue
        following = [first for first, _after in blocks if first >= end]
        body = lines[end : following[0] if following else len(lines)]
        subject = _without_replies(head.get("subject", ""))
        if is_robot(address):
            return Mail("", "", subject, _own_words(body))
        return Mail(name_in(head.get("from", "")), address, subject, _own_words(body))
    return Mail("", "", "", _own_words(lines))


def is_robot(address: str) -> bool:
    """Whether nobody reads what is written to an address: "noreply@…"."""
    return fold(address.partition("@")[0]).startswith(_marks("robots"))


def address_in(text: str) -> str:
    """The first thing in a text that looks like an address."""
    found = _ADDRESS.search(text.replace("mailto:", ""))
    return found[0].strip(".") if found else ""


def name_in(sender: str) -> str:
    """The name beside an address: ``Inès Dupont <ines@…>``."""
    before = re.split(r"[<\[(]", sender, maxsplit=1)[0].strip(" \"'")
    return "" if "@" in before else before


def _blocks(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where heads of mails stand: a sender and at least one more of their lines, close by."""
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(lines):
        end = place
        while end < len(lines) and lines[end].code in _HEADS:
            end += 1
        codes = [line.code for line in lines[place:end]]
        if "from" in codes and len(codes) > 1:
            found.append((place, end))
        place = max(end, place + 1)
    return found


def _own_words(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Up to where somebody else's words are quoted or a forwarded mail begins."""
    kept: list[Line] = []
    for line in lines:
        folded = fold(line.text)
        if any(mark in folded for mark in _marks("forwarded")):
            if any(each.text for each in kept):
                break
            continue
        if _WROTE.match(line.text) and folded.rstrip(" :").endswith(_marks("replied")):
            break
        kept.append(line)
    return tuple(kept)


@cache
def _marks(name: str) -> tuple[str, ...]:
    words = pasted_words()
    return tuple(fold(word) for word in words[name])  # type: ignore[literal-required]


def _without_replies(subject: str) -> str:
    while found := _REPLY.match(subject):
        subject = subject[found.end() :]
    return subject.strip()
