"""A choice made with one key: buttons that show their digit.

On a French keyboard the digits need Shift; the key itself, unshifted, is understood as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QPushButton, QWidget

from ui.widgets.flow import Flow

_DIGITS = "123456789"
_AZERTY = "&é\"'(-è_ç"
_SHIFTED = {"É": 1, "È": 6, "Ç": 8}


def place_of_key(text: str) -> int | None:
    """The place (from 0) that a typed sign means, with a digit or a French keyboard's key."""
    if len(text) != 1:
        return None
    for signs in (_DIGITS, _AZERTY):
        if text in signs:
            return signs.index(text)
    return _SHIFTED.get(text)


class KeyChoice(QWidget):
    """Up to nine have a key; ``chosen`` tells a code. Nothing is chosen at first.

    Side by side, or ``upright`` where there is little room, or ``flowing`` into further lines.
    """

    chosen = Signal(str)

    def __init__(self, *, upright: bool = False, flowing: bool = False) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._codes[place]))
        self._codes: list[str] = []
        self.buttons: list[QPushButton] = []
        self._followers: tuple[QWidget, ...] = ()
        self._row: QBoxLayout | Flow
        if flowing:
            self._row = Flow(self)
            return
        way = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        self._row = QBoxLayout(way, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4 if upright else 8)
        if not upright:
            self._row.addStretch(1)

    def lead_to(self, *followers: QWidget) -> None:
        """Where Tab goes on from here; the buttons are made late, it would leave the panel."""
        self._followers = followers
        for before, after in pairwise([*self.buttons, *followers]):
            QWidget.setTabOrder(before, after)

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Pairs of code and words; what was chosen stays so, if it is still offered."""
        before = self.code()
        codes = [code for code, _ in options]
        if codes != self._codes:
            self._build(codes)
        for place, (_, words) in enumerate(options):
            self.buttons[place].setText(f"{place + 1}  {words}" if place < 9 else words)
            self.buttons[place].setAccessibleName(words)
            # A checked button must not be wider than before: the others would move.
            metrics = QFontMetrics(self.buttons[place].font())
            self.buttons[place].setMinimumWidth(
                metrics.horizontalAdvance(self.buttons[place].text()) + 26
            )
        self.choose(before)

    def code(self) -> str | None:
        """What is chosen."""
        place = self._group.checkedId()
        return self._codes[place] if 0 <= place < len(self._codes) else None

    def choose(self, code: str | None) -> None:
        """Choose a code; None or one that is not offered chooses nothing."""
        self._group.setExclusive(False)
        for place, button in enumerate(self.buttons):
            button.setChecked(self._codes[place] == code)
        self._group.setExclusive(True)

    def press(self, text: str) -> bool:
        """A sign was typed: choose by it; whether it meant something here."""
        place = place_of_key(text)
        if place is None or place >= len(self.buttons):
            return False
        # First, so that who hears of the choice may send the keyboard on.
        self.buttons[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.buttons[place].click()
        return True

    def begin(self) -> None:
        """Take the keyboard: what is chosen, else the first."""
        place = max(self._group.checkedId(), 0)
        if self.buttons:
            self.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, codes: Sequence[str]) -> None:
        for button in self.buttons:
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        self._codes = list(codes)
        for place in range(len(codes)):
            button = QPushButton()
            button.setCheckable(True)
            self._group.addButton(button, place)
            if isinstance(self._row, Flow):
                self._row.addWidget(button)
            else:
                self._row.insertWidget(place, button)
            self.buttons.append(button)
        self.lead_to(*self._followers)
