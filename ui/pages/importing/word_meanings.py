"""What each word of a column of stages or tiers means here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from resources.domain_words import answer_word
from slaapp.operations.import_leads import ANSWER_TARGETS, meanings_of, word_key
from ui.delegates.choice import Choice, ChoiceDelegate
from ui.delegates.row import ROW_HEIGHT, RowDelegate
from ui.lead_words import stage_word, tier_word
from ui.pages.importing.words import count_text
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from slaapp.operations.import_leads import ColumnMapping, ColumnProfile

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_WORD, _MEANS = range(2)
UNKNOWN = "?"
"""The code of a word that means nothing here."""

_STAGES = (
    *("new", "qualified", "handed_over", "accepted", "contacted"),
    *("opportunity", "won", "lost", "rejected", "recycled"),
)
_TIERS = ("hot", "warm", "cold")


class MeaningsModel(QAbstractTableModel):
    """The column's words, the commonest first, and what each means."""

    changed = Signal(object)
    """The pairs of word and code as they are now."""

    def __init__(self) -> None:
        super().__init__()
        self._target = ""
        self._rows: list[tuple[str, int]] = []
        self._means: dict[str, str] = {}

    def show_column(self, column: ColumnMapping, seen: ColumnProfile) -> None:
        """Show the words of a column; of one with too many different values, none."""
        self.beginResetModel()
        self._target, self._means = column.target, dict(column.words)
        self._rows = sorted(seen.values or (), key=lambda each: (-each[1], each[0]))
        self.endResetModel()

    def choices(self) -> list[Choice]:
        """What a word can mean."""
        known = {"stage": _STAGES, "tier": _TIERS}
        codes = known.get(self._target) or meanings_of(self._target)
        return [*((code, self._word(code)) for code in codes), None, (UNKNOWN, self.tr("nothing"))]

    def rowCount(self, parent: Index = _NONE) -> int:
        """One row for each word."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """The word, and what it means."""
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The meaning can be changed."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == _MEANS else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= _MEANS:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Word"), self.tr("Means"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        word, count = self._rows[index.row()]
        code = self._means.get(word_key(word), UNKNOWN)
        if role == Qt.ItemDataRole.EditRole and index.column() == _MEANS:
            return code
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{word} ({count_text(count)})" if index.column() == _WORD else self._word(code)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A word means something else."""
        if role != Qt.ItemDataRole.EditRole or index.column() != _MEANS:
            return False
        self._means[word_key(self._rows[index.row()][0])] = str(value)
        self.dataChanged.emit(self.index(0, _MEANS), self.index(len(self._rows) - 1, _MEANS))
        known = ((word, code) for word, code in self._means.items() if code != UNKNOWN)
        self.changed.emit(tuple(sorted(known)))
        return True

    def _word(self, code: str) -> str:
        if code == UNKNOWN:
            return self.tr("nothing")
        if self._target in ANSWER_TARGETS:
            return answer_word(self._target, code, spoken())
        return stage_word(code) if self._target == "stage" else tier_word(code)


class MeaningsTable(Speaking, QTableView):
    """The words of a column and their meanings."""

    def __init__(self, model: MeaningsModel) -> None:
        super().__init__()
        self._model = model
        self._row = RowDelegate(self)
        self._choice = ChoiceDelegate(
            self, lambda _index: model.choices(), lambda: self.tr("What the word means")
        )
        self.setItemDelegate(self._row)
        self.setItemDelegateForColumn(_MEANS, self._choice)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        self.retranslate()

    def retranslate(self) -> None:
        """Its name; titles and cells are asked for again by being painted."""
        self.setAccessibleName(self.tr("The column’s words and what they mean"))
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self.edit(index.siblingAtColumn(_MEANS))
