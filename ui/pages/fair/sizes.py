"""What a finger needs at a stand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

TARGET = 44
"""Pixels: nothing that is touched is lower."""


def be_large(widget: QWidget, height: int = TARGET) -> None:
    """Give a control the height of a finger, whatever theme is put on."""
    # A style sheet of its own: the program's sets the least height of each kind again. A field's
    # border and padding are 8 pixels, a button's 10.
    widget.setStyleSheet(
        widget.styleSheet()
        + f"QLineEdit, QComboBox, QDateEdit, QPlainTextEdit {{ min-height: {height - 8}px; }}"
        f"QPushButton {{ min-height: {height - 10}px; }}"
    )
    widget.setMinimumHeight(height)
