"""Fields that may be known only because of how a lead ended: pointed out, for people to judge.

Points learned from such a field look splendid and are worth nothing, since nobody knows it when
the lead is judged. What sales fill in somebody must say; here is what looks like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from slaapp.domain.criterion_operator import is_blank
from slaapp.domain.folding import fold
from slaapp.domain.kpi import Rate
from slaapp.domain.learning.cases import Cases, Column
from slaapp.domain.learning.coded import Coded, coded
from slaapp.domain.learning.numbers import numbers_of
from slaapp.domain.learning.suggestion import LEAST, Progress, out_of_fold
from slaapp.domain.rank_quality import RankQuality

TOO_WELL_IN_WORDS, TOO_WELL_IN_NUMBERS = 0.75, 0.85
"""A single field that ranks leads better than this is too good to be true; time on the site,
honestly measured, ranks better than any word."""

_ALMOST = 0.05
_ENOUGH_LEADS = 20
_MUCH = 0.3
_MOSTLY = 0.5

# What is written down when all is over, or kept up to date meanwhile; in folded words.
_TELLING = re.compile(
    r"\b(last|dernier|derniere|tags?|etiquettes?|stage|etape|lost|perdu|won|gagne|deal|affaire"
    r"|reason|raison|motif)\b|quality|qualite|status|statut|outcome|resultat|closed|clotur"
    r"|converted|converti|feedback|comment|modifi|updated"
)


@dataclass(frozen=True, slots=True)
class Suspect:
    """A field with why it is suspected: came_late, ranks_too_well, decides_alone, name_says_so.

    ``quality`` is how well the field alone ranks leads out of fold; ``late`` are, of the leads
    that were handed over and have a value, those that got it only afterwards.
    """

    field: str
    reasons: tuple[str, ...]
    quality: RankQuality
    late: Rate


def suspects_among(
    cases: Cases,
    late: Mapping[str, Rate] | None = None,
    progress: Progress | None = None,
    columns: Sequence[Coded] | None = None,
) -> list[Suspect]:
    """The suspected fields, the one that ranks best first; none where there are too few leads.
    ``columns`` are those of the cases, where they are coded already."""
    if min(cases.customers, cases.others) < LEAST:
        return []
    found = []
    for done, each in enumerate(columns or map(coded, cases.columns)):
        if progress:
            progress(done, len(cases.columns))
        field_late = (late or {}).get(each.column.field, Rate(0, 0))
        suspect = _suspect(each, cases, field_late)
        if suspect.reasons:
            found.append(suspect)
    return sorted(found, key=lambda each: (-(each.quality.value or 0), each.field))


def _suspect(column: Coded, cases: Cases, late: Rate) -> Suspect:
    quality = out_of_fold([column], cases.won)
    return Suspect(
        column.column.field, tuple(_reasons(column, cases, quality, late)), quality, late
    )


def _reasons(column: Coded, cases: Cases, quality: RankQuality, late: Rate) -> Iterator[str]:
    if not late.is_too_few and (late.value or 0) >= _MOSTLY:
        yield "came_late"
    known = column.tally(np.arange(len(cases.won)))
    most = TOO_WELL_IN_WORDS if numbers_of(known) is None else TOO_WELL_IN_NUMBERS
    if known and (quality.value or 0) >= most:
        yield "ranks_too_well"
    if _decided(column, cases) >= _MUCH:
        yield "decides_alone"
    if known and name_tells(column.column):
        yield "name_says_so"


def name_tells(column: Column) -> bool:
    """Whether a custom field is called like something that sales write down."""
    is_own = column.field.startswith("custom:")
    return is_own and _TELLING.search(fold(column.label or column.field)) is not None


def _decided(column: Coded, cases: Cases) -> float:
    """The share of the leads with a value whose value nearly always or nearly never wins."""
    won = np.array(cases.won, dtype=np.float64)
    counts = np.bincount(column.codes, minlength=len(column.values))
    wins = np.bincount(column.codes, weights=won, minlength=len(column.values))
    known = counts * np.array([not is_blank(value) for value in column.values])
    shares = wins / np.maximum(counts, 1)
    # Where hardly anybody wins, or nearly everybody, that a value does so too says nothing.
    never = (shares <= _ALMOST) & (won.mean() >= 3 * _ALMOST)
    always = (shares >= 1 - _ALMOST) & (won.mean() <= 1 - 3 * _ALMOST)
    sure = (counts >= _ENOUGH_LEADS) & (never | always)
    return float(known[sure].sum() / max(known.sum(), 1))
