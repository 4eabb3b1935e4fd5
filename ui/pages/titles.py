"""What the pages are called; a page asks here for its own title, without knowing the others."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.words import QT_TRANSLATE_NOOP

TITLES = {
    "today": QT_TRANSLATE_NOOP("Pages", "Today"),
    "leads": QT_TRANSLATE_NOOP("Pages", "Leads"),
    "fair": QT_TRANSLATE_NOOP("Pages", "Fair"),
    "agreement": QT_TRANSLATE_NOOP("Pages", "Agreement"),
    "scoreboard": QT_TRANSLATE_NOOP("Pages", "Scoreboard"),
    "history": QT_TRANSLATE_NOOP("Pages", "History"),
    "settings": QT_TRANSLATE_NOOP("Pages", "Settings"),
    "import": QT_TRANSLATE_NOOP("Pages", "Import leads"),
    "duplicates": QT_TRANSLATE_NOOP("Pages", "Duplicates"),
    "review": QT_TRANSLATE_NOOP("Pages", "Review meeting"),
    "guide": QT_TRANSLATE_NOOP("Pages", "Guided agreement"),
}


def page_title(name: str) -> str:
    """The title of the page of that name in the language in force; KeyError if there is none."""
    return QCoreApplication.translate("Pages", TITLES[name])
