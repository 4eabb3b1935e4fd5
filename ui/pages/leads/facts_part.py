"""What else is known of a lead: its request and the team's own fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.dates import instant_text
from ui.models.lead_columns import Outlook, precision_of
from ui.widgets.tone import set_tone
from ui.words import Speaking

AT_FIRST = 6
_TOP = Qt.AlignmentFlag.AlignTop
_LAST_LINE = 1_000


class FactsPart(Speaking, QWidget):
    """Label and value, line by line, the first few until more are wanted."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self._outlook = outlook
        self._request: str | None = None
        self._custom: Sequence[tuple[str, str, object]] = ()
        self._all = False
        self._labels: list[tuple[QLabel, QLabel]] = []
        self.more = QPushButton()
        self.more.setProperty("kind", "flat")
        self.more.clicked.connect(self._show_all)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._grid.addWidget(self.more, _LAST_LINE, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
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
        known = self._known()
        shown = known if self._all else known[:AT_FIRST]
        while len(self._labels) < len(shown):
            self._add_line()
        for place, (name, words) in enumerate(self._labels):
            if place < len(shown):
                name.setText(shown[place][0])
                words.setText(shown[place][1])
            name.setVisible(place < len(shown))
            words.setVisible(place < len(shown))
        self.more.setText(self.tr("Show all ({n})").format(n=len(known)))
        self.more.setVisible(len(shown) < len(known))
        self.setVisible(bool(known))

    def _known(self) -> list[tuple[str, str]]:
        lines = [(self.tr("Request"), self._request or "")]
        lines += [(label, self._value(value)) for label, _type, value in self._custom]
        return [(label, value) for label, value in lines if value]

    def _show_all(self) -> None:
        """Who wants all of one lead wants all of the next."""
        self._all = True
        self.retranslate()

    def _value(self, value: Any) -> str:
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, float):
            return QLocale().toString(value, "g", 12)
        if isinstance(value, dict):
            precision = precision_of(value.get("precision"))
            return instant_text(value["date"], precision, self._outlook.zone)
        # A whole number may be somebody's reference: it is not grouped.
        return "" if value is None else str(value)

    def _add_line(self) -> None:
        name, words = QLabel(), QLabel()
        for label in (name, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(_TOP)
            # The two columns share the room by their stretch, however long their words.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_tone(name, "muted")
        row = len(self._labels)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(words, row, 1)
        self._labels.append((name, words))
