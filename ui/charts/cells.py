"""A field of cells, rows by columns: the darker, the more; each says its value and opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ui.charts.place import short
from ui.charts.sheet import Sheet
from ui.charts.spec import Bar, Hit
from ui.charts.tones import mixed

_EDGE, _TICK, _GAP = 6.0, 8.0, 1.5
_MOST_HIGH = 46.0
"""A single row is no wall of colour."""
_FAINT, _FULL = 0.07, 0.45
"""How much of the accent is mixed in: never so much that words on it could not be read."""


@dataclass(frozen=True)
class Cell:
    """``strength`` is 0 to 1 (None: nothing to tell); a ``faded`` one is too young or too few.
    ``opens`` is handed back when it is pressed, ``leads`` how many that are."""

    row: int
    column: int
    strength: float | None
    text: str
    tip: str
    opens: Any = None
    faded: bool = False
    leads: int | None = None


@dataclass(frozen=True)
class CellChart:
    """``cells`` row by row; places without one stay empty. ``strong`` rows are set apart."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]
    strong: tuple[int, ...] = ()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Its cells, each as one that is pressed."""
        return tuple(
            Bar(
                self.rows[cell.row],
                cell.strength,
                cell.text,
                cell.tip,
                cell.opens,
                leads=cell.leads,
            )
            for cell in self.cells
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is no cell."""
        return not self.cells

    def below(self, at: int, down: int) -> int:
        """The cell that is nearest in the rows below (``down`` 1) or above (-1); the same at the
        edge."""
        own = self.cells[at]
        others = [
            (abs(cell.row - own.row), abs(cell.column - own.column), place)
            for place, cell in enumerate(self.cells)
            if (cell.row - own.row) * down > 0
        ]
        return min(others)[2] if others else at


def draw_cells(chart: CellChart, sheet: Sheet) -> Sequence[Hit]:
    """Draw it; where its cells are."""
    look, edge, tick = sheet.look, _EDGE * sheet.ratio, _TICK * sheet.ratio
    rows = [sheet.clean(short(row)) for row in chart.rows]
    left = edge + sheet.widest(rows) + tick
    top, width = sheet.line + tick / 2, sheet.width - left - edge
    height = sheet.height - top - edge
    wide, high = width / max(len(chart.columns), 1), height / max(len(chart.rows), 1)
    high = min(high, _MOST_HIGH * sheet.ratio)
    gap = _GAP * sheet.ratio

    def low(row: int) -> float:
        return sheet.height - top - (row + 1) * high

    for row, words in enumerate(rows):
        weight = "bold" if row in chart.strong else "normal"
        middle = low(row) + high / 2
        sheet.write(left - tick, middle, words, ha="right", va="center_baseline", fontweight=weight)
    _write_columns(chart, sheet, left, wide)
    hits = []
    roomy = high >= sheet.line * 0.7
    for cell in chart.cells:
        x, y = left + cell.column * wide, low(cell.row)
        sheet.box(x + gap / 2, y + gap / 2, wide - gap, high - gap, _style(cell, look))
        words = sheet.clean(cell.text)
        if roomy and sheet.measure(words) <= wide - 2 * gap:
            colour = look.muted if cell.faded else look.text
            across, up = x + wide / 2, y + high / 2
            sheet.write(across, up, words, ha="center", va="center_baseline", color=colour)
        hits.append(sheet.hit(x, y, wide, high))
    return hits


def _style(cell: Cell, look: Any) -> dict[str, Any]:
    if cell.faded:
        return {"facecolor": mixed(look.muted, look.surface, 0.13), "linewidth": 0}
    if cell.strength is None:
        return {"facecolor": look.surface, "edgecolor": look.border, "linewidth": 0.8}
    share = _FAINT + (_FULL - _FAINT) * min(max(cell.strength, 0.0), 1.0)
    return {"facecolor": mixed(look.accent, look.surface, share), "linewidth": 0}


def _write_columns(chart: CellChart, sheet: Sheet, left: float, wide: float) -> None:
    """Of names wider than a column only every second, third … is written."""
    names = [sheet.clean(name) for name in chart.columns]
    step = max(1, -int(-(sheet.widest(names) + _TICK * sheet.ratio / 2) // wide))
    for at in range(0, len(names), step):
        x, y = left + (at + 0.5) * wide, sheet.height - sheet.line / 2
        sheet.write(x, y, names[at], ha="center", va="center_baseline", color=sheet.look.muted)
