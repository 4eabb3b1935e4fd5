"""The parts of the settings, in their order, and what they are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.words import QT_TRANSLATE_NOOP

PARTS = {
    "team": QT_TRANSLATE_NOOP("SettingsPage", "Team"),
    "absences": QT_TRANSLATE_NOOP("SettingsPage", "Absences"),
    "assigning": QT_TRANSLATE_NOOP("SettingsPage", "Handing over"),
    "file": QT_TRANSLATE_NOOP("SettingsPage", "File"),
    "holidays": QT_TRANSLATE_NOOP("SettingsPage", "Holidays"),
    "lists": QT_TRANSLATE_NOOP("SettingsPage", "Lists"),
    "fields": QT_TRANSLATE_NOOP("SettingsPage", "Fields"),
    "look": QT_TRANSLATE_NOOP("SettingsPage", "Language and look"),
}


def part_title(name: str) -> str:
    """The name of a part in the language in force; KeyError if there is none."""
    return QCoreApplication.translate("SettingsPage", PARTS[name])
