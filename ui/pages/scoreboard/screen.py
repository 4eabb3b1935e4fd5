"""What the Scoreboard shows once it knows: the clauses of both sides, and the figures below."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.board_choice import BY
from ui.background import Reader
from ui.desk import Desk
from ui.pages.scoreboard.board_view import BoardView
from ui.pages.scoreboard.bottleneck_view import BottleneckView
from ui.pages.scoreboard.clauses_view import ClausesView
from ui.pages.scoreboard.gallery import Ask, Gallery
from ui.pages.scoreboard.gaps import figures_gap, promises_gap
from ui.pages.scoreboard.question import BoardAnswer
from ui.turns import Step
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField
from ui.widgets.tone import set_tone
from ui.words import Speaking

_LEAST_FIGURES = 760


class BoardScreen(Speaking, QScrollArea):
    """``chosen`` hands back the leads behind what was pressed, ``listed`` a ClauseResult and the
    name of the part whose rows are wanted."""

    chosen = Signal(object)
    listed = Signal(object, str)
    agreement_wanted = Signal()
    by_chosen = Signal(str)

    figures: BoardView
    gallery: Gallery

    def __init__(self) -> None:
        super().__init__()
        self._answer: BoardAnswer | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clauses, self.bottlenecks = ClausesView(), BottleneckView()
        self.gap, self.agree = QLabel(wordWrap=True), QPushButton()
        self.charts, self._heading = SectionTitle(), SectionTitle()
        self.by, self.nothing = ChoiceField(), QLabel(wordWrap=True)
        self.by.addItems([""] * len(BY))
        for label in (self.gap, self.nothing):
            set_tone(label, "muted")
        self._lay_out()
        self._connect()
        self.retranslate()

    def adding(self, painter: Reader, ask: Ask, desk: Desk) -> Iterator[Step]:
        """The steps in which all that is below the clauses is made, once it is shown: what is
        added to what is shown already is given its style but once."""
        yield lambda: self._add_figures(BoardView(painter))
        self.gallery = Gallery(painter, ask, desk)
        self.gallery.chosen.connect(self.chosen)
        yield lambda: self._column.insertWidget(self._column.count() - 1, self.gallery)
        yield from self.gallery.adding()

    def _add_figures(self, figures: BoardView) -> None:
        self.figures = figures
        figures.setMinimumHeight(_LEAST_FIGURES)
        figures.chosen.connect(self.chosen)
        self._column.insertWidget(self._column.indexOf(self.nothing) + 1, figures)

    def retranslate(self) -> None:
        """Say everything again."""
        names = {
            "month": self.tr("By month"),
            "source": self.tr("By source"),
            "owner": self.tr("By owner"),
            "tier": self.tr("By tier"),
        }
        for place, name in enumerate(BY):
            self.by.setItemText(place, names[name])
        self.by.setAccessibleName(self.tr("Group by"))
        self._heading.setText(self.tr("Figures of the leads received in the period"))
        self.charts.setText(self.tr("Charts"))
        self.agree.setText(self.tr("Go to the agreement"))
        if self._answer is not None:
            self._say_gaps(self._answer)

    def show_clauses(self, answer: BoardAnswer) -> None:
        """Show what is on top of other figures; the rest by ``show_figures``, another turn."""
        self._answer = answer
        self._say_gaps(answer)
        self.clauses.setVisible(bool(answer.clauses))
        self.clauses.show_results(answer.clauses, answer.period)
        self.by.setCurrentIndex(BY.index(answer.by))

    def show_figures(self, answer: BoardAnswer) -> None:
        """Show the figures below the clauses, and ask for the charts that are seen."""
        self.figures.setVisible(answer.total is not None)
        self.gallery.show_question(answer.asked, answer.now)
        if answer.total is not None:
            self.figures.show_answer(answer)

    def is_settled(self) -> bool:
        """Whether the pictures are those of the figures shown."""
        figures = self.figures.isHidden() or self.figures.is_settled()
        return figures and self.gallery.is_settled()

    def _say_gaps(self, answer: BoardAnswer) -> None:
        for label, words in (
            (self.gap, promises_gap(answer)),
            (self.nothing, figures_gap(answer)),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self.agree.setVisible(answer.version is None)

    def _connect(self) -> None:
        self.agree.clicked.connect(self.agreement_wanted)
        self.clauses.pressed.connect(self.listed)
        self.bottlenecks.chosen.connect(self.chosen)
        self.by.activated.connect(lambda place: self.by_chosen.emit(BY[place]))

    def _lay_out(self) -> None:
        head, gap, content = QHBoxLayout(), QHBoxLayout(), QWidget()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self.by)
        gap.addWidget(self.gap, 1)
        gap.addWidget(self.agree)
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        column.addLayout(gap)
        column.addWidget(self.clauses)
        column.addWidget(self.bottlenecks)
        column.addSpacing(8)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addSpacing(8)
        column.addWidget(self.charts)
        column.addStretch(1)
        self.setWidget(content)
        # The page's own ground, not that of a list.
        for widget in (self, content):
            widget.setObjectName("boardScreen")
        self.setStyleSheet("#boardScreen { background: transparent; border: 0; }")
