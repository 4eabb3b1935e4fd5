"""The Scoreboard: leads generated, conversion, response time; each opens the leads behind it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.lead_filter import LeadFilter
from ui.appearance import figures_font
from ui.background import Access, Reader
from ui.charts.panel import ChartPanel
from ui.delegates.row import ROW_HEIGHT, RowDelegate
from ui.desk import Desk
from ui.page import Page
from ui.pages import page_title
from ui.pages.scoreboard import bars, phrases
from ui.pages.scoreboard.phrases import translate
from ui.pages.scoreboard.question import BY, PERIODS, BoardAnswer, read_board
from ui.pages.scoreboard.table import BoardModel
from ui.preferences import remember, remembered
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState


class ScoreboardPage(Page):
    """Cards on top, three charts, and the table that they are drawn from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._answer: BoardAnswer | None = None
        # Drawing is no work for the window's thread, nor for the one that reads.
        self._painter = Reader(Access(lambda: None))
        self._painter.bug.connect(desk.reader.bug)
        self.destroyed.connect(self._painter.stop)
        self._period, self._by = QComboBox(), QComboBox()
        self._cards = {name: Card(opens=True) for name in ("leads", "rate", "response", "volume")}
        self._charts = {name: ChartPanel(self._painter) for name in ("leads", "rate", "response")}
        self._model = BoardModel()
        self._table = self._make_table()
        self._empty = EmptyState("scoreboard")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return page_title("scoreboard")

    def refresh(self, changed: frozenset[str]) -> None:  # noqa: ARG002
        """Read the figures again."""
        period, by = PERIODS[self._period.currentIndex()], self._grouping()
        now = self.desk.clock.now()
        self.ask(lambda c: read_board(c, period, by, now), self._show, topic="board")

    def is_settled(self) -> bool:
        """Whether figures and pictures have arrived."""
        drawn = self._stack.currentIndex() == 0 or all(
            chart.is_settled() for chart in self._charts.values()
        )
        return super().is_settled() and drawn

    def retranslate(self) -> None:
        """Say the page's words, and the figures in them."""
        super().retranslate()
        self._name_choices()
        self._empty.say(
            self.tr("Nothing to measure yet"),
            self.tr("The figures appear as soon as there are leads in this period."),
            self.tr("Go to the leads"),
        )
        if self._answer is not None:
            self._show(self._answer)

    def _grouping(self) -> str:
        return BY[max(self._by.currentIndex(), 0)]

    def _name_choices(self) -> None:
        periods = (
            self.tr("All time"),
            self.tr("This month"),
            self.tr("Last three months"),
            self.tr("This year"),
            self.tr("Last year"),
        )
        groups = (
            self.tr("By month"),
            self.tr("By source"),
            self.tr("By owner"),
            self.tr("By tier"),
        )
        for box, words in ((self._period, periods), (self._by, groups)):
            for place, word in enumerate(words):
                box.setItemText(place, word)
        self._period.setAccessibleName(self.tr("Period"))
        self._by.setAccessibleName(self.tr("Group by"))
        self._table.setAccessibleName(self.tr("The figures behind the charts"))

    def _lay_out(self) -> None:
        self._period.addItems([""] * len(PERIODS))
        self._by.addItems([""] * len(BY))
        self._period.setCurrentIndex(PERIODS.index(remembered("board/period", "all", PERIODS)))
        self._by.setCurrentIndex(BY.index(remembered("board/by", "month", BY)))
        self.header.addWidget(self._by)
        self.header.addWidget(self._period)
        cards, charts = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((cards, self._cards), (charts, self._charts)):
            row.setSpacing(12)
            for widget in widgets.values():
                row.addWidget(widget, 1)
        board = QWidget()
        column = QVBoxLayout(board)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(cards)
        column.addLayout(charts, 3)
        column.addWidget(self._table, 2)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(board)
        self.body.addWidget(self._stack)

    def _connect(self) -> None:
        self._empty.pressed.connect(lambda: self.desk.open_page("leads", None))
        self._period.activated.connect(self._choices_made)
        self._by.activated.connect(self._choices_made)
        self._table.activated.connect(self._open_cell)
        self._table.clicked.connect(self._open_cell)
        for chart in self._charts.values():
            chart.pressed.connect(self._open)
        for name, card in self._cards.items():
            card.pressed.connect(lambda name=name: self._open(self._behind(name)))

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setFont(figures_font(table.font()))
        table.verticalHeader().hide()
        table.setItemDelegate(RowDelegate(table))
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(76)
        header.setFixedHeight(ROW_HEIGHT)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter)
        return table

    def _choices_made(self) -> None:
        remember("board/period", PERIODS[self._period.currentIndex()])
        remember("board/by", self._grouping())
        self.be_refreshed(frozenset())

    def _show(self, answer: BoardAnswer) -> None:
        self._answer = answer
        self._stack.setCurrentIndex(1 if answer.total else 0)
        by = self._grouping()
        self._model.show_lines(by, answer.groups, answer.now)
        if answer.total is not None:
            self._say_cards(answer)
            self._draw(by, answer)

    def _say_cards(self, answer: BoardAnswer) -> None:
        total, volume = answer.total, answer.volume
        assert total is not None
        self._cards["leads"].say(
            translate("Scoreboard", "Leads generated"),
            phrases.count_text(total.leads),
            translate("Scoreboard", "{n} qualified").format(n=phrases.count_text(total.qualified)),
        )
        rate = total.conversion
        self._cards["rate"].say(
            translate("Scoreboard", "Conversion to won"),
            phrases.percent_text(rate.value),
            phrases.rate_note(rate),
        )
        response = total.response
        self._cards["response"].say(
            translate("Scoreboard", "Response time, median"),
            phrases.span_or_beyond(response, response.median),
            translate("Scoreboard", "p90 {p90}").format(
                p90=phrases.span_or_beyond(response, response.p90)
            ),
        )
        behind = volume.qualified < volume.expected
        self._cards["volume"].say(
            translate("Scoreboard", "Qualified this month"),
            f"{volume.qualified} / {volume.promised}",
            translate("Scoreboard", "{n} expected by now").format(
                n=phrases.count_text(round(volume.expected))
            ),
            "warning" if behind else "good",
        )

    def _draw(self, by: str, answer: BoardAnswer) -> None:
        days = answer.conversion_days
        cohort = (
            translate("Scoreboard", "of each group's leads, those won so far")
            if days is None
            else translate("Scoreboard", "won within {days} days; too young ones are grey").format(
                days=days
            )
        )
        notes = {
            "leads": (
                translate("Scoreboard", "Leads generated"),
                translate("Scoreboard", "by the day of receipt"),
            ),
            "rate": (translate("Scoreboard", "Conversion"), cohort),
            "response": (
                translate("Scoreboard", "Response time"),
                phrases.promise_text(answer.attempt_target),
            ),
        }
        drawn = {
            "leads": bars.leads_chart(by, answer),
            "rate": bars.conversion_chart(by, answer),
            "response": bars.response_chart(by, answer),
        }
        for name, chart in self._charts.items():
            chart.say(*notes[name], _definition(name))
            chart.show_chart(
                drawn[name], translate("Scoreboard", "Nothing was handed over in this period.")
            )

    def _behind(self, name: str) -> LeadFilter | None:
        total = self._answer.total if self._answer else None
        if total is None or self._answer is None:
            return None
        return {
            "leads": total.chosen,
            "rate": total.converted,
            "response": LeadFilter(**{**total.chosen.parts, "handed_over": True}),
            "volume": self._answer.volume.chosen,
        }[name]

    def _open_cell(self, index: QModelIndex) -> None:
        self._open(self._model.filter_at(index))

    def _open(self, chosen: object) -> None:
        if isinstance(chosen, LeadFilter):
            self.desk.open_page("leads", chosen)


def _definition(name: str) -> str:
    return {
        "leads": translate(
            "Scoreboard", "Every lead counts once, in the month in which it was received."
        ),
        "rate": translate(
            "Scoreboard",
            "The share of the leads received in a period that was won; the line is the 95 % "
            "interval of Wilson.",
        ),
        "response": translate(
            "Scoreboard",
            "Working time from the start of the clock to the first attempt; hand-overs still "
            "waiting count as longer than they are now. The bar is the median, the mark the p90.",
        ),
    }[name]
