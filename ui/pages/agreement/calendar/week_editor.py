"""The week's hours: blocks that one drags, and the same hours typed beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from slaapp.domain.week_edits import DAYS, WORKING_DAYS
from slaapp.domain.working_calendar import Week
from ui.pages.agreement.calendar.lunch_button import LunchButton
from ui.pages.agreement.hours import hours_text, next_day_text, read_hours
from ui.pages.agreement.words import weekday_name, weekday_title
from ui.widgets.section import SectionTitle
from ui.widgets.steady import TextField
from ui.widgets.tone import set_mark, set_tone
from ui.widgets.week_grid import WeekGrid
from ui.widgets.week_grid.grid import HEAD, ROW
from ui.widgets.week_grid.words import sum_text
from ui.words import Speaking

_FIELD, _AROUND_FIELD, _AROUND_WORDS = 206, 4, 26


class WeekEditor(Speaking, QWidget):
    """What is dragged is written into the fields; what is typed there moves the blocks."""

    edited = Signal()
    """An edit is done."""
    sketched = Signal()
    """The pointer holds something: the week is another one at each step."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._sum, self._hint = SectionTitle(), QLabel(), QLabel()
        self.grid = WeekGrid()
        self.fields = [TextField() for _ in DAYS]
        self._held = self.grid.week()
        self._faults = [""] * len(self.fields)
        self.notes = QLabel()
        self.lunch, self.copy, self.whole_day = LunchButton(), QPushButton(), QPushButton()
        self.whole_day.setCheckable(True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the editor's words."""
        self._title.setText(self.tr("The week"))
        self._hint.setText(
            self.tr(
                "Drag hours or their edges, draw new ones, or type them: 9:00-12:30, 14:00-17:30. "
                "A change counts once both sides have signed it."
            )
        )
        self.whole_day.setText(self.tr("0–24 h"))
        self.whole_day.setToolTip(self.tr("Show the whole day, from midnight to midnight"))
        for day, field in enumerate(self.fields):
            field.setAccessibleName(self.tr("Hours of {day}").format(day=weekday_name(day)))
        self._say_week()
        self._say_notes()

    def walk(self) -> list[QWidget]:
        """The order in which Tab goes through."""
        buttons = [self.lunch.button, self.lunch.arrow, self.copy, self.whole_day]
        return [*buttons, self.grid, *self.fields]

    def show_week(self, week: Week) -> None:
        """Show a week without telling of an edit."""
        self.grid.set_week(week)
        self._held = week
        for field, windows in zip(self.fields, week, strict=True):
            field.setText(hours_text(windows))
        self._say_week()

    def week(self, before: Week) -> Week:
        """The week as it is typed; a day that cannot be understood is that of ``before``."""
        read = [read_hours(field.text()) for field in self.fields]
        kept = (b if r is None else r for r, b in zip(read, before, strict=True))
        return cast(Week, tuple(kept))

    def unreadable_day(self) -> int | None:
        """The first day whose hours cannot be understood."""
        texts = (field.text() for field in self.fields)
        return next((day for day, text in enumerate(texts) if read_hours(text) is None), None)

    def say_faults(self, fault_of: Callable[[int], str]) -> None:
        """What is wrong with each day, Monday 0; empty where nothing is."""
        for day, field in enumerate(self.fields):
            unreadable = read_hours(field.text()) is None
            fault = self.tr("Write hours such as 9:00-12:30.") if unreadable else fault_of(day)
            self._faults[day] = fault
            set_mark(field, "wrong", "true" if fault else "false")
            field.setAccessibleDescription(fault or next_day_text(field.text()))
        self._say_notes()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (self._title, self.lunch, self.copy, self.whole_day):
            head.addWidget(widget)
        head.insertStretch(1, 1)
        typed = QVBoxLayout()
        typed.setContentsMargins(0, 0, 0, 0)
        typed.setSpacing(_AROUND_FIELD)
        # Over the hours that it sums: among the buttons it would widen the page with its minutes.
        self._sum.setFixedSize(_FIELD, HEAD - _AROUND_FIELD // 2)
        self._sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        typed.addWidget(self._sum)
        for field in self.fields:
            field.setFixedSize(_FIELD, ROW - _AROUND_FIELD)
            typed.addWidget(field)
        typed.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(4)
        both.addWidget(self.grid, 1)
        both.addLayout(typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label in (self._hint, self.notes):
            label.setWordWrap(True)
        set_tone(self._hint, "muted")
        set_tone(self._sum, "muted")
        set_tone(self.notes, "bad")
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addLayout(both)
        column.addWidget(self.notes)

    def _connect(self) -> None:
        self.grid.changed.connect(self._dragged)
        self.grid.settled.connect(self.edited)
        self.grid.chosen.connect(self._say_copy)
        self.lunch.wanted.connect(self.grid.cut_lunch)
        self.copy.clicked.connect(self._copy)
        self.whole_day.toggled.connect(self.grid.show_whole_day)
        for field in self.fields:
            field.textEdited.connect(self._typed)

    def _dragged(self) -> None:
        """Only the day that changed: what is typed elsewhere stays as it was typed."""
        week, before, self._held = self.grid.week(), self._held, self.grid.week()
        for field, windows, held in zip(self.fields, week, before, strict=True):
            if windows != held:
                field.setText(hours_text(windows))
        self._say_week()
        if self.grid.is_under_way():
            self.sketched.emit()

    def _typed(self) -> None:
        self._held = self.week(self.grid.week())
        self.grid.set_week(self._held)
        self._say_week()
        self.edited.emit()

    def _copy(self) -> None:
        self.grid.copy_day(self.grid.choice().day, WORKING_DAYS)

    def _say_week(self) -> None:
        self._sum.setText(sum_text(self.grid.week()))
        self._say_copy()

    def _say_copy(self) -> None:
        texts = [self.tr("All weekdays like {day}").format(day=weekday_name(day)) for day in DAYS]
        # What stands beside keeps its place whatever the day.
        width = self.copy.fontMetrics().horizontalAdvance
        self.copy.setMinimumWidth(max(map(width, texts)) + _AROUND_WORDS)
        self.copy.setText(texts[self.grid.choice().day])

    def _say_notes(self) -> None:
        said = [
            f"{weekday_title(day)} — {fault}" for day, fault in enumerate(self._faults) if fault
        ]
        self.notes.setText("\n".join(said))
        self.notes.setVisible(bool(said))
