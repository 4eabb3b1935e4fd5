"""One grade in the table of grades: not qualified, or qualified and of a tier."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from slaapp.domain.commitment import TIERS
from ui.appearance import theme_in_force
from ui.lead_words import tier_pill, tier_word
from ui.widgets.key_choice import place_of_key
from ui.words import Speaking

_WIDE, _HIGH, _ROUND = 96, 34, 6
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_NONE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0)


class GradeCell(Speaking, QAbstractButton):
    """A press goes on to the next tier, then to none; 1, 2 and 3 choose one, Del none.

    ``ticked`` tells the tier, empty for none; ``stepped`` that an arrow was pressed: rows, columns.
    """

    ticked = Signal(str)
    stepped = Signal(int, int)
    entered = Signal()

    def __init__(self, grade: str) -> None:
        super().__init__()
        self.grade, self._tier = grade, ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._go_on)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the tier."""
        said = tier_word(self._tier) if self._tier else self.tr("not qualified")
        self.setText(said)
        words = (
            self.tr("Grade {grade}: qualified, {tier}")
            if self._tier
            else self.tr("Grade {grade}: {tier}")
        )
        self.setAccessibleName(words.format(grade=self.grade, tier=said))
        self.update()

    def show_tier(self, tier: str) -> None:
        """Show what the grade means; empty: not qualified."""
        self._tier = tier
        self.retranslate()

    def tier(self) -> str:
        """What the grade means."""
        return self._tier

    def sizeHint(self) -> QSize:
        """As wide as its longest words."""
        return QSize(_WIDE, _HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to another grade, digits choose the tier."""
        step, place = _STEPS.get(Qt.Key(event.key())), place_of_key(event.text())
        if step is not None:
            self.stepped.emit(*step)
        elif event.key() in _NONE:
            self._choose("")
        elif place is not None and place < len(TIERS):
            self._choose(TIERS[place])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes back here."""
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tier on the ground of its colour; a ring while the keyboard is here."""
        theme, pill = theme_in_force(), tier_pill(self._tier or None)
        token = pill.token if pill is not None else "muted"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.color("accent" if self.hasFocus() else "border")
        painter.setPen(QPen(colour, 2 if self.hasFocus() else 1))
        painter.setBrush(theme.pill_ground(token) if self._tier else theme.color("surface"))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, _ROUND, _ROUND)
        enabled = self.isEnabled()
        painter.setPen(theme.color(token if self._tier and enabled else "muted"))
        words = self.text() if self._tier else "–"
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _go_on(self) -> None:
        order = (*TIERS, "")
        at = order.index(self._tier) if self._tier in order else len(TIERS)
        self._choose(order[(at + 1) % len(order)])

    def _choose(self, tier: str) -> None:
        if tier != self._tier:
            self.show_tier(tier)
            self.ticked.emit(tier)
