"""What is typed and not saved yet: in the file within a second, there again after a crash.

Whoever types waits for nothing: the writing thread writes it down, all that changed at once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from ui.background import Reader, Writer
    from ui.clock import Clock

WRITTEN_AFTER = 400
"""Milliseconds from the first sign that is typed to its being written down."""


class Threads(Protocol):
    """What a file is read and written by, and the time it is."""

    reader: Reader
    writer: Writer
    clock: Clock


class Drafts(QObject):
    """A document (of JSON) for each form, by a key such as ``call:<lead>``."""

    arrived = Signal()
    """What an earlier run left is here."""

    def __init__(self, desk: Threads) -> None:
        super().__init__()
        self._desk = desk
        self._kept: dict[str, str] = {}
        self._unwritten: dict[str, str | None] = {}
        self._pause = QTimer(self, singleShot=True, interval=WRITTEN_AFTER)
        self._pause.timeout.connect(self.write_down)

    def of(self, key: str) -> dict[str, Any]:
        """What was typed under a key; empty where nothing was."""
        try:
            found = json.loads(self._kept.get(key, "{}"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def keep(self, key: str, document: Mapping[str, Any] | None) -> None:
        """Remember what stands in a form now; None or nothing forgets it."""
        text = json.dumps(document, ensure_ascii=False) if document else None
        if text == self._kept.get(key):
            return
        if text is None:
            del self._kept[key]
        else:
            self._kept[key] = text
        self._unwritten[key] = text
        if not self._pause.isActive():
            self._pause.start()

    def write_down(self) -> None:
        """Hand what changed to the writing thread; at the end too, before the file is closed."""
        self._pause.stop()
        texts, self._unwritten = self._unwritten, {}
        if not texts:
            return
        now = self._desk.clock.now()

        def write(connection: Any) -> None:
            from slaapp.operations.unsaved import keep_unsaved

            keep_unsaved(connection, texts, now)

        # What could not be written is still in the form; the operation itself will say why.
        self._desk.writer.run(write, failed=lambda _error: None)

    def read(self) -> None:
        """Ask for what an earlier run left; what was typed meanwhile counts more."""

        def ask(connection: Any) -> dict[str, str]:
            from slaapp.operations.unsaved import read_unsaved

            return read_unsaved(connection)

        self._desk.reader.ask(ask, self._take, owner=self)

    def _take(self, found: dict[str, str]) -> None:
        self._kept = {**found, **self._kept}
        for key, text in self._unwritten.items():
            if text is None:
                self._kept.pop(key, None)
        self.arrived.emit()
