"""Asks one's own history what the trials want to know, and shows them the answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from slaapp.domain.trouble import Trouble
from slaapp.operations import trials
from ui.pages.agreement.trial.runner import Question, Runner

if TYPE_CHECKING:
    from ui.page import Page
    from ui.pages.agreement.trial.frame import TrialFrame
    from ui.pages.agreement.trial_part import TrialPart

T = TypeVar("T")

_TABLES = frozenset({"sales_field", "custom_field"})


class TrialErrand(QObject):
    """Between the page and its part; one question at a time."""

    def __init__(self, page: Page, part: TrialPart) -> None:
        super().__init__(part)
        self._page, self._part = page, part
        self._asking: TrialFrame | None = None
        self.runner = part.runner = Runner(page.desk, part)
        self.runner.ended.connect(self._ended)
        self.runner.moved.connect(self._moved)
        part.backtest.threshold.painter.bug.connect(page.desk.reader.bug)
        part.backtest.threshold.get_ready()
        part.looked.connect(lambda leads: page.desk.open_page("leads", leads))
        part.backtest.wanted.connect(self._try)
        part.suggestion.wanted.connect(self._learn)
        part.replay.wanted.connect(self._replay)
        part.sales_fields.declared.connect(self._declare)
        page.desk.writer.changed.connect(self._look)
        self._read_fields()
        for frame in part.frames():
            frame.cancelled.connect(self.runner.cancel)

    def _try(self) -> None:
        terms, now = self._part.terms, self._page.desk.clock.now()
        view, period = self._part.backtest, self._part.period()
        if terms is not None:
            self._ask(view, self._show_tried, trials.try_criteria, terms, period, now)

    def _learn(self) -> None:
        terms, now = self._part.terms, self._page.desk.clock.now()
        view, period = self._part.suggestion, self._part.period()
        if terms is not None:
            self._ask(view, self._show_learned, trials.learn_points, terms, period, now)

    def _show_tried(self, tried: trials.Tried) -> None:
        self._part.backtest.show_answer(tried, self._page.desk.zone)
        self._part.show_fields(tried.fields)

    def _show_learned(self, learned: trials.Learned) -> None:
        self._part.suggestion.show_answer(learned, self._page.desk.zone)
        suspects = {each.field: each.reasons for each in learned.lesson.suspects}
        self._part.show_fields(learned.fields)
        self._part.sales_fields.show_reasons(suspects)

    def _declare(self, code: str, name: str, on: bool) -> None:
        """Sales fill a field in, or do not; said in the file, for the command line too."""

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations import sales_fields

            act = sales_fields.declare_sales_fields if on else sales_fields.release_sales_fields
            return act(connection, {code: name}, by=by, now=now)

        said = (
            self.tr("Only sales fill in: {field}") if on else self.tr("Known beforehand: {field}")
        )
        self._page.run(job, said=said.format(field=name), failed=self._could_not)

    def _could_not(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self._page.desk.banners.tell_trouble(error)
        self._read_fields()

    def _look(self, tables: frozenset[str]) -> None:
        """Also after an undo, and what the command line declared."""
        if tables & _TABLES:
            self._read_fields()

    def _read_fields(self) -> None:
        self._page.ask(trials.read_fields, self._part.show_fields, topic="fields")

    def _replay(self) -> None:
        view, now = self._part.replay, self._page.desk.clock.now()
        commitment, period = view.commitment(), self._part.period()
        if commitment is not None:
            self._ask(
                view,
                lambda found: view.show_answer(found, self._page.desk.zone),
                trials.replay_deadlines,
                commitment,
                period,
                now,
            )

    def _ask(
        self,
        frame: TrialFrame,
        then: Callable[[T], None],
        question: Question[T],
        *arguments: Any,
    ) -> None:
        self.runner.cancel()
        self._asking = frame
        frame.begin()
        self.runner.start(question, *arguments, then=then)

    def _moved(self, done: int, of: int) -> None:
        if self._asking is not None:
            self._asking.work.show_progress(done, of)

    def _ended(self) -> None:
        frame, self._asking = self._asking, None
        if frame is not None:
            frame.end()
        self._page.settled.emit()
