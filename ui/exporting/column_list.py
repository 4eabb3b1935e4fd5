"""The columns of a table, each to be taken or not, in the order of the file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from resources.export_words import heading
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from slaapp.domain.export_columns import ExportColumn

_CODE = Qt.ItemDataRole.UserRole
_HEIGHT, _ROW = 200, QSize(0, 26)


class ColumnList(Speaking, QWidget):
    """Space takes or leaves the column under the cursor; ``changed`` tells that others are."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[ExportColumn, ...] = ()
        self._listed: tuple[str, ...] = ()
        self.list = QListWidget()
        self.list.setMinimumHeight(_HEIGHT)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.itemChanged.connect(lambda _item: self.changed.emit())
        self.all, self.shown = QPushButton(), QPushButton()
        self.all.clicked.connect(lambda: self.take({c.code for c in self._usual()}))
        self.shown.clicked.connect(lambda: self.take(self._listed))
        line = QHBoxLayout()
        line.addWidget(self.all)
        line.addWidget(self.shown)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addLayout(line)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the headings again: they are those of the file."""
        self.list.setAccessibleName(self.tr("Columns"))
        self.all.setText(self.tr("&All columns"))
        self.shown.setText(self.tr("Those of the &list"))
        for place, column in enumerate(self._columns):
            self.list.item(place).setText(column.label or heading(column.code, spoken()))

    def offer(self, columns: Sequence[ExportColumn], listed: Sequence[str]) -> None:
        """All columns there are, and those that the list on screen shows (none: no list)."""
        self._columns, self._listed = tuple(columns), tuple(listed)
        self.list.clear()
        for column in self._columns:
            item = QListWidgetItem()
            item.setData(_CODE, column.code)
            item.setSizeHint(_ROW)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
                          | Qt.ItemFlag.ItemIsSelectable)  # fmt: skip
            self.list.addItem(item)
        self.shown.setVisible(bool(listed))
        self.take(self._listed or {column.code for column in self._usual()})
        self.list.setCurrentRow(0)
        self.retranslate()

    def take(self, codes: Collection[str]) -> None:
        """Take these columns and no others."""
        for place, column in enumerate(self._columns):
            wanted = Qt.CheckState.Checked if column.code in codes else Qt.CheckState.Unchecked
            self.list.item(place).setCheckState(wanted)

    def chosen(self) -> tuple[str, ...]:
        """The codes that are taken: in the list's own order where they are the list's."""
        items = [self.list.item(place) for place in range(self.list.count())]
        codes = [i.data(_CODE) for i in items if i.checkState() == Qt.CheckState.Checked]
        return self._listed if set(codes) == set(self._listed) else tuple(codes)

    def _usual(self) -> list[ExportColumn]:
        from slaapp.domain.export_columns import LEFT_OUT

        return [column for column in self._columns if column.code not in LEFT_OUT]
