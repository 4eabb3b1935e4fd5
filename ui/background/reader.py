"""The thread that reads: questions of a page, the latest on a topic wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from ui.background.access import Access
from ui.background.ask import Ask
from ui.background.worker import Worker

T = TypeVar("T")


class Reader(Worker):
    """Asks run one after another on their own connection, beside the writing thread."""

    def __init__(self, access: Access[Any]) -> None:
        super().__init__("reader", access)

    def ask(
        self,
        job: Callable[[Any], T],
        then: Callable[[T], None],
        *,
        owner: QObject | None = None,
        topic: str | None = None,
        failed: Callable[[Exception], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Run ``job(connection)`` on the reading thread, then ``then(value)`` in the window.

        A later ask of the same ``owner`` and ``topic`` drops this one, and breaks it off within
        300 ms if it runs; an answer whose ``owner`` was deleted is dropped. ``failed`` takes the
        error (a Trouble not taken goes to the banner; a bug is reported in any case). ``ended``
        is called once per ask, whatever became of it, before ``then``.
        """
        ask = Ask(job, then, failed, ended, owner, topic)
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
        self._stop(finish=False)
