"""The list of leads as a model: as long as the filter's leads, read where it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from ui.background import Reader
from ui.models.column import Column
from ui.models.lead_question import Answer, Question, answer, page_of
from ui.models.paged import PagedModel
from ui.models.sparse_rows import PAGE, SparseRows
from ui.widgets.pill import Pill

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_WANTED = 2
"""A window shows rows of at most two pages; what was asked for before has scrolled by."""


class Cell(NamedTuple):
    """What is painted of a cell: a pill, or a text in a tone, figures at the right."""

    text: str
    pill: Pill | None
    tone: str
    figures: bool


class LeadTable(PagedModel):
    """Holds a few pages, however long the list; any place can be jumped to."""

    answered = Signal(object, bool)
    """An Answer is in place; whether it is of a new question."""

    def __init__(self, reader: Reader, columns: Sequence[Column]) -> None:
        super().__init__(reader, columns, lambda _connection, _after, _limit: [])
        self.rows: SparseRows = SparseRows()  # type: ignore[assignment]
        self.question = Question()
        self._goal: tuple[str, ...] = ()
        self._is_new = True
        self._wanted: list[int] = []
        self._waits_for_page = False
        self._poll = QTimer(self, singleShot=True, interval=0)
        self._poll.timeout.connect(self._ask_wanted)

    # --- asking ---

    def show_leads(self, question: Question, goal: Sequence[str] = ()) -> None:
        """Ask a new question; begin where the first lead of ``goal`` stands, else at the top.

        What is shown stays until the answer is here.
        """
        self.question, self._goal, self._is_new = question, tuple(goal), True
        self._ask_answer(self._goal, 0)

    def look_again(self, keys: Sequence[str], place: int) -> None:
        """Something changed: ask the same anew around ``place``, and where ``keys`` stand now."""
        if self._is_new:
            self._ask_answer(self._goal, 0)
        else:
            self._ask_answer(keys, place)

    def has_begun(self) -> bool:
        """Whether there was an answer yet."""
        return self._started

    def is_settled(self) -> bool:
        """Whether everything that was asked for is here."""
        waits = bool(self._wanted) or self._waits_for_page
        return super().is_settled() and not waits

    def canFetchMore(self, _parent: Index = _NONE) -> bool:
        """The list has its whole length from the start."""
        return False

    def _ask_answer(self, keys: Sequence[str], place: int) -> None:
        question = self.question
        self._was_asked, self._asked = True, self._asked + 1
        self._reader.ask(
            lambda connection: answer(connection, question, keys, place),
            lambda found: self._take(question, found),
            owner=self,
            topic="rows",
            ended=self._ended,
        )

    def _take(self, question: Question, found: Answer) -> None:
        if question is not self.question:
            return  # it was on its way already when another question was asked
        self._started = True
        was_new, self._is_new, self._goal = self._is_new, False, ()
        if was_new:
            self.beginResetModel()
            self.rows.clear()
            self._put(found)
            self.endResetModel()
        else:
            self._resize(found.total)
            self.rows.doubt()
            self._put(found)
            self.repaint_cells()
        self.answered.emit(found, was_new)
        self.settled.emit()

    def _put(self, found: Answer) -> None:
        self.rows.total = found.total
        self.rows.put(found.page, found.rows)

    def _resize(self, total: int) -> None:
        """Rows come and go at the end; what stands where is told by the cells."""
        had = len(self.rows)
        if total > had:
            self.beginInsertRows(QModelIndex(), had, total - 1)
            self.rows.total = total
            self.endInsertRows()
        elif total < had:
            self.beginRemoveRows(QModelIndex(), total, had - 1)
            self.rows.total = total
            self.endRemoveRows()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Others of the columns at the end: the team has other fields of its own."""
        had, wanted = len(self.columns), list(columns)
        same = [column.name for column in self.columns] == [column.name for column in wanted]
        if same:
            self.columns = wanted
            return
        kept = next(
            (
                i
                for i, (old, new) in enumerate(zip(self.columns, wanted, strict=False))
                if old.name != new.name
            ),
            min(had, len(wanted)),
        )
        if kept < had:
            self.beginRemoveColumns(QModelIndex(), kept, had - 1)
            self.columns = self.columns[:kept]
            self.endRemoveColumns()
        if kept < len(wanted):
            self.beginInsertColumns(QModelIndex(), kept, len(wanted) - 1)
            self.columns = wanted
            self.endInsertColumns()

    # --- pages as they are looked at ---

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell's value; None while its row is being read."""
        if not index.isValid() or self.row_at(index.row()) is None:
            return None
        return super().data(index, role)

    def row_at(self, place: int) -> Any:
        """The row at a place; None while it is being read."""
        page = place // PAGE
        if not self.rows.is_fresh(page) and 0 <= place < len(self.rows):
            self._want(page)
        return self.rows[place]

    def cell(self, place: int, column: int) -> Cell | None:
        """All that is painted of a cell, at once; None while its row is being read."""
        row = self.row_at(place)
        if row is None:
            return None
        how = self.columns[column]
        pill = how.pill(row)
        if pill is not None:
            return Cell("", pill, "", False)
        return Cell(how.text(row), None, how.tone(row), how.figures)

    def _want(self, page: int) -> None:
        if self._wanted[-1:] != [page]:
            self._wanted = [*(other for other in self._wanted if other != page), page][-_WANTED:]
        if not (self._waits_for_page or self._poll.isActive()):
            self._poll.start()

    def _ask_wanted(self) -> None:
        wanted = [page for page in self._wanted if not self.rows.is_fresh(page)]
        self._wanted = wanted[:-1]
        if not wanted or self._waits_for_page:
            return
        question, page = self.question, wanted[-1]
        before = self.rows.last_before(page)
        self._waits_for_page = True
        self._reader.ask(
            lambda connection: page_of(connection, question, page, before),
            lambda rows: self._page_arrived(question, page, rows),
            owner=self,
            ended=self._page_ended,
        )

    def _page_ended(self) -> None:
        self._waits_for_page = False
        if self._wanted:
            self._poll.start()

    def _page_arrived(self, question: Question, page: int, rows: Sequence[Any]) -> None:
        if question is not self.question or self._is_new:
            return
        first, last = page * PAGE, min((page + 1) * PAGE, len(self.rows)) - 1
        self.rows.put(page, rows)
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self.settled.emit()

    def repaint_stretch(self, column: int, first: int, last: int) -> None:
        """Cells of a column say something else now, from one place to another."""
        self.dataChanged.emit(self.index(first, column), self.index(last, column))

    # --- rows by key ---

    def row_of(self, key: str) -> int | None:
        """Where the lead with that key is; None if it is not among those here."""
        return self.rows.place_of(key)
