"""The pages of the window, in the order of the side bar; each is imported when first looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.page import Page


class PageSpec(NamedTuple):
    """A page's place: its name, its icon, its English title, its digit for Ctrl+1 … Ctrl+7."""

    name: str
    icon: str
    title: str
    digit: int
    build: Callable[[Desk], Page]
    within: str = ""
    """The page of the side bar that it belongs to, where it has no place of its own there."""


def _today(desk: Desk) -> Page:
    from ui.pages.today import TodayPage

    return TodayPage(desk)


def _leads(desk: Desk) -> Page:
    from ui.pages.leads import LeadsPage

    return LeadsPage(desk)


def _agreement(desk: Desk) -> Page:
    from ui.pages.agreement import AgreementPage

    return AgreementPage(desk)


def _scoreboard(desk: Desk) -> Page:
    from ui.pages.scoreboard import ScoreboardPage

    return ScoreboardPage(desk)


def _history(desk: Desk) -> Page:
    from ui.pages.history import HistoryPage

    return HistoryPage(desk)


def _settings(desk: Desk) -> Page:
    from ui.pages.settings import SettingsPage

    return SettingsPage(desk)


def _import(desk: Desk) -> Page:
    from ui.pages.importing import ImportPage

    return ImportPage(desk)


def _guide(desk: Desk) -> Page:
    from ui.pages.guide.page import GuidePage

    return GuidePage(desk)


# Three is kept for the page of the trade fair, so that no page's key ever moves.
PAGES = (
    PageSpec("today", "today", QT_TRANSLATE_NOOP("Pages", "Today"), 1, _today),
    PageSpec("leads", "leads", QT_TRANSLATE_NOOP("Pages", "Leads"), 2, _leads),
    PageSpec("agreement", "agreement", QT_TRANSLATE_NOOP("Pages", "Agreement"), 4, _agreement),
    PageSpec("scoreboard", "scoreboard", QT_TRANSLATE_NOOP("Pages", "Scoreboard"), 5, _scoreboard),
    PageSpec("history", "history", QT_TRANSLATE_NOOP("Pages", "History"), 6, _history),
    PageSpec("settings", "settings", QT_TRANSLATE_NOOP("Pages", "Settings"), 7, _settings),
)

ASIDE = (
    PageSpec("import", "import", QT_TRANSLATE_NOOP("Pages", "Import leads"), 0, _import, "leads"),
    PageSpec(
        "guide", "flag", QT_TRANSLATE_NOOP("Pages", "Guided agreement"), 0, _guide, "agreement"
    ),
)
"""Pages that an action opens; they have no place in the side bar and are not opened at start."""


def title_of(spec: PageSpec) -> str:
    """A page's title in the language in force."""
    return QCoreApplication.translate("Pages", spec.title)


def page_title(name: str) -> str:
    """The title of the page of that name; KeyError if there is none."""
    return title_of({spec.name: spec for spec in (*PAGES, *ASIDE)}[name])
