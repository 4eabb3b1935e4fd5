"""F1: every action with its keys, made from the one table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout

from ui.actions import MENUS, SPECS, digit_keys, say
from ui.pages import title_of
from ui.shell import Shell
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_SECTION_HEIGHT = 32


class KeySheet(Speaking, QDialog):
    """Lists what has a key, menu by menu."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._specs = shell.specs
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(6)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(self._grid)
        column.addWidget(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """List everything again."""
        self.setWindowTitle(self.tr("Keyboard"))
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for menu, text in MENUS:
            lines = self._lines(menu)
            if lines:
                self._add_section(say(text), lines)

    def _lines(self, menu: str) -> list[tuple[str, str]]:
        if menu == "view":
            return [
                (title_of(spec), _native(digit_keys(spec.digit)))
                for spec in self._specs.values()
                if spec.digit
            ]
        return [
            (say(spec.text), _native([QKeySequence(key) for key in spec.keys]))
            for spec in SPECS
            if spec.menu == menu and spec.keys
        ]

    def _add_section(self, title: str, lines: list[tuple[str, str]]) -> None:
        row = self._grid.rowCount()
        self._grid.setRowMinimumHeight(row, _SECTION_HEIGHT)
        self._grid.addWidget(SectionTitle(title.replace("&", "")), row, 0, 1, 2)
        for place, (name, keys) in enumerate(lines, row + 1):
            shown = QLabel(keys)
            set_tone(shown, "muted")
            self._grid.addWidget(QLabel(name.replace("&", "").rstrip("…")), place, 0)
            self._grid.addWidget(shown, place, 1)


def _native(keys: list[QKeySequence]) -> str:
    """The keys as this system writes them."""
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
