"""The Scoreboard: leads generated, conversion, response time; each opens the leads behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from ui.background import Access, Reader
from ui.dates import instant_text
from ui.desk import Desk
from ui.page import Page
from ui.pages.scoreboard.choices import BY, PERIODS, PeriodName
from ui.pages.titles import page_title
from ui.preferences import remember, remembered
from ui.widgets.empty_state import EmptyState
from ui.widgets.steady import ChoiceField
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from ui.pages.scoreboard.board_view import BoardView
    from ui.pages.scoreboard.question import BoardAnswer

translate = QCoreApplication.translate


class ScoreboardPage(Page):
    """Asks for the figures; what shows them is made when the first have come."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._answer: BoardAnswer | None = None
        self.board: BoardView | None = None
        # Drawing is no work for the window's thread, nor for the one that reads.
        self._painter = Reader(Access(lambda: None))
        self._painter.bug.connect(desk.reader.bug)
        self.destroyed.connect(self._painter.stop)
        self._fill_soon = QTimer(self, singleShot=True, interval=0)
        self._fill_soon.timeout.connect(self._fill)
        self._as_of = QLabel()
        self._by, self._period = ChoiceField(), ChoiceField()
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
        period, by = PERIODS[self._period.currentIndex()], BY[self._by.currentIndex()]
        now = self.desk.clock.now()
        self.ask(lambda c: _read(c, period, by, now), self._show, topic="board")
        if self.board is None:
            # The library of the charts is imported while the file is read.
            self._painter.ask(_get_ready_to_draw, _nothing, owner=self, topic="library")

    def is_settled(self) -> bool:
        """Whether figures and pictures have arrived."""
        there = super().is_settled() and not self._fill_soon.isActive()
        board = self.board
        drawn = board is None or self._stack.currentWidget() is not board or board.is_settled()
        return there and drawn

    def retranslate(self) -> None:
        """Say the page's words."""
        super().retranslate()
        self._name_choices()
        self._say_empty()
        self._say_as_of()

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

    def _say_empty(self) -> None:
        if self._is_whole():
            self._empty.say(
                self.tr("Nothing to measure yet"),
                self.tr("The figures appear as soon as there are leads."),
                self.tr("Go to the leads"),
            )
        else:
            self._empty.say(
                self.tr("Nothing in this period"),
                self.tr("The figures appear as soon as there are leads in this period."),
                self.tr("Show all time"),
                self.tr("Go to the leads"),
            )

    def _say_as_of(self) -> None:
        if self._answer is None:
            return
        moment = instant_text(self._answer.now, "instant", self.desk.zone)
        words = translate("Scoreboard", "as of {moment}")
        if self._answer.version is not None:
            words = translate("Scoreboard", "agreement, version {number} — as of {moment}")
        self._as_of.setText(words.format(number=self._answer.version, moment=moment))

    def _is_whole(self) -> bool:
        return PERIODS[self._period.currentIndex()] == "all"

    def _lay_out(self) -> None:
        self._period.addItems([""] * len(PERIODS))
        self._by.addItems([""] * len(BY))
        self._period.setCurrentIndex(PERIODS.index(remembered("board/period", "all", PERIODS)))
        self._by.setCurrentIndex(BY.index(remembered("board/by", "month", BY)))
        set_tone(self._as_of, "muted")
        for widget in (self._as_of, self._by, self._period):
            self.header.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        # Nothing is shown, not even that there is nothing, before it is known.
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack)

    def _connect(self) -> None:
        self._empty.pressed.connect(self._leave_empty)
        self._empty.second_pressed.connect(lambda: self.desk.open_page("leads", None))
        self._period.activated.connect(self._choices_made)
        self._by.activated.connect(self._choices_made)

    def _leave_empty(self) -> None:
        if self._is_whole():
            self.desk.open_page("leads", None)
        else:
            self._period.setCurrentIndex(PERIODS.index("all"))
            self._choices_made()

    def _choices_made(self) -> None:
        remember("board/period", PERIODS[self._period.currentIndex()])
        remember("board/by", BY[self._by.currentIndex()])
        self._say_empty()
        self.be_refreshed(frozenset())

    def _show(self, answer: BoardAnswer) -> None:
        self._answer = answer
        self._say_as_of()
        if answer.total is None:
            self._stack.setCurrentWidget(self._empty)
            return
        if self.board is None:
            self.board = self._make_board()
        # Making and filling it are two steps, so that the window can answer in between.
        self._fill_soon.start()

    def _make_board(self) -> BoardView:
        from ui.pages.scoreboard.board_view import BoardView

        board = BoardView(self._painter)
        board.chosen.connect(lambda chosen: self.desk.open_page("leads", chosen))
        self._stack.addWidget(board)
        return board

    def _fill(self) -> None:
        if self.board is not None and self._answer is not None and self._answer.total is not None:
            self.board.show_answer(self._answer)
            self._stack.setCurrentWidget(self.board)


def _get_ready_to_draw(_nothing: None) -> None:
    from ui.charts.library import load_library

    load_library()


def _nothing(_answer: None) -> None:
    pass


def _read(connection: Any, period: PeriodName, by: str, now: int) -> BoardAnswer:
    """On the reading thread, where nobody waits for what has to be imported."""
    import ui.pages.scoreboard.board_view
    from ui.pages.scoreboard.question import read_board

    assert ui.pages.scoreboard.board_view is not None
    return read_board(connection, period, by, now)
