"""Noting that somebody does not want to be called any more, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton

from slaapp.domain.instants import Instant
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.operations.operation import Author, Receipt
    from slaapp.store.rows.call_card import CallCard
    from ui.desk import Desk


class ObjectionButton(Speaking, QPushButton):
    """One press, with undo; ``done`` is called once it is written."""

    def __init__(self, desk: Desk, done: Callable[[], None]) -> None:
        super().__init__()
        self._desk, self._done = desk, done
        self._card: CallCard | None = None
        self.setProperty("kind", "flat")
        self.setEnabled(False)
        self.clicked.connect(self._press)
        self.retranslate()

    def follow(self, card: CallCard) -> None:
        """The lead whose person it is about."""
        self._card = card
        self.setEnabled(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what a press does."""
        objects = self._card is not None and self._card.objection
        self.setText(self.tr("Lift the objection") if objects else self.tr("Objects to calls"))

    def _press(self) -> None:
        card = self._card
        if card is None:
            return
        objects = bool(card.objection)

        def job(connection: Any, by: Author, now: Instant) -> Receipt:
            from slaapp.operations.objection import lift_objection, note_objection

            if objects:
                return lift_objection(connection, card.lead_id, by=by, now=now)
            return note_objection(connection, card.lead_id, to="calls", by=by, now=now)

        words = (
            self.tr("{lead} may be called again.")
            if objects
            else self.tr("Noted: {lead} objects to calls.")
        )
        said = words.format(lead=card.title)
        self._desk.run(job, said=said, then=lambda _receipt: self._done(), owner=self)
