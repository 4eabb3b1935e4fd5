"""The parts that pages are filled with: strips as wide as the text, and what is drawn in them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ui.paper.measures import WIDTH, pt
from ui.paper.paragraph import Paragraph
from ui.paper.style import HAIR, Style


@dataclass(frozen=True, slots=True)
class Written:
    """A line of a paragraph, its place within the strip in dots."""

    paragraph: Paragraph
    line: int
    x: float
    y: float

    @property
    def text(self) -> str:
        """What it says."""
        return self.paragraph.line_text(self.line)


@dataclass(frozen=True, slots=True)
class Filled:
    """A rectangle in one colour: a rule, a band."""

    x: float
    y: float
    width: float
    height: float
    colour: str = HAIR


@dataclass(frozen=True, slots=True)
class Strip:
    """``glued``: the next strip stays on its page. ``head`` is drawn above where a page begins
    with it. ``blank``: only space, left out where a page begins or ends."""

    height: float
    written: tuple[Written, ...] = ()
    filled: tuple[Filled, ...] = ()
    glued: bool = False
    head: Strip | None = None
    blank: bool = False

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its upper left corner there."""
        for one in self.filled:
            area = QRectF(x + one.x, y + one.y, one.width, one.height)
            painter.fillRect(area, QColor(one.colour))
        for line in self.written:
            line.paragraph.draw_line(painter, line.line, x + line.x, y + line.y)


def glue(strips: list[Strip]) -> list[Strip]:
    """The same, with the last one kept beside what follows."""
    return [*strips[:-1], replace(strips[-1], glued=True)] if strips else []


def glue_all(strips: list[Strip]) -> list[Strip]:
    """The same, never parted."""
    return [replace(each, glued=True) for each in strips[:-1]] + strips[-1:]


def space(points: float, *, glued: bool = False) -> Strip:
    """So much nothing."""
    return Strip(pt(points), glued=glued, blank=True)


def paragraph(text: str, style: Style, width: float = WIDTH) -> list[Strip]:
    """A line each, at least two of them on either side of a page's end."""
    laid = Paragraph(text, style, width)
    last = laid.count - 1
    strips = [
        Strip(laid.line_height, (Written(laid, at, 0, 0),), glued=at in (0, last - 1) and at < last)
        for at in range(laid.count)
    ]
    return [*glue(strips), space(style.after)] if style.after else strips
