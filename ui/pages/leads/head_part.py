"""Who the lead is, in the preview: name, company, stage, how to reach them."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.appearance import large_font, theme_in_force
from ui.dates import instant_text
from ui.lead_words import stage_pill, tier_pill
from ui.models.lead_columns import NOTHING, Outlook, precision_of
from ui.widgets.pill import Pill, PillLabel
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.leads import LeadRow


class HeadPart(Speaking, QWidget):
    """The name, the company, the pills, the links."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self._outlook = outlook
        self._row: LeadRow | None = None
        self._name, self._company, self._facts = QLabel(), QLabel(), QLabel()
        self.links = QLabel()
        self._stage, self._tier = PillLabel(Pill("")), PillLabel(Pill(""))
        self._name.setFont(large_font(self.font()))
        for label in (self._name, self._company, self._facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_tone(self._facts, "muted")
        self.links.setTextFormat(Qt.TextFormat.RichText)
        self.links.setWordWrap(True)
        self.links.setOpenExternalLinks(True)
        self.links.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.links.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pills = QHBoxLayout()
        pills.setSpacing(6)
        pills.addWidget(self._stage)
        pills.addWidget(self._tier)
        pills.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._name, self._company):
            column.addWidget(widget)
        column.addLayout(pills)
        column.addWidget(self.links)
        column.addWidget(self._facts)
        self.retranslate()

    def show_lead(self, row: LeadRow) -> None:
        """Show a lead."""
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        self.links.setAccessibleName(self.tr("Ways to reach the lead"))
        row = self._row
        if row is None:
            return
        self._name.setText(row.title or NOTHING)
        company = row.company if row.company != row.title else ""
        self._company.setText(company or "")
        self._company.setVisible(bool(company))
        self._stage.show_pill(stage_pill(row.stage))
        tier = tier_pill(row.tier)
        self._tier.setVisible(tier is not None)
        if tier is not None:
            self._tier.show_pill(tier)
        self._show_links()
        self.links.setVisible(bool(self.links.text()))
        self._facts.setText(" · ".join(self._facts_of(row)))

    def changeEvent(self, event: QEvent) -> None:
        """A link keeps the colour it was first laid out in: another theme lays it out anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_links()

    def _show_links(self) -> None:
        if self._row is not None:
            colour = theme_in_force().color("accent").name()
            self.links.setText(contact_links(self._row.phone, self._row.email, colour))

    def _facts_of(self, row: LeadRow) -> list[str]:
        facts = []
        if row.received_at is not None:
            precision = precision_of(row.received_precision)
            moment = instant_text(row.received_at, precision, self._outlook.zone)
            facts.append(self.tr("Received {moment}").format(moment=moment))
        if row.source:
            facts.append(row.source)
        owner = self.tr("held by {name}").format(name=row.owner)
        facts.append(owner if row.owner else self.tr("nobody holds it"))
        return facts


def contact_links(phone: str | None, email: str | None, colour: str) -> str:
    """Phone and mail as links of rich text in a colour (``#rrggbb``).

    Whatever was typed is shown, nothing is executed.
    """
    links = []
    if phone:
        number = re.sub(r"[^\d+]", "", phone)
        links.append(_link(f"tel:{number}", phone, colour) if number else escape(phone))
    if email:
        links.append(_link(f"mailto:{quote(email, safe='@')}", email, colour))
    return " &nbsp; ".join(links)


def _link(target: str, words: str, colour: str) -> str:
    return f'<a href="{escape(target)}" style="color:{colour}">{escape(words)}</a>'
