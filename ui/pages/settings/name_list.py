"""A short list whose entries are renamed in their place: F2, Enter or a double click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.delegates.row import ROW_HEIGHT, RowDelegate
from ui.plurals import takes_singular
from ui.widgets.section import SectionTitle
from ui.widgets.steady import TextField
from ui.widgets.tone import set_tone

_KEY = Qt.ItemDataRole.UserRole
_HEIGHT = 4 * ROW_HEIGHT
_NARROW = 200


class Entry(NamedTuple):
    """An entry's key, its words, what stands behind them (shown as a tip), how many leads do."""

    key: str
    words: str
    tip: str = ""
    leads: int = 0
    warning: str = ""
    """What goes on naming it when it is taken off."""


class Names(QListWidget):
    """The list itself; Enter begins to rename, as F2 does everywhere."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits where nothing is edited yet."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        item = self.currentItem()
        if enter and item is not None and self.state() != self.State.EditingState:
            self.editItem(item)
        else:
            super().keyPressEvent(event)


class NameList(QWidget):
    """``renamed`` tells what was typed; ``refuse`` says why it cannot be, and keeps it."""

    renamed = Signal(str, str)
    """A key and the words typed."""
    added = Signal(str)
    merged = Signal(str, str)
    """A key, and the key of the entry that it becomes one with."""
    withdrawn = Signal(str)
    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self.title, self.list, self.message = SectionTitle(), Names(), QLabel()
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        delegate = RowDelegate(self.list)
        delegate.closeEditor.connect(self._editor_closed)
        self.list.setItemDelegate(delegate)
        self.list.setMinimumHeight(_HEIGHT)
        self.list.setMinimumWidth(_NARROW)
        self.list.itemChanged.connect(self._changed)
        self.list.currentItemChanged.connect(lambda *_items: self._show_current())
        self.new, self.behind, self.warning = TextField(), QLabel(), QLabel()
        self.new.returnPressed.connect(self._add_new)
        self.merge, self.off = QPushButton(), QPushButton()
        self._others = QMenu(self)
        self._others.aboutToShow.connect(self._offer_others)
        self.merge.setMenu(self._others)
        self.off.clicked.connect(lambda: self.withdrawn.emit(self.current()))
        set_tone(self.behind, "muted")
        self.behind.setWordWrap(True)
        set_tone(self.warning, "warning")
        self.warning.setWordWrap(True)
        self.message.setWordWrap(True)
        set_tone(self.message, "bad")
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.title, self.list, self.message, self.new, self.behind, self.warning):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.merge, self.off):
            button.setProperty("kind", "flat")
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._show_current()

    def say(self, title: str) -> None:
        """The list's name."""
        self.title.setText(title)
        self.list.setAccessibleName(title)
        self.new.setPlaceholderText(self.tr("Add…"))
        self.new.setAccessibleName(self.tr("Add to: {list}").format(list=title))
        self.merge.setText(self.tr("Make one with"))
        self.off.setText(self.tr("Take off"))
        self.off.setToolTip(self.tr("Offered no more; leads that have it keep it."))
        self._show_current()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; the same entry stays selected."""
        if tuple(entries) == self._entries and self.message.isHidden():
            return
        kept = self.list.currentItem().data(_KEY) if self.list.currentItem() else None
        self._entries = tuple(entries)
        self.message.hide()
        with QSignalBlocker(self.list):
            self.list.clear()
            for entry in entries:
                self._add(entry, chosen=entry.key == kept)
        self._show_current()

    def refuse(self, key: str, message: str) -> None:
        """Say why the words cannot be; what was typed stays to be corrected."""
        self.message.setText(message)
        self.message.setVisible(bool(message))
        item = self._item(key)
        if item is None:
            return
        if not message:
            self._show_again(item)
            return
        self.list.setCurrentItem(item)
        self.list.setFocus()
        self.list.editItem(item)

    def current(self) -> str:
        """The key of the entry that is chosen; blank where none is."""
        item = self.list.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def complain(self, message: str) -> None:
        """Say why something cannot be; what was typed to be added stays."""
        self.message.setText(message)
        self.message.setVisible(bool(message))

    def _add_new(self) -> None:
        self.message.hide()
        if self.new.text().strip():
            self.added.emit(self.new.text())

    def _show_current(self) -> None:
        entry = next((each for each in self._entries if each.key == self.current()), None)
        self.merge.setEnabled(entry is not None and len(self._entries) > 1)
        self.off.setEnabled(entry is not None)
        if entry is not None:
            single = takes_singular(entry.leads)
            said = self.tr("{name}: {n} lead") if single else self.tr("{name}: {n} leads")
            count = self.locale().toString(entry.leads)
            self.behind.setText(said.format(name=entry.words, n=count))
        self.behind.setVisible(entry is not None)
        self.warning.setText(entry.warning if entry is not None else "")
        self.warning.setVisible(bool(self.warning.text()))
        self.off.setAccessibleDescription(self.warning.text())
        self.picked.emit(self.current())

    def _offer_others(self) -> None:
        self._others.clear()
        chosen = self.current()
        for entry in self._entries:
            if entry.key != chosen:
                act = self._others.addAction(entry.words.replace("&", "&&"))
                act.triggered.connect(
                    lambda _down=False, into=entry.key: self.merged.emit(chosen, into)
                )

    def _add(self, entry: Entry, *, chosen: bool) -> None:
        item = QListWidgetItem(entry.words)
        item.setData(_KEY, entry.key)
        item.setToolTip(entry.tip)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setSizeHint(QSize(0, ROW_HEIGHT))
        self.list.addItem(item)
        if chosen:
            self.list.setCurrentItem(item)

    def _item(self, key: str) -> QListWidgetItem | None:
        items = (self.list.item(place) for place in range(self.list.count()))
        return next((item for item in items if item.data(_KEY) == key), None)

    def _words(self, key: str) -> str:
        return next((entry.words for entry in self._entries if entry.key == key), "")

    def _changed(self, item: QListWidgetItem) -> None:
        key, typed = item.data(_KEY), item.text()
        self.message.hide()
        if typed.strip() != self._words(key):
            self.renamed.emit(key, typed)
        else:
            self._show_again(item)

    def _editor_closed(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Esc gives up, also the words that were refused before."""
        item = self.list.currentItem()
        if hint == QAbstractItemDelegate.EndEditHint.RevertModelCache and item is not None:
            self.message.hide()
            self._show_again(item)

    def _show_again(self, item: QListWidgetItem) -> None:
        """Show the words in force."""
        with QSignalBlocker(self.list):
            item.setText(self._words(item.data(_KEY)))
