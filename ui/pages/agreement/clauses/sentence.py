"""A sentence with fields where it has names in braces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from textwrap import wrap

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.flow import Flow

_NAME = re.compile(r"\{(\w+)\}")
_PIECE = 40
"""Signs that stay on one line together."""
_GAP = 5


class Sentence(QWidget):
    """``say`` it in the language in force; its fields stay what they are."""

    def __init__(self, **fields: QWidget) -> None:
        super().__init__()
        self._fields: Mapping[str, QWidget] = fields
        self._words: list[QLabel] = []
        self._said = ""
        self._flow = Flow(self, gap=_GAP)
        for field in fields.values():
            field.setParent(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str) -> None:
        """``Of these, {percent} are accepted.``; every field has to be in it just once."""
        if words == self._said:
            return
        self._said = words
        parts = _NAME.split(words)
        if sorted(parts[1::2]) != sorted(self._fields):
            raise ValueError(f"{words!r} does not have {sorted(self._fields)}")
        while self._flow.takeAt(0) is not None:
            pass
        for label in self._words:
            label.deleteLater()
        self._words.clear()
        for place, part in enumerate(parts):
            if place % 2:
                self._flow.addWidget(self._fields[part])
            else:
                self._add_words(part)

    def _add_words(self, words: str) -> None:
        """What follows a field closely, as a full stop does, stands close to it."""
        pieces = wrap(words, _PIECE)
        for place, piece in enumerate(pieces):
            last = place == len(pieces) - 1
            label = self._label(piece if last else f"{piece} ")
            if place or not words[:1].isspace():
                self._flow.join(label)
            else:
                self._flow.addWidget(label)

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(False)
        label.setVisible(True)
        self._words.append(label)
        return label
