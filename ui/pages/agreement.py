"""Agreement: what have we promised each other?"""

from __future__ import annotations

from ui.desk import Desk
from ui.page import Page
from ui.pages import page_title
from ui.widgets.empty_state import EmptyState


class AgreementPage(Page):
    """The page before it has contents."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._empty = EmptyState("agreement")
        self.body.addWidget(self._empty)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return page_title("agreement")

    def retranslate(self) -> None:
        """Say the page's words."""
        super().retranslate()
        self._empty.say(
            self.tr("No agreement yet"),
            self.tr("An agreement says what a qualified lead is, and by when each side answers."),
        )
