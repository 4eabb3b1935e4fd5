"""The rows of today's queue, whose countdowns go on while they are looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import SECOND
from ui.background import Reader
from ui.models.paged import Fetch, PagedModel
from ui.models.queue_columns import COUNTDOWN, queue_columns
from ui.queue_words import Countdowns, CountdownWords

if TYPE_CHECKING:
    from slaapp.domain.rulebook import Rulebook
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

    soon = True

    def __init__(self, reader: Reader, countdowns: Countdowns) -> None:
        super().__init__(reader, queue_columns(countdowns), nothing_yet)
        self.countdowns = countdowns
        self._said: dict[str, CountdownWords] = {}
        self._said_in = -1
        self._arriving = self._is_another = False

    def renew(self, question: Question) -> None:
        """The same queue as of now: rows leave and come, what stays keeps its place."""
        self._fetch = fetching(question)
        # Another queue that is still on its way must not be merged into the last one.
        if self._is_another:
            self.restart()
        else:
            self.reload()

    def begin(self, question: Question) -> None:
        """Another queue, from its top."""
        self._is_another = True
        self.restart(fetching(question))

    def tick(self, first: int, last: int) -> int:
        """Say the countdowns of the rows in sight again; how many say something else now."""
        said: dict[str, CountdownWords] = {}
        changed, before = 0, self._said
        self._said, self._said_in = said, self._second()
        for place in range(max(first, 0), min(last + 1, len(self.rows))):
            row = self.rows[place]
            words = said[row.id] = self.countdowns.of(row)
            if before.get(row.id) != words:
                changed += 1
                cell = self.index(place, 0)
                self.dataChanged.emit(cell, cell)
        return changed

    def _arrived(self, rows: list[Any], then: Callable[[list[Any]], None]) -> None:
        self._arriving = True
        super()._arrived(rows, then)
        self._arriving = False

    def _replace(self, rows: list[Any]) -> None:
        self._is_another = False
        super()._replace(rows)

    def is_taking(self) -> bool:
        """Whether rows are being put in: what is selected may move, but nobody moves it."""
        return self._arriving

    def words_of(self, row: OwedRow) -> CountdownWords:
        """A row's countdown; within the second of a tick, what the tick said."""
        said = self._said.get(row.id) if self._said_in == self._second() else None
        return said or self.countdowns.of(row)

    def retranslate(self) -> None:
        """Say titles and cells again; what the last tick said was in another language."""
        self._said_in = -1
        super().retranslate()

    def know(self, book: Rulebook) -> None:
        """Reckon by these rules from now on."""
        self._said_in = -1
        self.countdowns.know(book)
        self.repaint_cells(COUNTDOWN)

    def _second(self) -> int:
        return self.countdowns.now() // SECOND
