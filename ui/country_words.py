"""Countries as the language in force calls them, as far as Qt knows."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QLocale

from resources.languages import ENGLISH, LANGUAGES
from ui.words import spoken


def country_name(code: str) -> str:
    """``Belgique (BE)`` for ``BE``; where the language has no name for it, its own one.

    Names that cannot be read here, in another script, give way to the English one.
    """
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyTerritory:
        return code
    return f"{_name(territory)} ({code})"


def _name(territory: QLocale.Country) -> str:
    english = QLocale.territoryToString(territory)
    if spoken() == ENGLISH:
        return english
    here = QLocale(QLocale(LANGUAGES[spoken()].locale).language(), territory)
    if here.territory() != territory:
        here = QLocale(QLocale.Language.AnyLanguage, territory)
    own = here.nativeTerritoryName()
    return own if own and _is_latin(own) else english


def _is_latin(text: str) -> bool:
    letters = (letter for letter in text if letter.isalpha())
    return all("LATIN" in unicodedata.name(letter, "") for letter in letters)
