"""The keys of a row of Today's lists: what each wants done, wherever on the page it is pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PLAIN, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_LETTERS = {
    Qt.Key.Key_L: "lead.call",
    Qt.Key.Key_A: "lead.accept",
    Qt.Key.Key_R: "lead.reject",
    Qt.Key.Key_W: "lead.why",
    Qt.Key.Key_D: "step.done",
    Qt.Key.Key_M: "step.move",
    Qt.Key.Key_X: "step.drop",
    Qt.Key.Key_P: "lead.plan",
}


def held_with(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers of a key; whether it is one of the keypad makes no difference."""
    return event.modifiers() & ~_KEYPAD


def wanted_by(event: QKeyEvent) -> str | None:
    """The action that a key asks for; None where it is none of the row's."""
    held, key = held_with(event), Qt.Key(event.key())
    if key in ENTER and held == _CONTROL:
        return "lead.hand_over"
    return _LETTERS.get(key) if held == PLAIN else None
