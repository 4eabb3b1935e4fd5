"""What lasts as long as the file is open is set apart from the searches for garbage.

A full search holds every thread: for 75 ms where all that the program loaded is looked at, again
and again while a thread works through many rows. What was set apart costs none of them anything.
"""

from __future__ import annotations

import gc
from typing import Any

from PySide6.QtCore import QObject, QTimer

_BUILT_AFTER = 10_000
"""Milliseconds: the pages are built by then, and what they stand on is loaded."""


def keep_from_searches(file_opened: Any, owner: QObject) -> None:
    """Set apart what is there once a file is open, and again what the pages brought with them.

    ``file_opened`` is the signal that tells it; ``owner`` lives as long as it may come.
    """
    opened = False
    built = QTimer(owner, singleShot=True, interval=_BUILT_AFTER)
    built.timeout.connect(gc.freeze)

    def set_apart() -> None:
        nonlocal opened
        if opened:
            # What the file before left behind is to go first.
            gc.unfreeze()
            gc.collect()
        opened = True
        gc.freeze()
        built.start()

    file_opened.connect(set_apart)
