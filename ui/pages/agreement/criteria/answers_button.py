"""Several of a few answers: a button that says which, with a menu in which one ticks them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from resources import find_resource
from ui.words import Speaking


class AnswersButton(Speaking, QPushButton):
    """``ticked`` after each tick by hand; what is ticked and not offered stays ticked."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._menu = QMenu(self)
        self._codes: list[str] = []
        self._others: list[str] = []
        self.setMenu(self._menu)
        arrow = find_resource("icons", "chevron-down-grey.svg").as_posix()
        # As a list of choices looks.
        self.setStyleSheet(
            f"QPushButton::menu-indicator {{ image: url({arrow}); width: 14px; height: 14px;"
            " subcontrol-position: right center; right: 6px; }"
        )
        self.retranslate()

    def retranslate(self) -> None:
        """Say what is ticked."""
        chosen = [each.text() for each in self._menu.actions() if each.isChecked()]
        self.setText(", ".join([*chosen, *self._others]) or self.tr("choose"))
        self.setToolTip(self.text())

    def offer(self, answers: Sequence[tuple[str, str]], chosen: Sequence[str]) -> None:
        """Pairs of code and words, and the codes that are ticked."""
        self._codes = [code for code, _ in answers]
        self._others = [code for code in chosen if code not in self._codes]
        self._menu.clear()
        for code, words in answers:
            action = QAction(words, self._menu)
            action.setCheckable(True)
            action.setChecked(code in chosen)
            action.toggled.connect(self._tick)
            self._menu.addAction(action)
        self.retranslate()

    def codes(self) -> tuple[str, ...]:
        """What is ticked."""
        pairs = zip(self._codes, self._menu.actions(), strict=True)
        return (*(code for code, each in pairs if each.isChecked()), *self._others)

    def _tick(self) -> None:
        self.retranslate()
        self.ticked.emit()
        # Ticking several is one errand: the menu comes back where the mouse is.
        if self._menu.isVisible():
            self._menu.setFocus(Qt.FocusReason.MenuBarFocusReason)
