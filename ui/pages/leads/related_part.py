"""The other leads of the same person, and those of colleagues at the same company."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.lead_words import stage_word
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.people import RelatedLead

_MOST = 8


class RelatedPart(Speaking, QWidget):
    """``opened`` brings the key of the lead that is wanted."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._related: tuple[RelatedLead, ...] = ()
        self._company = ""
        self._same, self._colleagues = QLabel(), QLabel()
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for label in (self._same, self._colleagues):
            label.setWordWrap(True)
            set_tone(label, "muted")
            self._column.addWidget(label)
        self.retranslate()

    def show_related(self, related: Sequence[RelatedLead], company: str) -> None:
        """Show these, the same person's first."""
        if (tuple(related), company) == (self._related, self._company):
            return
        self._related, self._company = tuple(related), company
        for button in self.buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        shown = self._related[:_MOST]
        self.buttons = [self._button(each) for each in shown]
        same = sum(each.is_same_person for each in shown)
        for place, button in enumerate(self.buttons):
            self._column.insertWidget(place + (1 if place < same else 2), button)
        self.retranslate()

    def retranslate(self) -> None:
        """Say whose leads they are, and their stages."""
        self._same.setText(self.tr("Other leads of the same person"))
        said = self.tr("Colleagues at {company}")
        self._colleagues.setText(said.format(company=self._company))
        self._same.setVisible(any(each.is_same_person for each in self._related))
        self._colleagues.setVisible(not all(each.is_same_person for each in self._related))
        for button, each in zip(self.buttons, self._related, strict=False):
            button.setText(f"{each.title.replace('&', '&&') or '—'} · {stage_word(each.stage)}")
        self.setVisible(bool(self._related))

    def _button(self, each: RelatedLead) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "flat")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setStyleSheet("text-align: left;")
        button.clicked.connect(lambda: self.opened.emit(each.id))
        return button
