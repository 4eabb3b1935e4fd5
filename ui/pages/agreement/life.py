"""The life of the agreement above its terms: where it stands, and what brings it further."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slaapp.domain.instants import to_datetime
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.agreements import AgreementView
from ui.page import Page
from ui.pages.agreement.draft import Draft
from ui.pages.agreement.draft_strip import DraftStrip
from ui.pages.agreement.paper_errand import PaperErrand
from ui.pages.agreement.sign_panel import SignPanel


class Life(QWidget):
    """Runs what moves the agreement on; ``reread`` where the page has to read it again."""

    moved = Signal()
    """Something came or went here: what the page says of it is to be said again."""
    reread = Signal()

    def __init__(self, page: Page, draft: Draft) -> None:
        super().__init__()
        self._page, self._draft = page, draft
        self.strip, self.signing = DraftStrip(), SignPanel()
        self.paper = PaperErrand(page, draft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.strip, self.signing):
            column.addWidget(widget)
        self.strip.sign_pressed.connect(self._ask_to_sign)
        self.strip.discard_pressed.connect(self._discard)
        self.signing.signed.connect(self._put_in_force)
        self.signing.given_up.connect(self._give_up_signing)

    @property
    def locked(self) -> bool:
        """Whether nothing may be changed now."""
        return False

    def offers(self) -> Mapping[str, Callable[[], None]]:
        """The actions of the table that can be done now."""
        return {}

    def show_state(self, view: AgreementView, *, is_draft: bool, fault: str) -> None:
        """What the file holds, whether a draft is shown, the first thing wrong with it."""
        signing = is_draft and not self.signing.isHidden()
        self.signing.setVisible(signing)
        self.signing.allow(not fault)
        self.strip.show_state(view.number, is_draft=is_draft, fault=fault, is_signing=signing)

    def _discard(self) -> None:
        self._draft.drop()
        self.signing.hide()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.agreement import discard_draft

            try:
                return discard_draft(connection, by=by, now=now)
            except Trouble as trouble:
                # The edit was so young that it had not been saved.
                if trouble.code != "no_draft":
                    raise
                return None

        self._page.run(
            job, said=self.tr("The draft is discarded."), then=lambda _receipt: self.reread.emit()
        )

    def _ask_to_sign(self) -> None:
        self._draft.keep_now()
        by_role = {person.role: person.name for person in reversed(self._page.desk.team)}
        manager = by_role.get("manager", "")
        self.signing.ask(by_role.get("marketing", manager), by_role.get("sales", manager))
        self.moved.emit()

    def _give_up_signing(self) -> None:
        self.signing.hide()
        self.moved.emit()
        self.strip.take_focus()

    def _put_in_force(self, marketing: str, sales: str) -> None:
        desk = self._page.desk
        today = to_datetime(desk.clock.now(), desk.zone).date()
        self._draft.keep_now()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.agreement import put_in_force

            return put_in_force(
                connection,
                marketing_signer=marketing,
                sales_signer=sales,
                today=today,
                by=by,
                now=now,
            )

        self.signing.hide()
        desk.run(job, said=self.tr("Signed. The new version is in force from now on."))
