"""History: what changed, who did it, undo it."""

from __future__ import annotations

from ui.desk import Desk
from ui.page import Page
from ui.pages import page_title
from ui.widgets.empty_state import EmptyState


class HistoryPage(Page):
    """The page before it has contents."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._empty = EmptyState("history")
        self.body.addWidget(self._empty)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return page_title("history")

    def retranslate(self) -> None:
        """Say the page's words."""
        super().retranslate()
        self._empty.say(
            self.tr("Nothing has happened yet"),
            self.tr("Every change is listed here, with who made it, and can be undone."),
        )
