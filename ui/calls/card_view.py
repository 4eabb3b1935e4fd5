"""The call card: three lines before dialling, and what helps or forbids it beside them."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from slaapp.domain.instants import Instant
from slaapp.domain.objection import closes_calls, closes_emails
from ui.appearance import theme_in_force
from ui.calls.card_line import CardLine
from ui.calls.card_words import asked_text, clock_text, hour_text, last_text, who_text
from ui.calls.links import mail_url, objection_text, open_url, tel_url
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from ui.calls.reading import CardRead


class CardView(Speaking, QWidget):
    """Who, what they asked, what was said last; links to dial and to write."""

    def __init__(
        self, now: Callable[[], Instant], zone: Callable[[], ZoneInfo], *, narrow: bool = False
    ) -> None:
        super().__init__()
        self._now, self._zone = now, zone
        self.shown: CardRead | None = None
        self.who, self.asked, self.last = CardLine(), CardLine(), CardLine()
        self.links, self.hour, self.clock = QLabel(), QLabel(), QLabel()
        self.objection = QLabel()
        self.links.setTextFormat(Qt.TextFormat.RichText)
        self.links.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.links.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.links.linkActivated.connect(open_url)
        for label in (self.asked, self.last, self.hour, self.clock):
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_tone(self.hour, "muted")
        set_tone(self.clock, "warning")
        set_tone(self.objection, "bad")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.objection, 0, 0, 1, 2)
        self._place(grid, narrow)
        self.show_card(None)

    def _place(self, grid: QGridLayout, narrow: bool) -> None:
        """Three lines with what helps beside them, or all one below the other."""
        lefts, besides = (self.who, self.asked, self.last), (self.links, self.hour, self.clock)
        if narrow:
            for row, label in enumerate((*lefts, *besides), 1):
                grid.addWidget(label, row, 0)
            return
        for row, (left, beside) in enumerate(zip(lefts, besides, strict=True), 1):
            grid.addWidget(left, row, 0)
            grid.addWidget(beside, row, 1, Qt.AlignmentFlag.AlignRight)

    def show_card(self, read: CardRead | None) -> None:
        """Show what was read; None while it is on its way."""
        self.shown = read
        self.retranslate()

    def dial(self) -> bool:
        """Let the system call them; whether that may and can be."""
        return self._open(tel_url(self.shown.card.phone) if self.shown else "", closes_calls)

    def write(self) -> bool:
        """Begin a letter to them; whether that may and can be."""
        card = self.shown.card if self.shown else None
        return self._open(mail_url(card.email, card.title) if card else "", closes_emails)

    def _open(self, url: str, closes: Callable[[str | None], bool]) -> bool:
        may = self.shown is not None and not closes(self.shown.card.objection)
        if url and may:
            open_url(url)
        return bool(url) and may

    def retranslate(self) -> None:
        """Say the lines again."""
        self.links.setAccessibleName(self.tr("Ways to reach the lead"))
        read = self.shown
        if read is None:
            for label in (self.who, self.asked, self.last, self.links, self.hour, self.clock):
                label.setText("")
            self.objection.hide()
            return
        now, zone = self._now(), self._zone()
        self.who.setText(who_text(read.card))
        self.asked.setText(asked_text(read.card, now, zone))
        self.last.setText(last_text(read.card, now, zone))
        self.hour.setText(hour_text(read.card, read.everybody))
        self.clock.setText(clock_text(read.clock, now))
        self.clock.setVisible(bool(self.clock.text()))
        objects = objection_text(read.card.objection)
        self.objection.setText(objects)
        self.objection.setVisible(bool(objects))
        self._show_links()

    def changeEvent(self, event: QEvent) -> None:
        """A link keeps the colour it was first laid out in: another theme lays it out anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.shown is not None:
            self._show_links()

    def _show_links(self) -> None:
        assert self.shown is not None
        card, objects = self.shown.card, self.shown.card.objection
        colour = theme_in_force().color("accent").name()
        phone = "" if closes_calls(objects) or card.wrong_number else tel_url(card.phone)
        mail = "" if closes_emails(objects) else mail_url(card.email, card.title)
        wrong = escape(self.tr("wrong number")) if card.wrong_number else ""
        parts = [_link(phone, card.phone, colour), wrong, _link(mail, card.email, colour)]
        self.links.setText(" &nbsp; ".join(part for part in parts if part))
        self.links.setToolTip(self.objection.text())


def _link(url: str, words: str | None, colour: str) -> str:
    """A link, or the words alone where there is nothing to open, or it must not be."""
    if not words:
        return ""
    if not url:
        return f"<s>{escape(words)}</s>"
    return f'<a href="{escape(url)}" style="color:{colour}">{escape(words)}</a>'
