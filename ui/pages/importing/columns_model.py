"""The columns of a file as rows of a table: name, three values, what each becomes, and how."""

from __future__ import annotations

from collections.abc import Mapping as Words
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.models.roles import KEY, PILL
from ui.pages.importing.read_as import read_as
from ui.pages.importing.words import target_word
from ui.widgets.pill import Pill

if TYPE_CHECKING:
    from slaapp.operations.import_leads import (
        ColumnMapping,
        ColumnProfile,
        Inspection,
        Mapping,
    )

Index = QModelIndex | QPersistentModelIndex
NAME, VALUES, BECOMES, HOW = range(4)
_NONE = QModelIndex()
_SAMPLES = 3
_LONGEST = 40
_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        KEY,
        PILL,
    }
)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ColumnsModel(QAbstractTableModel):
    """Shows a mapping beside the file's own columns; ``retargeted`` asks for another target."""

    retargeted = Signal(str, str)
    """A column of the file, and the target chosen for it."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[ColumnMapping, ...] = ()
        self._values: dict[str, str] = {}
        self._seen: dict[str, ColumnProfile] = {}
        self._faults: Words[str, str] = {}

    def show_file(self, found: Inspection, faults: Words[str, str]) -> None:
        """Show the columns of a file that was looked at."""
        self.beginResetModel()
        samples = zip(*found.sample, strict=True) if found.sample else ((),) * len(found.header)
        self._values = {
            name: _samples(values) for name, values in zip(found.header, samples, strict=True)
        }
        self._seen = {each.name: each for each in found.profile.columns}
        self._columns, self._faults = found.mapping.columns, faults
        self.endResetModel()

    def show_mapping(self, mapping: Mapping, faults: Words[str, str]) -> None:
        """Show what was decided otherwise for the same columns; ``faults`` by column."""
        self._columns, self._faults = mapping.columns, faults
        self._say_again(BECOMES, HOW)

    def retranslate(self) -> None:
        """Say titles and cells again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, HOW)
        self._say_again(NAME, HOW)

    def column(self, row: int) -> ColumnMapping:
        """What the column in a row becomes."""
        return self._columns[row]

    def row_of(self, column: str) -> int | None:
        """The row of a column of the file."""
        names = [each.column for each in self._columns]
        return names.index(column) if column in names else None

    def rowCount(self, parent: Index = _NONE) -> int:
        """One row for each column of the file."""
        return 0 if parent.isValid() else len(self._columns)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Four."""
        return 0 if parent.isValid() else HOW + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What a column becomes can be changed."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == BECOMES else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= HOW:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            self.tr("Column of the file"),
            self.tr("First values"),
            self.tr("Becomes"),
            self.tr("Read as"),
        )
        return titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        if role not in _ROLES or not index.isValid() or index.row() >= len(self._columns):
            return None
        column = self._columns[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            fault = self._faults.get(column.column, "")
            return fault if index.column() == HOW and fault else self._text(column, index.column())
        if role == Qt.ItemDataRole.EditRole and index.column() == BECOMES:
            return column.target
        if role == KEY:
            return column.column
        if role == PILL and index.column() == HOW and column.column in self._faults:
            return Pill(self.tr("to be told"), "warning")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another target; what it entails is decided outside."""
        if role != Qt.ItemDataRole.EditRole or index.column() != BECOMES:
            return False
        self.retargeted.emit(self._columns[index.row()].column, str(value))
        return True

    def _text(self, column: ColumnMapping, place: int) -> str:
        if place == NAME:
            return column.column
        if place == VALUES:
            return self._values.get(column.column, "")
        if place == BECOMES:
            return self._becomes(column)
        if column.column in self._faults:
            return self.tr("to be told")
        return read_as(column, self._seen[column.column])

    def _becomes(self, column: ColumnMapping) -> str:
        """What it becomes; a field's name only where it is not the column's own."""
        own = column.field_label if column.target == "custom" else ""
        if own in ("", column.column):
            return target_word(column.target)
        return self.tr("Custom field “{name}”").format(name=own)

    def _say_again(self, first: int, last: int) -> None:
        if self._columns:
            end = self.index(len(self._columns) - 1, last)
            self.dataChanged.emit(self.index(0, first), end)


def _samples(values: tuple[str, ...]) -> str:
    """The first values that differ and are not empty."""
    lines = (" ".join(value.split()) for value in values)
    found = list(dict.fromkeys(line for line in lines if line))[:_SAMPLES]
    return " · ".join(v if len(v) <= _LONGEST else f"{v[:_LONGEST]}…" for v in found)
