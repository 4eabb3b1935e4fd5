"""The menu from which filters are chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.lead_filter import EMPTY, NOW_PARTS, LeadFilter
from slaapp.domain.standing import STAGES
from ui.lead_words import stage_word, tier_word
from ui.pages.leads.filter_words import (
    Names,
    field_value_text,
    filter_text,
    month_text,
    none_text,
    part_text,
)
from ui.pages.leads.own_filter_panel import OPERATORS_OF
from ui.pages.leads.periods import period_text, periods

_FLAGS = (
    ("open_deadline", True),
    ("attempted", False),
    ("next_step", True),
    ("next_step", False),
    ("handed_over", True),
    ("qualified", True),
    ("won", True),
    ("won", False),
)
_MONTHS = 6
OWN = "own:"
_SCORES = ((80, None), (50, None), (None, 50))


class FilterMenu(QMenu):
    """Filled anew each time it opens; ``chosen`` tells the filter as it then is, ``range_wanted``
    of what ("received", "score", ``OWN`` and a field's key) somebody will say what it is to be."""

    chosen = Signal(object)
    range_wanted = Signal(str)

    def fill(self, own: LeadFilter, names: Names, now: Instant) -> None:
        """The parts that can be chosen, those of ``own`` checked."""
        self.clear()
        self._own = own
        translate = QCoreApplication.translate
        for name in NOW_PARTS:
            self._flag(name, now, names)
        if names.limits:
            held = own.still is not None
            action = self._action(self, part_text("still", "", names), held)
            still = replace(own, still=None if held else names.still(now))
            action.triggered.connect(lambda _checked=False: self.chosen.emit(still))
        self.addSeparator()
        self._list(
            translate("FilterMenu", "&Stage"), "stages", [(s, stage_word(s)) for s in STAGES]
        )
        tiers = [(tier, tier_word(tier)) for tier in TIERS]
        self._list(translate("FilterMenu", "&Tier"), "tiers", tiers, empty=True)
        self._scores(names)
        self._list(translate("FilterMenu", "O&wner"), "owner_ids", names.owners.items(), empty=True)
        self._named(translate("FilterMenu", "S&ource"), "source_ids", names.sources)
        self._named(translate("FilterMenu", "&Campaign"), "campaign_ids", names.campaigns)
        self._named(translate("FilterMenu", "&Product"), "product_ids", names.products)
        self._tags(translate("FilterMenu", "T&ag"), names)
        self._custom(translate("FilterMenu", "Own &field"), names)
        self._received(names, now)
        self.addSeparator()
        for name, value in _FLAGS:
            self._flag(name, value, names)

    def _named(self, title: str, part: str, called: Mapping[str, str]) -> None:
        if called:
            by_name = sorted(called.items(), key=lambda pair: pair[1].casefold())
            self._list(title, part, by_name, empty=True)

    def _scores(self, names: Names) -> None:
        menu = self.addMenu(QCoreApplication.translate("FilterMenu", "Sco&re"))
        for least, below in _SCORES:
            points: dict[str, Any] = {"score_from": least, "score_until": below}
            self._entry(menu, filter_text(LeadFilter(**points), names), points)
        self._between(menu, "score")

    def _received(self, names: Names, now: Instant) -> None:
        menu = self.addMenu(QCoreApplication.translate("FilterMenu", "&Received"))
        for name, span in periods(now, names.zone):
            ends: dict[str, Any] = {"received_from": span[0], "received_until": span[1]}
            self._entry(menu, period_text(name), ends)
        menu.addSeparator()
        for month in _last_months(now, names):
            held = self._own.months or ()
            action = self._action(menu, month_text(month), month in held)
            action.triggered.connect(self._toggling("months", held, month))
        menu.addSeparator()
        self._entry(menu, part_text("received", False, names), {"received": False})
        self._between(menu, "received")

    def _between(self, menu: QMenu, head: str) -> None:
        menu.addSeparator()
        action = menu.addAction(QCoreApplication.translate("FilterMenu", "&Between…"))
        action.triggered.connect(lambda _checked=False: self.range_wanted.emit(head))

    def _tags(self, title: str, names: Names) -> None:
        if not names.tags:
            return
        menu, held = self.addMenu(title), self._own.tags or ()
        by_name = sorted(names.tags.items(), key=lambda pair: pair[1].casefold())
        for key, words in (*by_name, (EMPTY, none_text("tags"))):
            groups = _without_or_with(held, (key,))
            self._entry(menu, words, {"tags": groups or None}, checked=(key,) in held)

    def _custom(self, title: str, names: Names) -> None:
        if not names.fields:
            return
        menu, held = self.addMenu(title), self._own.custom or ()
        for key, label in names.fields.items():
            of_field = menu.addMenu(label.replace("&", "&&"))
            for value in (*names.values.get(key, ()), EMPTY):
                groups = _without_or_with(held, (key, value))
                words = field_value_text(value) if value != EMPTY else none_text("custom")
                checked = (key, value) in held
                self._entry(of_field, words, {"custom": groups or None}, checked=checked)
            self._conditions(of_field, key, names)

    def _conditions(self, menu: QMenu, key: str, names: Names) -> None:
        """That it is filled in; of what has no list of values, what it is to hold."""
        held, known = self._own.own_meets or (), (key, "is_known")
        groups = _without_or_with(held, known)
        words = QCoreApplication.translate("FilterMenu", "Filled in")
        self._entry(menu, words, {"own_meets": groups or None}, checked=known in held)
        if names.types.get(key) in OPERATORS_OF:
            said = QCoreApplication.translate("FilterMenu", "&Compare…")
            menu.addAction(said).triggered.connect(
                lambda _checked=False: self.range_wanted.emit(OWN + key)
            )

    def _entry(
        self, menu: QMenu, words: str, parts: dict[str, Any], *, checked: bool | None = None
    ) -> None:
        """A choice that sets these parts; chosen once more it is taken back."""
        if checked is None:
            checked = all(getattr(self._own, name) == value for name, value in parts.items())
            parts = dict.fromkeys(parts) if checked else parts
        wanted = replace(self._own, **parts)
        action = self._action(menu, words, checked)
        action.triggered.connect(lambda _checked=False: self.chosen.emit(wanted))

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

    def _flag(self, name: str, value: bool | Instant, names: Names) -> None:
        kept = getattr(self._own, name)
        held = kept is not None if name in NOW_PARTS else kept is value
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


def _without_or_with(
    held: tuple[tuple[str, ...], ...], group: tuple[str, ...]
) -> tuple[tuple[str, ...], ...]:
    without = tuple(each for each in held if each != group)
    return without if group in held else (*held, group)


def _last_months(now: Instant, names: Names) -> list[str]:
    """This month and those before it, as the filter writes them."""
    first: datetime = to_datetime(now, names.zone).replace(day=1)
    months = []
    for _ in range(_MONTHS):
        months.append(f"{first:%Y-%m}")
        first = (first - timedelta(days=1)).replace(day=1)
    return months
