"""The "…" of the page: what can be done with the agreement, by mouse, with its keys beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton

from ui.actions import say
from ui.agreement_actions import AGREEMENT_SPECS
from ui.icons import icon
from ui.words import Speaking


class PageMenu(Speaking, QToolButton):
    """Filled when it is opened, from the table of actions and what is offered by then."""

    def __init__(self, offers: Callable[[], Mapping[str, Callable[[], None]]]) -> None:
        super().__init__()
        self._offers = offers
        self.setIcon(icon("more"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the button is for."""
        self.setToolTip(self.tr("What can be done with the agreement"))
        self.setAccessibleName(self.toolTip())

    def _fill(self) -> None:
        self._menu.clear()
        offered = self._offers()
        for spec in AGREEMENT_SPECS:
            if spec.begins_group:
                self._menu.addSeparator()
            # The keys stand beside the words only: the window's own action hears them.
            keys = QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            action = self._menu.addAction(icon(spec.icon), f"{say(spec.text)}\t{keys}")
            action.setEnabled(spec.name in offered)
            if spec.name in offered:
                action.triggered.connect(lambda _on=False, slot=offered[spec.name]: slot())
