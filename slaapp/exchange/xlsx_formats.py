"""What a number in a workbook means: its cell format makes it a date, a time or a plain number."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

from slaapp.exchange.cells import Cell

CellFormat: TypeAlias = Literal["plain", "date", "datetime", "time", "duration"]

# ECMA-376 part 1, 18.8.30: the format ids that a file need not spell out.
_BUILT_IN: dict[int, CellFormat] = {
    **dict.fromkeys((14, 15, 16, 17), "date"),
    **dict.fromkeys((18, 19, 20, 21, 45, 47), "time"),
    22: "datetime",
    46: "duration",
    **dict.fromkeys((*range(27, 32), 36, *range(50, 55), 57, 58), "date"),
    **dict.fromkeys((32, 33, 34, 35, 55, 56), "time"),
}
_DURATION = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_NOT_CODES = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM/PM|A/P|general', re.IGNORECASE)
_EPOCH_1900, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST_SERIAL = 2_958_465
_MS_PER_DAY = 86_400_000
_NUMBER = re.compile(r"-?\d{1,20}(\.\d{1,30})?([eE][-+]?\d{1,3})?")


def built_in_format(number_format: int) -> CellFormat:
    """The meaning of a format id that the workbook does not define itself."""
    return _BUILT_IN.get(number_format, "plain")


def format_of_code(code: str) -> CellFormat:
    """The meaning of a format code such as ``dd/mm/yyyy hh:mm`` (its first section counts)."""
    first = code.split(";")[0]
    if _DURATION.search(first):
        return "duration"
    letters = set(_NOT_CODES.sub("", first).lower())
    day, clock = bool(letters & set("dyj")), bool(letters & set("hs"))
    if day:
        return "datetime" if clock else "date"
    if clock:
        return "time"
    return "date" if "m" in letters else "plain"


def number_cell(text: str, form: CellFormat, from_1904: bool) -> Cell:
    """A number as written in the sheet: int, float, or what its format makes of it.

    What is no number stays text; a date beyond the year 9999 stays a number.
    """
    if not _NUMBER.fullmatch(text):
        return text
    value: int | float = float(text) if not text.lstrip("-").isdecimal() else int(text)
    if form == "plain" or not 0 <= value <= _LAST_SERIAL:
        return value
    if form == "duration":
        return timedelta(seconds=round(value * 86_400, 3))
    return _moment(value, form, from_1904)


def _moment(serial: int | float, form: CellFormat, from_1904: bool) -> Cell:
    """The date, time or both of a serial number of days (ECMA-376 part 1, 18.17.4)."""
    days, milliseconds = divmod(round(serial * _MS_PER_DAY), _MS_PER_DAY)
    clock = timedelta(milliseconds=milliseconds)
    if days == 0 and form != "date" and not from_1904:
        return (datetime.min + clock).time()
    if not from_1904 and days < 60:
        days += 1  # the 1900 that those serials count had a 29 February
    moment = (_EPOCH_1904 if from_1904 else _EPOCH_1900) + timedelta(days=days) + clock
    if form == "time" and days == 0:
        return moment.time()
    return date(moment.year, moment.month, moment.day) if _is_day(form, milliseconds) else moment


def _is_day(form: CellFormat, milliseconds: int) -> bool:
    return form == "date" and milliseconds == 0
