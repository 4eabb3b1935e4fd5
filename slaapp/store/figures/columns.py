"""Columns of very many rows, read a few thousand at a time: no step holds Python's lock long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select

if TYPE_CHECKING:
    from slaapp.domain.openings_bulk import Instants

AT_ONCE = 10_000
NEVER = -(2**62)
"""Stands for the number that is not there."""


class Coded:
    """A column of texts: each text once, and its place for every row."""

    def __init__(self, texts: Sequence[Any], places: Instants) -> None:
        self.texts, self.places = texts, places

    def groups(self) -> Iterator[tuple[Any, Instants]]:
        """Each text with its rows' numbers, in their order; sorted once."""
        import numpy as np

        order = np.argsort(self.places, kind="stable")
        ends = np.searchsorted(self.places[order], np.arange(len(self.texts)), side="right")
        begun = 0
        for text, end in zip(self.texts, ends.tolist(), strict=True):
            yield text, order[begun:end]
            begun = end


def read_columns(
    connection: Connection, query: Select[Any], texts: frozenset[int]
) -> list[Any] | None:
    """The columns of a query: ``Coded`` at these places, arrays of numbers (``NEVER`` for none)
    at the others; None where there is no row."""
    # Imported here: a window that opens with its first rows does without numpy.
    import numpy as np

    result = connection.execute(query)
    cursor: Any = result.cursor
    parts: list[list[Any]] = [[] for _ in cursor.description]
    known: dict[int, dict[Any, int]] = {place: {} for place in texts}
    while rows := cursor.fetchmany(AT_ONCE):
        for place, values in enumerate(zip(*rows, strict=True)):
            numbers: Any = values
            if place in known:
                codes = known[place]
                for value in set(values) - codes.keys():
                    codes[value] = len(codes)
                numbers = map(codes.__getitem__, values)
            elif None in values:
                numbers = [NEVER if value is None else value for value in values]
            parts[place].append(np.fromiter(numbers, np.int64, len(values)))
    result.close()
    if not parts[0]:
        return None
    whole = [np.concatenate(each) for each in parts]
    return [Coded(list(known[at]), each) if at in known else each for at, each in enumerate(whole)]
