"""A thread with a connection of its own that takes jobs and sends their answers to the window."""

from __future__ import annotations

import threading
from collections import deque
from traceback import clear_frames
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from slaapp.domain.trouble import Trouble
from ui.background.access import Access
from ui.background.ask import Ask, Landing
from ui.background.progress import Cancelled

BUSY_AFTER = 300
"""Milliseconds after which a job that is not done is shown as such."""

_POKE_EVERY = 40


class Worker(QObject):
    """Common to the reading and the writing thread; made, asked and stopped by the window."""

    trouble = Signal(object)
    """A Trouble that the one who asked did not take himself."""
    bug = Signal(object)
    """Any other exception of a job or of what handles its answer."""
    changed = Signal(object)
    """The frozenset of tables that a job changed."""
    busy = Signal(bool)
    """A job has been running for BUSY_AFTER; and that there is none any more."""
    _landed = Signal(object)

    def __init__(self, name: str, access: Access[Any]) -> None:
        super().__init__()
        self._access = access
        self._waiting: deque[Ask] = deque()
        self._gate = threading.Condition()
        self._running: Ask | None = None
        self._connection: Any = None
        self._stopping = False
        self._unanswered: list[Ask] = []
        self.closing_error: Exception | None = None
        """What went wrong at closing, for who called ``stop``."""
        self._thread = threading.Thread(target=self._work, name=f"slaapp {name}", daemon=True)
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)
        self._busy_timer = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._busy_timer.timeout.connect(lambda: self.busy.emit(True))
        self._poke_timer = QTimer(self, interval=_POKE_EVERY)
        self._poke_timer.timeout.connect(self._poke)

    def is_idle(self) -> bool:
        """Whether every answer has come back."""
        return not self._unanswered

    def cancel_running(self) -> bool:
        """Break off what runs now; its answer is dropped. Whether anything ran."""
        with self._gate:
            ask = self._running
        if ask is not None:
            self._cancel(ask)
        return ask is not None

    @property
    def is_over(self) -> bool:
        """Whether the file was left: nothing is to be asked any more."""
        return self._stopping

    def _put(self, ask: Ask) -> None:
        if self._stopping:
            raise RuntimeError("the file is closed")
        self._unanswered.append(ask)
        with self._gate:
            self._waiting.append(ask)
            self._gate.notify()
        if not self._thread.is_alive():
            self._thread.start()
        if not self._busy_timer.isActive():
            self._busy_timer.start()

    def _cancel(self, ask: Ask) -> None:
        ask.cancelled = True
        if ask.progress is not None:
            ask.progress.cancel()
        self._poke()
        self._poke_timer.start()

    def _poke(self) -> None:
        """Interrupt again and again: between two statements of a job an interrupt is lost."""
        with self._gate:
            poking = self._running is not None and self._running.cancelled
            if poking and self._connection is not None:
                self._access.interrupt(self._connection)
        if not poking:
            self._poke_timer.stop()

    # --- on the worker's thread ---

    def _work(self) -> None:
        while (ask := self._next()) is not None:
            landing = self._do(ask)
            with self._gate:
                self._running = None
            self._landed.emit(landing)
        self._let_go()

    def _let_go(self) -> None:
        """Give the connection back, at the end of the thread."""
        if self._connection is None:
            return
        try:
            self._access.close(self._connection)
        except Exception as error:
            self.closing_error = error

    def _next(self) -> Ask | None:
        with self._gate:
            while (ask := self._take()) is None:
                if self._stopping and not self._waiting:
                    return None
                self._gate.wait()
            self._running = ask
            return ask

    def _take(self) -> Ask | None:
        """The next job that may run now, taken from those that wait; behind the gate."""
        return self._waiting.popleft() if self._waiting else None

    def _do(self, ask: Ask) -> Landing:
        landing = Landing(ask)
        if ask.cancelled:
            landing.error = Cancelled()
            return landing
        try:
            if self._connection is None:
                self._connection = self._access.open()
            landing.value = ask.job(self._connection)
            landing.changed = self._access.changed(landing.value)
        except Exception as error:
            landing.error = self._access.name(error)
            if ask.cancelled:
                # What a query was read with halfway must go, or its interrupt breaks off what
                # follows too.
                clear_frames(error.__traceback__)
        self._rest()
        return landing

    def _rest(self) -> None:
        """After a job: nobody breaks off what follows, and a connection that is stuck is left."""
        with self._gate:
            self._running = None
        if self._connection is None:
            return
        try:
            self._access.rest(self._connection)
        except Exception:
            # What the job gave stands; the next one gets a connection that works.
            self._let_go()
            self._connection = None

    # --- back on the window's thread ---

    def _land(self, landing: Landing) -> None:
        if self._stopping:
            return
        self._unanswered.remove(landing.ask)
        if not self._unanswered:
            self._busy_timer.stop()
            self.busy.emit(False)
        if landing.changed:
            self.changed.emit(landing.changed)
        try:
            self._hand_over(landing)
        except Exception as error:
            self.bug.emit(error)

    def _hand_over(self, landing: Landing) -> None:
        ask = landing.ask
        if not ask.owner_lives():
            return
        if ask.ended is not None:
            ask.ended()
        if ask.cancelled and ask.progress is None:
            return
        if landing.error is not None:
            self._tell(ask, Cancelled() if ask.cancelled else landing.error)
        elif ask.then is not None:
            ask.then(landing.value)

    def _tell(self, ask: Ask, error: Exception) -> None:
        """A trouble goes to who asked, or to everyone; a bug is always reported as well."""
        if isinstance(error, Trouble):
            if ask.failed is None:
                self.trouble.emit(error)
        elif not isinstance(error, Cancelled):
            self.bug.emit(error)
        if ask.failed is not None:
            ask.failed(error)

    def _stop(self, *, finish: bool) -> None:
        """End the thread; ``finish`` does what waits first, otherwise it is dropped."""
        self._stopping = True
        self._busy_timer.stop()
        self._poke_timer.stop()
        with self._gate:
            if not finish:
                self._waiting.clear()
                if self._running is not None:
                    self._running.cancelled = True
            self._gate.notify()
        while self._thread.is_alive():
            self._poke()
            self._thread.join(_POKE_EVERY / 1000)
        self._end_unanswered()

    def _end_unanswered(self) -> None:
        """What will not be answered any more has ended all the same: nobody waits for it."""
        unanswered, self._unanswered = self._unanswered, []
        for ask in unanswered:
            if ask.ended is not None and ask.owner_lives():
                ask.ended()
