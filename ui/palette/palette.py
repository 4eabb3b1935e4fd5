"""Ctrl+K: a few letters find every action, page, setting and lead; Enter does it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
)

from ui.delegates.row import ROW_HEIGHT, RowDelegate
from ui.palette.entry import LEAD, Entry, fitting
from ui.palette.model import EntryModel
from ui.palette.sources import entries
from ui.preferences import remember, remembered
from ui.widgets.steady import TextField
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.shell import Shell

_WIDTH, _ROWS = 640, 10
_LEADS = 8
_FEWEST = 2
"""Letters that are searched for among the leads."""
_USED, _MOST_USED = "palette/used", 12
_MOVES = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
)


class Palette(Speaking, QDialog):
    """What was done by it of late comes first; leads are searched for by the reading thread."""

    def __init__(self, shell: Shell, desk: Desk | None) -> None:
        super().__init__(shell)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._desk = shell, desk
        self._used = [name for name in remembered(_USED, "").split() if name]
        self._entries = entries(shell, desk is not None)
        self._leads: list[Entry] = []
        self.field, self.model, self.view, self.nothing = (
            TextField(),
            EntryModel(),
            QTableView(),
            QLabel(),
        )
        set_tone(self.nothing, "muted")
        self._set_up_view()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for widget in (self.field, self.view, self.nothing):
            column.addWidget(widget)
        self.resize(_WIDTH, self.sizeHint().height())
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        self.view.activated.connect(lambda index: self._do(index.row()))
        self.view.clicked.connect(lambda index: self._do(index.row()))
        self.retranslate()
        self._show()

    def retranslate(self) -> None:
        """Say its own words; the entries are those of when it was opened."""
        self.setWindowTitle(self.tr("Find anything"))
        self.field.setAccessibleName(self.tr("Find anything"))
        self.field.setPlaceholderText(self.tr("An action, a page, a setting, a lead…"))
        self.view.setAccessibleName(self.tr("What was found"))
        self.nothing.setText(self.tr("Nothing is called so."))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """From the field the arrows walk through the list, and Enter does what is chosen."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self._walk(Qt.Key(event.key()))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.view.currentIndex().row())
                return True
        return False

    def is_settled(self) -> bool:
        """Whether the leads of what is typed are here."""
        return self._desk is None or self._desk.reader.is_idle()

    def _look(self, typed: str) -> None:
        self._leads = []
        self._show()
        if self._desk is None or len(typed.strip()) < _FEWEST or self._desk.reader.is_over:
            return
        text = typed.strip()

        def search(connection: Any) -> list[Any]:
            from slaapp.domain.lead_filter import LeadFilter
            from slaapp.domain.search_text import MATCH
            from slaapp.store.rows.leads import Order, lead_page

            best_first = Order(MATCH, True)
            return list(lead_page(connection, LeadFilter(text=text), best_first, limit=_LEADS))

        self._desk.reader.ask(search, partial(self._take, text), owner=self, topic="palette")

    def _take(self, asked: str, rows: list[Any]) -> None:
        desk = self._desk
        assert desk is not None
        if asked != self.field.text().strip():
            return  # other letters were typed meanwhile, too few to ask with
        self._leads = [
            Entry(
                LEAD,
                row.id,
                row.title or "—",
                " · ".join(filter(None, (self.tr("lead"), row.company))),
                "",
                partial(desk.open_page, "leads", row.id),
            )
            for row in rows
        ]
        self._show()

    def _show(self) -> None:
        """What can be done first, then the leads, then what cannot be done now."""
        found = fitting(self._entries, self.field.text(), self._used)
        can = [each for each in found if not each.why]
        self.model.show_entries([*can, *self._leads, *(each for each in found if each.why)])
        self.nothing.setVisible(not self.model.rows)
        if self.model.rows:
            self.view.selectRow(0)

    def _walk(self, key: Qt.Key) -> None:
        rows = len(self.model.rows)
        if not rows:
            return
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS}.get(key, -_ROWS)
        place = self.view.currentIndex().row() + step
        self.view.selectRow(place % rows if abs(step) == 1 else min(max(place, 0), rows - 1))

    def _do(self, place: int) -> None:
        """Close, then do it: what it opens is not to stand behind this."""
        if not 0 <= place < len(self.model.rows):
            return
        entry = self.model.rows[place]
        if entry.why:
            return
        if entry.kind != LEAD:
            used = [entry.name, *(name for name in self._used if name != entry.name)]
            remember(_USED, " ".join(used[:_MOST_USED]))
        self.accept()
        QTimer.singleShot(0, self._shell, entry.do)

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(RowDelegate(view))
        view.setShowGrid(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = view.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 190), (2, 120)):
            header.resizeSection(column, width)
        view.setFixedHeight(_ROWS * ROW_HEIGHT + 2 * view.frameWidth())
