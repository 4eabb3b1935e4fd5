"""Below the text of a page: what it is, and which page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.paper.measures import BOTTOM, LEFT, PAGE_HEIGHT, WIDTH, mm, pt
from ui.paper.paragraph import Paragraph
from ui.paper.style import FOOT, FOOT_RIGHT, HAIR


class PlainFrame:
    """In the language in force."""

    def __init__(self, title: str, pages: int) -> None:
        self._title, self._pages = title, pages

    def draw(self, painter: QPainter, number: int) -> None:
        """A rule and a line under it."""
        foot = PAGE_HEIGHT - BOTTOM + mm(9)
        rule = QRectF(LEFT, PAGE_HEIGHT - BOTTOM + mm(7), WIDTH, pt(0.5))
        painter.fillRect(rule, QColor(HAIR))
        words = QCoreApplication.translate("Paper", "page {n} of {all}")
        said = words.format(n=number, all=self._pages)
        Paragraph(self._title, FOOT, WIDTH * 0.7).draw_line(painter, 0, LEFT, foot)
        x = LEFT + WIDTH * 0.7
        Paragraph(said, FOOT_RIGHT, WIDTH * 0.3).draw_line(painter, 0, x, foot)
