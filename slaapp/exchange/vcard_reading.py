"""Visiting cards out of vCard 2.1, 3.0 and 4.0, read as real address books write them.

A library that reads a file as a whole loses all of it to one card that is cut off, and refuses
cards for a letter of another charset: so the lines are taken apart here, card by card, and only
the codings (quoted-printable, base64, charsets) are the standard library's.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from slaapp.exchange.card import Card, CardAddress, CardFault, CardValue
from slaapp.exchange.card_lines import card_lines
from slaapp.exchange.card_property import CardProperty, property_of, readable
from slaapp.exchange.encodings import wide_encoding
from slaapp.exchange.rows import OnProgress

_SHOWN_OF_A_FAULT = 300
_SCHEME = re.compile(r"(?:tel|mailto|sms|callto):", re.IGNORECASE)
_MOST_VALUES = 50
"""E-mail addresses, numbers or categories that are kept of one card."""


def read_cards(source: bytes) -> list[Card | CardFault]:
    """All cards in the bytes of a file or of a pasted text, in their order, and what is broken.

    A card that another one's beginning or the end of the file cuts off is a fault of its own:
    its neighbours are read. Never raises.
    """
    return list(cards_in(io.BytesIO(source)))


def cards_in(
    handle: BinaryIO, encoding: str = "", on_progress: OnProgress | None = None
) -> Iterator[Card | CardFault]:
    """The same, one by one out of an open file; memory does not grow with its size.

    ``encoding`` is of those values that are neither UTF-8 nor say what they are (cp1252).
    """
    handle.seek(0)
    wide = wide_encoding(handle.read(1 << 12))
    handle.seek(0)
    begun: _Card | None = None
    for number, place, text in card_lines(handle, wide or encoding, on_progress):
        if place == "inside" and begun is not None:
            begun.add(text)
        elif place == "end":
            yield begun.card() if begun else _unopened(number, text)
            begun = None
        elif place == "begin":
            if begun is not None:
                yield begun.fault()
            begun = _Card(number, "" if wide else encoding)
    if begun is not None:
        yield begun.fault()


def _unopened(number: int, text: bytes) -> CardFault:
    return CardFault(number, "card_not_opened", readable(text).strip())


class _Card:
    """The properties of a card while its lines go by."""

    def __init__(self, line: int, encoding: str) -> None:
        self._line, self._encoding = line, encoding
        self._first: dict[str, CardProperty] = {}
        self._emails: list[CardValue] = []
        self._phones: list[CardValue] = []
        self._addresses: list[CardProperty] = []
        self._categories: list[str] = []
        self._notes: list[str] = []
        self._shown = b""

    def add(self, line: bytes) -> None:
        """One more property."""
        if len(self._shown) < _SHOWN_OF_A_FAULT:
            self._shown += line[:_SHOWN_OF_A_FAULT] + b"\n"
        each = property_of(line)
        if each is None:
            return
        if each.name == "email":
            self._add_value(self._emails, each)
        elif each.name == "tel":
            self._add_value(self._phones, each)
        elif each.name == "adr" and len(self._addresses) < _MOST_VALUES:
            self._addresses.append(each)
        elif each.name == "categories" and len(self._categories) < _MOST_VALUES:
            self._categories += each.listed(self._encoding)[:_MOST_VALUES]
        elif each.name == "note" and len(self._notes) < _MOST_VALUES:
            self._notes.append(each.text(self._encoding))
        elif each.name in _SINGLE and each.name not in self._first and each.raw.strip():
            self._first[each.name] = each

    def card(self) -> Card:
        """The whole card."""
        return Card(
            line=self._line,
            version=self._text("version"),
            formatted_name=self._text("fn"),
            name=self._parts("n"),
            organisation=self._parts("org"),
            title=self._text("title"),
            emails=tuple(self._emails),
            phones=tuple(self._phones),
            address=self._address(),
            website=self._text("url"),
            categories=tuple(self._categories),
            note="\n".join(filter(None, self._notes)) or None,
            uid=self._text("uid"),
        )

    def fault(self) -> CardFault:
        """What could be read of a card that is cut off."""
        text = readable(self._shown, "", self._encoding)[:_SHOWN_OF_A_FAULT]
        return CardFault(self._line, "card_not_closed", text.strip())

    def _add_value(self, values: list[CardValue], each: CardProperty) -> None:
        text = _SCHEME.sub("", each.text(self._encoding), count=1)
        if text and len(values) < _MOST_VALUES:
            values.append(CardValue(text, each.kinds))

    def _text(self, name: str) -> str | None:
        return self._first[name].text(self._encoding) or None if name in self._first else None

    def _parts(self, name: str) -> tuple[str, ...] | None:
        return self._first[name].parts(self._encoding) if name in self._first else None

    def _address(self) -> CardAddress | None:
        """The address of work, else the preferred one, else the first."""
        best = min(self._addresses, key=_rank, default=None)
        if best is None:
            return None
        parts = (*best.parts(self._encoding), *("",) * 7)
        found = CardAddress(parts[2], parts[3], parts[5], parts[6])
        return found if found != CardAddress() else None


_SINGLE = frozenset({"version", "fn", "n", "org", "title", "url", "uid"})


def _rank(address: CardProperty) -> tuple[bool, bool]:
    return ("work" not in address.kinds, "pref" not in address.kinds)
