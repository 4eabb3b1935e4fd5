"""Who is here already and looks like the one being typed: with the reason, one tap links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from resources.domain_words import domain_word
from ui.lead_words import stage_word
from ui.pages.fair.sizes import be_large
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from slaapp.store.duplicates import Likeness

_MOST = 2


class Alike(Speaking, QWidget):
    """``key`` is the person that was linked, blank while nobody is; takes no room without any."""

    linked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self._found: Sequence[Likeness] = ()
        self.title = QLabel()
        set_tone(self.title, "warning")
        self.buttons = [QPushButton() for _ in range(_MOST)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        for place, button in enumerate(self.buttons):
            be_large(button)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, place=place: self._link(place))
            row.addWidget(button)
        row.addStretch(1)
        self.clear()

    def propose(self, found: Sequence[Likeness]) -> None:
        """Warn of these; who is linked stays so while they are among them."""
        self._found = [one for one in found if one.person_id][:_MOST]
        if self.key not in {one.person_id for one in self._found}:
            self.key = ""
        self.retranslate()

    def clear(self) -> None:
        """Nobody is like the next one yet."""
        self.key, self._found = "", ()
        self.retranslate()

    def retranslate(self) -> None:
        """Say who, where from, and why."""
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(self._found))
            if place < len(self._found):
                one = self._found[place]
                button.setChecked(self.key == one.person_id)
                button.setText(_words(one, self.key == one.person_id))
                button.setAccessibleName(button.text())
        said = self.tr("Here already: tap, and it becomes another lead of the same person")
        self.title.setText(self.tr("Here already?"))
        self.title.setToolTip(said)
        self.setAccessibleName(said)
        self.setVisible(bool(self._found))

    def _link(self, place: int) -> None:
        key = self._found[place].person_id or ""
        self.key = "" if self.key == key else key
        self.retranslate()
        self.linked.emit()


def _words(one: Likeness, linked: bool) -> str:
    why = domain_word("likeness", one.reason, spoken())
    parts = (one.title, one.company if one.company != one.title else "", stage_word(one.stage))
    who = " · ".join(part for part in parts if part)
    return f"{'✓ ' if linked else ''}{who} — {why}".replace("&", "&&")
