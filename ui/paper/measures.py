"""The measures of the page; all lengths on it are in dots of 1/1200 inch."""

from __future__ import annotations

DOTS_PER_INCH = 1200


def mm(length: float) -> float:
    """Millimetres in dots."""
    return length * DOTS_PER_INCH / 25.4


def pt(length: float) -> float:
    """Points in dots."""
    return length * DOTS_PER_INCH / 72


PAGE_WIDTH, PAGE_HEIGHT = mm(210), mm(297)
LEFT, TOP, BOTTOM = mm(21), mm(25), mm(27)
WIDTH = PAGE_WIDTH - 2 * LEFT
"""Of the text."""
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
"""Of the text, footer apart."""
