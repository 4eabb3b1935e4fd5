"""The menu from which filters are chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.standing import STAGES
from ui.lead_words import stage_word, tier_word
from ui.pages.leads.filter_words import Names, month_text, none_text, part_text

_FLAGS = (
    ("open_deadline", True),
    ("attempted", False),
    ("handed_over", True),
    ("qualified", True),
    ("won", True),
    ("won", False),
)
_MONTHS = 6


class FilterMenu(QMenu):
    """Filled anew each time it opens; ``chosen`` tells the filter as it then is."""

    chosen = Signal(object)

    def fill(self, own: LeadFilter, names: Names, now: Instant) -> None:
        """The parts that can be chosen, those of ``own`` checked."""
        self.clear()
        self._own = own
        translate = QCoreApplication.translate
        self._list(
            translate("FilterMenu", "&Stage"), "stages", [(s, stage_word(s)) for s in STAGES]
        )
        tiers = [(tier, tier_word(tier)) for tier in TIERS]
        self._list(translate("FilterMenu", "&Tier"), "tiers", tiers, empty=True)
        sources = sorted(names.sources.items(), key=lambda pair: pair[1].casefold())
        self._list(translate("FilterMenu", "S&ource"), "source_ids", sources, empty=True)
        self._list(translate("FilterMenu", "O&wner"), "owner_ids", names.owners.items(), empty=True)
        months = [(month, month_text(month)) for month in _last_months(now, names)]
        self._list(translate("FilterMenu", "&Received"), "months", months)
        self.addSeparator()
        for name, value in _FLAGS:
            self._flag(name, value, names)

    def _list(
        self, title: str, part: str, values: Iterable[tuple[str, str]], *, empty: bool = False
    ) -> None:
        menu = self.addMenu(title)
        held: tuple[str, ...] = getattr(self._own, part) or ()
        entries = list(values)
        if empty:
            entries.append((EMPTY, none_text(part)))
        menu.setEnabled(bool(entries))
        for value, words in entries:
            action = self._action(menu, words, value in held)
            action.triggered.connect(self._toggling(part, held, value))

    def _toggling(self, part: str, held: tuple[str, ...], value: str) -> Callable[[bool], None]:
        def toggle(_checked: bool = False) -> None:
            kept = tuple(each for each in held if each != value)
            values = kept if value in held else (*held, value)
            changed: dict[str, Any] = {part: values or None}
            self.chosen.emit(replace(self._own, **changed))

        return toggle

    def _flag(self, name: str, value: bool, names: Names) -> None:
        held = getattr(self._own, name) is value
        action = self._action(self, part_text(name, value, names), held)
        changed: dict[str, Any] = {name: None if held else value}
        wanted = replace(self._own, **changed)
        action.triggered.connect(lambda _checked=False: self.chosen.emit(wanted))

    @staticmethod
    def _action(menu: QMenu, words: str, checked: bool) -> QAction:
        # An ampersand in a company's or a source's name is no mnemonic.
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(checked)
        return action


def _last_months(now: Instant, names: Names) -> list[str]:
    """This month and those before it, as the filter writes them."""
    first: datetime = to_datetime(now, names.zone).replace(day=1)
    months = []
    for _ in range(_MONTHS):
        months.append(f"{first:%Y-%m}")
        first = (first - timedelta(days=1)).replace(day=1)
    return months
