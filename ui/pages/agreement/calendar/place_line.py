"""Whose holidays are kept: the country, and its regions by name with the days that are theirs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.country_words import country_name
from ui.widgets.steady import ChoiceField
from ui.words import Speaking

_MOST_SHOWN = 16
_METROPOLIS = "FR"
_STAYS = 500
"""Milliseconds on a region until it is meant: the arrow keys pass by many."""


@dataclass(frozen=True)
class KeptPlace:
    """``names`` are the country's regions by code, ``own`` the days that each adds to its own."""

    country: str
    region: str | None
    names: dict[str, str] = field(default_factory=dict)
    own: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_place(connection: Any, year: int, language: str) -> KeptPlace:
    """On the reading thread: the package of holidays is slow to load."""
    from slaapp.domain.holiday_proposals import region_names, regional_days
    from slaapp.domain.trouble import Trouble
    from slaapp.store.rows.members import read_workspace

    row = read_workspace(connection)
    country = row.country or ""
    try:
        names, own = region_names(country), regional_days(country, year, language)
    except Trouble:
        # A country that was written down by hand, or by another version: nothing to choose.
        return KeptPlace(country, row.region)
    return KeptPlace(country, row.region, names, own)


class PlaceLine(Speaking, QWidget):
    """``moved`` tells the code of the region chosen, None for the whole country."""

    moved = Signal(object)
    elsewhere = Signal()
    """Another country is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._place: KeptPlace | None = None
        self.region, self.country = ChoiceField(), QPushButton()
        self.country.setProperty("kind", "flat")
        self.region.setMinimumContentsLength(10)
        self.region.setMaxVisibleItems(_MOST_SHOWN)
        self.region.setSizeAdjustPolicy(
            self.region.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.region, 1)
        row.addWidget(self.country)
        self._waiting = QTimer(self, singleShot=True, interval=_STAYS)
        self._waiting.timeout.connect(self._choose)
        self.region.activated.connect(lambda _place: self._waiting.start())
        self.country.clicked.connect(self.elsewhere)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the place."""
        self.region.setAccessibleName(self.tr("Region whose holidays are kept"))
        self.country.setToolTip(self.tr("Choose another country in the settings"))
        if self._place is not None:
            self.show_place(self._place)

    def show_place(self, place: KeptPlace) -> None:
        """Show where the team is, and where it could be; a choice under way is left alone."""
        self._place = place
        if self._waiting.isActive():
            return
        self.country.setText(country_name(place.country) if place.country else self.tr("Country"))
        with QSignalBlocker(self.region):
            self.region.clear()
            self._offer(self._whole(place.country), None, ())
            for name, code in sorted((name, code) for code, name in place.names.items()):
                self._offer(name, code, place.own.get(code, ()))
            self.region.setCurrentIndex(max(0, self.region.findData(place.region)))
        self.region.setEnabled(bool(place.names))
        self._say_own()

    def _whole(self, country: str) -> str:
        if country == _METROPOLIS:
            return self.tr("Metropolitan France")
        return self.tr("The whole country")

    def _offer(self, name: str, code: str | None, own: tuple[str, ...]) -> None:
        self.region.addItem(f"{name} (+{len(own)})" if own else name, code)
        place = self.region.count() - 1
        self.region.setItemData(place, ", ".join(own), Qt.ItemDataRole.ToolTipRole)

    def _say_own(self) -> None:
        own = self.region.currentData(Qt.ItemDataRole.ToolTipRole) or ""
        said = self.tr("Its own holidays: {names}").format(names=own) if own else ""
        self.region.setToolTip(said)
        self.region.setAccessibleDescription(said)

    def _choose(self) -> None:
        code = self.region.currentData()
        if self._place is not None and code != self._place.region:
            self.moved.emit(code)
