"""Beside the filters of the board: which saved board is open, and the others to open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from slaapp.domain.board_choice import BoardChoice
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.saved_boards import BoardRow


class SavedMenu(Speaking, QPushButton):
    """``opened`` brings a BoardChoice to show; ``asked`` what is to be done: "save", "save_as",
    "delete"."""

    opened = Signal(object)
    asked = Signal(str)

    def __init__(self, current: Callable[[], BoardChoice]) -> None:
        super().__init__()
        self._current = current
        self._rows: Sequence[BoardRow] = ()
        self.key = ""
        """Of the board that is open; empty for none."""
        self.sheet = QMenu(self)
        self.sheet.aboutToShow.connect(self.fill)
        self.setMenu(self.sheet)
        self.retranslate()

    def retranslate(self) -> None:
        """Say which board is open."""
        name = self.name()
        if not name:
            said = self.tr("Boards")
        elif self.is_changed():
            said = self.tr("{name} (changed)").format(name=name)
        else:
            said = name
        self.setText(said.replace("&", "&&"))
        self.setAccessibleName(self.tr("Saved boards: {name}").format(name=said))

    def know(self, rows: Sequence[BoardRow]) -> None:
        """The saved boards came, or changed."""
        self._rows = [row for row in rows if row.choice is not None]
        if self._open() is None:
            self.key = ""
        self.retranslate()

    def mark(self, key: str) -> None:
        """What is shown is that board from now on."""
        self.key = key
        self.retranslate()

    def name(self) -> str:
        """The open board's name; empty for none."""
        row = self._open()
        return row.name if row is not None else ""

    def is_changed(self) -> bool:
        """Whether what is shown differs from the open board."""
        row = self._open()
        return (
            row is not None
            and row.choice is not None
            and row.choice.settled() != self._current().settled()
        )

    def fill(self) -> None:
        """The boards to open, and what can be done with the one that is."""
        menu = self.sheet
        menu.clear()
        for place, row in enumerate(self._rows, 1):
            number = f"&{place}  " if place < 10 else ""
            action = menu.addAction(number + row.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(row.id == self.key)
            action.triggered.connect(lambda _on=False, row=row: self._choose(row))
        if self._rows:
            menu.addSeparator()
        there = self._open() is not None
        self._add(self.tr("&Save the changes"), "save", there and self.is_changed())
        self._add(self.tr("Save &as a board…"), "save_as", True)
        self._add(self.tr("&Delete this board"), "delete", there)

    def _choose(self, row: BoardRow) -> None:
        self.key = row.id
        self.opened.emit(row.choice)
        self.retranslate()

    def _open(self) -> BoardRow | None:
        return next((row for row in self._rows if row.id == self.key), None)

    def _add(self, words: str, what: str, possible: bool) -> None:
        action = self.sheet.addAction(words)
        action.setEnabled(possible)
        action.triggered.connect(lambda _on=False: self.asked.emit(what))
