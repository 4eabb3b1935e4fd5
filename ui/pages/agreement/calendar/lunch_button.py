"""One button that cuts the lunch out of every day; beside it the other times of a lunch."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from slaapp.domain.working_calendar import Window
from ui.icons import icon
from ui.widgets.week_grid.words import block_text
from ui.words import Speaking

LUNCHES = tuple(
    Window(first, last)
    for first, last in ((720, 780), (720, 810), (720, 840), (750, 810), (750, 840), (780, 840))
)
"""12:00–13:00 to 13:00–14:00."""
USUAL = LUNCHES[4]
_ARROW = 30


class LunchButton(Speaking, QWidget):
    """``wanted`` tells from when to when nobody is to work; the last choice stays on the button."""

    wanted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._lunch = USUAL
        self.button, self.arrow = QPushButton(), QPushButton(icon("chevron-down"), "")
        self.arrow.setFixedWidth(_ARROW)
        self._menu = QMenu(self)
        for lunch in LUNCHES:
            self._menu.addAction(block_text(lunch)).triggered.connect(partial(self._choose, lunch))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button)
        row.addWidget(self.arrow)
        self.button.clicked.connect(self._cut)
        self.arrow.clicked.connect(self._drop)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the lunch."""
        lunch = block_text(self._lunch)
        self.button.setText(self.tr("Lunch {hours}").format(hours=lunch))
        self.button.setToolTip(self.tr("Nobody works at this time, on any day of the week"))
        self.arrow.setAccessibleName(self.tr("Another time for lunch"))
        self.arrow.setToolTip(self.tr("Another time for lunch"))

    def _choose(self, lunch: Window) -> None:
        self._lunch = lunch
        self.retranslate()
        self._cut()

    def _cut(self) -> None:
        self.wanted.emit(self._lunch.start, self._lunch.end)

    def _drop(self) -> None:
        self._menu.popup(self.arrow.mapToGlobal(self.arrow.rect().bottomLeft()))
