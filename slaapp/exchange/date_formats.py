"""Dates as people write them. Which part is the day is a matter of the whole column, never guessed.

A format names the order, the separator and the digits of the year; a time of day and an offset from
UTC may follow in every format and say themselves what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from resources.typed_words import typed_list
from slaapp.domain.folding import fold
from slaapp.domain.instants import start_of_day, to_instant
from slaapp.domain.spoken_words import any_of
from slaapp.exchange.cells import Cell
from slaapp.exchange.dated_value import DatedValue
from slaapp.exchange.month_names import MONTHS
from slaapp.exchange.unreadable import Unreadable

_DAY_AND_MONTH = ("dd{0}MM{0}yyyy", "MM{0}dd{0}yyyy", "dd{0}MM{0}yy", "MM{0}dd{0}yy")
NAMED_MONTH_FORMATS = ("d MMM yyyy", "d MMM yy", "MMM d yyyy", "MMM d yy")
DATE_FORMATS: tuple[str, ...] = (
    *(f"yyyy{sign}MM{sign}dd" for sign in "-/."),
    "yyyyMMdd",
    *(form.format(sign) for sign in "/-." for form in _DAY_AND_MONTH),
    *NAMED_MONTH_FORMATS,
)
"""All formats, in the notation of Unicode's CLDR. Years with two digits are never first."""

FIRST_YEAR, LAST_YEAR = 1900, 2100
_PIVOT = 69
"""Two-digit years: 00–68 are 2000–2068, 69–99 are 1969–1999 (POSIX ``strptime``, %y)."""

LONGEST_DATE = 60
"""Characters; longer texts are no dates."""

_CUT = LONGEST_DATE + 1

_NUMERIC = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?:[T ,]\s*(\S.*))?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2}.*))?")
_BETWEEN = re.compile(r"[-\s]")


def _accented(letters: str) -> str:
    """The pattern of folded letters as they are written: "fev" is "fév" too."""
    return "".join(_ACCENTS.get(letter, letter) for letter in letters)


_ACCENTS = {"a": "[aàâä]", "e": "[eéèê]", "i": "[iîï]", "o": "[oôö]", "u": "[uûùü]"}
# The first three letters of every month: most texts are refused by them at once.
_MONTH = re.compile("|".join(sorted({_accented(name[:3]) for name in MONTHS})), re.I)
_ORDINAL = any_of(typed_list("ordinals"))
_AT = any_of(typed_list("before_time"))
_HOUR = any_of(typed_list("hour_signs"))
_WORD = r"([^\W\d_]{3,9})\.?"
_WEEKDAY = r"(?:[^\W\d_]{2,9}\.?,?\s+)?"
_DAY_NAME = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}}){_ORDINAL}?[-\s]+{_WORD},?[-\s]+(\d{{4}}|\d{{2}})(?:,?[T\s]\s*(\S.*))?"
)
_NAME_DAY = re.compile(
    rf"{_WEEKDAY}{_WORD}[-\s]+(\d{{1,2}}){_ORDINAL}?,?[-\s]+(\d{{4}}|\d{{2}})(?:,?[T\s]\s*(\S.*))?"
)
_TIME = re.compile(
    rf"(?:{_AT}\s+)?(\d{{1,2}})(?::|\s?{_HOUR}\s?)(\d{{2}})(?::?(\d{{2}})(?:[.,](\d{{1,9}}))?)?"
    r"\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT)?\s*(?:([+-])(\d{2}):?(\d{2})?)?"
)

_Clock: TypeAlias = tuple[timedelta, timezone | None]
"""Time since midnight on the wall, and the offset where one is written."""

_Split: TypeAlias = tuple[str, int, int, int, str]
"""Format, year, month, day, and the text of the time."""


def formats_of(text: str) -> tuple[list[str], bool]:
    """The formats that trimmed text satisfies, and whether it has a time of day as well.

    A day and a month below 13 leave two formats.
    """
    found = [split for split in _readings(text) if _is_whole(split)]
    return [split[0] for split in found], any(split[4] for split in found)


