"""Settings: team, calendar, file, backup, language, theme."""

from __future__ import annotations

from ui.desk import Desk
from ui.page import Page
from ui.pages import page_title
from ui.widgets.empty_state import EmptyState


class SettingsPage(Page):
    """The page before it has contents."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._empty = EmptyState("settings")
        self.body.addWidget(self._empty)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return page_title("settings")

    def retranslate(self) -> None:
        """Say the page's words."""
        super().retranslate()
        self._empty.say(
            self.tr("Nothing to set yet"),
            self.tr("Open a file to set up its team and calendar."),
        )
