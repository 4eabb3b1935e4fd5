"""A text broken into lines of a width; each line is drawn where the page puts it."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextLine, QTextOption

from ui.paper.measures import pt
from ui.paper.style import Style, font_of

_LINE_BREAK = "\N{LINE SEPARATOR}"

# Qt takes one that begins a text for a byte order mark and drops it: every place behind would
# be counted wrongly. It has no width and draws nothing.
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


class Paragraph:
    """Its lines are all ``line_height`` dots high; an empty text has one line."""

    def __init__(self, text: str, style: Style, width: float) -> None:
        self.text = text = text.lstrip(_BYTE_ORDER_MARK)
        self.style = style
        self.width = width
        self.line_height = pt(style.size * style.leading)
        self._layout = QTextLayout(text.replace("\n", _LINE_BREAK), font_of(style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        self._layout.setTextOption(option)
        self._lines = self._broken()

    @property
    def count(self) -> int:
        """Of lines."""
        return len(self._lines)

    @property
    def height(self) -> float:
        """Of all lines, without the space after."""
        return self.count * self.line_height

    def line_text(self, index: int) -> str:
        """What a line says; all lines together say the text."""
        line, units = self._lines[index], self.text.encode("utf-16-le", "surrogatepass")
        start = 2 * line.textStart()
        part = units[start : start + 2 * line.textLength()]
        return part.decode("utf-16-le", "replace")

    def draw_line(self, painter: QPainter, index: int, x: float, y: float) -> None:
        """Draw a line whose upper left corner is there."""
        line = self._lines[index]
        if self.style.right:
            x += self.width - line.naturalTextWidth()
        painter.setPen(QColor(self.style.ink))
        room = (self.line_height - line.height()) / 2
        line.draw(painter, QPointF(x, y + room - line.y()))

    def _broken(self) -> list[QTextLine]:
        self._layout.beginLayout()
        lines = []
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width)
            lines.append(line)
        self._layout.endLayout()
        return lines
