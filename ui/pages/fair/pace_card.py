"""How the day goes: how many, how fast, and who was met last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.appearance import large_font
from ui.lead_words import tier_word
from ui.pages.fair.sizes import be_large
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.operations.operation import Receipt
    from slaapp.store.rows.fair import Met, Pace

_WIDTH = 284
_SHOWN = 4
_FIGURES = ("today", "last_hour", "per_hour")


class PaceCard(Speaking, QFrame):
    """``opened`` brings the key of somebody who was met."""

    opened = Signal(str)
    undone = Signal(str)
    """The key of the operation that is to be taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(_WIDTH)
        self._pace: Pace | None = None
        self._title, self._last = SectionTitle(), SectionTitle()
        self.figures = {name: QLabel() for name in _FIGURES}
        self._words = {name: QLabel() for name in _FIGURES}
        self.met = [QPushButton() for _ in range(_SHOWN)]
        self._operation = ""
        self.undo = QPushButton()
        self.nobody = QLabel()
        self.nobody.setWordWrap(True)
        set_tone(self.nobody, "muted")
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for place, name in enumerate(_FIGURES):
            self.figures[name].setFont(large_font(self.font()))
            set_tone(self._words[name], "muted")
            grid.addWidget(self.figures[name], 0, place)
            grid.addWidget(self._words[name], 1, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addSpacing(8)
        column.addWidget(self._last)
        column.addWidget(self.nobody)
        for place, button in enumerate(self.met):
            button.setProperty("kind", "flat")
            be_large(button)
            button.clicked.connect(lambda _on=False, place=place: self._open(place))
            button.setStyleSheet(button.styleSheet() + "QPushButton { text-align: left; }")
            column.addWidget(button)
        be_large(self.undo)
        self.undo.clicked.connect(self._undo)
        column.addWidget(self.undo)
        column.addStretch(1)
        self.foot = QWidget()
        self.below = QVBoxLayout(self.foot)
        self.below.setContentsMargins(0, 0, 0, 0)
        self.below.setSpacing(8)
        column.addWidget(self.foot)
        self.retranslate()

    def show_pace(self, pace: Pace) -> None:
        """The day as the file has it now."""
        self._pace = pace
        self.retranslate()

    def tell_saved(self, receipt: Receipt) -> None:
        """Somebody was saved: it can be taken back."""
        self._operation = receipt.operation_id
        self.retranslate()

    def retranslate(self) -> None:
        """Say the figures and the names."""
        self._title.setText(self.tr("Today"))
        self._last.setText(self.tr("Met last"))
        words = {
            "today": self.tr("people"),
            "last_hour": self.tr("last hour"),
            "per_hour": self.tr("per hour"),
        }
        pace, locale = self._pace, QLocale()
        for name, word in words.items():
            value = getattr(pace, name) if pace is not None else 0
            said = (
                locale.toString(float(value), "f", 1)
                if name == "per_hour"
                else locale.toString(value)
            )
            self.figures[name].setText(said)
            self.figures[name].setAccessibleName(f"{word}: {said}")
            self._words[name].setText(word)
        self.undo.setText(self.tr("Undo the last one"))
        self.undo.setVisible(bool(self._operation))
        latest = pace.latest[:_SHOWN] if pace is not None else ()
        self.nobody.setText(self.tr("Nobody yet. Enter saves, the next form is there at once."))
        self.nobody.setVisible(not latest)
        for place, button in enumerate(self.met):
            button.setVisible(place < len(latest))
            if place < len(latest):
                self._say(button, latest[place])

    def _say(self, button: QPushButton, met: Met) -> None:
        parts = (met.title, met.company if met.company != met.title else "", tier_word(met.tier))
        text = " · ".join(part for part in parts if part)
        room = _WIDTH - 56
        cut = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        button.setText(cut.replace("&", "&&"))
        button.setToolTip(text)
        button.setAccessibleName(text)

    def _undo(self) -> None:
        key, self._operation = self._operation, ""
        self.undone.emit(key)
        self.retranslate()

    def _open(self, place: int) -> None:
        if self._pace is not None and place < len(self._pace.latest):
            self.opened.emit(self._pace.latest[place].id)
