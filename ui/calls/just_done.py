"""What was done last in the small window, with its way back; nothing until something was."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from slaapp.domain.trouble import Trouble
from ui.trouble_words import sentence_for
from ui.widgets.tone import set_tone
from ui.words import Speaking


class JustDone(Speaking, QWidget):
    """``undo_asked`` brings the key of the operation that it tells of."""

    undo_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.about: str | None = None
        self.text, self.undo = QLabel(), QPushButton()
        self.text.setWordWrap(True)
        self.undo.setProperty("kind", "flat")
        self.undo.clicked.connect(self.ask_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.undo)
        self.hide()
        self.retranslate()

    def tell(self, words: str, operation_id: str) -> None:
        """It is done, and can be taken back."""
        self.about = operation_id
        self._show(words, "good")

    def tell_undone(self) -> None:
        """It was taken back."""
        self.about = None
        self._show(self.tr("Undone: it can be logged again."), "muted")

    def tell_trouble(self, trouble: Trouble) -> None:
        """It could not be done; what was typed stays."""
        self.about = None
        self._show(sentence_for(trouble), "bad")

    def ask_undo(self) -> None:
        """Take back what it tells of, if it still can be."""
        if self.about is not None:
            self.undo_asked.emit(self.about)

    def retranslate(self) -> None:
        """The button's words; what was said stays in the language it was said in."""
        self.undo.setText(self.tr("Undo (Ctrl+Z)"))

    def _show(self, words: str, tone: str) -> None:
        self.text.setText(words)
        set_tone(self.text, tone)
        self.undo.setVisible(self.about is not None)
        self.show()
