"""Leads that look alike, worked through by keyboard: merge, not the same, later."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
)

from slaapp.domain.trouble import Trouble
from ui.background import Cancelled
from ui.delegates.row import ROW_HEIGHT, RowDelegate
from ui.desk import Desk
from ui.page import Page
from ui.pages.duplicates.jobs import merging, parting, read_rows, read_sheet
from ui.pages.duplicates.merge_panel import MergePanel
from ui.pages.duplicates.pair_model import PairModel
from ui.pages.duplicates.searching import Searching
from ui.pages.importing.waiting import Waiting
from ui.pages.titles import page_title
from ui.plurals import takes_singular
from ui.widgets.empty_state import EmptyState
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.store.rows.merging import MergeSheet
    from slaapp.store.rows.pairs import PairRow

_KEYS = {
    Qt.Key.Key_Return: "merge",
    Qt.Key.Key_Enter: "merge",
    Qt.Key.Key_M: "merge",
    Qt.Key.Key_N: "apart",
    Qt.Key.Key_L: "later",
    Qt.Key.Key_S: "swap",
}
_WORKED_ON = ("new", "qualified")


class PairView(QTableView):
    """The list of pairs; ``keyed`` tells what a plain key asks for."""

    keyed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(ROW_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter merges, N keeps apart, L leaves for later, S keeps the other one."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        act = _KEYS.get(Qt.Key(event.key())) if plain else None
        if act is not None:
            self.keyed.emit(act)
        else:
            super().keyPressEvent(event)


class DuplicatesPage(Page):
    """The pairs at the left, the one looked at at the right with every field to be picked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.searching = Searching(desk)
        self.model, self.view = PairModel(), PairView()
        self.view.setModel(self.model)
        for column, width in enumerate((80, 136, 165)):
            self.view.setColumnWidth(column, width)
        self.panel = MergePanel(desk)
        self.waiting, self.nothing = Waiting(), EmptyState("check")
        self.again, self.count = QPushButton(), QLabel()
        set_tone(self.count, "muted")
        self.header.insertWidget(1, self.count)
        self.header.addWidget(self.again)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.panel)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(8)
        self.splitter.setSizes([560, 520])
        self.stack = QStackedWidget()
        for widget in (self.waiting, self.nothing, self.splitter):
            self.stack.addWidget(widget)
        self.body.addWidget(self.stack, 1)
        self._done: dict[str, tuple[int, PairRow]] = {}
        self._searched = self._swapped = self._busy = False
        self._connect()
        self.begin_at(self.view)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return page_title("duplicates")

    def retranslate(self) -> None:
        """Say the words again."""
        super().retranslate()
        self.again.setText(self.tr("Search again"))
        self.view.setAccessibleName(self.title())
        self.model.say_heads(
            self.tr("Strength"), self.tr("Why"), self.tr("First lead"), self.tr("Second lead")
        )
        self.nothing.say(
            self.tr("No two leads look alike"),
            self.tr("Leads with the same address, number, or name and company are shown here."),
            self.tr("Search again"),
        )
        self._say_count()

    def refresh(self, changed: frozenset[str]) -> None:
        """What is looked at may have changed."""
        if not changed & {"operation"} or self._searched:
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Search when it is first looked at."""
        super().showEvent(event)
        if not self._searched and self.desk.ready:
            self.search()

    def is_settled(self) -> bool:
        """Whether pairs and fields have arrived."""
        return super().is_settled() and not self.searching.is_under_way() and not self._busy

    def end(self) -> None:
        """The file is closed."""
        self.searching.end()

    # --- searching ---

    def search(self) -> None:
        """Compare all leads of the file."""
        if self.searching.is_under_way():
            return
        self._searched = True
        self.waiting.begin(lambda: self.tr("Comparing all leads"))
        self.stack.setCurrentWidget(self.waiting)
        self.again.setEnabled(False)
        self.searching.begin(self._found, self._failed)

    def _found(self, pairs: Any) -> None:
        self.ask(lambda connection: read_rows(connection, pairs), self._show, topic="pairs")

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self.desk.banners.tell_trouble(error)
        elif not isinstance(error, Cancelled):
            raise error
        self._show([])

    def _show(self, rows: list[PairRow]) -> None:
        self.again.setEnabled(True)
        self.model.show_rows(rows)
        self._go_to(0)
        if rows and self.isVisible():
            self.view.setFocus()

    # --- the pair that is looked at ---

    def _go_to(self, place: int) -> None:
        """The next pair, or nothing left."""
        there = bool(self.model.rows)
        self.stack.setCurrentWidget(self.splitter if there else self.nothing)
        if there:
            self.view.selectRow(min(place, len(self.model.rows) - 1))
        self._say_count()
        self._turn()

    def _turn(self) -> None:
        self._swapped = False
        self._read()

    def _read(self) -> None:
        row = self._row()
        if row is None:
            self.panel.show_sheet(None)
            return
        kept, other = self._sides(row)
        now = self.desk.clock.now()
        self.ask(
            lambda connection: read_sheet(connection, kept, other, now),
            lambda sheet: self._show_sheet(row, sheet),
            topic="sheet",
        )

    def _show_sheet(self, row: PairRow, sheet: MergeSheet | None) -> None:
        if row is not self._row() or self._busy:
            return
        self.panel.show_sheet(sheet)
        if sheet is None:
            # One of them is gone meanwhile.
            place = self.view.currentIndex().row()
            self.model.take(place)
            self._go_to(place)

    def _row(self) -> PairRow | None:
        index: QModelIndex = self.view.currentIndex()
        place = index.row() if index.isValid() else -1
        return self.model.rows[place] if 0 <= place < len(self.model.rows) else None

    def _sides(self, row: PairRow) -> tuple[str, str]:
        """The key of the one that is kept first: the older, or the one that sales has."""
        swap = row.one.stage in _WORKED_ON and row.other.stage not in _WORKED_ON
        keys = (row.one.lead_id, row.other.lead_id)
        return keys[::-1] if swap != self._swapped else keys

    # --- doing ---

    def act(self, name: str) -> None:
        """Do what was asked with the pair; the next one follows."""
        row, sheet = self._row(), self.panel.sheet
        if row is None or sheet is None or self._busy:
            return
        place = self.view.currentIndex().row()
        if name == "swap":
            self._swapped = not self._swapped
            self._read()
        elif name == "later":
            self.model.put(len(self.model.rows), self.model.take(place))
            self._go_to(place)
        elif name == "apart":
            said = self.tr("Not the same: {one} and {other}")
            self._run(parting(row.one.lead_id, row.other.lead_id), said, row, place)
        else:
            job = merging(sheet.kept.lead_id, sheet.other.lead_id, self.panel.picks())
            self._run(job, self.tr("Merged: {one} and {other}"), row, place)

    def _run(self, job: Callable[..., Any], said: str, row: PairRow, place: int) -> None:
        self._busy = True

        def then(receipt: Any) -> None:
            self._busy = False
            self._done[receipt.operation_id] = place, row
            if place < len(self.model.rows) and self.model.rows[place] is row:
                self.model.take(place)
            self._go_to(place)

        def failed(error: Exception) -> None:
            self._busy = False
            if isinstance(error, Trouble):
                self.desk.banners.tell_trouble(error)

        words = said.format(one=row.one.title or "—", other=row.other.title or "—")
        self.run(job, said=words, then=then, failed=failed)

    def _undone(self, operation_id: str) -> None:
        """It was taken back: the pair is to be decided again."""
        done = self._done.pop(operation_id, None)
        if done is not None:
            self.model.put(*done)
            self._go_to(done[0])

    def _connect(self) -> None:
        self.again.clicked.connect(self.search)
        self.nothing.pressed.connect(self.search)
        self.waiting.cancelled.connect(self.searching.cancel)
        self.searching.moved.connect(lambda *far: self.waiting.show_far("compare", *far))
        self.view.keyed.connect(self.act)
        self.view.selectionModel().currentRowChanged.connect(lambda *_rows: self._turn())
        self.panel.acted.connect(self.act)
        self.desk.when_undone.append(self._undone)

    def _say_count(self) -> None:
        number = len(self.model.rows)
        said = self.tr("{n} pair") if takes_singular(number) else self.tr("{n} pairs")
        self.count.setText(said.format(n=self.locale().toString(number)) if number else "")
