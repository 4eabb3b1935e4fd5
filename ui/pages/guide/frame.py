"""What is around each step: why it matters, what is wrong, the ways on, back and out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon
from ui.widgets.tone import set_tone
from ui.words import Speaking

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OPENED_BY_ENTER = (QCheckBox, QRadioButton, QComboBox)
"""Some desktops press these by Enter, which goes on here; the space bar presses them everywhere."""
_HEARING_ENTER = (*_OPENED_BY_ENTER, QLineEdit, QPushButton)


class StepButton(QPushButton):
    """Enter presses it too, once, however long it is held."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, or what a button knows."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class StepFrame(Speaking, QWidget):
    """Enter goes on, Alt+Left goes back, Escape leaves; a held Enter goes on but once."""

    on_pressed = Signal()
    back_pressed = Signal()
    left = Signal()

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__()
        self.reason, self.fault = QLabel(), QLabel()
        set_tone(self.reason, "muted")
        set_tone(self.fault, "bad")
        for label in (self.reason, self.fault):
            label.setWordWrap(True)
        self._is_last = self._is_frozen = False
        self.stack = stack
        self.back, self.later = StepButton(icon("chevron-left"), ""), StepButton()
        self.on = StepButton()
        self.on.setProperty("kind", "primary")
        self.later.setProperty("kind", "flat")
        for button, signal in (
            (self.on, self.on_pressed),
            (self.back, self.back_pressed),
            (self.later, self.left),
        ):
            button.clicked.connect(signal)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the buttons."""
        lapsing = self.tr("Change something: it is no longer proposed, a signature lapses")
        self.back.setText(lapsing if self._is_frozen else self.tr("Back"))
        self.back.setToolTip(self.tr("Alt+Left; nothing is lost"))
        keeping = self.tr("Keep the draft for now")
        self.later.setText(keeping if self._is_last else self.tr("Go on later"))
        self.later.setToolTip(self.tr("Esc; what was typed is kept"))
        self.on.setText(self.tr("Go on"))
        self.on.setToolTip(self.tr("Enter"))

    def show_step(self, step: QWidget) -> None:
        """Put a step in sight."""
        self.stack.setCurrentWidget(step)
        for kind in _HEARING_ENTER:
            for field in step.findChildren(kind):
                field.installEventFilter(self)
        self.complain("")

    def show_state(self, *, first: bool, last: bool, frozen: bool, done: bool) -> None:
        """Which step it is; ``frozen`` while the terms wait for a signature, ``done`` once both
        are there."""
        self._is_last, self._is_frozen = last, frozen
        self.back.setEnabled(not first)
        self.back.setHidden(done)
        self.later.setHidden(done or frozen)
        self.on.setHidden(last)
        self.retranslate()

    def complain(self, sentence: str) -> None:
        """Why one cannot go on yet; empty takes it back."""
        self.fault.setText(sentence)
        self.on.setAccessibleDescription(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of every step."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in ENTER:
            self._enter(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif alt and event.key() == Qt.Key.Key_Left:
            self.back_pressed.emit()
        elif alt and event.key() == Qt.Key.Key_Right:
            self.on_pressed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A held Enter is pressed once; in some fields it is not theirs at all."""
        if isinstance(event, QKeyEvent) and event.key() in ENTER:
            ours = isinstance(watched, _OPENED_BY_ENTER)
            if ours and event.type() == QEvent.Type.KeyPress:
                self._enter(event)
            return ours or event.isAutoRepeat()
        return super().eventFilter(watched, event)

    def _enter(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat() and self.on.isEnabled():
            self.on_pressed.emit()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addWidget(self.later)
        foot.addWidget(self.fault, 1)
        foot.addWidget(self.on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.reason)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
