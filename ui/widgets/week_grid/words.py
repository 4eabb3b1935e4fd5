"""What a week's grid says: of a block, of where the keyboard is, of what can be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.instants import MINUTE
from slaapp.domain.week_edits import week_minutes
from slaapp.domain.working_calendar import Week, Window
from ui.countdown import span_text
from ui.widgets.week_grid.choice import Choice
from ui.words import QT_TRANSLATE_NOOP

_SPOKEN = {
    "whole": QT_TRANSLATE_NOOP("WeekGrid", "{day}, from {start} to {end}"),
    "start": QT_TRANSLATE_NOOP("WeekGrid", "{day}, from {start} to {end}: the beginning"),
    "end": QT_TRANSLATE_NOOP("WeekGrid", "{day}, from {start} to {end}: the end"),
}


def day_title(day: int) -> str:
    """``Monday``; a capital in French too."""
    name = QLocale().dayName(day + 1)
    return name[:1].upper() + name[1:]


def short_days() -> list[str]:
    """``Mon`` …, as they stand before the strips."""
    names = (QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat) for day in range(7))
    return [name[:1].upper() + name[1:] for name in names]


def block_text(window: Window) -> str:
    """``09:00–12:30``."""
    return f"{clock_text(window.start)}–{clock_text(window.end)}"


def block_texts(window: Window) -> tuple[str, str]:
    """``09:00–12:30``, and ``9–12:30`` where there is less room."""
    return block_text(window), "–".join(_short(minute) for minute in (window.start, window.end))


def clock_text(minute: int) -> str:
    """``09:00``; ``24:00`` too."""
    return f"{minute // 60:02}:{minute % 60:02}"


def choice_text(week: Week, choice: Choice) -> str:
    """``Monday, from 09:00 to 12:30: the end``; for who cannot see it."""
    window, day = choice.window(week), day_title(choice.day)
    if window is None:
        return _say(QT_TRANSLATE_NOOP("WeekGrid", "{day}: no hours")).format(day=day)
    end = clock_text(window.end)
    if window.over_midnight:
        end = _say(QT_TRANSLATE_NOOP("WeekGrid", "{time} on the next day")).format(time=end)
    return _say(_SPOKEN[choice.part]).format(day=day, start=clock_text(window.start), end=end)


def sum_text(week: Week) -> str:
    """``35 h a week``."""
    if not any(week):
        return _say(QT_TRANSLATE_NOOP("WeekGrid", "no hours"))
    words = _say(QT_TRANSLATE_NOOP("WeekGrid", "{span} a week"))
    return words.format(span=span_text(week_minutes(week) * MINUTE))


def keys_text() -> str:
    """How the keyboard does it all."""
    return _say(
        QT_TRANSLATE_NOOP(
            "WeekGrid",
            "Arrows choose hours or an edge of them; Shift and arrows move it by a quarter of an "
            "hour, with Ctrl too by five minutes. Insert adds hours, Delete removes them.",
        )
    )


def _short(minute: int) -> str:
    return clock_text(minute).lstrip("0") if minute % 60 else str(minute // 60)


def _say(source: str) -> str:
    return QCoreApplication.translate("WeekGrid", source)
