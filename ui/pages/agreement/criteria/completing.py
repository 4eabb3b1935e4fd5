"""Completes what is typed with what the leads hold; of several, the one that is typed now."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

SEPARATOR = ";"

_Index = QModelIndex | QPersistentModelIndex


class Completing(QCompleter):
    """``several`` are apart by semicolons."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self.several = False
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def offer(self, values: QAbstractItemModel) -> None:
        """Complete with these."""
        if self.model() is not values:
            self.setModel(values)

    def splitPath(self, path: str) -> list[str]:
        """The part that is being typed."""
        return [path.rpartition(SEPARATOR)[2].strip()] if self.several else [path]

    def pathFromIndex(self, index: _Index) -> str:
        """What was typed before, and the value chosen."""
        value = str(index.data())
        if not self.several:
            return value
        before = self._field.text().rpartition(SEPARATOR)[0]
        return f"{before}{SEPARATOR} {value}" if before else value
