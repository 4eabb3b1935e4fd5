"""How answers look: JSON for programs, plain tables for people."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from slaapp.domain.instants import HOUR, MINUTE, SECOND, Instant, to_datetime


def print_json(data: object) -> None:
    """One JSON document on standard output."""
    plain = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(data, ensure_ascii=not plain, indent=2))


def iso_text(instant: Instant | None, zone: ZoneInfo, precision: str | None = None) -> str | None:
    """ISO 8601 with the zone's offset; the date alone where only the day is known."""
    if instant is None or precision == "unknown":
        return None
    local = to_datetime(instant, zone)
    if precision == "day":
        return local.date().isoformat()
    return local.isoformat(timespec="milliseconds" if instant % SECOND else "seconds")


def utc_text(instant: Instant) -> str:
    """ISO 8601 in UTC, for what belongs to no workspace."""
    return datetime.fromtimestamp(instant / 1000, UTC).isoformat(timespec="seconds")


def time_text(instant: Instant | None, zone: ZoneInfo, precision: str | None = None) -> str:
    """``2026-11-23 10:10``: read alike in both languages, and fit to be typed after ``--at``."""
    if instant is None:
        return ""
    if precision == "unknown":
        return "–"
    pattern = "%Y-%m-%d" if precision == "day" else "%Y-%m-%d %H:%M"
    return to_datetime(instant, zone).strftime(pattern)


def span_text(milliseconds: float | None) -> str:
    """``1 h 40``, ``25 min``, ``40 s``: rounded down; a dash for what is not known."""
    if milliseconds is None:
        return "–"
    whole = int(milliseconds)
    if whole < MINUTE:
        return f"{whole // SECOND} s"
    hours, minutes = divmod(whole // MINUTE, HOUR // MINUTE)
    return f"{hours} h {minutes:02d}" if hours else f"{minutes} min"


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]], right: str = "") -> None:
    """Columns under their heads; ``right`` names the ones with figures by "r", e.g. ``"lrr"``."""
    lines = [list(head), *[list(row) for row in rows]]
    widths = [max(_width(line[at]) for line in lines) for at in range(len(head))]
    for line in lines:
        cells = [
            _padded(cell, width, right[at : at + 1] == "r")
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())


def _padded(cell: str, width: int, to_the_right: bool) -> str:
    blank = " " * (width - _width(cell))
    return blank + cell if to_the_right else cell + blank


def _width(text: str) -> int:
    """Columns of a terminal: wide letters take two, accents on their own none."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) > 0 for sign in text)
