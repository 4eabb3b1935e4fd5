"""The panel that asks what a list is to be called."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from ui.widgets.panel import Panel
from ui.widgets.steady import TextField
from ui.widgets.tone import set_tone


class NamePanel(Panel):
    """``confirmed`` brings the name; Esc dismisses."""

    confirmed = Signal(str)

    def __init__(self, name: str, about: str) -> None:
        super().__init__()
        self._about = QLabel(about)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._about.setVisible(bool(about))
        set_tone(self._about, "muted")
        self.field, self.confirm = TextField(), QPushButton()
        self.field.setMaxLength(60)
        self.field.setText(name)
        self.field.textChanged.connect(lambda: self._allow())
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._submit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.confirm)
        self.body.addWidget(self._about)
        self.body.addLayout(row)
        self.retranslate()
        self._allow()

    def begin(self) -> None:
        """Put the cursor into the field; typing replaces what stands there."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def retranslate(self) -> None:
        """Say the words again."""
        super().retranslate()
        self.set_title(self.tr("Name of the list"))
        self.field.setAccessibleName(self.tr("Name of the list"))
        self.confirm.setText(self.tr("Save (Enter)"))

    def let_try_again(self) -> None:
        """It could not be done; what was typed stays."""
        self._allow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        else:
            super().keyPressEvent(event)

    def _allow(self) -> None:
        self.confirm.setEnabled(bool(self.field.text().strip()))

    def _submit(self) -> None:
        if self.confirm.isEnabled():
            self.confirm.setEnabled(False)
            self.confirmed.emit(self.field.text())
