"""A panel inside the page instead of a box over it: a title, a body, a way to close it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.widgets.section import SectionTitle
from ui.words import Speaking


class Panel(Speaking, QFrame):
    """Esc or its cross dismiss it; a subclass fills ``body`` and calls ``retranslate``."""

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._title = SectionTitle()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.aside = QLabel()
        """Beside the title: what helps while the panel is open, such as a phone number."""
        self.aside.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._cross = QToolButton()
        self._cross.setIcon(icon("cross", "muted"))
        self._cross.clicked.connect(self.dismissed)
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self._head.addWidget(self._title)
        self._head.addWidget(self.aside, 1)
        self._head.addWidget(self._cross)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 8, 12, 12)
        self.body.setSpacing(8)
        self.body.addLayout(self._head)

    def add_to_head(self, widget: QWidget) -> None:
        """Beside the cross: what is done with the panel as a whole."""
        self._head.insertWidget(self._head.count() - 1, widget)

    def set_title(self, title: str) -> None:
        """The panel's name, for the eye and for screen readers."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def retranslate(self) -> None:
        """The cross's words; a subclass calls this first."""
        self._cross.setToolTip(self.tr("Close (Esc)"))
        self._cross.setAccessibleName(self.tr("Close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)


class AskingPanel(Panel):
    """Asks something about a lead: it may hold words that must not be lost."""

    def begin(self) -> None:
        """Take the keyboard."""
        raise NotImplementedError

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        raise NotImplementedError

    def let_try_again(self) -> None:
        """It could not be done; what was typed stays."""
        raise NotImplementedError
