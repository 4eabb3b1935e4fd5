"""The week's hours, typed once for all working days or for each day by itself."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from slaapp.domain.working_calendar import Week, Windows
from ui.pages.agreement.hours import hours_text, read_hours
from ui.pages.agreement.words import weekday_name, weekday_title
from ui.widgets.steady import TextField
from ui.widgets.tone import set_mark
from ui.words import Speaking

_WORKING = range(5)
_WEEKEND = (5, 6)
_WIDTH = 240


class WeekFields(Speaking, QWidget):
    """``changed`` after each edit by hand; what cannot be read stays as it was typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.all_days, self.apart = TextField(), QCheckBox()
        self.days = [TextField() for _ in range(7)]
        self.labels = [QLabel() for _ in range(8)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, field in enumerate((self.all_days, *self.days)):
            self.labels[line].setBuddy(field)
            field.setMinimumWidth(_WIDTH)
            field.textEdited.connect(self.changed)
            grid.addWidget(self.labels[line], line, 0)
            grid.addWidget(field, line, 1)
        grid.addWidget(self.apart, 8, 1)
        self.apart.clicked.connect(self._switched)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the days."""
        names = {"first": weekday_title(0), "last": weekday_name(4)}
        self.labels[0].setText(self.tr("{first} to {last}").format(**names))
        for day in range(7):
            self.labels[day + 1].setText(weekday_title(day))
        for label, field in zip(self.labels, (self.all_days, *self.days), strict=True):
            field.setAccessibleName(self.tr("Hours: {day}").format(day=label.text()))
            field.setPlaceholderText(self.tr("closed"))
        self.apart.setText(self.tr("Each day by itself"))

    def show_week(self, week: Week) -> None:
        """Show a week without telling of an edit; one that is shown already stays as typed."""
        if self.week(week) == week and not self.unreadable() and any(self._texts()):
            return
        self.apart.setChecked(any(week[day] != week[0] for day in _WORKING))
        self.all_days.setText(hours_text(week[0]))
        for field, windows in zip(self.days, week, strict=True):
            field.setText(hours_text(windows))
        self._arrange()

    def week(self, before: Week) -> Week:
        """The week as typed; a day that cannot be read stays as it was."""
        read = [read_hours(self._field_of(day).text()) for day in range(7)]
        days = (kept if found is None else found for found, kept in zip(read, before, strict=True))
        return cast(Week, tuple[Windows, ...](days))

    def unreadable(self) -> str:
        """The first day whose hours cannot be read, in a sentence."""
        wrong = [day for day in range(7) if read_hours(self._field_of(day).text()) is None]
        for field in (self.all_days, *self.days):
            bad = any(self._field_of(day) is field for day in wrong)
            set_mark(field, "wrong", "true" if bad else "false")
        if not wrong:
            return ""
        words = self.tr("The hours of {day} cannot be read: write 9:00-12:30, 14:00-17:30.")
        return words.format(day=weekday_name(wrong[0]))

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.all_days, *self.days, self.apart]

    def _texts(self) -> list[str]:
        return [field.text() for field in (self.all_days, *self.days)]

    def _field_of(self, day: int) -> TextField:
        together = day in _WORKING and not self.apart.isChecked()
        return self.all_days if together else self.days[day]

    def _switched(self) -> None:
        if self.apart.isChecked():
            for day in _WORKING:
                self.days[day].setText(self.all_days.text())
        else:
            self.all_days.setText(self.days[0].text())
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        apart = self.apart.isChecked()
        for line, field in enumerate((self.all_days, *self.days)):
            shown = line - 1 in _WEEKEND or apart == (line > 0)
            field.setVisible(shown)
            self.labels[line].setVisible(shown)
