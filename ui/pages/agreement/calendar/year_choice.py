"""Which year is looked at: a button each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ui.words import Speaking

MOST = 4


class YearChoice(Speaking, QWidget):
    """``chosen`` tells the year; up to four are offered."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._years: tuple[int, ...] = ()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        # All of them are there from the beginning, so that Tab finds them where one sees them.
        self.buttons = [QPushButton() for _ in range(MOST)]
        for place, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.hide()
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._years[place]))

    def retranslate(self) -> None:
        """Name the buttons for screen readers."""
        for year, button in zip(self._years, self.buttons, strict=False):
            button.setText(str(year))
            button.setAccessibleName(self.tr("Holidays of {year}").format(year=year))

    def offer(self, years: Sequence[int]) -> None:
        """The first four of these; what is looked at stays so if it is among them."""
        before, self._years = self.year(), tuple(years)[:MOST]
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(self._years))
        self.retranslate()
        self.look_at(before if before in self._years else self._years[0])

    def year(self) -> int:
        """The year looked at; -1 before any is offered."""
        place = self._group.checkedId()
        return self._years[place] if 0 <= place < len(self._years) else -1

    def look_at(self, year: int) -> None:
        """Another year, without telling."""
        self.buttons[self._years.index(year)].setChecked(True)
