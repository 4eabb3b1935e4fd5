"""The bar of pages at the side, and at its foot: whose turn it is, and the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout

from ui.icons import MEDIUM, icon
from ui.pages import PageSpec, title_of
from ui.words import Speaking

_WIDTH = 190


class SideBar(Speaking, QFrame):
    """One checkable button for each page; arrow keys move among them."""

    page_chosen = Signal(str)
    who_pressed = Signal()

    def __init__(self, pages: Sequence[PageSpec]) -> None:
        super().__init__()
        self._pages = pages
        self.setObjectName("side")
        self.setFixedWidth(_WIDTH)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(2)
        for spec in pages:
            button = self._button(spec.icon)
            button.clicked.connect(lambda _on=False, name=spec.name: self.page_chosen.emit(name))
            button.setCheckable(True)
            self._group.addButton(button)
            self._buttons[spec.name] = button
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._who_button())
        column.addWidget(self._file_label())
        self.retranslate()

    def retranslate(self) -> None:
        """The pages' names."""
        for spec in self._pages:
            self._buttons[spec.name].setText(f" {title_of(spec)}")
        self.setAccessibleName(self.tr("Pages"))
        self._who.setToolTip(self.tr("Who is working here; press to change"))

    def show_chosen(self, name: str) -> None:
        """Mark the page that is shown."""
        self._buttons[name].setChecked(True)

    def allow_pages(self, allowed: bool) -> None:
        """Pages can be chosen while a file is open."""
        for button in self._buttons.values():
            button.setEnabled(allowed)

    def show_who(self, name: str, role: str) -> None:
        """Name and role of who acts, both as shown; empty hides the place."""
        self._who.setText(f"{name}\n{role}" if role else name)
        self._who.setAccessibleName(f"{name}, {role}")
        self._who.setVisible(bool(name))

    def show_file(self, name: str, state: str) -> None:
        """The file's name and its state in words; empty hides the place."""
        words = f"{name}\n{state}" if state else name
        self._file.setText(words.replace("<", "‹"))
        self._file.setToolTip(name)
        self._file.setVisible(bool(name))

    def _button(self, drawing: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "place")
        button.setIcon(icon(drawing))
        button.setIconSize(QSize(MEDIUM, MEDIUM))
        return button

    def _who_button(self) -> QPushButton:
        self._who = self._button("user")
        self._who.clicked.connect(self.who_pressed)
        self._who.setVisible(False)
        return self._who

    def _file_label(self) -> QLabel:
        self._file = QLabel()
        self._file.setProperty("tone", "muted")
        self._file.setContentsMargins(12, 4, 4, 4)
        self._file.setVisible(False)
        return self._file
