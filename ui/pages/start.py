"""What the window shows while no file is open: the four ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.appearance import large_font
from ui.icons import icon
from ui.pages.guide.frame import StepButton
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_WIDTH = 236
_ICON = 32


class Way(QFrame):
    """One way to begin: what it is, and the button that does it."""

    def __init__(self, actions: Actions, name: str, drawing: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(_WIDTH)
        self._icon = QLabel()
        self._icon.setPixmap(icon(drawing, "accent").pixmap(_ICON, _ICON))
        self.title, self.sentence, self.button = SectionTitle(), QLabel(), StepButton()
        self.sentence.setWordWrap(True)
        set_tone(self.sentence, "muted")
        action = actions[name]
        self.button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(self.button.setEnabled)
        self.button.clicked.connect(action.trigger)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self._icon, self.title, self.sentence):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.button)

    def say(self, title: str, sentence: str, button: str) -> None:
        """Its words."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.button.setAccessibleDescription(sentence)


class StartPage(Speaking, QWidget):
    """Demo, new file, import, a colleague's file: side by side."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setFont(large_font(self.font()))
        self.demo = Way(actions, "file.demo", "play")
        self.new = Way(actions, "agreement.guide", "agreement")
        self.leads = Way(actions, "file.import", "import")
        self.given = Way(actions, "file.take", "folder")
        self.demo.button.setProperty("kind", "primary")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch(1)
        for way in (self.demo, self.new, self.leads, self.given):
            row.addWidget(way)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(24)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addStretch(3)
        self.retranslate()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard begins at the first way."""
        self.demo.button.setFocus(reason)

    def retranslate(self) -> None:
        """Say its words again."""
        self._title.setText(self.tr("How would you like to begin?"))
        self.demo.say(
            self.tr("Look around"),
            self.tr("A demo with an invented team and some 300 invented leads, alive right now."),
            self.tr("Open the demo"),
        )
        self.new.say(
            self.tr("Agree first"),
            self.tr("Seven short steps with good defaults, to an agreement that both sides sign."),
            self.tr("Begin the agreement"),
        )
        self.leads.say(
            self.tr("Bring your leads"),
            self.tr("A CSV or Excel file of leads, checked before anything is kept."),
            self.tr("Import a file…"),
        )
        self.given.say(
            self.tr("I was given a file"),
            self.tr("Your team works with this already: begin with what a colleague gave you."),
            self.tr("Take it in…"),
        )
