"""A table: its head stands on each of its pages, its rows are parted only where they are long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from ui.paper.measures import HEIGHT, WIDTH, pt
from ui.paper.paragraph import Paragraph
from ui.paper.strip import Filled, Strip, Written, glue_all
from ui.paper.style import BAND, GREY, HAIR, HEAD, HEAD_RIGHT, Style

Cell: TypeAlias = Sequence[tuple[str, Style]]
"""Texts one below the other."""

_PAD, _GAP = pt(4), pt(8)
_WHOLE = HEIGHT / 4
"""A higher row may go on over the page."""
_ONE_PAGE = HEIGHT * 0.28
"""A lower table stands on one page."""


@dataclass(frozen=True, slots=True)
class Column:
    """Its heading and its share of the width; ``right``: figures."""

    heading: str
    share: float
    right: bool = False


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, pad: float = _PAD
) -> list[Strip]:
    """The strips of a table; none where there are no rows. ``pad``: above and below a row."""
    if not rows:
        return []
    head = _head(columns, pad)
    bodies = [_row(columns, cells, pad) for cells in rows]
    strips = [replace(each, head=head) for body in bodies for each in body]
    if head.height + sum(each.height for each in strips) <= _ONE_PAGE:
        return glue_all([head, *strips])
    # No page has one row alone, be it the first one or the last one.
    edges = {len(bodies[0]) - 1, len(strips) - len(bodies[-1]) - 1}
    return [
        head,
        *(
            replace(each, glued=True) if at in edges and at < len(strips) - 1 else each
            for at, each in enumerate(strips)
        ),
    ]


def _head(columns: Sequence[Column], pad: float) -> Strip:
    cells = [[(each.heading, HEAD_RIGHT if each.right else HEAD)] for each in columns]
    written, height = _written(columns, cells, pad)
    height += 2 * pad
    rule = Filled(0, height - pt(0.8), WIDTH, pt(0.8), GREY)
    return Strip(height, written, (Filled(0, 0, WIDTH, height, BAND), rule), glued=True)


def _row(columns: Sequence[Column], cells: Sequence[Cell], pad: float) -> list[Strip]:
    written, height = _written(columns, cells, pad)
    if height <= _WHOLE:
        height += 2 * pad
        return [Strip(height, written, (_rule(height),))]
    return _parted(columns, cells)


def _rule(height: float) -> Filled:
    return Filled(0, height - pt(0.4), WIDTH, pt(0.4), HAIR)


def _places(columns: Sequence[Column]) -> list[tuple[float, float]]:
    """Where each column begins, and how wide it is."""
    room = WIDTH - _GAP * len(columns)
    whole = sum(each.share for each in columns)
    places, x = [], _GAP / 2
    for each in columns:
        width = room * each.share / whole
        places.append((x, width))
        x += width + _GAP
    return places


def _written(
    columns: Sequence[Column], cells: Sequence[Cell], pad: float
) -> tuple[tuple[Written, ...], float]:
    """All lines of a row, and how high they stand."""
    written: list[Written] = []
    highest = 0.0
    for (x, width), cell in zip(_places(columns), cells, strict=True):
        y = pad
        for text, style in cell:
            laid = Paragraph(text, style, width)
            lines = range(laid.count)
            written += [Written(laid, at, x, y + at * laid.line_height) for at in lines]
            y += laid.height + pt(style.after)
        highest = max(highest, y - pad)
    return tuple(written), highest


def _parted(columns: Sequence[Column], cells: Sequence[Cell]) -> list[Strip]:
    """A strip for each line that the cells have beside each other."""
    beside: list[list[Written]] = []
    for (x, width), cell in zip(_places(columns), cells, strict=True):
        laid = [Paragraph(text, style, width) for text, style in cell]
        lines = [Written(each, at, x, 0) for each in laid for at in range(each.count)]
        beside += [[] for _ in range(len(lines) - len(beside))]
        for place, line in zip(beside, lines, strict=False):
            place.append(line)
    last = len(beside) - 1
    return [_line(each, first=at == 0, last=at == last, glued=at in (0, last - 1))
            for at, each in enumerate(beside)]  # fmt: skip


def _line(written: Sequence[Written], *, first: bool, last: bool, glued: bool) -> Strip:
    above, below = _PAD if first else 0.0, _PAD if last else 0.0
    height = above + below + max(each.paragraph.line_height for each in written)
    placed = tuple(replace(each, y=above) for each in written)
    return Strip(height, placed, (_rule(height),) if last else (), glued=glued and not last)
