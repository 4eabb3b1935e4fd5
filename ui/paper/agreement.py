"""The agreement as pages: its parts in order, numbered, each only where it says something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.calendar import TITLE_OF_CALENDAR, calendar
from ui.paper.clauses import TITLES_OF_SIDES, clauses_by
from ui.paper.criteria import TITLE_OF_CRITERIA, criteria
from ui.paper.definitions import TITLE_OF_DEFINITIONS, definitions
from ui.paper.formulas import TITLE_OF_FORMULAS, formulas
from ui.paper.frame import Around, Frame
from ui.paper.measures import DOTS_PER_INCH, LEFT, TOP
from ui.paper.opening import agreement_name, opening
from ui.paper.pages import PageOfStrips, fill_pages
from ui.paper.parties import TITLE_OF_PARTIES, parties
from ui.paper.section import Body, section
from ui.paper.signatures import TITLE_OF_SIGNATURES, signatures
from ui.paper.speech import Speech
from ui.paper.strip import Strip

_PARTS: tuple[tuple[str, Body], ...] = (
    (TITLE_OF_PARTIES, parties),
    (TITLE_OF_DEFINITIONS, definitions),
    (TITLE_OF_CRITERIA, criteria),
    *((title, clauses_by(side)) for side, title in TITLES_OF_SIDES.items()),
    (TITLE_OF_CALENDAR, calendar),
    (TITLE_OF_FORMULAS, formulas),
    (TITLE_OF_SIGNATURES, signatures),
)


@dataclass(frozen=True, slots=True)
class AgreementPaper:
    """Pages laid out and ready to be drawn, the agreement's or another sheet's."""

    title: str
    pages: tuple[PageOfStrips, ...]
    frame: Around

    def texts(self) -> Iterator[str]:
        """Every line in the order in which it is drawn, margins apart."""
        for page in self.pages:
            for _, strip in page.placed:
                yield from (written.text for written in strip.written)

    def pdf(self) -> bytes:
        """The pages as a PDF: A4, its fonts in it, its text as text."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(DOTS_PER_INCH)
        writer.setPageLayout(_a4())
        writer.setTitle(self.title)
        writer.setCreator("slaapp")
        painter = QPainter(writer)
        for number, page in enumerate(self.pages, start=1):
            if number > 1:
                writer.newPage()
            self._draw(painter, number, page)
        painter.end()
        buffer.close()
        return bytes(buffer.data().data())

    def _draw(self, painter: QPainter, number: int, page: PageOfStrips) -> None:
        self.frame.draw(painter, number)
        for y, strip in page.placed:
            strip.draw(painter, LEFT, TOP + y)


def agreement_paper(sheet: Sheet, language: str) -> AgreementPaper:
    """Lay a version out in ``fr`` or ``en``; needs a QGuiApplication for its fonts."""
    speech = Speech(language)
    pages = tuple(fill_pages(_strips(speech, sheet)))
    return AgreementPaper(agreement_name(speech, sheet), pages, Frame(speech, sheet, len(pages)))


def _strips(speech: Speech, sheet: Sheet) -> list[Strip]:
    strips = opening(speech, sheet)
    number = 1
    for title, part in _PARTS:
        body = part(speech, sheet, number)
        if body:
            strips += section(number, speech.say(title), body)
            number += 1
    return strips


def _a4() -> QPageLayout:
    size = QPageSize(QPageSize.PageSizeId.A4)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
