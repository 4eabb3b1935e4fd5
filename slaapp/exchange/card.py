"""A visiting card as a file or a code carried it: what it says, in its own order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

CardReason: TypeAlias = Literal["card_not_closed", "card_not_opened"]
"""The file ends, or the next card begins, before this one's end; an end without a beginning."""

_SILENT = frozenset({"fax", "pager", "modem", "msg_only", "assistant"})
"""Kinds of numbers at which nobody answers for themselves."""


@dataclass(frozen=True, slots=True)
class CardValue:
    """An address or a number as written, and what it is said to be: "work", "cell", "pref" …"""

    text: str
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CardAddress:
    """Where somebody is; blank where the card says nothing."""

    street: str = ""
    city: str = ""
    postcode: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One card. ``line`` is its first line in the file, from 1; None and () are what it lacks.

    ``name`` are the parts as written: family name, first name, further names, before, after;
    ``organisation`` the company, then its departments. Photos, sounds, keys and birthdays are
    not kept: nobody needs them to call back.
    """

    line: int = 1
    version: str | None = None
    formatted_name: str | None = None
    name: tuple[str, ...] | None = None
    organisation: tuple[str, ...] | None = None
    title: str | None = None
    emails: tuple[CardValue, ...] = ()
    phones: tuple[CardValue, ...] = ()
    address: CardAddress | None = None
    website: str | None = None
    categories: tuple[str, ...] = ()
    note: str | None = None
    uid: str | None = None

    @property
    def last_name(self) -> str:
        """The family name, "" where the card has no name in parts."""
        return self._part(0)

    @property
    def first_name(self) -> str:
        """The first name, "" where the card has no name in parts."""
        return self._part(1)

    @property
    def full_name(self) -> str:
        """The whole name as the card shows it, or made of its parts."""
        return self.formatted_name or " ".join(filter(None, (self.first_name, self.last_name)))

    @property
    def company(self) -> str:
        """The company without its departments."""
        return self.organisation[0] if self.organisation else ""

    @property
    def email(self) -> str:
        """The address to write to: the preferred one, else the first."""
        return next((each.text for each in self.emails_by_use()), "")

    @property
    def phone(self) -> str:
        """The number to call, see :meth:`phones_by_use`."""
        return next((each.text for each in self.phones_by_use()), "")

    def emails_by_use(self) -> list[CardValue]:
        """All addresses, the preferred ones first."""
        return sorted(self.emails, key=lambda each: "pref" not in each.kinds)

    def phones_by_use(self) -> list[CardValue]:
        """All numbers: faxes and pagers last, the preferred ones first, then work, then cell."""
        return sorted(self.phones, key=_use)

    def _part(self, place: int) -> str:
        return self.name[place] if self.name and len(self.name) > place else ""


@dataclass(frozen=True, slots=True)
class CardFault:
    """A card that is not whole, so that nobody takes it for one; ``text`` is what could be read."""

    line: int
    reason: CardReason
    text: str


def kinds_of(words: Iterable[str]) -> frozenset[str]:
    """The kinds that the words beside a value name, in small letters."""
    return frozenset(word.strip().strip('"').casefold() for word in words if word.strip())


def _use(phone: CardValue) -> tuple[bool, bool, bool, bool]:
    kinds = phone.kinds
    return (bool(kinds & _SILENT), "pref" not in kinds, "work" not in kinds, "cell" not in kinds)
