"""Three worked examples beside a field that is being typed in, or why there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from ui.appearance import figures_font
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone

_COUNT = 3
_ARROW = " → "
Lines = Sequence[tuple[str, str]]
"""A heading and a line each."""


class ExamplesBox(QFrame):
    """A title and three pairs of heading and line, side by side or one under the other; where
    the box is ``narrow``, or three share a line, the answer stands under the question."""

    def __init__(self, *, side_by_side: bool, narrow: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._breaks = side_by_side or narrow
        self.title, self._fault = SectionTitle(), QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self._fault.setWordWrap(True)
        set_tone(self._fault, "bad")
        self._pairs = [(QLabel(), QLabel()) for _ in range(_COUNT)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        for at, (heading, line) in enumerate(self._pairs):
            set_tone(heading, "muted")
            for label in (heading, line):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(not side_by_side)
            line.setFont(figures_font(line.font()))
            row, column = (0, at) if side_by_side else (2 * at, 0)
            grid.addWidget(heading, row, column)
            grid.addWidget(line, row + 1, column)
            grid.setColumnStretch(column, 1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(12, 8, 12, 8)
        column_.setSpacing(4)
        column_.addWidget(self.title)
        column_.addWidget(self._fault)
        column_.addLayout(grid)

    def show_examples(self, title: str, lines: Lines) -> None:
        """Show these under a title."""
        self._say(title, "", lines)

    def show_fault(self, title: str, sentence: str) -> None:
        """Say why there is nothing to show."""
        self._say(title, sentence, ())

    def lines(self) -> list[str]:
        """The examples shown."""
        return [line.text().replace("\n", " ") for _, line in self._pairs if line.text()]

    def fault(self) -> str:
        """Why there are none."""
        return self._fault.text()

    def sentence(self) -> str:
        """All of it for screen readers."""
        headings = [heading.text() for heading, _ in self._pairs]
        said = [": ".join(pair) for pair in zip(headings, self.lines(), strict=False)]
        return "; ".join([self.title.text(), *filter(None, [self._fault.text()]), *said])

    def _say(self, title: str, fault: str, lines: Lines) -> None:
        self.title.setText(title)
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        for at, pair in enumerate(self._pairs):
            heading, line = lines[at] if at < len(lines) else ("", "")
            pair[0].setText(heading)
            pair[1].setText(line.replace(_ARROW, _ARROW.replace(" ", "\n", 1), int(self._breaks)))
        self.setAccessibleName(self.sentence())
        if self._breaks:
            # What stands above keeps its place while one types.
            self.setMinimumHeight(max(self.minimumHeight(), self.sizeHint().height()))
