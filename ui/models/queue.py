"""The rows of today's queue, whose countdowns go on while they are looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ui.background import Reader
from ui.models.paged import Fetch, PagedModel
from ui.models.queue_columns import queue_columns
from ui.queue_words import Countdowns, CountdownWords

if TYPE_CHECKING:
    from slaapp.store.rows.owed import OwedChoice, OwedRow

Question = Callable[[], "OwedChoice"]
"""Whose queue and which part of it, as of a moment: made on the reading thread."""


def nothing_yet(_connection: Any, _after: Any, _limit: int) -> list[Any]:
    """What the model asks until it is told whose queue to show."""
    return []


def fetching(question: Question) -> Fetch:
    """The rows that answer a question; it is put together on the reading thread."""

    def fetch(connection: Any, after: OwedRow | None, limit: int) -> list[OwedRow]:
        from slaapp.store.rows.owed import owed_page

        return owed_page(connection, question(), after, limit)

    return fetch


class QueueModel(PagedModel):
    """Its first column is a countdown: what it says depends on the moment."""

    def __init__(self, reader: Reader, countdowns: Countdowns) -> None:
        super().__init__(reader, queue_columns(countdowns), nothing_yet)
        self.countdowns = countdowns
        self._said: dict[str, CountdownWords] = {}

    def renew(self, question: Question) -> None:
        """The same queue as of now: rows leave and come, what stays keeps its place."""
        self._fetch = fetching(question)
        self.reload()

    def begin(self, question: Question) -> None:
        """Another queue, from its top."""
        self.restart(fetching(question))

    def tick(self, first: int, last: int) -> int:
        """Say the countdowns of the rows in sight again; how many say something else now."""
        said = {}
        changed = 0
        for place in range(max(first, 0), min(last + 1, len(self.rows))):
            row = self.rows[place]
            words = said[row.id] = self.countdowns.of(row)
            if self._said.get(row.id) != words:
                changed += 1
                cell = self.index(place, 0)
                self.dataChanged.emit(cell, cell)
        self._said = said
        return changed
