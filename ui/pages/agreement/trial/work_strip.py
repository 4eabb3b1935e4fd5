"""How far a long question is, with the way to break it off; nothing is shown of a short one."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from ui.words import Speaking

_SHOWN_AFTER = 300
_WHOLE = 1_000


class WorkStrip(Speaking, QWidget):
    """``begin`` and ``end`` it; in between it ``appeared`` where that takes long."""

    appeared = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words, self.bar, self.cancel = QLabel(), QProgressBar(), QPushButton()
        self.bar.setRange(0, _WHOLE)
        self.bar.setTextVisible(False)
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bar.setMinimumWidth(80)
        self.cancel.setProperty("kind", "flat")
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._words, self.bar, self.cancel):
            row.addWidget(widget, int(widget is self.bar))
        self._late = QTimer(self, singleShot=True, interval=_SHOWN_AFTER)
        self._late.timeout.connect(self.appeared)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words."""
        self._words.setText(self.tr("Reading your history…"))
        self.bar.setAccessibleName(self._words.text())
        self.cancel.setText(self.tr("Cancel"))

    def begin(self) -> None:
        """Something is asked."""
        self.bar.setValue(0)
        self._late.start()

    def show_progress(self, done: int, of: int) -> None:
        """How far it is."""
        self.bar.setValue(round(_WHOLE * done / max(of, 1)))

    def end(self) -> None:
        """It is answered, or was broken off."""
        self._late.stop()
