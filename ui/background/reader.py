"""The thread that reads: questions of a page, the latest on a topic wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background.access import Access, Glance
from ui.background.ask import Ask, Landing
from ui.background.progress import Progress
from ui.background.worker import Worker

T = TypeVar("T")

_PAINTED_BY = 20
"""Milliseconds after the last of the first answers: by then they can be seen."""


class Reader(Worker):
    """Asks run one after another on their own connection, beside the writing thread.

    At the start, what a glance at the file can answer is answered first; all else waits until
    that is on the screen, since opening the file the long way imports so much.
    """

    glanced = Signal()
    """The first answers, if the file allowed a glance, are on the screen."""

    def __init__(self, access: Access[Any]) -> None:
        super().__init__("reader", access)
        self._glancing = access.glance is not None
        self._glance: Glance | None = None
        self._painted_by = QTimer(self, singleShot=True, interval=_PAINTED_BY)
        self._painted_by.timeout.connect(self._stop_glancing)

    def ask(
        self,
        job: Callable[[Any], T],
        then: Callable[[T], None],
        *,
        owner: QObject | None = None,
        topic: str | None = None,
        failed: Callable[[Exception], None] | None = None,
        ended: Callable[[], None] | None = None,
        soon: bool = False,
        progress: Progress | None = None,
    ) -> None:
        """Run ``job(connection)`` on the reading thread, then ``then(value)`` in the window.

        A later ask of the same ``owner`` and ``topic`` drops this one, and breaks it off within
        300 ms if it runs; an answer whose ``owner`` was deleted is dropped. ``failed`` takes the
        error (a Trouble not taken goes to the banner; a bug is reported in any case). ``ended``
        is called once per ask, whatever became of it, before ``then``. ``soon``: the job needs
        no more of its connection than ``exec_driver_sql``, so that a glance can answer it. With a
        ``progress`` to which the job reports it can be cancelled between two queries too, and
        ``failed`` takes a Cancelled.
        """
        ask = Ask(job, then, failed, ended, owner, topic, progress, soon=soon)
        self._drop_replaced(ask)
        self._put(ask)

    def _drop_replaced(self, by: Ask) -> None:
        with self._gate:
            moot = [ask for ask in self._waiting if by.replaces(ask)]
            running = self._running
        for ask in moot:
            ask.cancelled = True
        if running is not None and not running.cancelled and by.replaces(running):
            self._cancel(running)

    def stop(self) -> None:
        """End the thread at once; what was asked is not answered any more."""
        self._glancing = False
        self._painted_by.stop()
        self._stop(finish=False)

    # --- on the reading thread ---

    def _take(self) -> Ask | None:
        if not self._glancing:
            return super()._take()
        ask = next((ask for ask in self._waiting if ask.soon or ask.cancelled), None)
        if ask is not None:
            self._waiting.remove(ask)
        return ask

    def _do(self, ask: Ask) -> Landing:
        if self._glancing and not ask.cancelled:
            answered = self._answer_by_glance(ask)
            if answered is not None:
                return answered
            self._glancing = False
        self._end_glance()
        return super()._do(ask)

    def _answer_by_glance(self, ask: Ask) -> Landing | None:
        """None where the file must be opened first; that way says what is wrong with it."""
        try:
            if self._glance is None and self._access.glance is not None:
                self._glance = self._access.glance()
            return Landing(ask, ask.job(self._glance)) if self._glance is not None else None
        except Exception:
            return None

    def _end_glance(self) -> None:
        if self._glance is not None:
            self._glance.close()
            self._glance = None

    def _let_go(self) -> None:
        self._end_glance()
        super()._let_go()

    # --- back on the window's thread ---

    def _land(self, landing: Landing) -> None:
        super()._land(landing)
        if landing.ask.soon and self._glancing:
            self._painted_by.start()

    def _stop_glancing(self) -> None:
        with self._gate:
            if any(ask.soon for ask in (*self._waiting, self._running) if ask is not None):
                return
        if self._glancing:
            self.glanced.emit()
        with self._gate:
            self._glancing = False
            self._gate.notify()
