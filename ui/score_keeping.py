"""Scores are brought up to what was signed, and to today: a step at a time, in the background."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Signal

from slaapp.domain.trouble import Trouble

if TYPE_CHECKING:
    from ui.desk import Desk

_SHOWN_AFTER = 0.3
"""Seconds: what is done sooner is not shown at all."""


class ScoreKeeping(QObject):
    """Each step is a short job behind whatever was asked for meanwhile; pages hear of the last.

    What is not done when it is stopped, or when the file is closed, is left to the next time.
    """

    moved = Signal(int, int)
    """How many leads are done, of how many; where it takes long."""
    ended = Signal()

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk = desk
        self._running = self._stopped = False
        self._again = self._finds = False
        self._total = self._left = 0
        self._since = 0.0
        desk.writer.changed.connect(self._look)

    def begin(self, *, finds: bool = True) -> None:
        """Let the scores follow the newest version; where it ``finds``, also what today changes."""
        self._finds = self._finds or finds
        self._again = True
        if not self._running:
            self._start()

    def stop_for_now(self) -> None:
        """Whoever wants to be left alone: what is done stays done."""
        self._stopped = self._running

    def end(self) -> None:
        """The file is being closed."""
        self._stopped = self._running
        self.ended.emit()

    def _look(self, tables: frozenset[str]) -> None:
        """Whoever signed waits for nothing: it is noted in the file what follows."""
        if "agreement" in tables:
            self.begin(finds=False)

    def _start(self) -> None:
        self._running, self._again, self._stopped = True, False, False
        self._left, self._since = 0, monotonic()
        self._run(_follow_some, self._followed)

    def _run(self, job: Any, then: Any = None) -> None:
        """The rules do it, nobody does: so nobody is asked who works here."""
        now = self._desk.clock.now()
        self._desk.writer.run(
            lambda connection: job(connection, _nobody(), now), then, self._failed, owner=self
        )

    def _failed(self, error: Exception) -> None:
        """It is tried again at the next opening; that it failed is said by who heard of it."""
        if isinstance(error, Trouble):
            self._desk.banners.tell_trouble(error)
        self._end()

    def _followed(self, step: Any) -> None:
        if step is not None:
            self._left = step.total - step.done
            if not self._goes_on(step.done, step.total):
                return
            self._run(_follow_some, self._followed)
        elif self._finds:
            self._finds = False
            self._run(_find_stale, self._found)
        else:
            self._run(_qualify_some, self._qualified)

    def _found(self, stale: list[list[str]]) -> None:
        self._total = sum(map(len, stale))
        self._refresh(stale)

    def _refresh(self, stale: list[list[str]]) -> None:
        self._left = sum(map(len, stale))
        if not self._goes_on(self._total - self._left, self._total):
            return
        if not stale:
            self._run(_qualify_some, self._qualified)
            return
        now, *rest = stale
        self._run(
            lambda connection, _by, at: _refresh_some(connection, now, at, quietly=bool(rest)),
            lambda _done: self._refresh(rest),
        )

    def _qualified(self, receipt: Any) -> None:
        if self._stopped or receipt is None:
            self._end()
        else:
            self._run(_qualify_some, self._qualified)

    def _goes_on(self, done: int, total: int) -> bool:
        if self._stopped and done < total:
            self._finds = True
            self._end()
            self._tell_stopped()
            return False
        if monotonic() - self._since >= _SHOWN_AFTER:
            self.moved.emit(done, total)
        return True

    def _end(self) -> None:
        self._running = False
        self.ended.emit()
        if self._again and not self._stopped:
            self._start()

    def _tell_stopped(self) -> None:
        # Pages see what is done.
        self._run(_tell_pages)
        words = self.tr(
            "{count} leads still have the score of before. It follows when the file is opened "
            "the next time."
        )
        said = words.format(count=QLocale().toString(self._left))
        self._desk.banners.tell("info", said, (self.tr("Go on now"), self.begin), stays=True)


# --- on the writing thread ---


def _nobody() -> Any:
    from slaapp.operations.operation import Author
    from slaapp.operations.places import device_id

    return Author(None, device_id())


def _follow_some(connection: Any, _by: Any, now: int) -> Any:
    from slaapp.operations.following import follow_some

    return follow_some(connection, now)


def _qualify_some(connection: Any, by: Any, now: int) -> Any:
    from slaapp.operations.following import qualify_some

    return qualify_some(connection, by=by, now=now)


def _find_stale(connection: Any, _by: Any, now: int) -> list[list[str]]:
    from slaapp.operations.refresh import steps_to_refresh

    return steps_to_refresh(connection, now)


def _refresh_some(connection: Any, keys: list[str], now: int, *, quietly: bool) -> Any:
    from slaapp.operations.refresh import refresh_some

    done = refresh_some(connection, keys, now, qualifies=True)
    return None if quietly else done


def _tell_pages(_connection: Any, _by: Any, _now: int) -> Any:
    from slaapp.operations.refresh import Refreshed

    return Refreshed(0, frozenset({"lead"}))
