"""Wait for a window that is measured: it lives on meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

_PATIENCE_S = 60
_STEP_S = 0.0005


def wait(done: Callable[[], bool]) -> None:
    """Let the window live until ``done()``. Raises RuntimeError after a minute."""
    end = time.monotonic() + _PATIENCE_S
    while not done():
        if time.monotonic() > end:
            raise RuntimeError("the page did not come to rest")
        QApplication.processEvents()
        time.sleep(_STEP_S)
