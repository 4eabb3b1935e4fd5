"""Cells and texts as the XML of a worksheet has them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from xml.sax.saxutils import escape

from slaapp.exchange.cells import Cell, cell_text

LONGEST_TEXT = 32_767
"""Characters of a cell; a workbook with a longer one is taken for broken."""

PLAIN, HEADING, DAY, MOMENT, MONEY, TEXT = range(6)
"""The styles of cells, in the order in which the workbook's styles have them."""

_EPOCH = datetime(1899, 12, 30)
_FIRST_SERIAL = datetime(1900, 3, 1)
"""Before it serial numbers of days are off by one: a 29 February 1900 is among them."""

_MS_PER_DAY = 86_400_000
_REPLACEMENT = 0xFFFD
_MILLISECOND = timedelta(milliseconds=1)
# What XML cannot hold or would change, and what would be read as such a character.
_TO_ESCAPE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")


def column_name(place: int) -> str:
    """The letters of a column, from 0: A, B, … Z, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell_xml(where: str, cell: Cell | None, style: int = TEXT) -> str:
    """A cell at ``where`` ("B7"); nothing for an empty one. ``style`` is that of a text or number.

    A text is always a text, whatever it begins with. Times have no zone in a workbook: those of
    an aware datetime become text.
    """
    if cell is None or cell == "":
        return ""
    if isinstance(cell, bool):
        return f'<c r="{where}" t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, int | float):
        shown = style if style == MONEY else PLAIN
        return f'<c r="{where}" s="{shown}"><v>{cell!r}</v></c>'
    serial = _serial(cell)
    if serial is not None:
        shown = MOMENT if isinstance(cell, datetime) else DAY
        return f'<c r="{where}" s="{shown}"><v>{serial!r}</v></c>'
    shown = style if style == HEADING else TEXT
    text = f'<t xml:space="preserve">{text_xml(cell_text(cell))}</t>'
    return f'<c r="{where}" s="{shown}" t="inlineStr"><is>{text}</is></c>'


def text_xml(text: str) -> str:
    """A text as XML; what XML cannot hold is spelt ``_x000D_``, as workbooks do."""
    return escape(_TO_ESCAPE.sub(_spelt, text[:LONGEST_TEXT]))


def _spelt(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"_x{_REPLACEMENT if 0xD800 <= code <= 0xDFFF else code:04X}_"


def _serial(cell: Cell) -> int | float | None:
    """The days since the epoch of workbooks; None for what is no date, or none of theirs."""
    if isinstance(cell, datetime):
        moment = cell
    elif isinstance(cell, date):
        moment = datetime(cell.year, cell.month, cell.day)
    else:
        return None
    if moment.tzinfo is not None or moment < _FIRST_SERIAL:
        return None
    days, rest = divmod((moment - _EPOCH) // _MILLISECOND, _MS_PER_DAY)
    return days + rest / _MS_PER_DAY if rest else days
