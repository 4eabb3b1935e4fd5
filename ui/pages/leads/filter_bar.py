"""Under the heading: what the list is filtered by, as chips, and the way to more of them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from slaapp.domain.filter_joining import both
from slaapp.domain.lead_filter import LeadFilter
from ui.clock import Clock
from ui.icons import icon
from ui.pages.leads.chip import Chip
from ui.pages.leads.filter_menu import FilterMenu
from ui.pages.leads.filter_words import Names, filter_text, phrases
from ui.widgets.flow import Flow
from ui.words import Speaking


class FilterBar(Speaking, QWidget):
    """``given`` came from a figure and stays whole; ``own`` was chosen here, part by part."""

    changed = Signal()
    range_wanted = Signal(str)
    """A first and a last are to be asked for; of what."""

    def __init__(
        self,
        clock: Clock,
        names: Names,
        before: QWidget | None = None,
        after: QWidget | None = None,
        menu: type[FilterMenu] = FilterMenu,
    ) -> None:
        """``before`` and ``after`` stand in the same line, at its beginning and at its end."""
        super().__init__()
        self._clock, self._names = clock, names
        self.given = LeadFilter()
        self.own = LeadFilter()
        self._menu = menu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.chosen.connect(self.choose)
        self._menu.range_wanted.connect(self.range_wanted)
        self.add = QPushButton()
        self.add.setIcon(icon("filter"))
        self.add.setMenu(self._menu)
        self.clear = QPushButton()
        self.clear.setProperty("kind", "flat")
        self.clear.clicked.connect(self.drop_all)
        self._chips: list[Chip] = []
        # Many chips go on in a second line: each keeps its words.
        self._flow = Flow(gap=8, line_gap=6)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        if before is not None:
            self._flow.addWidget(before)
        self._flow.addWidget(self.add)
        self._fixed = self._flow.count()
        self._row.addLayout(self._flow, 1)
        if after is not None:
            self._row.addWidget(after, 0, Qt.AlignmentFlag.AlignTop)
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
        now = self._clock.now()
        own = self.own.as_of(now, self._names.still(now))
        return both(self.given.as_of(now), own)

    @property
    def names(self) -> Names:
        """What keys are called."""
        return self._names

    @property
    def zone(self) -> ZoneInfo:
        """Where days begin."""
        return self._names.zone

    def chips(self) -> list[Chip]:
        """The chips shown, the given filter's first."""
        return list(self._chips)

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

    def take_own(self, own: LeadFilter) -> None:
        """Show what a list says, as if each part had been chosen here."""
        self.given, self.own = LeadFilter(), own
        self._show_chips()

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
        while self._flow.count() > self._fixed:
            self._flow.takeAt(self._fixed)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        if not self.given.is_empty:
            title = Chip(filter_text(self.given, self._names), "accent")
            title.clicked.connect(self._drop_given)
            self._chips.append(title)
        for words, without in phrases(self.own, self._names):
            chip = Chip(words)
            chip.clicked.connect(lambda _on=False, rest=without: self.choose(rest))
            self._chips.append(chip)
        for widget in (*self._chips, self.clear):
            self._flow.addWidget(widget)
            widget.show()
        self.clear.setVisible(bool(self._chips))
