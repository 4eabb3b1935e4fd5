"""A choice made with one tap or one digit: large buttons, of which at most one is down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.pages.fair.sizes import TARGET, be_large
from ui.widgets.key_choice import place_of_key

_AROUND = 34


class TapChoice(QWidget):
    """``chosen`` tells the code, blank where a second tap took it back.

    One stop for Tab; there the arrows go from answer to answer and a digit chooses. ``wide``
    buttons share the room.
    """

    chosen = Signal(str)

    def __init__(self, codes: Sequence[str], *, wide: bool = False, height: int = TARGET) -> None:
        super().__init__()
        self._codes = tuple(codes)
        self._code = ""
        self.buttons: dict[str, QPushButton] = {code: QPushButton() for code in codes}
        self._wide = wide
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for code, button in self.buttons.items():
            be_large(button, height)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, code=code: self._tap(code))
            row.addWidget(button, 1 if wide else 0)
        if not wide:
            row.addStretch(1)
        self._mark()

    def code(self) -> str:
        """What is chosen; blank where nothing is."""
        return self._code

    def choose(self, code: str) -> None:
        """Choose without telling; a code that is not offered chooses nothing."""
        self._code = code if code in self.buttons else ""
        self._mark()

    def say(self, name: str, words: Sequence[str], hints: Sequence[str] = ()) -> None:
        """The question's name and the answers' words, in their order; ``hints`` are keys."""
        self.setAccessibleName(name)
        for place, (button, word) in enumerate(zip(self.buttons.values(), words, strict=True)):
            hint = hints[place] if hints else ""
            button.setText(f"{word}  ({hint})" if hint else word)
            button.setAccessibleName(f"{name}: {word}" if name else word)
            width = button.fontMetrics().horizontalAdvance(button.text()) + _AROUND
            button.setMinimumWidth(max(TARGET, width))

    def stop(self) -> QPushButton:
        """Where Tab comes to."""
        return self.buttons[self._code or self._codes[0]]

    def stops(self) -> list[QWidget]:
        """All of them, one after the other."""
        return list(self.buttons.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on, a digit (or its key on a French keyboard) chooses."""
        place = place_of_key(event.text())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if place is not None and place < len(self._codes):
            self._set(self._codes[place])
        elif step is not None:
            at = next((n for n, b in enumerate(self.buttons.values()) if b.hasFocus()), 0)
            to = (at + step) % len(self._codes) if self._code else at
            self._set(self._codes[to])
        else:
            super().keyPressEvent(event)

    def _tap(self, code: str) -> None:
        self._set("" if code == self._code else code)

    def _set(self, code: str) -> None:
        self._code = code
        self._mark()
        self.stop().setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(code)

    def _mark(self) -> None:
        """Only one of them is a stop for Tab."""
        stop = self.stop()
        for code, button in self.buttons.items():
            button.setChecked(code == self._code)
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
