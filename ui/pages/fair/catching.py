"""Saving who is met: the form is empty at once, nothing that was typed is ever lost."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from slaapp.domain.trouble import Trouble

if TYPE_CHECKING:
    from slaapp.domain.instants import Instant
    from slaapp.operations.operation import Author
    from ui.page import Page
    from ui.pages.fair.form import FairForm

translate = QCoreApplication.translate
_PATIENCE_S = 0.15


class Catching(QObject):
    """Keeps the draft of a form under a key; hands what is submitted to the writing thread."""

    saved = Signal(object)
    """The receipt: from then on it is on the disk."""

    def __init__(self, page: Page, form: FairForm, draft: str) -> None:
        super().__init__(page)
        self._page, self._desk, self._form, self._draft = page, page.desk, form, draft
        if self._desk.drafts is not None:
            self._desk.drafts.arrived.connect(self.find_again)
            self.find_again()

    def keep(self) -> None:
        """Remember what stands in the form now."""
        if self._desk.drafts is not None:
            self._desk.drafts.keep(self._draft, self._form.values())

    def forget(self) -> None:
        """Nothing is typed any more."""
        if self._desk.drafts is not None:
            self._desk.drafts.keep(self._draft, None)

    def find_again(self) -> None:
        """What an earlier run left, unless something stands in the form already."""
        drafts = self._desk.drafts
        if drafts is not None and not self._form.values() and drafts.of(self._draft):
            self._form.put(drafts.of(self._draft))
            self._form.tell(
                translate("Catching", "Typed before, not saved yet. Enter saves it, F9 empties it.")
            )

    def save(self, campaign: str, source: str, person_id: str) -> None:
        """Save what stands in the form; the next person can be typed meanwhile."""
        typed, draft = self._form.values(), self._draft
        caught = self._form.capture(campaign, source)
        caught = replace(caught, form=replace(caught.form, person_id=person_id))

        ended = Event()

        def job(connection: Any, by: Author, now: Instant) -> Any:
            from slaapp.operations.fair import capture

            try:
                return capture(connection, caught, by=by, now=now, draft=draft)[0]
            finally:
                ended.set()

        self._desk.run(
            job,
            then=self.saved.emit,
            failed=lambda error: self._give_back(typed, error),
            owner=self._page,
        )
        # Who pressed Enter and lost the power in that moment finds the lead: this is the one place
        # where the window waits for the disk, for less than a picture mostly, never for long.
        ended.wait(_PATIENCE_S)
        self.forget()
        self._form.clear()

    def _give_back(self, typed: dict[str, Any], error: Exception) -> None:
        """It was not saved: it stands in the form again, or waits for a free one."""
        if isinstance(error, Trouble):
            self._desk.banners.tell_trouble(error)
        if not self._form.values():
            self._put_back(typed)
            return
        who = " ".join(str(typed.get(name, "")) for name in ("first_name", "last_name")).strip()
        words = translate("Catching", "Not saved: {who}").format(
            who=who or typed.get("company", "")
        )
        again = translate("Catching", "Put back into the form")
        self._desk.banners.tell("trouble", words, (again, lambda: self._put_back(typed)))

    def _put_back(self, typed: dict[str, Any]) -> None:
        self._form.put(typed)
        self.keep()
