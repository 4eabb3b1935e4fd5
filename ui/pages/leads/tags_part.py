"""A lead's tags as chips: a press takes one off, typing puts one on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from ui.pages.leads.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.steady import TextField
from ui.words import Speaking

_WIDTH = 140


class TagsPart(Speaking, QWidget):
    """``added`` and ``removed`` bring a tag's name."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self.chips: list[Chip] = []
        self._kept: list[Chip] = []
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.new = TextField()
        self.new.setFixedWidth(_WIDTH)
        self.new.setCompleter(completer)
        self.new.returnPressed.connect(self._add)
        self._flow = Flow(self, gap=6, line_gap=6)
        self._flow.addWidget(self.new)
        self.retranslate()

    def offer(self, known: Sequence[str]) -> None:
        """The tags there are; another can be typed."""
        self._known.setStringList(sorted(known, key=str.casefold))

    def show_tags(self, names: Sequence[str]) -> None:
        """The tags of a lead."""
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        # Chips are kept for the next lead: what leaves the flow leaves holes in it.
        while len(self._kept) < len(names):
            self._kept.append(self._chip(len(self._kept)))
            self._flow.addWidget(self._kept[-1])
        self.chips = self._kept[: len(names)]
        for place, chip in enumerate(self._kept):
            chip.setVisible(place < len(names))
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the chips and the field do."""
        self.setAccessibleName(self.tr("Tags"))
        self.new.setPlaceholderText(self.tr("Add a tag…"))
        self.new.setAccessibleName(self.tr("Add a tag"))
        for chip, name in zip(self.chips, self._names, strict=True):
            words = self.tr("Take off the tag {name}").format(name=name)
            chip.setText(name)
            chip.updateGeometry()
            chip.setAccessibleName(words)
            chip.setToolTip(words)

    def _chip(self, place: int) -> Chip:
        chip = Chip("")
        chip.setParent(self)
        chip.clicked.connect(lambda: self._remove(place))
        return chip

    def _remove(self, place: int) -> None:
        # A key that was held may press a chip once more whose tag is gone already.
        if place < len(self._names):
            self.removed.emit(self._names[place])

    def _add(self) -> None:
        name = self.new.text().strip()
        if name:
            self.new.clear()
            self.added.emit(name)
