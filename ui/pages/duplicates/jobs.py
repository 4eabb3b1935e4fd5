"""What the page of duplicates asks the file, and what it has done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant

if TYPE_CHECKING:
    from slaapp.operations.operation import Author, Receipt
    from slaapp.store.likely_pairs import Pair
    from slaapp.store.rows.merging import MergeSheet
    from slaapp.store.rows.pairs import PairRow

Job = Callable[[Any, "Author", Instant], "Receipt"]


def read_rows(connection: Any, pairs: Sequence[Pair]) -> list[PairRow]:
    """The pairs that were found, as rows."""
    from slaapp.store.rows.pairs import pair_rows

    return pair_rows(connection, pairs)


def read_sheet(connection: Any, kept: str, other: str, now: Instant) -> MergeSheet | None:
    """Both leads side by side."""
    from slaapp.store.rows.merging import merge_sheet

    return merge_sheet(connection, kept, other, now)


def merging(kept: str, other: str, picks: Mapping[str, bool]) -> Job:
    """The other goes on under the one that is kept."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.merge import merge

        return merge(connection, kept, other, picks=picks, by=by, now=now)

    return job


def parting(one: str, other: str) -> Job:
    """They are not the same."""

    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.apart import keep_apart

        return keep_apart(connection, one, other, by=by, now=now)

    return job
