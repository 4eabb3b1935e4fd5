"""Texts that were written as UTF-8, read as cp1252 and saved again: "Ã©" where "é" was meant.

A column is mended only where its values show it unmistakably: several of them turn back into text
sign by sign, and none has a letter that was meant as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from slaapp.exchange.cells import Cell
from slaapp.exchange.rows import BadRow, OnProgress, Row
from slaapp.exchange.table import Table

_LOOKED_AT, _FEWEST = 5_000, 2

# Every sequence of UTF-8 begins with one of these when it is read as cp1252 …
_SUSPECT = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]")
# … what comes out is letters and signs of languages that cp1252 is used for, or nothing was meant …
_UNLIKELY = re.compile("[^\x00-\x7f\u00a0-\u017f\u0218-\u021b\u2010-\u203a\u20ac\u2122]")
# … and cp1252 leaves five bytes without a sign; who reads it so keeps them as control characters.
_BYTES = {
    **{bytes([byte]).decode("latin-1"): byte for byte in range(0x80, 0x100)},
    **{
        bytes([byte]).decode("cp1252"): byte
        for byte in range(0x80, 0xA0)
        if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    },
}


def mended(text: str) -> str:
    """The text that was meant; ``text`` itself where it is no such thing, or only in part."""
    if _SUSPECT.search(text) is None:
        return text
    found = bytearray()
    for sign in text:
        byte = ord(sign) if sign < "\x80" else _BYTES.get(sign)
        if byte is None:
            return text
        found.append(byte)
    try:
        meant = found.decode("utf-8")
    except UnicodeDecodeError:
        return text
    return text if _UNLIKELY.search(meant) else meant


def with_texts_mended(table: Table) -> Table:
    """The table with such columns and their names mended, and a notice that says so."""
    names = {at for at, name in enumerate(table.written_header) if mended(name) != name}
    spoilt = _spoilt(table) | names
    if not spoilt:
        return table

    def source(on_progress: OnProgress | None) -> Iterator[Row | BadRow]:
        for row in table.source(on_progress):
            yield _mend(row, spoilt) if isinstance(row, Row) else row

    return replace(
        table,
        header=tuple(map(mended, table.header)),
        written_header=tuple(map(mended, table.written_header)),
        notices=(*table.notices, "mended_letters"),
        source=source,
    )


def _mend(row: Row, spoilt: set[int]) -> Row:
    return Row(
        row.line,
        [
            mended(cell) if at in spoilt and isinstance(cell, str) else cell
            for at, cell in enumerate(row.cells)
        ],
    )


def _spoilt(table: Table) -> set[int]:
    """The columns of which several cells are spoilt, and none with such signs is not."""
    seen: dict[int, int] = {}
    meant: set[int] = set()
    for at, cell in _telling(islice(table.rows(), _LOOKED_AT)):
        if mended(cell) == cell:
            meant.add(at)
        else:
            seen[at] = seen.get(at, 0) + 1
    return {at for at, count in seen.items() if count >= _FEWEST and at not in meant}


def _telling(rows: Iterable[Row | BadRow]) -> Iterator[tuple[int, str]]:
    """The cells with signs that ASCII has not."""
    for row in rows:
        cells: Iterable[Cell] = row.cells if isinstance(row, Row) else ()
        for at, cell in enumerate(cells):
            if isinstance(cell, str) and not cell.isascii():
                yield at, cell
