"""One clause on the board: its figure, what was promised, the numbers that open their lists."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from slaapp.domain.board_period import BoardPeriod
from slaapp.domain.clause_result import ClauseResult
from slaapp.domain.promise_line import MET_SO_FAR, MISSED, OPEN, REACHED, UNDECIDED
from ui.appearance import figures_font, large_font
from ui.icons import icon
from ui.pages.scoreboard import clause_words
from ui.widgets.flow import Flow
from ui.widgets.pill import PillLabel
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

PARTS = (REACHED, MISSED, UNDECIDED, MET_SO_FAR, OPEN)


class ClauseCard(Speaking, QFrame):
    """``pressed`` names the part whose list is wanted."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._told: tuple[ClauseResult, BoardPeriod] | None = None
        self._title, self.pill, self.about = SectionTitle(), PillLabel(), QToolButton()
        self.about.setIcon(icon("info", "muted"))
        self.about.setCheckable(True)
        self.about.toggled.connect(self._show_definition)
        self.figure, self._target = QLabel(), QLabel()
        self.figure.setFont(figures_font(large_font(self.font())))
        self._trend, self._chance, self.forecast = QLabel(), QLabel(), QLabel()
        self._definition = QLabel(wordWrap=True)
        self._flow = Flow(gap=10, line_gap=2)
        self.numbers = {name: self._make_number(name) for name in PARTS}
        for label in (self._target, self._trend, self._chance, self._definition):
            set_tone(label, "muted")
        self._definition.hide()
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        self.about.setToolTip(self.tr("What is counted"))
        self.about.setAccessibleName(self.tr("What is counted"))
        if self._told is not None:
            self.show_result(*self._told)

    def show_result(self, result: ClauseResult, period: BoardPeriod) -> None:
        """Tell how a clause stands."""
        self._told = result, period
        title, pill = clause_words.title_of(result), clause_words.pill_of(result)
        self._title.setText(title)
        self.pill.show_pill(pill)
        self.figure.setText(clause_words.reached_text(result))
        self._target.setText(clause_words.target_text(result))
        self._trend.setText(clause_words.trend_text(result))
        self._trend.setToolTip(clause_words.trend_in_full(result))
        self._say_numbers(result)
        self._chance.setText(clause_words.chance_text(result))
        self.forecast.setText(clause_words.forecast_text(result, period))
        self.forecast.setVisible(bool(self.forecast.text()))
        self._definition.setText(clause_words.definition_of(result))
        said = (title, pill.word, self.figure.text(), self._target.text(), self.forecast.text())
        self.setAccessibleName(". ".join(filter(None, said)))

    def _say_numbers(self, result: ClauseResult) -> None:
        wanted = dict(clause_words.parts_of(result))
        for name, button in self.numbers.items():
            button.setVisible(name in wanted)
            if name in wanted:
                button.setText(wanted[name])
                button.setEnabled(bool(result.count_of(name)))
                button.setAccessibleName(f"{self._title.text()}: {wanted[name]}")

    def _make_number(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "number")
        button.setFont(figures_font(self.font()))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.pressed.emit(name))
        self._flow.addWidget(button)
        return button

    def _show_definition(self, shown: bool) -> None:
        self._definition.setVisible(shown)

    def _lay_out(self) -> None:
        head, middle = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self.about)
        head.addStretch(1)
        head.addWidget(self.pill)
        middle.setSpacing(8)
        # Their feet stand on one line, though one is larger.
        foot = Qt.AlignmentFlag.AlignBottom
        middle.addWidget(self.figure, 0, foot)
        middle.addWidget(self._target, 0, foot)
        middle.addStretch(1)
        middle.addWidget(self._trend, 0, foot)
        foot_line = QHBoxLayout()
        foot_line.setSpacing(8)
        foot_line.addWidget(self.forecast)
        foot_line.addStretch(1)
        foot_line.addWidget(self._chance)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(2)
        for row in (head, middle, self._flow, foot_line):
            column.addLayout(row)
        column.addSpacing(2)
        column.addWidget(self._definition)
