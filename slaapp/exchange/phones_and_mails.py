"""Telephone numbers and e-mail addresses: checked, put into one form, never thrown away."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from slaapp.exchange.number_styles import has_lost_precision
from slaapp.exchange.rows import Reason

LONGEST_PHONE = 60
LONGEST_EMAIL = 254
"""Characters (RFC 5321); what is longer is not even looked at."""

_SEVERAL = re.compile(r"\s*(?::::|[;,\n|])\s*")
_SEVERAL_PHONES = re.compile(r"\s*(?::::|[;\n|]|\s/\s|\sou\s|\sor\s)\s*")
# Meta's lead ads write "p:+33…"; address books "tel:…"; in angle brackets stands the address.
_PREFIX = re.compile(r"(?:p|tel|phone|mobile|mailto)\s*:\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"[^<>]*<([^<>]+)>")
_MOST = 10
_LONGEST_CELL = 1_000


class PhoneReading(NamedTuple):
    """The first number of a cell as written; its E.164 form, None if no such number can exist."""

    raw: str
    e164: str | None
    others: tuple[str, ...]
    reason: Reason | None


class EmailReading(NamedTuple):
    """The first valid address, normalised; where none is valid the text as written, and why."""

    address: str
    others: tuple[str, ...]
    reason: Reason | None


def read_phone(text: str, region: str = "FR") -> PhoneReading:
    """The number in a text, taken as national of ``region`` where it has no country code.

    A cell with several numbers gives the first valid one, the others as written.
    """
    parts = _parts(text, _SEVERAL_PHONES)
    if not parts:
        return PhoneReading(text, None, (), "bad_phone")
    found = [(part, e164_of(part, region)) for part in parts]
    raw, e164 = next((pair for pair in found if pair[1]), found[0])
    others = tuple(part for part in parts if part != raw)
    return PhoneReading(raw, e164, others, None if e164 else _why(raw))


@lru_cache(maxsize=1 << 14)
def e164_of(text: str, region: str = "FR", *, possible: bool = False) -> str | None:
    """The international form (E.164) of a number that can exist, else None.

    ``possible``: also of one that nobody was given as far as is known, but has as many digits as
    numbers there have: who types one means it, and some are newer than our list.
    """
    if not 3 <= len(text) <= LONGEST_PHONE or has_lost_precision(text):
        return None
    try:
        number = phonenumbers.parse(_PREFIX.sub("", text, count=1), region)
    except phonenumbers.NumberParseException:
        return None
    is_one = phonenumbers.is_possible_number if possible else phonenumbers.is_valid_number
    if not is_one(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def read_email(text: str) -> EmailReading:
    """The address in a text; nothing is asked of the network.

    A cell with several addresses gives the first valid one, the others as written.
    """
    parts = [_bare(part) for part in _parts(text, _SEVERAL)]
    for part in parts:
        if address := _normalised(part):
            return EmailReading(address, tuple(p for p in parts if p != part), None)
    return EmailReading(text.strip(), (), "bad_email")


@lru_cache(maxsize=1 << 14)
def _normalised(text: str) -> str | None:
    if not 3 <= len(text) <= LONGEST_EMAIL or "@" not in text:
        return None
    try:
        # Reserved names such as .test and .invalid are syntax, and nobody's business here.
        return validate_email(text, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        return None


def _parts(text: str, between: re.Pattern[str]) -> list[str]:
    if len(text) > _LONGEST_CELL:
        return []
    return [part for part in between.split(text.strip(), _MOST) if part]


def _bare(text: str) -> str:
    bracketed = _BRACKETS.fullmatch(text)
    return _PREFIX.sub("", (bracketed[1] if bracketed else text).strip(), count=1)


def _why(raw: str) -> Reason:
    return "precision_lost" if has_lost_precision(raw) else "bad_phone"
