"""What every part of the settings is: it asks for what it shows and does what is pressed."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.page import Page
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_WIDEST = 880
_BETWEEN = 20


class Part(Speaking, QScrollArea):
    """A tab's contents; a subclass fills ``column`` and reads again in ``refresh``."""

    tables: ClassVar[frozenset[str]] = frozenset()
    """A change of these is seen here; empty: any change is."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.desk = page, page.desk
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(4, 16, 12, 16)
        self.column.setSpacing(8)
        self.setWidget(inside)

    def refresh(self) -> None:
        """Ask for what is shown; called when the part is looked at and something changed."""

    def is_settled(self) -> bool:
        """Whether everything that the part shows has arrived."""
        return True

    def add_section(self, title: SectionTitle, hint: QLabel | None = None) -> None:
        """Begin a section: its title, and under it what one should know."""
        if self.column.count():
            self.column.addSpacing(_BETWEEN)
        self.column.addWidget(title)
        if hint is not None:
            hint.setWordWrap(True)
            set_tone(hint, "muted")
            self.column.addWidget(hint)

    def bring_in(self, widget: QWidget) -> None:
        """Scroll to what just opened, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 0, _BETWEEN))

    def column_of(self, *widgets: QWidget) -> QVBoxLayout:
        """Widgets below one another, at the top of their room."""
        column = QVBoxLayout()
        column.setSpacing(6)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        return column

    def add(self, *things: QWidget | QLayout) -> None:
        """Put widgets or rows of them below one another."""
        for thing in things:
            if isinstance(thing, QWidget):
                self.column.addWidget(thing)
            else:
                self.column.addLayout(thing)
