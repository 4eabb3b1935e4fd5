"""Turn the rows a table shows into others with as little stir as can be.

What stays keeps its selection and its place; views hear of rows that left, moved and came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, SignalInstance


class Rows(Protocol):
    """What is asked of a table's model; ``rows`` are its values in order, each with an ``id``."""

    rows: list[Any]
    layoutAboutToBeChanged: SignalInstance
    layoutChanged: SignalInstance

    def index(self, row: int, column: int, /) -> QModelIndex: ...

    def beginRemoveRows(self, parent: QModelIndex, first: int, last: int, /) -> None: ...

    def endRemoveRows(self) -> None: ...

    def beginInsertRows(self, parent: QModelIndex, first: int, last: int, /) -> None: ...

    def endInsertRows(self) -> None: ...

    def persistentIndexList(self) -> Sequence[QModelIndex | QPersistentModelIndex]: ...

    def changePersistentIndexList(
        self, old: Sequence[Any], new: Sequence[QModelIndex], /
    ) -> None: ...

    def repaint_cells(self) -> None: ...


def merge(model: Rows, rows: Sequence[Any]) -> None:
    """Make ``model.rows`` equal ``rows``; a row is the same where its ``id`` is."""
    _drop(model, {row.id for row in rows})
    _reorder(model, {row.id: place for place, row in enumerate(rows)})
    _insert(model, rows)
    model.rows[:] = rows
    model.repaint_cells()


def _drop(model: Rows, wanted: set[str]) -> None:
    gone = [place for place, row in enumerate(model.rows) if row.id not in wanted]
    for first, last in reversed(list(_runs(gone))):
        model.beginRemoveRows(QModelIndex(), first, last)
        del model.rows[first : last + 1]
        model.endRemoveRows()


def _reorder(model: Rows, places: dict[str, int]) -> None:
    ordered = sorted(model.rows, key=lambda row: places[row.id])
    if ordered == model.rows:
        return
    model.layoutAboutToBeChanged.emit()
    now_at = {row.id: place for place, row in enumerate(ordered)}
    olds = model.persistentIndexList()
    news = [model.index(now_at[model.rows[old.row()].id], old.column()) for old in olds]
    model.rows[:] = ordered
    model.changePersistentIndexList(olds, news)
    model.layoutChanged.emit()


def _insert(model: Rows, rows: Sequence[Any]) -> None:
    here = {row.id for row in model.rows}
    new = [place for place, row in enumerate(rows) if row.id not in here]
    for first, last in _runs(new):
        model.beginInsertRows(QModelIndex(), first, last)
        model.rows[first:first] = rows[first : last + 1]
        model.endInsertRows()


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending places as runs: 1, 2, 3, 7 → (1, 3), (7, 7)."""
    first = last = None
    for place in places:
        if first is None or last is None:
            first = last = place
        elif place == last + 1:
            last = place
        else:
            yield first, last
            first = last = place
    if first is not None and last is not None:
        yield first, last
