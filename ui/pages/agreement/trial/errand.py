"""Asks one's own history what the trials want to know, and shows them the answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from ui.pages.agreement.trial import questions
from ui.pages.agreement.trial.runner import Runner, Tell

if TYPE_CHECKING:
    from ui.page import Page
    from ui.pages.agreement.trial.frame import TrialFrame
    from ui.pages.agreement.trial_part import TrialPart

T = TypeVar("T")


class TrialErrand(QObject):
    """Between the page and its part; one question at a time."""

    def __init__(self, page: Page, part: TrialPart) -> None:
        super().__init__(part)
        self._page, self._part = page, part
        self._asking: TrialFrame | None = None
        self.runner = part.runner = Runner(page.desk, part)
        self.runner.ended.connect(self._ended)
        self.runner.moved.connect(self._moved)
        part.looked.connect(lambda leads: page.desk.open_page("leads", leads))
        part.backtest.wanted.connect(self._try)
        part.replay.wanted.connect(self._replay)
        for frame in part.frames():
            frame.cancelled.connect(self.runner.cancel)

    def _try(self) -> None:
        terms, now = self._part.terms, self._page.desk.clock.now()
        view = self._part.backtest
        if terms is not None:
            self._ask(
                view,
                lambda connection, tell: questions.try_criteria(connection, terms, now, tell),
                lambda tried: view.show_answer(tried, self._page.desk.zone),
            )

    def _replay(self) -> None:
        view, now = self._part.replay, self._page.desk.clock.now()
        commitment = view.commitment()
        if commitment is not None:
            self._ask(
                view,
                lambda connection, tell: questions.replay_deadlines(
                    connection, commitment, now, tell
                ),
                lambda found: view.show_answer(found, self._page.desk.zone),
            )

    def _ask(
        self, frame: TrialFrame, job: Callable[[Any, Tell], T], then: Callable[[T], None]
    ) -> None:
        self.runner.cancel()
        self._asking = frame
        frame.begin()
        self.runner.start(job, then)

    def _moved(self, done: int, of: int) -> None:
        if self._asking is not None:
            self._asking.work.show_progress(done, of)

    def _ended(self) -> None:
        frame, self._asking = self._asking, None
        if frame is not None:
            frame.end()
        self._page.settled.emit()
