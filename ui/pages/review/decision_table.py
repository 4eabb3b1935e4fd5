"""A table of decisions: what, whose, by when, and whether it is done; worked by plain keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.background import Reader
from ui.models.column import Column
from ui.models.paged import PagedModel
from ui.pages.review.words import due_text, owner_text, state_pill
from ui.widgets.table import TableView

if TYPE_CHECKING:
    from slaapp.store.rows.reviews import DecisionRow

translate = QCoreApplication.translate

_ACTS = {
    Qt.Key.Key_D: "done",
    Qt.Key.Key_X: "drop",
    Qt.Key.Key_Delete: "drop",
}


class DecisionTable(TableView):
    """``keyed`` brings what is wanted ("correct", "done", "drop") and the DecisionRow."""

    keyed = Signal(str, object)

    def __init__(self, name: str, reader: Reader, today: Callable[[], date]) -> None:
        super().__init__(name)
        self._today = today
        self._found: Sequence[DecisionRow] = ()
        self.rows = PagedModel(reader, self._columns(), self._fetch)
        self.show_model(self.rows)
        self.set_widths(560, 170, 130, 90)
        self.opened.connect(lambda row: self.keyed.emit("correct", row))

    def show_decisions(self, found: Sequence[DecisionRow]) -> None:
        """Show these; the one that is chosen stays so."""
        self._found = tuple(found)
        self.rows.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """D: done or not, X or Del drops; Enter corrects, as a double click does."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        act = _ACTS.get(Qt.Key(event.key())) if plain else None
        if act is None:
            super().keyPressEvent(event)
        else:
            self._ask(act)

    def _fetch(self, _connection: object, after: object, _limit: int) -> Sequence[DecisionRow]:
        return self._found if after is None else ()

    def _ask(self, act: str) -> None:
        place = self.currentIndex().row()
        if 0 <= place < len(self.rows.rows):
            self.keyed.emit(act, self.rows.rows[place])

    def _columns(self) -> list[Column]:
        return [
            Column(
                "text",
                lambda: translate("Review", "Decision"),
                lambda row: row.text,
                tip=lambda row: row.text,
            ),
            Column("who", lambda: translate("Review", "Who"), owner_text),
            Column("due", lambda: translate("Review", "By"), due_text),
            Column(
                "state",
                lambda: translate("Review", "State"),
                lambda row: state_pill(row, self._today()).word,
                pill=lambda row: state_pill(row, self._today()),
            ),
        ]
