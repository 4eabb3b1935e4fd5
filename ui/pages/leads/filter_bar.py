"""Under the heading: what the list is filtered by, as chips, and the way to more of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from slaapp.domain.filter_joining import both
from slaapp.domain.lead_filter import LeadFilter
from ui.clock import Clock
from ui.icons import icon
from ui.pages.leads.chip import Chip
from ui.pages.leads.filter_menu import FilterMenu
from ui.pages.leads.filter_words import Names, filter_text, part_text
from ui.words import Speaking


class FilterBar(Speaking, QWidget):
    """``given`` came from a figure and stays whole; ``own`` was chosen here, part by part."""

    changed = Signal()

    def __init__(self, clock: Clock, names: Names) -> None:
        super().__init__()
        self._clock, self._names = clock, names
        self.given = LeadFilter()
        self.own = LeadFilter()
        self._menu = FilterMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.chosen.connect(self.choose)
        self.add = QPushButton()
        self.add.setIcon(icon("filter"))
        self.add.setMenu(self._menu)
        self.clear = QPushButton()
        self.clear.setProperty("kind", "flat")
        self.clear.clicked.connect(self.drop_all)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.add)
        row.addLayout(self._chips)
        row.addWidget(self.clear)
        row.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the buttons and the chips again."""
        self.add.setText(self.tr("Filter"))
        self.add.setAccessibleName(self.tr("Add a filter"))
        self.clear.setText(self.tr("Clear"))
        self.clear.setAccessibleName(self.tr("Clear all filters"))
        self._show_chips()

    def joined(self) -> LeadFilter:
        """Everything that is filtered by here."""
        return both(self.given, self.own)

    def chips(self) -> list[Chip]:
        """The chips shown, the given filter's first."""
        items = (self._chips.itemAt(place) for place in range(self._chips.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Chip)]

    def know(self, names: Names) -> None:
        """The names of sources and people came, or changed."""
        self._names = names
        self._show_chips()

    def take(self, given: LeadFilter) -> None:
        """Show just the leads of a figure: what was chosen here before gives way."""
        self.given, self.own = given, LeadFilter()
        self._show_chips()

    def choose(self, own: LeadFilter) -> None:
        """Another choice was made here."""
        self.own = own
        self._show_chips()
        self.changed.emit()

    def drop_all(self) -> None:
        """Filter by nothing any more."""
        self.take(LeadFilter())
        self.changed.emit()

    def _drop_given(self) -> None:
        self.given = LeadFilter()
        self._show_chips()
        self.changed.emit()

    def _fill_menu(self) -> None:
        self._menu.fill(self.own, self._names, self._clock.now())

    def _show_chips(self) -> None:
        for chip in self.chips():
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        if not self.given.is_empty:
            title = Chip(filter_text(self.given, self._names), "accent")
            title.clicked.connect(self._drop_given)
            self._chips.addWidget(title)
        for name, value in self.own.parts.items():
            chip = Chip(part_text(name, value, self._names))
            nothing: dict[str, Any] = {name: None}
            without = replace(self.own, **nothing)
            chip.clicked.connect(lambda _on=False, rest=without: self.choose(rest))
            self._chips.addWidget(chip)
        self.clear.setVisible(not (self.given.is_empty and self.own.is_empty))
