"""Proposing the draft: from which day it is to be in force, checked in the field."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QRadioButton

from resources.sentences import trouble_sentence
from slaapp.domain.signature import FARTHEST_BEGINNING
from ui.dates import day_text
from ui.widgets.panel import Panel
from ui.widgets.steady import DayField
from ui.widgets.tone import set_mark, set_tone
from ui.words import spoken

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProposePanel(Panel):
    """``proposed`` tells the day, or None for the day of the second signature."""

    proposed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self._allowed = True
        self._refused = ""
        self._hint, self._remark, self._fault = QLabel(), QLabel(), QLabel()
        for label, tone in ((self._hint, "muted"), (self._remark, "warning"), (self._fault, "bad")):
            label.setWordWrap(True)
            set_tone(label, tone)
        self._remark.hide()
        self.at_once, self.on_day = QRadioButton(), QRadioButton()
        group = QButtonGroup(self)
        for choice in (self.at_once, self.on_day):
            group.addButton(choice)
            choice.toggled.connect(self._changed)
        self.day, self._propose = DayField(), QPushButton()
        self._propose.setProperty("kind", "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.at_once, self.on_day, self.day):
            row.addWidget(widget)
        row.addWidget(self._fault, 1)
        row.addWidget(self._propose)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._remark)
        self.body.addLayout(row)
        self.day.dateChanged.connect(self._day_typed)
        self._propose.clicked.connect(self._tell)
        self.at_once.setChecked(True)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel's words."""
        super().retranslate()
        self.set_title(self.tr("Propose the draft to both sides"))
        self._hint.setText(
            self.tr(
                "Both sides read the same text: once proposed it cannot be changed until it is "
                "signed or withdrawn."
            )
        )
        self.at_once.setText(self.tr("In force with the second signature"))
        self.on_day.setText(self.tr("In force from"))
        self.day.setAccessibleName(self.tr("Day from which it is in force"))
        self._propose.setText(self.tr("Propose"))
        self._look()

    def ask(self, today: date) -> None:
        """Come into sight; a day typed before stays."""
        first = self.isHidden() and self._today != today
        self._today, self._refused = today, ""
        if first:
            following = today.replace(day=1) + timedelta(days=32)
            self.day.setDate(QDate(following.year, following.month, 1))
            self.at_once.setChecked(True)
        self.show()
        self._look()
        (self.at_once if self.at_once.isChecked() else self.on_day).setFocus()

    def remark(self, sentence: str) -> None:
        """What else is to be known before proposing; empty for nothing."""
        self._remark.setText(sentence)
        self._remark.setVisible(bool(sentence))

    def allow(self, allowed: bool) -> None:
        """Whether the draft can be proposed as it stands."""
        self._allowed = allowed
        self._look()

    def refuse(self, sentence: str) -> None:
        """Why it was not taken."""
        self._refused = sentence
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter proposes, wherever in the panel; held down, it does so once."""
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self._propose.click()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> date | None:
        if self.at_once.isChecked():
            return None
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _wrong(self) -> str:
        chosen = self._chosen()
        if chosen is None:
            return ""
        if chosen < self._today:
            return trouble_sentence("begins_in_past", {"day": day_text(chosen)}, spoken())
        if chosen > self._today + timedelta(days=FARTHEST_BEGINNING):
            values = {"day": day_text(chosen), "most": FARTHEST_BEGINNING}
            return trouble_sentence("begins_too_far", values, spoken())
        return ""

    def _day_typed(self) -> None:
        self.on_day.setChecked(True)
        self._changed()

    def _changed(self) -> None:
        self._refused = ""
        self._look()

    def _look(self) -> None:
        wrong = self._wrong()
        self._fault.setText(wrong or self._refused)
        self.day.setAccessibleDescription(wrong)
        set_mark(self.day, "wrong", "true" if wrong else "false")
        self._propose.setEnabled(self._allowed and not wrong)

    def _tell(self) -> None:
        self.proposed.emit(self._chosen())
