"""Who works here: asked the first time that a file is opened on this machine."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.appearance import theme_in_force
from ui.desk import Person
from ui.role_words import role_name
from ui.widgets.key_choice import place_of_key
from ui.widgets.section import SectionTitle
from ui.words import Speaking

_WIDTH, _ROW, _MOST_KEYS, _MOST_SEEN = 360, 32, 9, 6
_PERSON = Qt.ItemDataRole.UserRole


class MemberList(QListWidget):
    """A digit, Enter or a double click takes a member; letters look for a name."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.itemActivated.connect(lambda item: self.taken.emit(item.data(_PERSON)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The digit before a name, or its key on a French keyboard, is that name."""
        place = place_of_key(event.text())
        item = self.item(place) if place is not None else None
        if item is not None:
            self.setCurrentItem(item)
            self.taken.emit(item.data(_PERSON))
        else:
            super().keyPressEvent(event)


class WhoStrip(Speaking, QWidget):
    """Above the pages until it is answered; ``taken`` brings the person."""

    taken = Signal(object)

    def __init__(self, team: Sequence[Person]) -> None:
        super().__init__()
        self._team = tuple(team)
        self._title, self._sentence = SectionTitle(), QLabel()
        self._sentence.setWordWrap(True)
        self.members, self.go_on = MemberList(), QPushButton()
        self.go_on.setProperty("kind", "primary")
        self.members.taken.connect(self.taken)
        self.go_on.clicked.connect(self._take)
        self.setFocusProxy(self.members)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self.members)
        self.members.setFixedWidth(_WIDTH)
        QWidget.setTabOrder(self.members, self.go_on)
        self.retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ground of its own: it is no part of the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme_in_force().pill_ground("accent"))
        painter.end()

    def show_team(self, team: Sequence[Person]) -> None:
        """Offer these."""
        self._team = tuple(team)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again; who was marked stays so."""
        self._title.setText(self.tr("Who works on this machine?"))
        self._sentence.setText(
            self.tr(
                "What is done is noted with its author’s name: choose yours by its number, or with"
                " the arrows and Enter. You can change it later at the foot of the side bar."
            )
        )
        self.go_on.setText(self.tr("Go on (Enter)"))
        self.members.setAccessibleName(self._title.text())
        self.members.setAccessibleDescription(self._sentence.text())
        self._list()

    def _list(self) -> None:
        marked = max(self.members.currentRow(), 0)
        self.members.clear()
        for place, person in enumerate(self._team):
            words = f"{person.name} — {role_name(person.role)}"
            item = QListWidgetItem(f"{place + 1}   {words}" if place < _MOST_KEYS else words)
            item.setData(_PERSON, person)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setSizeHint(QSize(0, _ROW))
            self.members.addItem(item)
        seen = min(max(len(self._team), 2), _MOST_SEEN)
        self.members.setFixedHeight(seen * _ROW + 2 * self.members.frameWidth() + 4)
        self.members.setCurrentRow(min(marked, len(self._team) - 1))

    def _take(self) -> None:
        item = self.members.currentItem()
        if item is not None:
            self.taken.emit(item.data(_PERSON))
