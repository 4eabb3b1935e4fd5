"""Both sides' clauses: marketing's at the left, sales' at the right; never one average of both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from resources.clause_words import receiver_title
from slaapp.domain.board_period import BoardPeriod
from slaapp.domain.clause_result import ClauseResult, score_of, sides_of
from slaapp.domain.roles import SIDES
from ui.pages.scoreboard import clause_words
from ui.pages.scoreboard.clause_card import ClauseCard
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken


class SideColumn(QWidget):
    """One side's clauses, and how many of them are kept."""

    pressed = Signal(object, str)
    """The ClauseResult whose number was pressed, and the name of the part."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self._side = side
        self._results: list[ClauseResult] = []
        self.title, self.score, self.nothing = SectionTitle(), QLabel(), QLabel(wordWrap=True)
        self.cards: list[ClauseCard] = []
        set_tone(self.score, "muted")
        set_tone(self.nothing, "muted")
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.score)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)

    def show_results(self, results: list[ClauseResult], period: BoardPeriod) -> None:
        """Tell how this side's clauses stand."""
        self._results = results
        self.title.setText(receiver_title(self._side, spoken()))
        self.score.setText(clause_words.score_text(score_of(self._side, results), len(results)))
        self.nothing.setText(clause_words.none_text(self._side))
        self.nothing.setVisible(not results)
        while len(self.cards) < len(results):
            self._add_card(len(self.cards))
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(results))
            if place < len(results):
                card.show_result(results[place], period)

    def _add_card(self, place: int) -> None:
        card = ClauseCard()
        card.pressed.connect(lambda name: self.pressed.emit(self._results[place], name))
        self.cards.append(card)
        self._column.insertWidget(self._column.count() - 1, card)


class ClausesView(Speaking, QWidget):
    """``pressed`` brings a ClauseResult and the name of the part whose list is wanted."""

    pressed = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[Sequence[ClauseResult], BoardPeriod] | None = None
        self.sides = {side: SideColumn(side) for side in SIDES}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for column in self.sides.values():
            column.pressed.connect(self.pressed)
            row.addWidget(column, 1)

    def retranslate(self) -> None:
        """Say everything again."""
        if self._told is not None:
            self.show_results(*self._told)

    def show_results(self, results: Sequence[ClauseResult], period: BoardPeriod) -> None:
        """Tell how the clauses stand."""
        self._told = results, period
        for side, own in sides_of(results).items():
            self.sides[side].show_results(own, period)
