"""Give leads to sales: to a rep of the list, or to whoever sales decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from ui.desk import Person
from ui.preferences import remember, remembered
from ui.widgets.panel import Panel
from ui.widgets.steady import ChoiceField

_LAST = "today/handed_to"
_NOBODY = ""


@dataclass(frozen=True)
class HandOver:
    """Which leads go to whom; ``to`` None: the sales manager decides."""

    lead_ids: tuple[str, ...]
    to: str | None
    to_name: str


class HandOverPanel(Panel):
    """Made for some leads; ``submitted`` brings a HandOver. Who got the last ones is proposed."""

    submitted = Signal(object)

    def __init__(self, lead_ids: Sequence[str], name: str, team: Sequence[Person]) -> None:
        super().__init__()
        self._lead_ids, self.name = tuple(lead_ids), name
        self.to, self.save, self._label = ChoiceField(), QPushButton(), QLabel()
        self._label.setBuddy(self.to)
        for person in team:
            if person.role == "sales":
                self.to.addItem(person.name, person.key)
        self.to.addItem("", _NOBODY)
        self.to.setCurrentIndex(max(self.to.findData(remembered(_LAST, "?")), 0))
        self.to.setMinimumWidth(260)
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._submit)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._label)
        line.addWidget(self.to)
        line.addWidget(self.save)
        line.addStretch(1)
        self.body.addLayout(line)
        self.retranslate()

    def begin(self) -> None:
        """Take the keyboard: arrows or a first letter choose the rep."""
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_try_again(self) -> None:
        """It could not be done."""
        self.save.setEnabled(True)

    def retranslate(self) -> None:
        """Say everything again."""
        super().retranslate()
        self.set_title(self.tr("Hand over: {leads}").format(leads=self.name))
        self._label.setText(self.tr("To"))
        self.to.setAccessibleName(self.tr("To"))
        self.to.setItemText(self.to.count() - 1, self.tr("Nobody yet: the sales manager decides"))
        self.save.setText(self.tr("Hand over (Enter)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands over."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        else:
            super().keyPressEvent(event)

    def _submit(self) -> None:
        if not self.save.isEnabled():
            return
        self.save.setEnabled(False)
        key = self.to.currentData()
        remember(_LAST, key)
        self.submitted.emit(HandOver(self._lead_ids, key or None, self.to.currentText()))
