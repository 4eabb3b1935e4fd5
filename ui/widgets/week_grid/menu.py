"""What can be done with the hours and the day that are chosen."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from slaapp.domain.week_edits import DAYS, WORKING_DAYS
from slaapp.domain.working_calendar import Week
from ui.widgets.week_grid.choice import Choice
from ui.widgets.week_grid.words import day_title
from ui.words import QT_TRANSLATE_NOOP


class Editable(Protocol):
    """What the menu does its deeds to."""

    def week(self) -> Week: ...
    def choice(self) -> Choice: ...
    def add_hours(self) -> None: ...
    def remove_hours(self) -> None: ...
    def clear_day(self, day: int) -> None: ...
    def copy_day(self, day: int, targets: range) -> None: ...


def day_menu(grid: Editable, parent: QWidget) -> QMenu:
    """The menu of what is chosen; it is gone once it was closed."""
    menu, choice = QMenu(parent), grid.choice()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    day, has_hours = choice.day, bool(grid.week()[choice.day])
    remove = menu.addAction(_say(QT_TRANSLATE_NOOP("WeekGrid", "Remove these hours")))
    remove.triggered.connect(grid.remove_hours)
    remove.setEnabled(choice.window(grid.week()) is not None)
    add = menu.addAction(_say(QT_TRANSLATE_NOOP("WeekGrid", "New hours")))
    add.triggered.connect(grid.add_hours)
    menu.addSeparator()
    words = _say(QT_TRANSLATE_NOOP("WeekGrid", "All weekdays like {day}")).format(
        day=day_title(day)
    )
    menu.addAction(words).triggered.connect(lambda: grid.copy_day(day, WORKING_DAYS))
    words = _say(QT_TRANSLATE_NOOP("WeekGrid", "All seven days like {day}"))
    every = menu.addAction(words.format(day=day_title(day)))
    every.triggered.connect(lambda: grid.copy_day(day, DAYS))
    clear = menu.addAction(_say(QT_TRANSLATE_NOOP("WeekGrid", "No hours that day")))
    clear.triggered.connect(lambda: grid.clear_day(day))
    clear.setEnabled(has_hours)
    return menu


def _say(source: str) -> str:
    return QCoreApplication.translate("WeekGrid", source)
