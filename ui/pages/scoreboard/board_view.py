"""The Scoreboard's figures: cards on top, three charts, and the table that they are drawn from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.background import Reader
from ui.charts.panel import ChartPanel
from ui.pages.scoreboard import bars
from ui.pages.scoreboard.board_table import BoardTable
from ui.pages.scoreboard.cards import BoardCards
from ui.pages.scoreboard.notes import definition_of, missing_words, note_of
from ui.pages.scoreboard.phrases import translate
from ui.pages.scoreboard.question import BoardAnswer
from ui.pages.scoreboard.table import BoardModel
from ui.words import Speaking


class BoardView(Speaking, QWidget):
    """``chosen`` hands back the leads behind what was pressed."""

    chosen = Signal(object)

    def __init__(self, painter: Reader) -> None:
        super().__init__()
        self._answer: BoardAnswer | None = None
        self.cards = BoardCards()
        self.charts = {name: ChartPanel(painter) for name in ("leads", "rate", "response")}
        self.model = BoardModel()
        self.table = BoardTable(self.model)
        row = QHBoxLayout()
        row.setSpacing(12)
        for chart in self.charts.values():
            row.addWidget(chart, 1)
            chart.pressed.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.cards)
        column.addLayout(row, 3)
        column.addWidget(self.table, 2)
        self.table.chosen.connect(self.chosen)
        self.cards.chosen.connect(self.chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        self.table.setAccessibleName(self.tr("The figures behind the charts"))
        if self._answer is not None:
            self.show_answer(self._answer)

    def show_answer(self, answer: BoardAnswer) -> None:
        """Show other figures, of which there are some."""
        assert answer.total is not None
        self._answer = answer
        self.cards.show_answer(answer)
        self.model.show_lines(answer.by, answer.total, answer.groups)
        drawn = {
            "leads": bars.leads_chart(answer),
            "rate": bars.conversion_chart(answer),
            "response": bars.response_chart(answer),
        }
        names = {
            "leads": translate("Scoreboard", "Leads generated"),
            "rate": translate("Scoreboard", "Conversion"),
            "response": translate("Scoreboard", "Response time"),
        }
        for name, chart in self.charts.items():
            chart.say(names[name], note_of(name, answer), definition_of(name))
            chart.show_chart(drawn[name], missing_words(name, answer))

    def is_settled(self) -> bool:
        """Whether the pictures are those of the figures shown."""
        return all(chart.is_settled() for chart in self.charts.values())
