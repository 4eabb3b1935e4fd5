"""The sheet that a chart is drawn on: matplotlib's figure, measured in pixels of the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ui.charts.library import drawable, families_of, load_library
from ui.charts.place import line_of
from ui.charts.spec import Hit, Look, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

DPI = 100
_EDGE = 12.0
_SAVED_RATIO = 2.0

Form = Literal["png", "svg"]


class Heading(NamedTuple):
    """What stands above a chart that leaves the program: without it nobody knows what it is."""

    name: str
    lines: tuple[str, ...] = ()


class Sheet:
    """A place of ``width`` × ``height`` pixels, from the bottom left; ``ratio`` of them are one
    logical pixel. A heading stands above it and takes nothing from it."""

    def __init__(
        self, figure: Figure, canvas: Any, look: Look, height: float, ratio: float
    ) -> None:
        self.figure, self.look, self.ratio = figure, look, ratio
        self.width, self.height = float(figure.bbox.width), height
        self.renderer = canvas.get_renderer()
        self.line = line_of(look.size, ratio)
        self._font: Any = None

    def measure(self, words: str) -> float:
        """The width of words in pixels."""
        if self._font is None:
            from matplotlib.font_manager import FontProperties

            self._font = FontProperties()
        if not words:
            return 0.0
        return float(self.renderer.get_text_width_height_descent(words, self._font, False)[0])

    def widest(self, words: Sequence[str]) -> float:
        """The width of the widest of these."""
        return max(map(self.measure, words), default=0.0)

    def clean(self, words: str) -> str:
        """The words with a square for each sign that no font here can draw."""
        return drawable(words, self.look.family)

    def axes(self, left: float, bottom: float, width: float, height: float) -> Axes:
        """Axes at a place of the sheet."""
        wide, high = self.figure.bbox.width, self.figure.bbox.height
        box = (left / wide, bottom / high, max(width, 1) / wide, max(height, 1) / high)
        axes = self.figure.add_axes(box)
        axes.set_facecolor(self.look.surface)
        return axes

    def write(self, x: float, y: float, words: str, **style: Any) -> None:
        """Words at a place of the sheet."""
        wide, high = self.figure.bbox.width, self.figure.bbox.height
        style.setdefault("color", self.look.text)
        self.figure.text(x / wide, y / high, self.clean(words), **style)

    def box(self, left: float, bottom: float, width: float, height: float, style: Any) -> None:
        """A patch at a place of the sheet; in parts of the figure, so that every form of file has
        it there."""
        from matplotlib.patches import Rectangle

        wide, high = self.figure.bbox.width, self.figure.bbox.height
        whole = self.figure.transFigure
        patch = Rectangle((left / wide, bottom / high), width / wide, height / high, **style)
        patch.set_transform(whole)
        self.figure.add_artist(patch)

    def rule(self, left: float, right: float, y: float, style: Any) -> None:
        """A line from left to right at a place of the sheet."""
        from matplotlib.lines import Line2D

        wide, high = self.figure.bbox.width, self.figure.bbox.height
        whole = self.figure.transFigure
        line = Line2D((left / wide, right / wide), (y / high, y / high), transform=whole, **style)
        self.figure.add_artist(line)

    def hit(self, left: float, bottom: float, width: float, height: float) -> Hit:
        """A place of the sheet in logical pixels from the top left."""
        top = self.height - bottom - height
        return Hit(*(float(part) / self.ratio for part in (left, top, width, height)))


Draw = Callable[[Sheet], Sequence[Hit]]


def paint(look: Look, width: int, height: int, ratio: float, draw: Draw) -> Picture:
    """The picture for a place of ``width`` × ``height`` logical pixels; runs on any thread."""
    with _figure(look, width, height, ratio) as (figure, canvas):
        hits = draw(Sheet(figure, canvas, look, float(figure.bbox.height), ratio))
        canvas.draw()
        pixels = bytes(canvas.buffer_rgba())
        wide, high = canvas.get_width_height(physical=True)
    return Picture(pixels, wide, high, tuple(hits))


def saved(look: Look, width: int, height: int, form: Form, heading: Heading, draw: Draw) -> bytes:
    """A file's content: the chart of that size below its heading; always the same bytes."""
    room = round(_EDGE + (1.6 + len(heading.lines)) * line_of(look.size, 1.0))
    with _figure(look, width, height + room, _SAVED_RATIO) as (figure, canvas):
        body = height * _SAVED_RATIO
        sheet = Sheet(figure, canvas, look, body, _SAVED_RATIO)
        draw(sheet)
        _head(sheet, heading, body)
        content = BytesIO()
        canvas.draw()
        metadata = {"Software": None} if form == "png" else {"Date": None, "Title": heading.name}
        figure.savefig(
            content,
            format=form,
            dpi=DPI * _SAVED_RATIO,
            facecolor=look.surface,
            metadata=metadata,
        )
    return content.getvalue()


def _head(sheet: Sheet, heading: Heading, body: float) -> None:
    y = float(sheet.figure.bbox.height) - _EDGE * sheet.ratio
    left = _EDGE * sheet.ratio
    size = sheet.look.size * 1.25
    sheet.write(left, y, heading.name, fontsize=size, fontweight="bold", va="top")
    y -= 1.45 * sheet.line
    for words in heading.lines:
        sheet.write(left, y, words, color=sheet.look.muted, va="top")
        y -= sheet.line
    assert y >= body - sheet.line


@contextmanager
def _figure(look: Look, width: int, height: int, ratio: float) -> Iterator[tuple[Figure, Any]]:
    load_library()
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    style: Any = {
        "font.family": list(families_of(look.family)),
        "font.size": look.size,
        "text.parse_math": False,
        "hatch.linewidth": 0.8,
        "svg.hashsalt": "slaapp",
    }
    with rc_context(style):
        size = (width / DPI, height / DPI)
        figure = Figure(figsize=size, dpi=DPI * ratio, facecolor=look.surface)
        yield figure, FigureCanvasAgg(figure)
