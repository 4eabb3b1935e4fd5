"""The pages of the window, in the order of the side bar; each is imported when first looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from ui.pages.titles import TITLES

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


def _fair(desk: Desk) -> Page:
    from ui.pages.fair import FairPage

    return FairPage(desk)


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


def _duplicates(desk: Desk) -> Page:
    from ui.pages.duplicates import DuplicatesPage

    return DuplicatesPage(desk)


def _review(desk: Desk) -> Page:
    from ui.pages.review import ReviewPage

    return ReviewPage(desk)


def _guide(desk: Desk) -> Page:
    from ui.pages.guide.page import GuidePage

    return GuidePage(desk)


PAGES = (
    PageSpec("today", "today", TITLES["today"], 1, _today),
    PageSpec("leads", "leads", TITLES["leads"], 2, _leads),
    PageSpec("fair", "fair", TITLES["fair"], 3, _fair),
    PageSpec("agreement", "agreement", TITLES["agreement"], 4, _agreement),
    PageSpec("scoreboard", "scoreboard", TITLES["scoreboard"], 5, _scoreboard),
    PageSpec("history", "history", TITLES["history"], 6, _history),
    PageSpec("settings", "settings", TITLES["settings"], 7, _settings),
)

ASIDE = (
    PageSpec("import", "import", TITLES["import"], 0, _import, "leads"),
    PageSpec("duplicates", "link", TITLES["duplicates"], 0, _duplicates, "leads"),
    PageSpec("review", "edit", TITLES["review"], 0, _review, "scoreboard"),
    PageSpec("guide", "flag", TITLES["guide"], 0, _guide, "agreement"),
)
"""Pages that an action opens; they have no place in the side bar and are not opened at start."""


def title_of(spec: PageSpec) -> str:
    """A page's title in the language in force."""
    return QCoreApplication.translate("Pages", spec.title)
