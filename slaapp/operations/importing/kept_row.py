"""The row that is being looked at, as it stands in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from slaapp.exchange.cells import Cell
from slaapp.exchange.rows import BadRow, Row
from slaapp.exchange.table import Table


class KeptRow:
    """Reads a table through ``table`` and remembers the cells of the row it gave last.

    What is refused only after its row was understood can then still be shown whole.
    """

    def __init__(self, table: Table) -> None:
        self.cells: Sequence[Cell] = ()
        self.table = replace(table, source=lambda tell: self._remembering(table.source(tell)))

    def _remembering(self, rows: Iterable[Row | BadRow]) -> Iterator[Row | BadRow]:
        for row in rows:
            self.cells = row.cells
            yield row
