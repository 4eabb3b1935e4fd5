"""Visiting cards as a file that telephones and mail programs take in: vCard 4.0 and 3.0."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, TypeAlias

from slaapp.exchange.card import Card, CardValue
from slaapp.exchange.content_lines import escaped, line, listed
from slaapp.exchange.whole_file import whole_file

CardVersion: TypeAlias = Literal["4.0", "3.0"]

_PARTS_OF_NAME = 5


def write_cards(path: Path, cards: Iterable[Card], version: CardVersion = "4.0") -> int:
    """Write the cards in UTF-8; answers their number.

    A card with the same ``uid`` as one that is there already replaces it, where the program that
    takes the file in goes by it. Raises Trouble as ``whole_file`` does.
    """
    count = 0
    with whole_file(path) as place, place.open("wb") as handle:
        for card in cards:
            handle.writelines(card_bytes(card, version))
            count += 1
    return count


def card_bytes(card: Card, version: CardVersion) -> Iterator[bytes]:
    """The lines of one card."""
    yield line("BEGIN", "VCARD")
    yield line("VERSION", version)
    if card.uid:
        yield line("UID", card.uid if version == "4.0" else card.uid.removeprefix("urn:uuid:"))
    yield line("FN", escaped(_formatted_name(card)))
    name = (*(card.name or ()), *[""] * _PARTS_OF_NAME)[:_PARTS_OF_NAME]
    if any(name) or version == "3.0":  # which wants one, be it empty
        yield line("N", listed(name, ";"))
    if card.organisation:
        yield line("ORG", listed(card.organisation, ";"))
    if card.title:
        yield line("TITLE", escaped(card.title))
    for phone in card.phones:
        yield line(f"TEL{_kinds(phone, version)}", escaped(phone.text))
    for email in card.emails:
        yield line(f"EMAIL{_kinds(email, version)}", escaped(email.text))
    yield from _rest(card, version)
    yield line("END", "VCARD")


def _rest(card: Card, version: CardVersion) -> Iterator[bytes]:
    place = card.address
    if place is not None:
        parts = ("", "", place.street, place.city, "", place.postcode, place.country)
        kind = "work" if version == "4.0" else "WORK"
        yield line(f"ADR;TYPE={kind}", listed(parts, ";"))
    if card.website:
        yield line("URL", card.website.replace("\n", " ").replace("\r", " "))
    if card.categories:
        yield line("CATEGORIES", listed(card.categories, ","))
    if card.note:
        yield line("NOTE", escaped(card.note))


def _formatted_name(card: Card) -> str:
    """A card must have one: that of the company where nobody is named."""
    first = card.emails[0].text if card.emails else ""
    return card.full_name or card.company or first or "?"


def _kinds(value: CardValue, version: CardVersion) -> str:
    """``;TYPE=work`` of the newer form, ``;TYPE=WORK,VOICE`` of the older one."""
    kinds = sorted(value.kinds)
    if not kinds:
        return ""
    joined = ",".join(kinds)
    if version == "3.0":
        return f";TYPE={joined.upper()}"
    return f";TYPE={joined}" if len(kinds) == 1 else f';TYPE="{joined}"'
