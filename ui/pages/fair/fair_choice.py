"""Which fair it is: a campaign with its days, remembered on this machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.dates import day_text
from ui.pages.fair.sizes import be_large
from ui.preferences import remember, remembered
from ui.widgets.steady import ChoiceField
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.fair import FairRow

_WIDTH = 300


class FairChoice(Speaking, QWidget):
    """``changed`` when another fair is chosen, ``wanted`` when a new one is to be made."""

    changed = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place = ""
        self._fairs: Sequence[FairRow] = ()
        self.field, self.new = ChoiceField(), QPushButton()
        self.field.setMinimumWidth(_WIDTH)
        self.field.activated.connect(self._chosen)
        self.new.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.field, self.new):
            be_large(widget)
            row.addWidget(widget)
        self.retranslate()

    def remember_under(self, workspace_id: str) -> None:
        """Whose fairs they are."""
        self._place = f"fair/{workspace_id}"

    def key(self) -> str | None:
        """The key of the chosen fair; None where none is."""
        return remembered(self._place, "") or None if self._place else None

    def name(self) -> str:
        """Its name, blank where none is chosen."""
        return next((row.name for row in self._fairs if row.id == self.key()), "")

    def choose(self, key: str) -> None:
        """Choose the fair of that key; it may come with the next rows."""
        remember(self._place, key)
        self._show()

    def offer(self, fairs: Sequence[FairRow]) -> None:
        """The fairs there are."""
        self._fairs = fairs
        self._show()

    def retranslate(self) -> None:
        """Say names and days again."""
        self.field.setAccessibleName(self.tr("Which fair"))
        self.new.setText(self.tr("New fair…"))
        self._show()

    def _show(self) -> None:
        self.field.clear()
        self.field.addItem(self.tr("Which fair? — none chosen"), "")
        others = [row for row in self._fairs if not row.is_fair]
        for row in self._fairs:
            if others and row is others[0]:
                self._add_heading(self.tr("Other campaigns"))
            self.field.addItem(_said(row), row.id)
        self.field.setCurrentIndex(max(self.field.findData(self.key() or ""), 0))

    def _add_heading(self, words: str) -> None:
        """What stands below it is told apart; nobody can choose it."""
        self.field.insertSeparator(self.field.count())
        self.field.addItem(words)
        model = self.field.model()
        assert isinstance(model, QStandardItemModel)
        model.item(self.field.count() - 1).setEnabled(False)

    def _chosen(self, place: int) -> None:
        remember(self._place, self.field.itemData(place))
        self.changed.emit()


def _said(row: FairRow) -> str:
    days = [day_text(date.fromisoformat(day)) for day in (row.starts_on, row.ends_on) if day]
    if len(days) == 2 and days[0] == days[1]:
        del days[1]
    return f"{row.name} · {' – '.join(days)}" if days else row.name
