"""The time zone: typed with suggestions or chosen from the list, and refused if there is none."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.trouble import Trouble
from slaapp.domain.zones import zone_of
from ui.pages.agreement.words import fault_word
from ui.widgets.steady import ChoiceField


@cache
def _all_zones() -> list[str]:
    """The names of all, in order; to gather them, a folder of 600 files is read."""
    return sorted(available_timezones())


class ZoneField(ChoiceField):
    """``chosen`` after each edit by hand; what was typed stays as it is, a zone or not."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._zones = _all_zones()
        self._by_name = {zone.casefold(): zone for zone in self._zones}
        self.setInsertPolicy(self.InsertPolicy.NoInsert)
        line = QLineEdit()
        line.setStyleSheet("border: 0; padding: 0; background: transparent;")
        self.setLineEdit(line)
        line.textEdited.connect(self.chosen)
        self.addItems(self._zones)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self._zones, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.activated.connect(self.chosen)
        completer.activated.connect(lambda _text: self.chosen.emit())

    def show_zone(self, zone: str) -> None:
        """Show a zone without telling of an edit."""
        self.setCurrentIndex(self.findText(zone))
        self.setEditText(zone)

    def zone(self) -> str:
        """The zone that was typed or chosen, as it is spelt; empty for what is none."""
        typed = self.currentText().strip()
        name = self._by_name.get(typed.casefold(), typed)
        try:
            return zone_of(name).key
        except Trouble:
            return ""

    def refusal(self) -> str:
        """Why what was typed is no zone."""
        return fault_word(Fault("zone_unknown", "zone", {"zone": self.currentText()}))
