"""A list of rows that one adds to, takes from and puts in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.words import Speaking

_HIGH = 30


class ListRow(Speaking, QWidget):
    """One row; a subclass fills ``line``, writes ``value``, ``inner`` and what it shows.

    ``moved`` tells by how many places up (less than 0) or down.
    """

    edited = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, *, movable: bool = False) -> None:
        super().__init__()
        self.remove = _button("trash")
        self.ups = (_button("chevron-up"), _button("chevron-down")) if movable else ()
        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.setMinimumHeight(_HIGH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addLayout(self.line, 1)
        for button in (*self.ups, self.remove):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.remove.clicked.connect(self.removed)
        for button, way in zip(self.ups, (-1, 1), strict=False):
            button.clicked.connect(lambda _checked=False, way=way: self.moved.emit(way))

    def value(self) -> Any:
        """What the row says; None where it says nothing yet."""
        raise NotImplementedError

    def inner(self) -> Sequence[QWidget]:
        """The fields of the row, as they are read."""
        raise NotImplementedError

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [*self.inner(), *self.ups, self.remove]

    def retranslate(self) -> None:
        """Say the buttons' names; a subclass says its own words too."""
        names = (self.tr("Further up"), self.tr("Further down"))
        for button, name in zip(self.ups, names, strict=False):
            _name(button, name)
        _name(self.remove, self.tr("Remove this line"))


class RowList(QWidget):
    """``make`` builds the row of a value, ``fresh`` is what a new one says."""

    edited = Signal()
    reordered = Signal()
    """There are other rows, or the same in another order."""

    def __init__(
        self, make: Callable[[Any], ListRow], fresh: Callable[[Sequence[Any]], Any]
    ) -> None:
        super().__init__()
        self._make, self._fresh = make, fresh
        self.rows: list[ListRow] = []
        self.add = QPushButton(icon("plus"), "")
        self.add.clicked.connect(self._add)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        adding = QHBoxLayout()
        adding.addWidget(self.add)
        adding.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._list)
        column.addLayout(adding)

    def values(self) -> tuple[Any, ...]:
        """What the rows say, in their order; rows that say nothing yet are left out."""
        return tuple(value for row in self.rows if (value := row.value()) is not None)

    def show_values(self, values: Sequence[Any]) -> None:
        """Show these; a row whose value stays is not built anew."""
        kept = 0
        for row, value in zip(self.rows, values, strict=False):
            if row.value() != value:
                break
            kept += 1
        for row in self.rows[kept:]:
            self._drop(row)
        for value in values[kept:]:
            self._put(value)
        self._arrange()

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [*(field for row in self.rows for field in row.fields()), self.add]

    def row_of(self, place: int) -> ListRow | None:
        """The row that says the value with this number."""
        said = [row for row in self.rows if row.value() is not None]
        return said[place] if place < len(said) else None

    def _put(self, value: Any) -> ListRow:
        row = self._make(value)
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        row.moved.connect(lambda way: self._move(row, way))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _add(self) -> None:
        row = self._put(self._fresh(self.values()))
        self._arrange()
        row.inner()[0].setFocus()
        self.edited.emit()

    def _remove(self, row: ListRow) -> None:
        place = self.rows.index(row)
        self._drop(row)
        # The keyboard goes on where the row was.
        left = self.rows[min(place, len(self.rows) - 1)].inner()[0] if self.rows else self.add
        self._arrange()
        left.setFocus()
        self.edited.emit()

    def _move(self, row: ListRow, way: int) -> None:
        place = self.rows.index(row)
        other = place + way
        if not 0 <= other < len(self.rows):
            return
        self.rows.insert(other, self.rows.pop(place))
        self._list.removeWidget(row)
        self._list.insertWidget(other, row)
        self._arrange()
        pressed = row.ups[0 if way < 0 else 1]
        (pressed if pressed.isEnabled() else row.ups[0 if way > 0 else 1]).setFocus()
        self.edited.emit()

    def _drop(self, row: ListRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self) -> None:
        for place, row in enumerate(self.rows):
            if row.ups:
                row.ups[0].setEnabled(place > 0)
                row.ups[1].setEnabled(place < len(self.rows) - 1)
        self.reordered.emit()


def _button(name: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name, "muted"))
    button.setAutoRaise(True)
    button.setFixedHeight(_HIGH)
    return button


def _name(button: QToolButton, words: str) -> None:
    button.setToolTip(words)
    button.setAccessibleName(words)
