"""The list behind a clause's number: one row for each lead, hand-over or deadline it counts."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel

from ui.background import Reader
from ui.dates import instant_text
from ui.lead_words import tier_pill, tier_word
from ui.models.column import Column
from ui.models.paged import PagedModel
from ui.pages.scoreboard.listed import Listed
from ui.widgets.panel import Panel
from ui.widgets.table import TableView
from ui.widgets.tone import set_tone

translate = QCoreApplication.translate
_WIDTHS = (70, 340, 110, 180, 190, 190)


class BehindPanel(Panel):
    """``opened`` brings the key of the lead that is wanted."""

    opened = Signal(str)

    def __init__(self, reader: Reader, listed: Listed, zone: ZoneInfo) -> None:
        super().__init__()
        self._listed = listed
        self.model = PagedModel(reader, self._columns(zone), listed.fetch)
        self.table = TableView(f"behind-{listed.kind}")
        self.table.show_model(self.model)
        self.table.set_widths(*_WIDTHS)
        self.table.opened.connect(lambda row: self.opened.emit(row.lead_id))
        self._about = QLabel()
        set_tone(self._about, "muted")
        self.body.addWidget(self._about)
        self.body.addWidget(self.table, 1)
        self.retranslate()
        self.model.restart()

    def retranslate(self) -> None:
        """Say the words again."""
        super().retranslate()
        title = self._listed.title()
        self.set_title(title)
        self.table.setAccessibleName(title)
        self._about.setText(
            {
                "deadlines": translate("BehindPanel", "One row for each deadline. Enter opens it."),
                "hand_overs": translate(
                    "BehindPanel", "One row for each hand-over. Enter opens its lead."
                ),
                "leads": translate("BehindPanel", "One row for each lead. Enter opens it."),
            }[self._listed.kind]
        )

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard is in the list."""
        super().showEvent(event)
        self.table.setFocus()

    def _columns(self, zone: ZoneInfo) -> list[Column]:
        def moment(value: int | None) -> str:
            return "" if value is None else instant_text(value, "instant", zone)

        return [
            Column("number", _say("No."), lambda row: str(row.number), figures=True),
            Column("lead", _say("Lead"), lambda row: row.title, tip=lambda row: row.title),
            Column(
                "tier", _say("Tier"), lambda row: tier_word(row.tier) if row.tier else "",
                pill=lambda row: tier_pill(row.tier),
            ),
            Column("who", _say("Owner"), lambda row: row.who or ""),
            Column("at", _say(_BEGINS[self._listed.kind]), lambda row: moment(row.at)),
            Column("ended", _say(_ENDS[self._listed.kind]), lambda row: moment(row.ended_at)),
        ]  # fmt: skip


_BEGINS = {"deadlines": "Due", "hand_overs": "Handed over", "leads": "Qualified"}
_ENDS = {"deadlines": "Answered", "hand_overs": "Decided", "leads": "Handed over"}


def _say(text: str) -> Callable[[], str]:
    def say() -> str:
        return {
            "No.": translate("BehindPanel", "No."),
            "Lead": translate("BehindPanel", "Lead"),
            "Tier": translate("BehindPanel", "Tier"),
            "Owner": translate("BehindPanel", "Owner"),
            "Due": translate("BehindPanel", "Due"),
            "Handed over": translate("BehindPanel", "Handed over"),
            "Qualified": translate("BehindPanel", "Qualified"),
            "Answered": translate("BehindPanel", "Answered"),
            "Decided": translate("BehindPanel", "Decided"),
        }[text]

    return say
