"""Who is given a new lead at once: a line of its form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.desk import Person
from ui.widgets.steady import ChoiceField
from ui.words import Speaking

_SELLING = ("sales", "manager")


class OwnerChoice(Speaking, QWidget):
    """``key()`` is whose the lead becomes; None: it stays with marketing."""

    def __init__(self) -> None:
        super().__init__()
        self._team: tuple[Person, ...] = ()
        self.field, self._label = ChoiceField(), QLabel()
        self._label.setBuddy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self.field, 1)
        self.field.addItem("", None)
        self.retranslate()

    def offer(self, team: Sequence[Person]) -> None:
        """Who sells, then the managers; nobody is chosen."""
        self._team = tuple(
            sorted((each for each in team if each.role in _SELLING), key=lambda each: each.role)
        )[::-1]
        self.field.clear()
        self.field.addItem("", None)
        for person in self._team:
            self.field.addItem(person.name, person.key)
        self.retranslate()

    def key(self) -> str | None:
        """The member chosen."""
        chosen: str | None = self.field.currentData()
        return chosen

    def name(self) -> str:
        """How they are called; blank for nobody."""
        return self.field.currentText() if self.key() is not None else ""

    def forget(self) -> None:
        """The next lead is nobody's again."""
        self.field.setCurrentIndex(0)

    def retranslate(self) -> None:
        """Say the label, and what nobody means."""
        self._label.setText(self.tr("Hand over to"))
        self.field.setAccessibleName(self._label.text())
        self.field.setItemText(0, self.tr("nobody yet"))
