"""Looking at the selected lead: who it is now, its details read a moment after it was reached."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.deeds.deed import (
    Deed,
    is_with_sales,
    next_deeds,
    possible,
    possible_for_many,
    rejection_standing,
)
from ui.pages.leads.asking import Setting, read_details
from ui.pages.leads.lead_list import LeadList
from ui.pages.leads.side import Side

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import ExplainedDeadline, LeadDetails
    from ui.page import Page

_LOOK_AFTER = 60
"""Milliseconds that a lead stays selected before it is read: who scrolls reads none."""


class Looking(QObject):
    """Between the list and its side; ``turned`` tells that another lead is looked at."""

    turned = Signal()
    offers_changed = Signal()

    def __init__(
        self, page: Page, leads: LeadList, side: Side, setting: Callable[[], Setting]
    ) -> None:
        super().__init__(page)
        self._page, self._leads, self._side, self._setting = page, leads, side, setting
        self.key: str | None = None
        """The lead that is looked at; None where there is none, or several are selected."""
        self._pause = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._pause.timeout.connect(self.read)
        leads.moved.connect(self._follow)

    def waits(self) -> bool:
        """Whether a lead was reached and is not asked for yet."""
        return self._pause.isActive()

    def deadlines(self) -> Sequence[ExplainedDeadline]:
        """Those of the lead looked at: the open ones first, soonest first; none until read."""
        known = self.key is not None and self.key == self._shown()
        return self._side.preview.deadlines.shown if known else ()

    def title(self) -> str:
        """The name of the lead whose details are shown."""
        details = self._side.preview.details
        return details.row.title if details is not None else ""

    def read(self) -> None:
        """Ask for the lead in full, as of now."""
        self._pause.stop()
        key, now = self.key, self._page.desk.clock.now()
        if key is not None:
            self._page.ask(lambda c: read_details(c, key, now), self._show, topic="details")

    def possible(self) -> list[Deed]:
        """What can be done with what is selected."""
        if self._leads.view.selected_count() > 1:
            return possible_for_many()
        row, details = self._leads.current(), self._side.preview.details
        if row is None:
            return []
        if details is None or details.row.id != row.id:
            return possible(row.stage, role=self._role(), is_judged=self._is_judged())
        return possible_for(details, self._role(), is_judged=self._is_judged())

    def _role(self) -> str:
        who = self._page.desk.who
        return who.role if who is not None else ""

    def _is_judged(self) -> bool:
        return any(each.role == "manager" for each in self._page.desk.team)

    def _follow(self) -> None:
        several = self._leads.view.selected_count()
        row = self._leads.current()
        if several > 1:
            self._turn_to(None)
            self._side.show_several(several)
        elif row is not None:
            if self._turn_to(row.id):
                self._pause.start()
            elif self._side.preview.details is not None and self.key == self._shown():
                self._side.show_preview()
        elif not self._leads.is_reading():
            self._turn_to(None)
            self._side.show_nothing()
        self._offer()

    def _turn_to(self, key: str | None) -> bool:
        if key == self.key:
            return False
        self.key = key
        self.turned.emit()
        return True

    def _shown(self) -> str | None:
        details = self._side.preview.details
        return details.row.id if details is not None else None

    def _show(self, details: LeadDetails | None) -> None:
        if details is None or details.row.id != self.key:
            return
        setting = self._setting()
        self._side.preview.show_details(details, setting.names, setting.custom)
        self._side.show_preview()
        self._offer()

    def _offer(self) -> None:
        row, can = self._leads.current(), self.possible()
        many = self._leads.view.selected_count() > 1
        likely = can if many or row is None else next_deeds(row.stage)
        self._side.bar.show_deeds(likely, can)
        self.offers_changed.emit()


def possible_for(details: LeadDetails, role: str = "", *, is_judged: bool = True) -> list[Deed]:
    """What can be done with a lead of which everything is known."""
    kinds = [fact.kind for fact in details.timeline]
    owed = [each.deadline for each in details.deadlines if each.deadline.commitment == "answer"]
    due = max((each.due_at for each in owed), default=None)
    rejection = rejection_standing(kinds, due, details.read_at)
    stage, with_sales = details.row.stage, is_with_sales(kinds)
    return possible(stage, with_sales, rejection, role, is_judged=is_judged)
