"""One day of the plan: hours beside numbers that can be changed, and what they would break."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import HOUR, Instant
from ui.dates import instant_text
from ui.lead_words import tier_word
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.operations.wave import WaveDay

_MOST = 9_999
COLUMNS = 8
_FIRST_FIELD = 3
translate = QCoreApplication.translate


class DayRow(QObject):
    """Its widgets stand in a grid of others; ``changed`` when a number was."""

    changed = Signal()

    def __init__(self, parent: QObject, zone: ZoneInfo) -> None:
        super().__init__(parent)
        self._zone = zone
        self.at: Instant = 0
        self.day, self.there, self.owed = QLabel(), QLabel(), QLabel()
        self.demanded, self.state = QLabel(), QLabel()
        self.fields = {tier: NumberField(0, _MOST) for tier in TIERS}
        for field in self.fields.values():
            field.setKeyboardTracking(False)
            field.valueChanged.connect(lambda _value: self.changed.emit())

    def place(self, grid: QGridLayout, line: int) -> None:
        """Put it into a line of the grid."""
        fields = list(self.fields.values())
        cells = [self.day, self.there, self.owed, *fields, self.demanded, self.state]
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column, cell in enumerate(cells):
            grid.addWidget(cell, line, column)
            if cell in (self.there, self.owed, self.demanded):
                cell.setAlignment(right)

    def show_day(self, day: WaveDay) -> None:
        """Say what the day comes to."""
        self.at = day.at
        self.day.setText(instant_text(day.at, "instant", self._zone))
        self.there.setText(hours_text(day.free_ms))
        self.owed.setText(hours_text(day.owed_ms))
        self.demanded.setText(hours_text(day.demanded_ms))
        for tier, field in self.fields.items():
            field.show_value(day.leads.get(tier, 0))
            field.setAccessibleName(f"{self.day.text()}: {tier_word(tier)}")
        broken = ", ".join(tier_word(tier) for tier in day.broken)
        kept = translate("DayRow", "kept") if day.leads else ""
        said = translate("DayRow", "breaks promises: {tiers}").format(tiers=broken)
        self.state.setText(said if broken else kept)
        set_tone(self.state, "bad" if broken else "muted")

    def leads(self) -> dict[str, int]:
        """The numbers that stand in it."""
        return {tier: field.value() for tier, field in self.fields.items() if field.value()}

    def set_visible(self, shown: bool) -> None:
        """Show or hide all of it."""
        cells = (self.day, self.there, self.owed, self.demanded, self.state, *self.fields.values())
        for cell in cells:
            cell.setVisible(shown)


def hours_text(ms: int) -> str:
    """``7,5 h``."""
    number = QLocale().toString(ms / HOUR, "f", 1)
    return translate("DayRow", "{n} h").format(n=number)
