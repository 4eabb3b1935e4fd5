"""The whole agreement on one page to read: in the words of its print-out, on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser

from slaapp.domain.agreement import Agreement
from slaapp.domain.clauses import clauses_of
from slaapp.domain.definitions import DEFINITIONS
from slaapp.domain.roles import SIDES
from slaapp.store.rows.team import FieldRow
from ui.appearance import theme_in_force
from ui.criterion_words import criterion_sentence, points_text
from ui.pages.agreement.hours import hours_text
from ui.pages.agreement.volume.numbers import whole
from ui.pages.agreement.words import weekday_title
from ui.paper.clause_words import clause_name, promise_words
from ui.paper.clauses import TITLES_OF_SIDES
from ui.paper.definition_words import definition_word
from ui.paper.speech import Speech
from ui.paper.target_words import receiver_word
from ui.words import Speaking, spoken

Rows = Iterator[tuple[str, str]]
"""What it is called, what is said of it."""


class Reading(Speaking, QTextBrowser):
    """Scrolled with the arrows; Tab goes on to the signatures."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)
        self._shown: tuple[Agreement, tuple[FieldRow, ...]] | None = None
        self._speech: Speech | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Say it all in the language in force."""
        self.setAccessibleName(self.tr("The whole agreement"))
        self._speech = None
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._say()

    def show_terms(self, terms: Agreement, custom: tuple[FieldRow, ...]) -> None:
        """Show an agreement from its beginning."""
        if self._shown != (terms, custom):
            self._shown = terms, custom
            self._say()

    def _say(self) -> None:
        # A palette comes while the widget is being built, too.
        shown = getattr(self, "_shown", None)
        if shown is None:
            return
        terms, custom = shown
        labels = {field.key: field.label for field in custom}
        speech = self._speech = self._speech or Speech(spoken())
        parts = [
            (self.tr("Parties"), self._parties(speech, terms)),
            (self.tr("What the words mean"), _definitions(speech, terms)),
            (self.tr("Which leads are qualified"), self._criteria(terms, labels)),
            *(
                (speech.say(title), _clauses(speech, terms, side, labels))
                for side, title in TITLES_OF_SIDES.items()
            ),
            (self.tr("Working hours"), self._calendar(terms)),
        ]
        place = self.verticalScrollBar().value()
        self.setHtml("".join(_section(title, list(rows)) for title, rows in parts))
        self.verticalScrollBar().setValue(place)

    def _criteria(self, terms: Agreement, labels: dict[str, str]) -> Rows:
        for each in terms.criteria:
            yield criterion_sentence(each, labels), points_text(each.points)
        levels = {"threshold": terms.threshold, **terms.tier_points}
        names = {
            "threshold": self.tr("Qualified from"),
            "warm": self.tr("Warm from"),
            "hot": self.tr("Hot from"),
        }
        for level, name in names.items():
            if level in levels:
                yield name, self.tr("{points} points").format(points=whole(levels[level]))

    def _parties(self, speech: Speech, terms: Agreement) -> Rows:
        if terms.parties.company:
            yield self.tr("Company"), terms.parties.company
        for side in SIDES:
            held = terms.parties.of_side(side)
            named = ", ".join(filter(None, (held.name, held.function)))
            if named:
                yield receiver_word(speech, side), named

    def _calendar(self, terms: Agreement) -> Rows:
        for day, windows in enumerate(terms.calendar.week):
            yield weekday_title(day), hours_text(windows) or self.tr("closed")
        yield self.tr("Time zone"), terms.calendar.zone


def _definitions(speech: Speech, terms: Agreement) -> Rows:
    for code in DEFINITIONS:
        said = getattr(terms.definitions, code).strip()
        if said:
            yield definition_word(speech, code), said


def _clauses(speech: Speech, terms: Agreement, side: str, labels: dict[str, str]) -> Rows:
    for clause in clauses_of(terms):
        if clause.owner == side:
            yield clause_name(speech, clause), "\n".join(promise_words(speech, clause, labels))


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    if not rows:
        return ""
    muted = theme_in_force().tokens["muted"]
    lines = "".join(
        f'<tr><td width="32%" style="padding: 3px 16px 3px 0; color: {muted}">{escape(name)}</td>'
        f'<td style="padding: 3px 0">{escape(said).replace(chr(10), "<br>")}</td></tr>'
        for name, said in rows
    )
    head = f'<p style="margin: 14px 0 4px 0"><b>{escape(title)}</b></p>'
    return f'{head}<table width="100%" cellspacing="0">{lines}</table>'
