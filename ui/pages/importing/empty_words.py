"""The words in a file that may mean an empty cell: each is asked about, none is taken unasked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from ui.pages.importing.words import count_text
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.operations.import_leads import Inspection

_MOST = 6


class EmptyWords(Speaking, QWidget):
    """One tick for each suspect; ``changed`` tells those that are ticked."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[str, int] = {}
        self._title = QLabel()
        self.ticks: dict[str, QCheckBox] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self.hide()
        self.retranslate()

    def show_file(self, found: Inspection) -> None:
        """Show the suspects of a file, and the words declared empty before."""
        counts: Counter[str] = Counter()
        for column in found.profile.columns:
            counts.update(dict(column.suspects))
        declared = [word for word in found.mapping.empty_words if word not in counts]
        words = [*declared, *(word for word, _ in counts.most_common(_MOST))]
        for tick in self.ticks.values():
            self._row.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._counts = {word: counts[word] for word in words}
        self.ticks = {word: QCheckBox() for word in words}
        for place, (word, tick) in enumerate(self.ticks.items()):
            tick.setChecked(word in found.mapping.empty_words)
            tick.toggled.connect(self._tell)
            self._row.insertWidget(place + 1, tick)
        self.setVisible(bool(words))
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        self._title.setText(self.tr("Leave empty where the file says:"))
        for word, tick in self.ticks.items():
            count = self._counts[word]
            tick.setText(f"{word} ({count_text(count)})" if count else word)

    def _tell(self) -> None:
        self.changed.emit(tuple(word for word, tick in self.ticks.items() if tick.isChecked()))
