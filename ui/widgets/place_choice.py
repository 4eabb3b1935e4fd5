"""Lists of countries and of their regions, by name in the language in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from ui.country_words import country_name


def offer_countries(box: QComboBox, codes: Iterable[str], chosen: str | None) -> None:
    """The countries in the order of their names; nobody is told that one is chosen."""
    with QSignalBlocker(box):
        box.clear()
        for name, code in sorted((country_name(code), code) for code in codes):
            box.addItem(name, code)
        box.setCurrentIndex(box.findData(chosen))


def offer_regions(
    box: QComboBox, regions: Mapping[str, str], whole: str, chosen: str | None
) -> None:
    """``whole`` country first, then its regions (names by code); closed where there are none."""
    named = sorted((name, code) for code, name in regions.items())
    with QSignalBlocker(box):
        box.clear()
        box.addItem(whole, None)
        for name, code in named:
            box.addItem(name if name == code else f"{name} ({code})", code)
        box.setCurrentIndex(max(0, box.findData(chosen)) if chosen else 0)
    box.setEnabled(bool(named))
