"""Today: what do I owe, and by when?"""

from __future__ import annotations

from ui.desk import Desk
from ui.page import Page
from ui.pages import page_title
from ui.widgets.empty_state import EmptyState


class TodayPage(Page):
    """The page before it has contents."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._empty = EmptyState("today")
        self.body.addWidget(self._empty)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return page_title("today")

    def retranslate(self) -> None:
        """Say the page's words."""
        super().retranslate()
        self._empty.say(
            self.tr("Nothing is due"),
            self.tr("Leads handed over to you appear here, the soonest deadline first."),
        )
