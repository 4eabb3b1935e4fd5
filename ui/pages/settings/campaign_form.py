"""A campaign's days and what it cost, under the lists."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ui.dates import day_text
from ui.typed_day import typed_day
from ui.widgets.section import SectionTitle
from ui.widgets.steady import TextField
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.word_lists import EntryRow

_NAMES = ("starts_on", "ends_on", "cost", "currency")


class CampaignFormPanel(Speaking, QFrame):
    """``wanted`` brings the campaign's key and its form; shown while a campaign is chosen."""

    wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._row: EntryRow | None = None
        self._title, self.message, self.save = SectionTitle(), QLabel(), QPushButton()
        self.fields = {name: TextField() for name in _NAMES}
        self._labels = {name: QLabel() for name in _NAMES}
        self.fields["currency"].setMaximumWidth(64)
        set_tone(self.message, "bad")
        self.message.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        for name, field in self.fields.items():
            self._labels[name].setBuddy(field)
            line.addWidget(self._labels[name])
            line.addWidget(field)
            field.returnPressed.connect(self._submit)
        line.addWidget(self.save)
        self.save.clicked.connect(self._submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.addWidget(self._title)
        column.addLayout(line)
        column.addWidget(self.message)
        self.retranslate()
        self.show_campaign(None)

    def show_campaign(self, row: EntryRow | None) -> None:
        """Show what is known of a campaign; None: none is chosen."""
        self.setVisible(row is not None)
        if row is None or row == self._row:
            return
        self._row = row
        self._title.setText(row.name or "")
        days = {name: getattr(row, name) for name in ("starts_on", "ends_on")}
        for name, day in days.items():
            self.fields[name].setText(day_text(date.fromisoformat(day)) if day else "")
        cents = row.cost_cents
        self.fields["cost"].setText(
            "" if cents is None else QLocale().toString(cents / 100, "f", 2)
        )
        self.fields["currency"].setText(row.currency or "EUR")
        self.complain("")

    def complain(self, message: str) -> None:
        """Say what is wrong; what was typed stays."""
        self.message.setText(message)
        self.message.setVisible(bool(message))

    def retranslate(self) -> None:
        """Say the labels."""
        words = {
            "starts_on": self.tr("First day"),
            "ends_on": self.tr("Last day"),
            "cost": self.tr("Cost"),
            "currency": self.tr("Currency"),
        }
        for name, word in words.items():
            self._labels[name].setText(word)
            self.fields[name].setAccessibleName(word)
        self.save.setText(self.tr("Save"))

    def _submit(self) -> None:
        from slaapp.operations.campaign import CampaignForm

        if self._row is None:
            return
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        days = {name: typed_day(typed[name]) for name in ("starts_on", "ends_on")}
        if any(typed[name] and day is None for name, day in days.items()):
            self.complain(
                self.tr("This is not a day; write it like {day}.").format(
                    day=day_text(date(2026, 6, 30))
                )
            )
            return
        number, fits = QLocale().toDouble(typed["cost"].replace("\N{NO-BREAK SPACE}", ""))
        if typed["cost"] and not fits:
            self.complain(self.tr("The cost is not a number."))
            return
        cents = round(number * 100) if typed["cost"] else None
        form = CampaignForm(
            self._row.name or "", days["starts_on"], days["ends_on"], cents, typed["currency"]
        )
        self.complain("")
        self.wanted.emit(self._row.id, form)
