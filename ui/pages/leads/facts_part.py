"""What else is known of a lead: its request and the team's own fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.widgets.tone import set_tone
from ui.words import Speaking


class FactsPart(Speaking, QWidget):
    """Label and value, line by line; hidden where there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._request: str | None = None
        self._custom: Sequence[tuple[str, str, object]] = ()
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.retranslate()

    def show_facts(self, request: str | None, custom: Sequence[tuple[str, str, object]]) -> None:
        """Show them; ``custom`` are label, type and value of the team's own fields."""
        self._request, self._custom = request, custom
        self.retranslate()

    def lines(self) -> list[tuple[str, str]]:
        """Label and value of each line shown."""
        return [(one.text(), two.text()) for one, two in self._labels if not one.isHidden()]

    def retranslate(self) -> None:
        """Say the lines again."""
        lines = [(self.tr("Request"), self._request)] if self._request else []
        lines += [(label, self._value(kind, value)) for label, kind, value in self._custom]
        lines = [(label, value) for label, value in lines if value]
        while len(self._labels) < len(lines):
            self._add_line()
        for place, (name, words) in enumerate(self._labels):
            shown = place < len(lines)
            if shown:
                name.setText(lines[place][0])
                words.setText(lines[place][1] or "")
            name.setVisible(shown)
            words.setVisible(shown)
        self.setVisible(bool(lines))

    def _value(self, kind: str, value: object) -> str:
        if isinstance(value, dict):
            value = value.get("date")
        if value is None:
            return ""
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if kind == "number" and isinstance(value, int | float):
            return QLocale().toString(value)
        return str(value)

    def _add_line(self) -> None:
        name, words = QLabel(), QLabel()
        for label in (name, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_tone(name, "muted")
        row = len(self._labels)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)
        self._labels.append((name, words))
