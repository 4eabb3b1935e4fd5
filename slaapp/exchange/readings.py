"""What one value could be, taken alone: the set of all types and formats that it satisfies."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from slaapp.exchange.cells import Cell
from slaapp.exchange.date_formats import DATE_FORMATS, LONGEST_DATE, formats_of
from slaapp.exchange.number_styles import (
    NUMBER_STYLES,
    NumberStyle,
    has_lost_precision,
    is_integer,
    number_in,
)
from slaapp.exchange.yes_no_words import is_yes_no

Readings: TypeAlias = frozenset[str]
"""Codes: each of DATE_FORMATS (as "date:…"), "number:point", "number:comma", and those below."""

INTEGER = "integer"
DIFFERING = "differing"  # a number whose two styles give two values: 1,234
PRECISION_LOST = "precision_lost"
YES_NO = "yes_no"
WORDS = "words"  # yes or no in letters, not 0 or 1
EMAIL = "email"
PHONE = "phone"
KEY = "key"  # hexadecimal or UUID: means nothing to people
TIMED = "timed"  # a date with a time of day
NATIVE = "native"  # typed by the workbook, not by us
PLAIN = "plain"  # a number or an ISO date as this program writes it: 1234,5, not 1 234,50

_EMAIL = re.compile(r"[^@\s,;<>]{1,64}@[^@\s,;<>]{1,190}\.[^@\s.,;<>]{2,24}")
_PHONE = re.compile(r"(?:[+(]|00|\d)[\d\s.()/\-‑–+]{5,24}")
_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_KEY = re.compile(
    r"\{?[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}\}?|[0-9a-fA-F]{16,64}"
)
_SMALL_INTEGER = re.compile(r"0|-?[1-9]\d{0,6}", re.ASCII)
_PLAIN_DAY = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d:00)?", re.ASCII)
# Three decimals get a naught: 1,234 could be a thousand and more.
_PLAIN_NUMBER = re.compile(
    r"0|-?[1-9]\d*|-?(?:0|[1-9]\d*)[.,](?:\d\d[1-9]0|(?!\d{3}$)\d*[1-9])", re.ASCII
)
_LONGEST_WORD = 5
_DIGIT = re.compile(r"\d")
_CURRENCY = re.compile(r"[A-Z]{3}[-−\s\d]", re.IGNORECASE)
_DATE_CODES = {form: f"date:{form}" for form in DATE_FORMATS}
_MOST_PHONE_DIGITS = 15

_NATIVE_DAY = frozenset({NATIVE, *(f"date:{form}" for form in DATE_FORMATS)})
_NATIVE_NUMBER = frozenset({NATIVE, *(f"number:{style}" for style in NUMBER_STYLES)})
_NOTHING: Readings = frozenset()
_INTEGER_READINGS = frozenset({INTEGER, PLAIN, *(f"number:{style}" for style in NUMBER_STYLES)})
_ONE_BIT = _INTEGER_READINGS | {YES_NO}
_YES_NO_READINGS = frozenset({YES_NO, WORDS})


def date_code(form: str) -> str:
    """The reading of a date in that format."""
    return f"date:{form}"


def number_code(style: NumberStyle) -> str:
    """The reading of a number in that style."""
    return f"number:{style}"


def readings_of(cell: Cell) -> Readings:
    """Everything that a cell that is not empty could be; for any text, in bounded time."""
    if isinstance(cell, str):
        return _of_text(cell.strip())
    if isinstance(cell, bool):
        return frozenset({NATIVE, YES_NO, WORDS})
    if isinstance(cell, int | float):
        whole = {INTEGER} if cell == cell and float(cell).is_integer() else set()
        return _NATIVE_NUMBER | whole | ({YES_NO} if cell in (0, 1) else set())
    if isinstance(cell, datetime):
        return _NATIVE_DAY | {TIMED}
    return _NATIVE_DAY if isinstance(cell, date) else frozenset({NATIVE})


def _of_text(text: str) -> Readings:
    if "@" in text:
        return frozenset({EMAIL}) if _EMAIL.fullmatch(text) else _NOTHING
    if _SMALL_INTEGER.fullmatch(text):
        return _ONE_BIT if text in ("0", "1") else _INTEGER_READINGS
    if len(text) <= _LONGEST_WORD and is_yes_no(text):
        return _YES_NO_READINGS
    if len(text) > LONGEST_DATE or not _DIGIT.search(text):
        return _NOTHING
    return frozenset({KEY} if _KEY.fullmatch(text) else _of_digits(text))


def _of_digits(text: str) -> set[str]:
    formats, is_timed = formats_of(text)
    found = {_DATE_CODES[form] for form in formats}
    if is_plain(text):
        found.add(PLAIN)
    if is_timed:
        found.add(TIMED)
    if text[0].isalpha() and not _CURRENCY.match(text):
        return found
    if _may_be_number(text):
        found.update(_numbers(text))
    if _is_phone(text):
        found.add(PHONE)
    if has_lost_precision(text):
        found.add(PRECISION_LOST)
    return found


def is_plain(text: str) -> bool:
    """Whether a number or a day read from the text is written as the very same text again."""
    if _PLAIN_DAY.fullmatch(text):
        return True
    if not _PLAIN_NUMBER.fullmatch(text):
        return False
    number = Decimal(text.replace(",", "."))
    return Decimal(repr(float(number))) == number


def _may_be_number(text: str) -> bool:
    """Whether the number readers are worth asking: 06 12 34 56 78 and +33 … are none of theirs."""
    return text[0] != "+" and not (text[0] == "0" and text[1:2].isdigit())


def _is_phone(text: str) -> bool:
    """Whether a number could be dialled, as far as its look goes; 70.61.11.201 is an address."""
    if not _PHONE.fullmatch(text) or _ADDRESS.fullmatch(text):
        return False
    return 8 <= sum(map(str.isdecimal, text)) <= _MOST_PHONE_DIGITS


def _numbers(text: str) -> set[str]:
    values = {style: number_in(text, style) for style in NUMBER_STYLES}
    found = {number_code(style) for style, value in values.items() if value is not None}
    if len(found) == len(NUMBER_STYLES) and len(set(values.values())) > 1:
        found.add(DIFFERING)
    if found and is_integer(text):
        found.add(INTEGER)
    return found
