"""Who the lead is, in the preview: name, company, stage, how to reach them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.objection import closes_calls, closes_emails
from ui.appearance import large_font, theme_in_force
from ui.calls.links import mail_url, objection_text, tel_url
from ui.dates import instant_text
from ui.lead_words import stage_pill, tier_pill
from ui.models.lead_columns import NOTHING, Outlook, precision_of
from ui.widgets.pill import Pill, PillLabel
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.leads import LeadRow

_GIVEN_BACK = ("rejected", "recycled")


class HeadPart(Speaking, QWidget):
    """The name, the company, the pills, the links."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self._outlook = outlook
        self._row: LeadRow | None = None
        self._objection: str | None = None
        self._wrong = False
        self.objects = QLabel()
        set_tone(self.objects, "bad")
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
        column.addWidget(self.objects)
        column.addWidget(self.links)
        column.addWidget(self._facts)
        self.retranslate()

    def show_lead(self, row: LeadRow, objection: str | None = None, *, wrong: bool = False) -> None:
        """Show a lead, what its person objects to, and whether its number was found wrong."""
        self._row, self._objection, self._wrong = row, objection, wrong
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
        self.objects.setText(objection_text(self._objection))
        self.objects.setVisible(bool(self.objects.text()))
        self._facts.setText(" · ".join(self._facts_of(row)))

    def changeEvent(self, event: QEvent) -> None:
        """A link keeps the colour it was first laid out in: another theme lays it out anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_links()

    def _show_links(self) -> None:
        if self._row is not None:
            colour = theme_in_force().color("accent").name()
            wrong = self.tr("wrong number") if self._wrong else ""
            self.links.setText(
                contact_links(self._row.phone, self._row.email, colour, self._objection, wrong)
            )

    def _facts_of(self, row: LeadRow) -> list[str]:
        facts = []
        if row.received_at is not None:
            precision = precision_of(row.received_precision)
            moment = instant_text(row.received_at, precision, self._outlook.zone)
            facts.append(self.tr("Received {moment}").format(moment=moment))
        if row.source:
            facts.append(row.source)
        facts.append(self._held_by(row))
        return facts

    def _held_by(self, row: LeadRow) -> str:
        if not row.owner:
            return self.tr("nobody holds it")
        # Who gave it back, or lost it to a rejection, holds it no more.
        given_back = row.stage in _GIVEN_BACK
        words = self.tr("last held by {name}") if given_back else self.tr("held by {name}")
        return words.format(name=row.owner)


def contact_links(
    phone: str | None,
    email: str | None,
    colour: str,
    objection: str | None = None,
    wrong: str = "",
) -> str:
    """Phone and mail as links of rich text in a colour (``#rrggbb``), struck out where the person
    objects to them, or the number is wrong: then ``wrong`` says so. Whatever was typed is shown,
    nothing is executed.
    """
    ways = (
        (phone, tel_url(phone), closes_calls(objection) or bool(wrong)),
        (wrong, "", False),
        (email, mail_url(email), closes_emails(objection)),
    )
    parts = [_way(words, target, closed, colour) for words, target, closed in ways if words]
    return " &nbsp; ".join(parts)


def _way(words: str, target: str, closed: bool, colour: str) -> str:
    if closed:
        return f"<s>{escape(words)}</s>"
    if not target:
        return escape(words)
    return f'<a href="{escape(target)}" style="color:{colour}">{escape(words)}</a>'
