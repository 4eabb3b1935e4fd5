"""Agreements to begin from: each with its name and whom it is for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from ui.widgets.panel import Panel
from ui.widgets.tone import set_tone
from ui.words import spoken


class TemplatePanel(Panel):
    """``chosen`` tells a template's code; its texts are in the window's language."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        set_tone(self._hint, "muted")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.buttons: dict[str, QPushButton] = {}
        self._about: dict[str, QLabel] = {}
        self.body.addWidget(self._hint)
        self.body.addLayout(self._grid)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel's words, and the templates in the language in force."""
        super().retranslate()
        self.set_title(self.tr("Start from a template"))
        self._hint.setText(
            self.tr("It becomes the draft, in place of the one there may be; it can be undone.")
        )
        self._say_templates()

    def ask(self) -> None:
        """Come into sight, the keyboard on the first."""
        self._fill()
        self.show()
        next(iter(self.buttons.values())).setFocus()

    def _fill(self) -> None:
        """Once: reading them waits until somebody wants one."""
        from slaapp.operations.agreement_templates import TEMPLATES

        if self.buttons:
            return
        for row, code in enumerate(TEMPLATES):
            button, about = QPushButton(), QLabel()
            about.setWordWrap(True)
            button.clicked.connect(partial(self._tell, code))
            self.buttons[code], self._about[code] = button, about
            self._grid.addWidget(button, row, 0)
            self._grid.addWidget(about, row, 1, Qt.AlignmentFlag.AlignVCenter)
        self._say_templates()

    def _say_templates(self) -> None:
        if not self.buttons:
            return
        from slaapp.operations.agreement_templates import template

        for code, button in self.buttons.items():
            held, language = template(code), spoken()
            button.setText(held.name(language))
            self._about[code].setText(held.about(language))
            button.setAccessibleDescription(held.about(language))

    def _tell(self, code: str) -> None:
        self.chosen.emit(code)
