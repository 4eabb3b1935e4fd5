"""A long list of which only the pages near what is looked at are here."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

PAGE = 100
_MOST_PAGES = 40


class SparseRows:
    """``len`` counts all rows; a row that is not here is None. Pages unused for long go."""

    def __init__(self) -> None:
        self.total = 0
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._stale: set[int] = set()

    def __len__(self) -> int:
        return self.total

    def __getitem__(self, place: int) -> Any:
        page = self._pages.get(place // PAGE)
        within = place % PAGE
        return page[within] if page is not None and within < len(page) else None

    def put(self, page: int, rows: Sequence[Any]) -> None:
        """Keep a page; the one looked at longest ago makes room."""
        self._pages[page] = list(rows)
        self._pages.move_to_end(page)
        self._stale.discard(page)
        while len(self._pages) > _MOST_PAGES:
            gone, _rows = self._pages.popitem(last=False)
            self._stale.discard(gone)

    def touch(self, page: int) -> None:
        """The page is looked at now."""
        if page in self._pages:
            self._pages.move_to_end(page)

    def is_fresh(self, page: int) -> bool:
        """Whether the page is here as the file has it."""
        return page in self._pages and page not in self._stale

    def last_before(self, page: int) -> Any:
        """The row before a page's first, if it is here and fresh."""
        return self[page * PAGE - 1] if page and self.is_fresh(page - 1) else None

    def doubt(self) -> None:
        """Something changed: show what is here until it is asked for anew."""
        self._stale = set(self._pages)

    def clear(self) -> None:
        """Forget everything."""
        self.total = 0
        self._pages.clear()
        self._stale.clear()

    def place_of(self, key: str) -> int | None:
        """Where the row with that key is, among those that are here."""
        return next(
            (
                page * PAGE + within
                for page, rows in self._pages.items()
                for within, row in enumerate(rows)
                if row.id == key
            ),
            None,
        )

    def held(self) -> int:
        """How many rows are here."""
        return sum(len(rows) for rows in self._pages.values())
