"""What a key does in a week's grid."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from slaapp.domain.week_edits import moved, removed, resized, with_new_hours
from slaapp.domain.working_calendar import Week
from ui.widgets.week_grid.choice import Choice, choice_of
from ui.widgets.week_grid.drag import FINE, QUARTER

Answer: TypeAlias = tuple[Week, Choice]
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UPWARDS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def by_key(week: Week, choice: Choice, event: QKeyEvent) -> Answer | None:
    """The week and the choice after a key; None where the key means nothing here."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    fine = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        if key in _SIDEWAYS:
            return shifted(week, choice, _SIDEWAYS[key], FINE if fine else QUARTER)
        return on_other_day(week, choice, _UPWARDS[key]) if key in _UPWARDS else None
    if key in _SIDEWAYS and not fine:
        return week, choice.beside(week, _SIDEWAYS[key])
    if key in _UPWARDS and not fine:
        return week, choice.on_day(week, choice.day + _UPWARDS[key])
    return _KEYS[key](week, choice) if key in _KEYS else None


def shifted(week: Week, choice: Choice, way: int, step: int) -> Answer:
    """The block or the edge chosen goes to the next whole step."""
    window = choice.window(week)
    if window is None or choice.place is None:
        return week, choice
    day, place, part = choice.day, choice.place, choice.part
    if part == "whole":
        after = moved(week, day, place, day, _next(window.start, way, step))
    else:
        edge = window.start if part == "start" else window.closes
        least = min(step, window.closes - window.start)
        after = resized(week, day, place, part, _next(edge, way, step), least)
    return after, _held(week, after, choice)


def on_other_day(week: Week, choice: Choice, way: int) -> Answer:
    """The block chosen goes to the day before or after, where it fits there at its time."""
    window, day = choice.window(week), choice.day + way
    if window is None or choice.place is None or day not in range(7):
        return week, choice
    after = moved(week, choice.day, choice.place, day, window.start)
    if after == week or window not in after[day]:
        return week, choice
    return after, choice_of(after, day, window, choice.part)


def with_more(week: Week, choice: Choice) -> Answer:
    """New hours on the day chosen, which are chosen then."""
    after = with_new_hours(week, choice.day)
    return after, _held(week, after, Choice(choice.day, choice.place, "whole"))


def with_less(week: Week, choice: Choice) -> Answer:
    """Without the block chosen."""
    if choice.window(week) is None or choice.place is None:
        return week, choice
    after = removed(week, choice.day, choice.place)
    return after, Choice(choice.day, choice.place).held(after)


def _first(week: Week, choice: Choice) -> Answer:
    return week, Choice(choice.day, 0, "start").held(week) if week[choice.day] else choice


def _last(week: Week, choice: Choice) -> Answer:
    count = len(week[choice.day])
    return week, Choice(choice.day, count - 1, "end") if count else choice


_KEYS: dict[Qt.Key, Callable[[Week, Choice], Answer]] = {
    Qt.Key.Key_Insert: with_more,
    Qt.Key.Key_Delete: with_less,
    Qt.Key.Key_Backspace: with_less,
    Qt.Key.Key_Home: _first,
    Qt.Key.Key_End: _last,
}


def _next(minute: int, way: int, step: int) -> int:
    """The next whole step before or after a minute."""
    return (minute // step + 1 if way > 0 else -(-minute // step) - 1) * step


def _held(before: Week, after: Week, choice: Choice) -> Choice:
    """The window that the edit made or changed."""
    fresh = [each for each in after[choice.day] if each not in before[choice.day]]
    return choice_of(after, choice.day, fresh[0], choice.part) if fresh else choice.held(after)
