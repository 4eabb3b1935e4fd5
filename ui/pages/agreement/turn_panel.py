"""Signing what is proposed: one side, then the other, on one machine."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from slaapp.domain.parties import Signatory
from slaapp.domain.roles import SIDES
from slaapp.store.rows.agreements import ProposalRow
from ui.pages.agreement.turn_row import TurnRow
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking


class TurnPanel(Speaking, QFrame):
    """There while a proposal stands; ``signed`` tells the side, the name and the function."""

    signed = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._title, self._warning = SectionTitle(), QLabel()
        self._warning.setWordWrap(True)
        set_tone(self._warning, "muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for place in (1, 2):
            grid.setColumnStretch(place, 1)
        self.rows: dict[str, TurnRow] = {}
        for place, side in enumerate(SIDES):
            row = self.rows[side] = TurnRow(self)
            row.place(grid, place)
            row.signed.connect(partial(self.signed.emit, side))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self._title, self._warning):
            column.addWidget(widget)
        column.addLayout(grid)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel's words."""
        self._title.setText(self.tr("Both sides sign, one after the other"))
        self.setAccessibleName(self._title.text())
        self._warning.setText(
            self.tr(
                "Each person signs with name and function, then leaves the keyboard to the other. "
                "A signature cannot be undone; the second one locks the version."
            )
        )
        name, function = self.tr("Name"), self.tr("Function")
        words = {
            "marketing": (self.tr("For &marketing"), self.tr("Sign for marketing")),
            "sales": (self.tr("For &sales"), self.tr("Sign for sales")),
        }
        for side, row in self.rows.items():
            label, button = words[side]
            row.say(label, name, function, button)

    def show_proposal(
        self, held: ProposalRow, likely: Mapping[str, Signatory], zone: ZoneInfo
    ) -> None:
        """The signatures there are, and who is likely to give the others."""
        for side, row in self.rows.items():
            row.suggest(likely[side])
            row.show_given(held.marketing if side == "marketing" else held.sales, zone)
        self.show()

    def put_away(self) -> None:
        """No proposal stands; the next one asks anew."""
        self.hide()
        for row in self.rows.values():
            row.name.clear()
            row.function.clear()

    def take_focus(self) -> None:
        """The keyboard goes to the side whose signature is wanted."""
        wanted = next((row for row in self.rows.values() if row.is_open()), None)
        if wanted is not None:
            wanted.take_focus()

    def allow(self, allowed: bool) -> None:
        """Whether one may sign now."""
        for row in self.rows.values():
            row.allow(allowed)
