"""A new fair: its name and its days, in a panel above the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from ui.pages.fair.sizes import be_large
from ui.widgets.panel import Panel
from ui.widgets.steady import DayField, TextField
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from datetime import date

_NAMES = ("name", "starts_on", "ends_on")


class NewFairPanel(Panel):
    """``wanted`` brings a CampaignForm; what was typed stays until it was saved."""

    wanted = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.name, self.first, self.last = TextField(), DayField(), DayField()
        self.save, self.message = QPushButton(), QLabel()
        self._labels = {name: QLabel() for name in _NAMES}
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._submit)
        set_tone(self.message, "bad")
        for day in (self.first, self.last):
            day.setDate(QDate(today.year, today.month, today.day))
        self.first.dateChanged.connect(self._keep_order)
        line = QHBoxLayout()
        line.setSpacing(8)
        for name, field in zip(_NAMES, (self.name, self.first, self.last), strict=True):
            self._labels[name].setBuddy(field)
            be_large(field)
            line.addWidget(self._labels[name])
            line.addWidget(field, 1 if field is self.name else 0)
        be_large(self.save)
        line.addWidget(self.save)
        self.body.addLayout(line)
        self.body.addWidget(self.message)
        self.message.hide()
        self.retranslate()

    def begin(self) -> None:
        """Type its name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self, words: str) -> None:
        """Say what is wrong."""
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say the labels."""
        super().retranslate()
        self.set_title(self.tr("New fair"))
        words = (self.tr("Name"), self.tr("First day"), self.tr("Last day"))
        fields = (self.name, self.first, self.last)
        for label, field, word in zip(self._labels.values(), fields, words, strict=True):
            label.setText(word)
            field.setAccessibleName(word)
        self.save.setText(self.tr("Save"))

    def _keep_order(self, first: QDate) -> None:
        if self.last.date() < first:
            self.last.setDate(first)

    def _submit(self) -> None:
        from slaapp.operations.campaign import CampaignForm

        if not self.name.text().strip():
            self.complain(self.tr("A fair needs a name."))
            self.begin()
            return
        first, last = self.first.date().toPython(), self.last.date().toPython()
        self.wanted.emit(CampaignForm(self.name.text().strip(), first, last))  # type: ignore[arg-type]
