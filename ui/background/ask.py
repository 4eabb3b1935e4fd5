"""One job for a worker thread, and what becomes of its answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from ui.background.progress import Progress


@dataclass(eq=False)
class Ask:
    """``job(connection)`` runs on the thread; the rest is called in the window's."""

    job: Callable[[Any], Any]
    then: Callable[[Any], None] | None = None
    failed: Callable[[Exception], None] | None = None
    ended: Callable[[], None] | None = None
    owner: QObject | None = None
    topic: str | None = None
    progress: Progress | None = None
    soon: bool = False
    """Whether a glance can answer it, before the real connection is there."""
    cancelled: bool = False

    def replaces(self, other: Ask) -> bool:
        """A later question of the same owner on the same topic makes the earlier one moot."""
        same = self.owner is other.owner and self.topic == other.topic
        return self.topic is not None and same

    def owner_lives(self) -> bool:
        """False once Qt deleted the widget that asked."""
        return self.owner is None or isValid(self.owner)


@dataclass(eq=False)
class Landing:
    """An answer on its way back to the window's thread."""

    ask: Ask
    value: Any = None
    error: Exception | None = None
    changed: frozenset[str] = field(default_factory=frozenset)
