"""What stands around the text of each page: head, foot, and a mark on what nobody signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.measures import BOTTOM, HEIGHT, LEFT, PAGE_HEIGHT, PAGE_WIDTH, TOP, WIDTH, mm, pt
from ui.paper.opening import agreement_name
from ui.paper.paragraph import Paragraph
from ui.paper.speech import Speech
from ui.paper.standing_words import version_words
from ui.paper.style import FOOT, FOOT_RIGHT, HAIR, TITLE, WATER, font_of
from ui.words import QT_TRANSLATE_NOOP

_PAGE = QT_TRANSLATE_NOOP("Paper", "page {n} of {all}")
_FOOT = QT_TRANSLATE_NOOP("Paper", "{version} – SHA-256 {digest}…")
SHORT = 12
"""Digits of a digest that tell versions apart."""


@dataclass(frozen=True, slots=True)
class Framed:
    """A line of text in the margin, its upper left corner in dots from the page's."""

    paragraph: Paragraph
    x: float
    y: float


class Around(Protocol):
    """What draws around the text of a page."""

    def draw(self, painter: QPainter, number: int) -> None: ...


class Frame:
    """The same around all pages of a document."""

    def __init__(self, speech: Speech, sheet: Sheet, pages: int) -> None:
        self._speech, self._pages = speech, pages
        version = version_words(speech, sheet)
        self._foot = speech.say(_FOOT, version=version, digest=sheet.sha256[:SHORT])
        self._name = agreement_name(speech, sheet)
        self._mark = version if sheet.number is None else ""

    def lines(self, number: int) -> Iterator[Framed]:
        """The texts around a page; pages are counted from 1."""
        foot = PAGE_HEIGHT - BOTTOM + mm(9)
        if number > 1:
            yield Framed(Paragraph(self._one_line(self._name), FOOT, WIDTH), LEFT, mm(13))
        yield Framed(Paragraph(self._foot, FOOT, WIDTH * 0.7), LEFT, foot)
        said = self._speech.say(_PAGE, n=number, all=self._pages)
        right = Paragraph(said, FOOT_RIGHT, WIDTH * 0.3)
        yield Framed(right, LEFT + WIDTH * 0.7, foot)

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw it; the text comes over it."""
        if self._mark:
            self._draw_mark(painter)
        rule = QRectF(LEFT, PAGE_HEIGHT - BOTTOM + mm(7), WIDTH, pt(0.5))
        painter.fillRect(rule, QColor(HAIR))
        if number > 1:
            painter.fillRect(QRectF(LEFT, mm(18), WIDTH, pt(0.5)), QColor(HAIR))
        for each in self.lines(number):
            each.paragraph.draw_line(painter, 0, each.x, each.y)

    def _one_line(self, text: str) -> str:
        metrics = QFontMetricsF(font_of(FOOT))
        return metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, WIDTH)

    def _draw_mark(self, painter: QPainter) -> None:
        """Across the page, as a shape: nobody copies it with the text."""
        path = QPainterPath()
        path.addText(QPointF(0, 0), font_of(TITLE), self._mark.upper())
        bounds = path.boundingRect()
        painter.save()
        painter.translate(PAGE_WIDTH / 2, TOP + HEIGHT / 2)
        painter.rotate(-52)
        grown = mm(190) / bounds.width()
        painter.scale(grown, grown)
        painter.translate(-bounds.center())
        painter.fillPath(path, QColor(WATER))
        painter.restore()
