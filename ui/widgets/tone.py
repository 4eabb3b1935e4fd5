"""The tone of a text: which token colours it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_tone(widget: QWidget, tone: str) -> None:
    """Colour a label's text: ``muted``, ``good``, ``warning``, ``bad``, or empty for plain."""
    set_mark(widget, "tone", tone)


def set_mark(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at, and have it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
