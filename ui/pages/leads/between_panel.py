"""A panel that asks for a filter in one line: a first, perhaps a last, and a button."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.widgets.panel import Panel


class BetweenPanel(Panel):
    """``confirmed`` brings the filter with what was said in it; a subclass makes its fields."""

    confirmed = Signal(object)

    def __init__(self, *before: QWidget) -> None:
        super().__init__()
        self.first: Any = self.make_field()
        self.last: Any = self.make_field()
        self.between, self.confirm = QLabel(), QPushButton()
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self.submit)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (*before, self.first, self.between, self.last, self.confirm):
            row.addWidget(widget)
        row.addStretch(1)
        self.body.addLayout(row)

    def make_field(self) -> QWidget:
        """An end of the range."""
        raise NotImplementedError

    def submit(self) -> None:
        """Tell the filter, or mark what does not fit."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the cursor where the answer begins."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say the words of the line; a subclass calls this first."""
        super().retranslate()
        self.between.setText(self.tr("and"))
        self.first.setAccessibleName(self.tr("First"))
        self.last.setAccessibleName(self.tr("Last"))
        self.confirm.setText(self.tr("Filter (Enter)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter filters."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)
