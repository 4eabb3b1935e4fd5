"""Opening hours as one types them: ``9:00-12:30, 14-17:30``."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from resources.typed_words import typed_list
from slaapp.domain.spoken_words import any_of
from slaapp.domain.working_calendar import DAY_MINUTES, Window, Windows

_CLOCK = rf"(\d{{1,2}})\s*(?:(?:[:.]|{any_of(typed_list('hour_signs'))})\s*(\d{{2}})?)?"
_SPAN = re.compile(
    rf"{_CLOCK}\s*(?:-|–|—|{any_of(typed_list('from_to'))})\s*{_CLOCK}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"[,;/+&]|\b{any_of(typed_list('and'))}\b", re.IGNORECASE)


def read_hours(text: str) -> Windows | None:
    """The windows of a day; () for a blank text, None where it cannot be understood."""
    windows = []
    for part in filter(None, (piece.strip() for piece in _BETWEEN.split(text))):
        found = _SPAN.fullmatch(part)
        if found is None:
            return None
        start, end = (_minutes(*found.group(i, i + 1)) for i in (1, 3))
        if start is None or end is None or start == DAY_MINUTES:
            return None
        windows.append(Window(start, end))
    return tuple(sorted(windows))


def hours_text(windows: Windows) -> str:
    """The windows of a day: ``09:00–12:30, 14:00–17:30``."""
    return ", ".join(f"{_clock(w.start)}–{_clock(w.end)}" for w in windows)


def next_day_text(text: str) -> str:
    """``→ next day, 06:00`` where the hours run over midnight; else empty."""
    over = [window for window in read_hours(text) or () if window.over_midnight]
    if not over:
        return ""
    words = QCoreApplication.translate("Agreement", "→ next day, {time}")
    return words.format(time=_clock(over[-1].end))


def _minutes(hours: str, minutes: str | None) -> int | None:
    total = int(hours) * 60 + int(minutes or 0)
    return total if int(minutes or 0) < 60 and total <= DAY_MINUTES else None


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
