"""What an agreement makes of leads' pasts: the best score of each while marketing had it, and when
it would have been qualified. ``score.score_by`` says of one judgement what is judged here at once.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from slaapp.domain.agreement import Agreement
from slaapp.domain.instants import Instant
from slaapp.domain.learning.looked_at import LookedAt
from slaapp.domain.learning.looking import Looking, TermsAt
from slaapp.domain.learning.past import PastLead
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.score_bulk import BulkScore, Standings


@dataclass(frozen=True, slots=True)
class Judged:
    """``points`` are the most it had while it was new (and no gate barred it, if one let it
    through at all), ``qualified_at`` the first instant at which they were enough."""

    lead_id: str
    points: int
    qualified_at: Instant | None
    as_imported: bool


_Row: TypeAlias = tuple[int, int, Instant | None]
"""By which agreement, the row of its judgements, and when that was; None where the lead was not new
any more."""


class Judge:
    """Judges pasts as the program did: at every moment that may change a score, up to ``until``.

    ``unknown`` are fields that sales fill in: where all was imported with the end, their values
    are not used.
    """

    def __init__(self, book: Rulebook, until: Instant, unknown: Collection[str] = ()) -> None:
        self._looking = Looking(book, until, unknown)
        # Kept with them, so that no other agreement takes the place of one in memory.
        self._bulk: dict[int, tuple[Agreement, BulkScore]] = {}

    def judge(self, pasts: Sequence[PastLead], sides: Sequence[TermsAt]) -> list[list[Judged]]:
        """Of each lead, by each of several agreements; what they have in common is judged once."""
        asked: dict[int, LookedAt] = {}
        rows = [self._ask(past, sides, asked) for past in pasts]
        stood = {key: self._stand(key, rows) for key, rows in asked.items()}
        return [
            [_judged(past, looked, stood) for looked in of_sides]
            for past, of_sides in zip(pasts, rows, strict=True)
        ]

    def _ask(
        self, past: PastLead, sides: Sequence[TermsAt], asked: dict[int, LookedAt]
    ) -> list[list[_Row]]:
        moments = self._looking.moments_of(past)
        known: dict[tuple[int, Instant, Instant], int] = {}
        found = []
        for terms_at in sides:
            rows: list[_Row] = []
            for at, moment, terms, day, end in self._looking.looks(past, moments, terms_at):
                key = id(terms)
                place = key, at, moment.recorded_at
                row = known.get(place)
                if row is None:
                    if key not in asked:
                        self._bulk.setdefault(key, (terms, BulkScore(terms)))
                        asked[key] = LookedAt()
                    row = known[place] = asked[key].add(moment.facts, day, end)
                rows.append((key, row, at if moment.is_new else None))
            found.append(rows)
        return found

    def _stand(self, key: int, rows: LookedAt) -> Standings:
        rows.close()
        return self._bulk[key][1].stand(len(rows), rows.look)


def _judged(past: PastLead, looked: Sequence[_Row], stood: dict[int, Standings]) -> Judged:
    best: tuple[bool, int] | None = None
    qualified_at = None
    for key, row, at in looked:
        scores, passed, reached = stood[key]
        standing = (passed[row], scores[row])
        best = standing if best is None else max(best, standing)
        if at is not None and qualified_at is None and reached[row]:
            qualified_at = at
    return Judged(past.lead_id, best[1] if best else 0, qualified_at, past.is_as_imported)
