"""The one clock of the window: now, and a tick every second while somebody visible wants it."""

from __future__ import annotations

from collections.abc import Callable
from time import time_ns
from weakref import ref

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from slaapp.domain.instants import SECOND, Instant

_NEAR = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange)


def system_now() -> Instant:
    """The computer's clock, UTC milliseconds."""
    return time_ns() // 1_000_000


def _can_be_seen(widget: QWidget | None) -> bool:
    if widget is None or not isValid(widget):
        return False
    return widget.isVisible() and not widget.window().isMinimized()


class Clock(QObject):
    """Ticks just after each full second; without a visible watcher nothing wakes up at all."""

    ticked = Signal()

    def __init__(self, source: Callable[[], Instant] = system_now) -> None:
        super().__init__()
        self._source = source
        self._set_to: Instant | None = None
        # Weak, for the clock must not keep a page alive that Qt or its owner lets go.
        self._watchers: list[ref[QWidget]] = []
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._arrange)

    def now(self) -> Instant:
        """UTC milliseconds: the computer's, or the instant the clock was set to."""
        return self._source() if self._set_to is None else self._set_to

    def set_to(self, instant: Instant | None) -> None:
        """Stop at an instant, for tests and screenshots, and tick once; None = run again."""
        self._set_to = instant
        self.ticked.emit()
        self._arrange()

    def watch(self, widget: QWidget) -> None:
        """Tick while ``widget`` can be seen (shown, in a window that is not minimised)."""
        self._watchers.append(ref(widget))
        widget.installEventFilter(self)
        widget.window().installEventFilter(self)
        self._arrange()

    def is_ticking(self) -> bool:
        """Whether a wake-up is due."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that a watcher or its window came into sight or left it."""
        if event.type() in _NEAR:
            # The event is not handled yet, so look when it is.
            self._soon.start()
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
                watched.window().installEventFilter(self)
        return False

    def _is_watched(self) -> bool:
        living = [(held, held()) for held in self._watchers]
        self._watchers = [held for held, widget in living if widget is not None and isValid(widget)]
        return any(_can_be_seen(widget) for _, widget in living)

    def _arrange(self) -> None:
        if self._set_to is not None or not self._is_watched():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(SECOND - self._source() % SECOND)

    def _tick(self) -> None:
        self.ticked.emit()
        self._arrange()
