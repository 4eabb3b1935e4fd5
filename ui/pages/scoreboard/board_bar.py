"""Above the board: its days, what they are compared with, and of which leads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slaapp.domain.board_choice import BoardChoice, board_text, read_board_choice
from slaapp.domain.instants import to_datetime
from slaapp.domain.trouble import Trouble
from ui.desk import Desk
from ui.pages.leads.filter_bar import FilterBar
from ui.pages.leads.filter_words import Names
from ui.pages.scoreboard.board_filter import BoardFilterMenu
from ui.pages.scoreboard.period_bar import PeriodBar
from ui.pages.scoreboard.saved_menu import SavedMenu
from ui.preferences import remember, remembered

if TYPE_CHECKING:
    from slaapp.store.rows.saved_boards import BoardRow

_KEPT = "board/choice"


class BoardBar(QWidget):
    """``changed`` after each choice by hand; what is chosen is remembered."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._by = desk, "source"
        self.as_of: date | None = None
        """The day whose board is shown; None for today."""
        self.period = PeriodBar()
        self.saved = SavedMenu(self.choice)
        self.filters = FilterBar(
            desk.clock, Names(desk.zone), self.period, self.saved, BoardFilterMenu
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filters)
        self.take(_remembered())
        self.period.changed.connect(self._choices_made)
        self.filters.changed.connect(self._choices_made)
        self.saved.opened.connect(self.choose)

    def choice(self) -> BoardChoice:
        """All that is chosen."""
        period = self.period
        return BoardChoice(period.choice, period.comparison, self.filters.joined(), self._by)

    def take(self, choice: BoardChoice) -> None:
        """Show what was chosen before, without telling of it."""
        self._by = choice.by
        self.period.know(self.today())
        self.period.take(choice.period, choice.comparison)
        self.filters.take_own(choice.leads)

    def choose(self, choice: BoardChoice) -> None:
        """As if each part had been chosen by hand."""
        self.take(choice)
        self._choices_made()

    def choose_by(self, by: str) -> None:
        """Tell the figures apart by something else."""
        self._by = by
        self._choices_made()

    def know(self, names: Names, boards: Sequence[BoardRow]) -> None:
        """The names of sources and people and the saved boards came, or changed."""
        self.filters.know(names)
        self.saved.know(boards)

    def today(self) -> date:
        """Which day it is on the board, where the team is."""
        return self.as_of or to_datetime(self._desk.clock.now(), self._desk.zone).date()

    def _choices_made(self) -> None:
        self.period.know(self.today())
        remember(_KEPT, board_text(self.choice()))
        self.saved.retranslate()
        self.changed.emit()


def _remembered() -> BoardChoice:
    """A filter names things of another file maybe; that is seen, and can be taken away."""
    try:
        return read_board_choice(remembered(_KEPT, ""))
    except Trouble:
        return BoardChoice()
