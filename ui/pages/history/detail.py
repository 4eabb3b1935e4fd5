"""Below the list: the selected operation, what it changed, and undoing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from ui.change_words import count_words
from ui.dates import instant_text
from ui.delegates.row import RowDelegate
from ui.icons import icon
from ui.models.history_changes import HistoryChanges
from ui.models.history_columns import Seen, row_sentence, who_word
from ui.packets.both_part import BothPart
from ui.pages.history.undo_words import undo_sentence
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.changes import OperationChanges
    from slaapp.store.rows.history import HistoryRow
    from slaapp.store.rows.undoing import UndoState

_LINE = 28
_CONFLICTS = 110
"""Pixels: two of them, the others by scrolling."""
_WIDTHS = (230, 110, 150, 200)


class HistoryDetail(Speaking, QFrame):
    """``show_row`` names the operation; its changes and its state come when they were read."""

    undo_pressed = Signal(str)
    """The key of the operation to undo."""
    other_pressed = Signal(str)
    """The key of the operation that stands in the way."""

    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._seen = seen
        self.row: HistoryRow | None = None
        self.changes: OperationChanges | None = None
        self.state: UndoState | None = None
        self._currency = "EUR"
        self.title, self.who, self.reason, self.summary, self.rest = (
            SectionTitle(),
            QLabel(),
            QLabel(),
            QLabel(),
            QLabel(),
        )
        self.both = BothPart(_CONFLICTS)
        self.undo, self.other = QPushButton(icon("undo"), ""), QPushButton()
        self.model = HistoryChanges()
        self.table = self._table()
        self._lay_out()
        self.undo.clicked.connect(self.press_undo)
        self.other.clicked.connect(self.press_other)
        self.retranslate()

    def show_row(self, row: HistoryRow | None, currency: str) -> None:
        """Another operation, or the same one as it is now; None where none is selected."""
        if row is None or self.row is None or row.id != self.row.id:
            self.changes = self.state = None
            self.model.show_rows((), self._seen.zone, currency)
        self.row, self._currency = row, currency
        self._show_both()
        self._say()

    def show_changes(self, changes: OperationChanges) -> None:
        """What the operation changed was read."""
        if changes != self.changes:
            self.changes = changes
            self.model.show_rows(changes.rows, self._seen.zone, self._currency)
        self._say()

    def show_state(self, state: UndoState) -> None:
        """Whether it can be undone was read, or turned out."""
        self.state = state
        self._say()

    def retranslate(self) -> None:
        """Say everything again."""
        self.setAccessibleName(self.tr("The selected change"))
        self.table.setAccessibleName(self.tr("What it changed, value by value"))
        self.undo.setText(self.tr("Undo this (U)"))
        self.other.setText(self.tr("Go to that change (G)"))
        self.model.retranslate()
        self.both.retranslate()
        self._say()

    def _show_both(self) -> None:
        """What a packet brought that met something written here."""
        from slaapp.operations.packets import conflict_from

        told = self.row.details if self.row is not None else {}
        shown = tuple(map(conflict_from, told.get("conflicts", ())))
        count = told.get("both", 0)
        self.both.show_conflicts(shown, count, self._seen.zone, self._currency)

    def _say(self) -> None:
        row, state = self.row, self.state
        self.undo.setEnabled(state is not None and state.code == "can")
        self.other.setVisible(state is not None and state.code.startswith("changed_"))
        for label in (self.title, self.who, self.reason, self.summary, self.rest):
            label.clear()
        if row is None:
            self.title.setText(self.tr("Select a change to see what it did."))
            return
        self.title.setText(row_sentence(row))
        when = instant_text(row.recorded_at, "instant", self._seen.zone)
        self.who.setText(f"{who_word(row.author)}, {when}")
        if state is not None:
            self.reason.setText(undo_sentence(state, self._seen.now(), self._seen.zone))
        self._say_changes()

    def _say_changes(self) -> None:
        if self.changes is None:
            return
        told = [count_words(each) for each in self.changes.tables]
        self.summary.setText(" · ".join(told) or self.tr("It changed nothing that is kept."))
        left = self.changes.count - len(self.changes.rows)
        if left > 0:
            words = self.tr("The first {shown} of {count} entries are shown.")
            shown, count = len(self.changes.rows), self.changes.count
            number = QLocale().toString
            self.rest.setText(words.format(shown=number(shown), count=number(count)))
        self.rest.setVisible(left > 0)

    def press_undo(self) -> None:
        """Undo the selected operation, where it can be."""
        if self.row is not None and self.undo.isEnabled():
            self.undo.setEnabled(False)
            self.undo_pressed.emit(self.row.id)

    def press_other(self) -> None:
        """Go to the later change that stands in the way."""
        if not self.other.isHidden() and self.state is not None:
            self.other_pressed.emit(self.state.operation_id)

    def _lay_out(self) -> None:
        for label in (self.title, self.who, self.reason, self.summary, self.rest):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
        for label in (self.who, self.reason, self.rest):
            set_tone(label, "muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.title, self.who, self.reason):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        for button in (self.other, self.undo):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.both, 2)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(self.rest)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(RowDelegate(table))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().setDefaultSectionSize(_LINE)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(_LINE + 4)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        return table
