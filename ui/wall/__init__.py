"""The response clock for the office's screen: who is next, what is overdue, today's promises."""

from __future__ import annotations

WALL = "view.wall"
"""The action that opens it."""
