"""History: what changed, who did it, undo it."""

from __future__ import annotations

from ui.pages.history.page import HistoryPage

__all__ = ["HistoryPage"]
