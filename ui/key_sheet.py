"""F1: every action with its keys, made from the one table of actions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
)

from ui.actions import MENUS, SPECS, digit_keys, say
from ui.pages import title_of
from ui.shell import Shell
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_ABOVE, _BELOW = 12, 4
Lines = list[tuple[str, str]]
"""What each does, and its keys."""
Section = tuple[str, Lines]


class KeySheet(Speaking, QDialog):
    """Lists what has a key, menu by menu."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._specs = shell.specs
        self._sides = (QGridLayout(), QGridLayout(), QGridLayout())
        both = QHBoxLayout()
        both.setSpacing(36)
        for side in self._sides:
            side.setHorizontalSpacing(24)
            side.setVerticalSpacing(2)
            upright = QVBoxLayout()
            upright.addLayout(side)
            upright.addStretch(1)
            both.addLayout(upright)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(both)
        column.addWidget(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """List everything again."""
        self.setWindowTitle(self.tr("Keyboard"))
        for side in self._sides:
            while (item := side.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.deleteLater()
        sections = [(say(text), self._lines(menu)) for menu, text in MENUS]
        # Where it makes the three sides about as long.
        sections.insert(2, _plain_keys())
        sections.append(_keys_of_tabs())
        parts = _shared([each for each in sections if each[1]])
        for side, part in zip(self._sides, parts, strict=True):
            row = 0
            for title, lines in part:
                _add_section(side, row, title, lines)
                row += 1 + len(lines)

    def _lines(self, menu: str) -> Lines:
        pages = [
            (title_of(spec), _native(digit_keys(spec.digit)))
            for spec in self._specs.values()
            if spec.digit and menu == "view"
        ]
        return pages + [
            (say(spec.text), _native([QKeySequence(key) for key in spec.keys]))
            for spec in SPECS
            if spec.menu == menu and spec.keys
        ]


def _plain_keys() -> Section:
    """What one key does in the list of Today, and the outcomes of a call."""
    translate = QCoreApplication.translate
    lines = [
        (translate("KeySheet", "Log a call"), "L"),
        (translate("KeySheet", "Accept"), "A"),
        (translate("KeySheet", "Reject"), "R"),
        (translate("KeySheet", "Why?"), "W"),
        (translate("KeySheet", "Plan a next step"), "P"),
        (translate("KeySheet", "My step is done"), "D"),
        (translate("KeySheet", "Move my step"), "M"),
        (translate("KeySheet", "Drop my step"), "X"),
        (translate("KeySheet", "The next sensible thing"), _native([QKeySequence("Return")])),
        (translate("KeySheet", "How the call ended"), "1 – 5"),
        (translate("KeySheet", "Dial (in the call’s panel)"), _native([QKeySequence("Ctrl+T")])),
        (
            translate("KeySheet", "Write a mail (in the call’s panel)"),
            _native([QKeySequence("Ctrl+Shift+M")]),
        ),
        (translate("KeySheet", "Close what is open"), _native([QKeySequence("Esc")])),
    ]
    return translate("KeySheet", "In the list of Today"), lines


def _keys_of_tabs() -> Section:
    """Where a page has parts one beside the other."""
    translate = QCoreApplication.translate
    lines = [
        (translate("KeySheet", "The next part"), _native([QKeySequence("Ctrl+Tab")])),
        (translate("KeySheet", "The part before"), _native([QKeySequence("Ctrl+Shift+Tab")])),
    ]
    return translate("KeySheet", "Parts of a page"), lines


def _add_section(grid: QGridLayout, row: int, title: str, lines: Lines) -> None:
    heading = SectionTitle(title.replace("&", ""))
    heading.setContentsMargins(0, _ABOVE if row else 0, 0, _BELOW)
    grid.addWidget(heading, row, 0, 1, 2)
    for place, (name, keys) in enumerate(lines, row + 1):
        shown = QLabel(keys)
        set_tone(shown, "muted")
        grid.addWidget(QLabel(name.replace("&", "").rstrip("…")), place, 0)
        grid.addWidget(shown, place, 1)


def _shared(sections: Sequence[Section]) -> tuple[Sequence[Section], ...]:
    """Side by side, in their order, so that the longest of three sides is as short as can be."""
    heights = [1 + len(lines) for _title, lines in sections]
    places = range(len(sections) + 1)

    def longest(cuts: tuple[int, int]) -> int:
        one, two = cuts
        return max(sum(heights[:one]), sum(heights[one:two]), sum(heights[two:]))

    first, second = min(combinations_with_replacement(places, 2), key=longest)
    return sections[:first], sections[first:second], sections[second:]


def _native(keys: list[QKeySequence]) -> str:
    """The keys as this system writes them."""
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
