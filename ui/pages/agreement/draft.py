"""The terms as they are typed, kept in the file a moment after each edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from slaapp.domain.agreement import Agreement
from slaapp.domain.trouble import Trouble
from ui.desk import Desk

_SAVE_AFTER = 400


class Draft(QObject):
    """``change`` it and it is saved within a second; ``is_pending`` until that is done."""

    kept = Signal()
    """Everything typed is in the file."""

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk = desk
        self._terms: Agreement | None = None
        self._saving = 0
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._timer.timeout.connect(self._save)

    def change(self, terms: Agreement) -> None:
        """These terms, soon."""
        self._terms = terms
        self._timer.start()

    def keep_now(self) -> None:
        """Do not wait: the page is left, or what is typed is about to be signed."""
        if self._terms is not None and not self._saving_it():
            self._save()

    def when_kept(self, then: Callable[[], None]) -> None:
        """Do this once all that was typed is in the file; not at all where that fails."""
        if self._terms is None:
            then()
            return
        self._waiting.append(then)
        self.keep_now()

    def drop(self) -> None:
        """What is not saved yet is not wanted any more."""
        self._timer.stop()
        self._waiting.clear()
        self._terms = None

    def is_pending(self) -> bool:
        """Whether something typed is not in the file yet, be it because a saving failed."""
        return self._terms is not None

    def _saving_it(self) -> bool:
        return bool(self._saving) and not self._timer.isActive()

    def _save(self) -> None:
        terms = self._terms
        if terms is None:
            return
        self._timer.stop()
        self._saving += 1

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.agreement import save_draft

            return save_draft(connection, terms, by=by, now=now)

        def saved(_receipt: Any) -> None:
            self._saving -= 1
            if self._terms is terms:
                self._terms = None
                self.kept.emit()
                self._go_on()

        def failed(error: Exception) -> None:
            # What was typed stays on the page; the next edit or leaving the page tries again.
            self._saving -= 1
            self._waiting.clear()
            if not isinstance(error, Trouble):
                return
            self._desk.banners.tell_trouble(error)
            if error.code == "agreement_proposed":
                # Proposed meanwhile, by a redo or beside this window: it can never be saved.
                self.drop()
                self.kept.emit()

        self._desk.run(job, then=saved, failed=failed, owner=self)

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()
