"""What a cell can be asked beyond Qt's own roles."""

from __future__ import annotations

from PySide6.QtCore import Qt

PILL = Qt.ItemDataRole.UserRole + 1
"""A Pill to paint instead of the text, or None."""

ROW = Qt.ItemDataRole.UserRole + 2
"""The whole row."""

KEY = Qt.ItemDataRole.UserRole + 3
"""The row's key."""

TONE = Qt.ItemDataRole.UserRole + 4
"""The token that colours a text, or None for plain."""
