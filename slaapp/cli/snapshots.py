"""The scores that were frozen at a lead's hand-overs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.score import ScoreSheet
from slaapp.domain.snapshot import SCORE, snapshot_from, version_of
from slaapp.store.rows.timeline import TimelineRow


def snapshots_of(
    timeline: Iterable[TimelineRow], book: Rulebook
) -> Iterator[tuple[Instant, int, ScoreSheet]]:
    """(when it was handed over, the version, the sheet of then), in the timeline's order; those
    of a version that the file does not hold are left out."""
    terms = {version.number: version.agreement for version in book.versions}
    for row in timeline:
        if row.kind == "handed_over" and row.field == SCORE and row.value:
            number = version_of(row.value)
            if number is not None and number in terms:
                yield row.occurred_at, number, snapshot_from(row.value, terms[number])
