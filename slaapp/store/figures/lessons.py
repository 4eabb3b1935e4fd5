"""What one's own history suggests, with what may have told it too much."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.learning.coded import coded
from slaapp.domain.learning.suggestion import LEAST, Suggestion, out_of_fold, suggest, totals_of
from slaapp.domain.learning.suspects import Suspect, suspects_among
from slaapp.domain.learning.threshold import ProposedThreshold, proposed_thresholds
from slaapp.domain.rank_quality import RankQuality
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.cases_reading import History, read_cases

Progress = Callable[[int, int], None]

_STEPS = 4


@dataclass(frozen=True, slots=True)
class Lesson:
    """A suggestion, from ``history``, without the fields ``left_out``.

    ``without_suspects`` is what its rank quality would be without the suspected fields too, None
    where nothing is suspected. ``thresholds`` are proposed for the suggested points alone.
    ``warnings`` are the suggestion's, and as_imported where leads came with their end.
    """

    history: History
    suggestion: Suggestion
    suspects: tuple[Suspect, ...]
    without_suspects: RankQuality | None
    left_out: frozenset[str]
    thresholds: tuple[ProposedThreshold, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """Codes of what makes it doubtful."""
        imported = ("as_imported",) if self.history.as_imported else ()
        return (*self.suggestion.warnings, *imported)

    def without_values(self) -> Lesson:
        """The same without the leads' values, which are many and are shown nowhere."""
        cases = self.history.cases
        slim = replace(self.history, cases=cases.without(cases.fields))
        return replace(self, history=slim)


def learn(
    connection: Connection,
    book: Rulebook,
    now: Instant,
    without: frozenset[str] = frozenset(),
    chosen: LeadFilter | None = None,
    progress: Progress | None = None,
    promised: int | None = None,
) -> Lesson:
    """Learn from the leads of a filter (None: all).

    ``promised`` is the volume a month for which a threshold is looked for (None: that of the
    version in force). ``progress`` hears thousandths done, of 1,000; raising in it ends the work.
    """
    version = book.version_at(now)
    terms = version.agreement if version else None
    if promised is None:
        promised = terms.volume_per_month if terms else 0
    part = _Parts(progress)
    history = read_cases(connection, now, terms, chosen, without, part(0))
    cases = history.cases
    columns = [coded(column) for column in cases.columns]
    suggestion = suggest(cases, part(1), columns)
    suspects = suspects_among(cases, history.late, part(2), columns)
    honest = None
    if suspects and min(cases.customers, cases.others) >= LEAST:
        suspected = {each.field for each in suspects}
        rest = [each for each in columns if each.column.field not in suspected]
        honest = out_of_fold(rest, cases.won, part(3))
    proposed = _thresholds(history, suggestion, promised)
    return Lesson(history, suggestion, tuple(suspects), honest, without, proposed)


def _thresholds(
    history: History, suggestion: Suggestion, promised: int
) -> tuple[ProposedThreshold, ...]:
    """None without lines. How many leads came a month, one month alone does not tell: it may be
    that of an import."""
    cases = history.cases
    if not suggestion.lines:
        return ()
    months = history.months if history.months > 1 else 0
    decided = len(cases.won) / (len(cases.won) + history.undecided)
    totals = totals_of(suggestion.lines, len(cases.won))
    return proposed_thresholds(totals, cases.won, months * decided, promised)


class _Parts:
    """Tells how far the whole is while its parts tell how far they are."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress

    def __call__(self, step: int) -> Progress | None:
        if self._progress is None:
            return None
        tell = self._progress
        return lambda done, of: tell(round(1_000 * (step + done / max(of, 1)) / _STEPS), 1_000)