def date_reader(form: str, zone: ZoneInfo) -> Callable[[Cell], DatedValue | Unreadable]:
    """How cells of a column in one format become instants.

    A time without an offset is the wall time of ``zone`` (of a doubled hour the first). A date
    without a time is the local 00:00 with precision "day". A workbook's date cells are what they
    are, whatever the format. Anything else: Unreadable "bad_date". ``form`` may be ``""`` where
    every date is a workbook's own.
    """

    @lru_cache(maxsize=4096)
    def read_text(text: str) -> DatedValue | Unreadable:
        return _from_text(text.strip(), form, zone)

    def read(cell: Cell) -> DatedValue | Unreadable:
        if isinstance(cell, str):
            # What is too long for a date is not remembered whole.
            return read_text(cell if len(cell) <= LONGEST_DATE else cell.strip()[:_CUT])
        if isinstance(cell, datetime):
            return DatedValue(to_instant(cell.replace(tzinfo=cell.tzinfo or zone)), "instant")
        if isinstance(cell, date):
            return DatedValue(_day(cell, zone), "day")
        return Unreadable("bad_date")

    return read


def parse_date(cell: Cell, form: str, zone: ZoneInfo) -> DatedValue | Unreadable:
    """One cell, see :func:`date_reader`."""
    return date_reader(form, zone)(cell)


def _from_text(text: str, form: str, zone: ZoneInfo) -> DatedValue | Unreadable:
    for found, year, month, day, rest in _readings(text):
        if found != form:
            continue
        try:
            on = date(year, month, day)
        except ValueError:
            return Unreadable("bad_date")
        if not rest:
            return DatedValue(_day(on, zone), "day")
        clock = _clock(rest)
        return Unreadable("bad_date") if clock is None else _at(on, clock, zone)
    return Unreadable("bad_date")


def _at(on: date, clock: _Clock, zone: ZoneInfo) -> DatedValue:
    since_midnight, offset = clock
    moment = datetime(on.year, on.month, on.day, tzinfo=offset or zone) + since_midnight
    return DatedValue(to_instant(moment), "instant")


@lru_cache(maxsize=4096)
def _day(on: date, zone: ZoneInfo) -> int:
    return start_of_day(on, zone)


def _is_whole(split: _Split) -> bool:
    _, year, month, day, rest = split
    try:
        date(year, month, day)
    except ValueError:
        return False
    return not rest or _clock(rest) is not None


def _readings(text: str) -> list[_Split]:
    """Every way to split text into a date with a year in range, months and days unchecked."""
    if len(text) > LONGEST_DATE:
        return []
    splits = (_numeric(text) or _compact(text)) if text[:1].isdigit() else []
    if not splits and _BETWEEN.search(text) and _MONTH.search(text):
        splits = _named(text)
    return [split for split in splits if FIRST_YEAR <= split[1] <= LAST_YEAR]


def _numeric(text: str) -> list[_Split]:
    found = _NUMERIC.fullmatch(text)
    if found is None:
        return []
    first, sign, middle, last, rest = found.groups(default="")
    if len(first) == 4:
        if len(last) == 4:
            return []
        return [(f"yyyy{sign}MM{sign}dd", int(first), int(middle), int(last), rest)]
    if len(first) == 3 or len(last) not in (2, 4):
        return []
    year, digits = _year(last), "y" * len(last)
    return [
        (f"dd{sign}MM{sign}{digits}", year, int(middle), int(first), rest),
        (f"MM{sign}dd{sign}{digits}", year, int(first), int(middle), rest),
    ]


def _compact(text: str) -> list[_Split]:
    found = _COMPACT.fullmatch(text)
    if found is None:
        return []
    rest = f"{found[4]}:{found[5]}" if found[4] else ""
    return [("yyyyMMdd", int(found[1]), int(found[2]), int(found[3]), rest)]


def _named(text: str) -> list[_Split]:
    if found := _DAY_NAME.fullmatch(text):
        day, name, year, rest = found.groups(default="")
        form = "d MMM "
    elif found := _NAME_DAY.fullmatch(text):
        name, day, year, rest = found.groups(default="")
        form = "MMM d "
    else:
        return []
    month = MONTHS.get(fold(name))
    return [(form + "y" * len(year), _year(year), month, int(day), rest)] if month else []


def _year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < _PIVOT else 1900)


def _clock(text: str) -> _Clock | None:
    """The time of day and the offset that text says, if it is one that a clock can show."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if half := found[5]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    micros = int((found[4] or "0").ljust(6, "0")[:6])
    since = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=micros)
    offset = _offset(found)
    return None if offset is False else (since, offset or None)


def _offset(found: re.Match[str]) -> timezone | Literal[False] | None:
    """The offset written, None where there is none, False for one that no place has."""
    if not found[7]:
        return UTC if found[6] else None
    hours, minutes = int(found[8]), int(found[9] or 0)
    if hours > 14 or minutes > 59:
        return False
    span = timedelta(hours=hours, minutes=minutes)
    return timezone(-span if found[7] == "-" else span)
