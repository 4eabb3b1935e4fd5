"""The Scoreboard: are we keeping it? Both sides' clauses, the figures, and the leads behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from slaapp.domain.filter_joining import both
from slaapp.domain.lead_filter import LeadFilter
from ui.background import Access, Progress, Reader
from ui.dates import instant_text
from ui.desk import Desk
from ui.page import Page
from ui.pages.scoreboard.board_bar import BoardBar
from ui.pages.scoreboard.board_pdf import ask_for_pdf
from ui.pages.scoreboard.looking_back import LookingBack, PastBar
from ui.pages.scoreboard.reading import (
    NAMED,
    get_ready_to_draw,
    nothing,
    read_answer,
    read_lost,
    read_names,
)
from ui.pages.scoreboard.saving_boards import SavingBoards
from ui.pages.titles import page_title
from ui.turns import Turns
from ui.widgets.empty_state import EmptyState
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.domain.board_period import BoardPeriod
    from slaapp.domain.bottleneck import Bottleneck
    from slaapp.domain.clause_result import ClauseResult
    from slaapp.store.rows.saved_boards import BoardRow
    from ui.pages.leads.asking import Setting
    from ui.pages.scoreboard.behind_panel import BehindPanel
    from ui.pages.scoreboard.listed import Listed
    from ui.pages.scoreboard.question import BoardAnswer
    from ui.pages.scoreboard.screen import BoardScreen

translate = QCoreApplication.translate
T = TypeVar("T")


class ScoreboardPage(Page):
    """Asks for the figures; what shows them is made when the first have come."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._answer: BoardAnswer | None = None
        self.board: BoardScreen | None = None
        self.behind: BehindPanel | None = None
        self._knows_names = False
        self.looking, self.past, self.look_back = LookingBack(desk), PastBar(), QPushButton()
        self.meet = QPushButton()
        # Drawing is no work for the window's thread, nor for the one that reads.
        self._painter = Reader(Access(lambda: None))
        self._painter.bug.connect(desk.reader.bug)
        self.destroyed.connect(self._painter.stop)
        self.destroyed.connect(self.looking.end)
        self._turns = Turns(self)
        self._as_of, self.bar, self.pdf = QLabel(), BoardBar(desk), QPushButton()
        self.saving = SavingBoards(desk, self.bar)
        self._empty = EmptyState("scoreboard")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return page_title("scoreboard")

    def refresh(self, changed: frozenset[str]) -> None:
        """Read the figures again."""
        choice, now, day = self.bar.choice(), self.looking.now(), self.looking.day

        def take(answer: BoardAnswer) -> None:
            # Another thread answers for a past day: today's answer may still be on its way.
            if day == self.looking.day:
                self._show(answer)

        self.ask(lambda connection: read_answer(connection, choice, now), take, topic="board")
        if not changed or not self._knows_names or changed & NAMED:
            zone, team = self.desk.zone, self.desk.team
            super().ask(lambda c: read_names(c, zone, team, now), self._know, topic="names")
        if self.board is None:
            # The library of the charts is imported while the file is read.
            self._painter.ask(get_ready_to_draw, nothing, owner=self, topic="library")
        if self.behind is not None:
            self.behind.model.reload()

    def ask(
        self, job: Callable[[Any], T], then: Callable[[T], None], topic: str | None = None
    ) -> None:
        """Ask the file, or what it was on the day that is looked back at."""
        if self.looking.day is None:
            super().ask(job, then, topic)
            return
        self._asked += 1
        progress = Progress()
        progress.moved.connect(self.past.show_progress)
        self.looking.reader().ask(
            self.looking.job(job, progress),
            then,
            owner=self,
            topic=topic,
            ended=self._answered,
            progress=progress,
        )

    def end(self) -> None:
        """The copies of past days go with the page."""
        self.looking.end()

    def is_settled(self) -> bool:
        """Whether figures and pictures have arrived."""
        if not (super().is_settled() and self._turns.is_over()):
            return False
        board = self.board
        return board is None or self._stack.currentWidget() is not board or board.is_settled()

    def retranslate(self) -> None:
        """Say the page's words."""
        super().retranslate()
        self._empty.say(
            self.tr("Nothing to measure yet"),
            self.tr("The figures appear as soon as there are leads."),
            self.tr("Go to the leads"),
        )
        self.pdf.setText(self.tr("Save as PDF…"))
        self.look_back.setText(self.tr("A past day…"))
        self.meet.setText(self.tr("Review meeting…"))
        self._say_as_of()

    def _say_as_of(self) -> None:
        if self._answer is None:
            return
        moment = instant_text(self._answer.now, "instant", self.desk.zone)
        words = translate("Scoreboard", "as of {moment}")
        if self._answer.version is not None:
            words = translate("Scoreboard", "agreement, version {number} — as of {moment}")
        self._as_of.setText(words.format(number=self._answer.version, moment=moment))

    def _lay_out(self) -> None:
        set_tone(self._as_of, "muted")
        for widget in (self._as_of, self.look_back, self.meet, self.pdf):
            self.header.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._show_bar(False)
        # Nothing is shown, not even that there is nothing, before it is known.
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self._empty)
        self.body.setSpacing(12)
        self.body.addWidget(self.past)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.saving.below)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._empty.pressed.connect(lambda: self.desk.open_page("leads", None))
        self.bar.changed.connect(self._choices_made)
        self.pdf.clicked.connect(
            lambda: ask_for_pdf(self.desk, self, self.bar.choice(), self.looking)
        )
        self.look_back.clicked.connect(self._begin_to_look_back)
        self.meet.clicked.connect(lambda: self.desk.open_page("review", None))
        self.past.chosen.connect(self._day_chosen)

    def _show_bar(self, there: bool) -> None:
        for widget in (self.bar, self.meet, self.pdf):
            widget.setVisible(there)
        self.look_back.setVisible(there and self.looking.day is None)

    def _begin_to_look_back(self) -> None:
        if self._answer is not None:
            self.past.open_at(self._answer.began, self.bar.today())

    def _day_chosen(self, day: date | None) -> None:
        self.looking.choose(day)
        self.bar.as_of = day
        self.past.setVisible(day is not None)
        self.look_back.setVisible(day is None)
        self.bar.period.know(self.bar.today())
        self._choices_made()

    def _choices_made(self) -> None:
        self._leave_list()
        self.be_refreshed(frozenset({"choice"}))

    def _know(self, known: tuple[Setting, Sequence[BoardRow]]) -> None:
        self._knows_names = True
        self.bar.know(known[0].names, known[1])

    def _show(self, answer: BoardAnswer) -> None:
        self._answer = answer
        self._say_as_of()
        if not answer.has_leads:
            self._show_bar(False)
            self._stack.setCurrentWidget(self._empty)
            return
        self._show_bar(True)
        # Making and filling it all at once would keep the window from answering.
        if self.board is None:
            board = self._make_board()
            below = board.adding(self._painter, self.ask, self.desk)
            self._turns.add((self._fill, self._turn_to_board, *below, self._fill_below))
        else:
            self._turns.add((self._fill, self._turn_to_board, self._fill_below))

    def _make_board(self) -> BoardScreen:
        from ui.pages.scoreboard.screen import BoardScreen

        board = self.board = BoardScreen()
        board.chosen.connect(self._open_leads)
        board.listed.connect(self._open_list)
        board.agreement_wanted.connect(lambda: self.desk.open_page("agreement", None))
        board.by_chosen.connect(self.bar.choose_by)
        self._stack.addWidget(board)
        return board

    def _fill(self) -> None:
        assert self.board is not None
        assert self._answer is not None
        self.board.show_clauses(self._answer)
        choice, now = self._answer.question, self._answer.now
        self.ask(lambda c: read_lost(c, choice, now), self._show_lost, topic="lost")

    def _turn_to_board(self) -> None:
        has_leads = self._answer is not None and self._answer.has_leads
        if self.behind is None and self.board is not None and has_leads:
            self._stack.setCurrentWidget(self.board)

    def _fill_below(self) -> None:
        if self.board is not None and self._answer is not None:
            self.board.show_figures(self._answer)

    def _show_lost(self, answer: tuple[list[Bottleneck], BoardPeriod | None]) -> None:
        if self.board is not None and self._answer is not None:
            names, now = self.bar.filters.names, self._answer.now
            self.board.bottlenecks.show_found(*answer, names, now)

    def _open_list(self, result: ClauseResult, part: str) -> None:
        """A number's leads are a list on their own page where one filter says them; what counts
        hand-overs or deadlines has one row for each of them here."""
        from ui.pages.scoreboard.listed import part_listed

        assert self._answer is not None
        behind = result.behind(part)
        if len(behind) == 1 and isinstance(behind[0], LeadFilter):
            self._open_leads(both(behind[0], self._answer.question.leads))
        else:
            asked, of_leads = self._answer, self._answer.question.leads
            self._show_list(part_listed(result, part, asked.period, asked.now, of_leads))

    def _open_leads(self, chosen: LeadFilter) -> None:
        """The page of the leads shows the file as it is: those of a past day are listed here."""
        from ui.pages.scoreboard.listed import leads_listed

        if self.looking.day is None:
            self.desk.open_page("leads", chosen)
        elif self._answer is not None:
            self._show_list(leads_listed(self._answer, chosen))

    def _show_list(self, listed: Listed) -> None:
        from ui.pages.scoreboard.behind_panel import BehindPanel

        self._leave_list()
        own = replace(listed, fetch=self._of_the_day(listed.fetch))
        self.behind = BehindPanel(self.looking.reader(), own, self.desk.zone)
        self.behind.dismissed.connect(self._back_to_board)
        self.behind.opened.connect(lambda key: self.desk.open_page("leads", key))
        self._stack.addWidget(self.behind)
        self._stack.setCurrentWidget(self.behind)

    def _of_the_day(self, fetch: Callable[[Any, Any, int], Any]) -> Callable[[Any, Any, int], Any]:
        looking = self.looking

        def run(connection: Any, after: Any, limit: int) -> Any:
            return looking.job(lambda past: fetch(past, after, limit))(connection)

        return run

    def _back_to_board(self) -> None:
        self._leave_list()
        if self.board is not None:
            self._stack.setCurrentWidget(self.board)

    def _leave_list(self) -> None:
        panel, self.behind = self.behind, None
        if panel is not None:
            self._stack.removeWidget(panel)
            panel.deleteLater()
