"""What can be done with the selected leads: the likeliest as buttons, everything in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from ui.actions import SPECS
from ui.deeds.deed import DEED, Deed
from ui.deeds.words import deed_text
from ui.icons import icon
from ui.words import Speaking

_SPECS = {spec.name: spec for spec in SPECS}
_MOST = 2


class DeedBar(Speaking, QWidget):
    """``asked`` tells the name of the deed that is wanted."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Deed, ...] = ()
        self._possible: tuple[Deed, ...] = ()
        self.buttons = [QPushButton() for _ in range(_MOST)]
        self.more = QToolButton()
        self.more.setIcon(icon("more"))
        self.more.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _on=False, place=place: self._press(place))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.more)
        self.retranslate()

    def show_deeds(self, likely: Sequence[Deed], possible: Sequence[Deed]) -> None:
        """Offer these; the likely ones as buttons, the first of them in the accent's colour."""
        shown = tuple(deed for deed in likely if deed in possible)[:_MOST]
        if (shown, tuple(possible)) != (self._shown, self._possible):
            self._shown, self._possible = shown, tuple(possible)
            self.retranslate()

    def retranslate(self) -> None:
        """Say the buttons again."""
        for place, button in enumerate(self.buttons):
            shown = place < len(self._shown)
            button.setVisible(shown)
            if shown:
                # The keys of the menu are enough; a letter here would steal Alt from it.
                button.setText(deed_text(self._shown[place].name).replace("&", ""))
                button.setIcon(icon(self._shown[place].icon))
        self.more.setToolTip(self.tr("More actions"))
        self.more.setAccessibleName(self.tr("More actions"))
        self.more.setVisible(bool(self._possible))

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the first button; a focus proxy would keep Tab from what follows."""
        (self.buttons[0] if self._shown else self.more).setFocus(reason)

    def open_menu(self, at: QPoint) -> None:
        """Open the menu at a place of the screen."""
        self.make_menu().popup(at)

    def make_menu(self) -> QMenu:
        """Everything that can be done, with the keys; gone when it is closed."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for deed in self._possible:
            keys = QKeySequence(next(iter(_SPECS[deed.name].keys), ""))
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            words = f"{deed_text(deed.name)}\t{shown}" if shown else deed_text(deed.name)
            action = menu.addAction(icon(DEED[deed.name].icon), words)
            action.triggered.connect(lambda _on=False, name=deed.name: self.asked.emit(name))
        return menu

    def _open_menu(self) -> None:
        self.open_menu(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _press(self, place: int) -> None:
        self.asked.emit(self._shown[place].name)
