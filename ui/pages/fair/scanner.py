"""A hand scanner types like a person, only faster, and ends with Enter: what it types is caught.

A card (vCard, MECARD) is known by how it begins, at any speed, and goes past the fields until it
ends, lines and all. A bare code is known by its speed; its Enter saves nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

BEGINNINGS = {"BEGIN:VCARD": "END:VCARD", "MECARD:": ";;"}
PATIENCE = 400
"""Milliseconds without a key after which a card that did not end is taken as it is."""
QUICK = 12
"""Milliseconds from key to key: nobody types so fast, every scanner does."""
SHORTEST = 6
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_scanned(text: str, took: int) -> bool:
    """Whether so long a text with a digit in it came in ``took`` milliseconds from a scanner."""
    is_code = len(text) >= SHORTEST and any(sign.isdigit() for sign in text) and "@" not in text
    return is_code and took <= QUICK * len(text)


class Scanner(QObject):
    """``takes`` each key first; ``scanned`` brings a whole card, ``coded`` a bare code."""

    scanned = Signal(str)
    coded = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._clock.start()
        self._card = ""
        self._end = ""
        self._done_at = -PATIENCE
        self._begun_at = self._last_at = 0
        self._run = ""
        self._idle = QTimer(self, singleShot=True, interval=PATIENCE)
        self._idle.timeout.connect(self._finish)

    def takes(self, watched: QObject, event: QKeyEvent) -> bool:
        """Whether a key belongs to a scan and is nobody else's."""
        is_enter = event.key() in _ENTERS
        if self._end:
            self._collect("\n" if is_enter else event.text())
            return True
        if is_enter and self._clock.elapsed() - self._done_at < PATIENCE:
            # The scanner's own, after the card's last sign.
            return True
        if isinstance(watched, QLineEdit | QPlainTextEdit) and event.text():
            return self._watch(watched, event.text(), is_enter)
        return False

    def _watch(self, field: QLineEdit | QPlainTextEdit, sign: str, is_enter: bool) -> bool:
        now = self._clock.elapsed()
        if now - self._last_at > QUICK * 4 or not self._run:
            self._run, self._begun_at = "", now
        self._last_at = now
        if is_enter:
            run, self._run = self._run, ""
            return isinstance(field, QLineEdit) and self._is_code(field, run, now)
        self._run += sign
        typed = _before_cursor(field) + sign
        for beginning, end in BEGINNINGS.items():
            if typed[-len(beginning) :].upper() == beginning:
                _take_back(field, len(beginning) - 1)
                self._card, self._end = beginning, end
                self._idle.start()
                return True
        return False

    def _is_code(self, field: QLineEdit, run: str, now: int) -> bool:
        if run != field.text() or not is_scanned(run, now - self._begun_at):
            return False
        field.clear()
        self.coded.emit(run)
        return True

    def _collect(self, text: str) -> None:
        self._card += text
        self._idle.start()
        # Two semicolons may stand within a code; its Enter ends it.
        by_enter = self._end == ";;"
        told = self._card if by_enter else self._card.upper().rstrip()
        if told.endswith("\n" if by_enter else self._end):
            self._finish()

    def _finish(self) -> None:
        self._idle.stop()
        card, self._card, self._end, self._run = self._card, "", "", ""
        self._done_at = self._clock.elapsed()
        self.scanned.emit(card)


def _before_cursor(field: QLineEdit | QPlainTextEdit) -> str:
    if isinstance(field, QLineEdit):
        return field.text()[: field.cursorPosition()]
    return field.toPlainText()[: field.textCursor().position()]


def _take_back(field: QLineEdit | QPlainTextEdit, signs: int) -> None:
    """What was typed of the beginning before it was known as one."""
    if isinstance(field, QLineEdit):
        field.cursorBackward(True, signs)
        field.del_()
    else:
        cursor = field.textCursor()
        cursor.movePosition(cursor.MoveOperation.Left, cursor.MoveMode.KeepAnchor, signs)
        cursor.removeSelectedText()
