"""What an agreement makes of a lead's past: its best score while marketing had it, and when it
would have been qualified."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeAlias

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion, LeadFacts
from slaapp.domain.criterion_field import EVENT, LAST, kind_of
from slaapp.domain.criterion_operator import date_of, number_of
from slaapp.domain.gate import MUST_NOT
from slaapp.domain.instants import DAY, Instant, start_of_day
from slaapp.domain.learning.past import Moment, PastLead
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.score import ScoreSheet, score_by

TermsAt: TypeAlias = Callable[[Instant], Agreement | None]
"""The agreement that a score is made by at an instant."""

_FADING_DAYS = 60
"""So long each day is looked at where a penalty fades."""


@dataclass(frozen=True, slots=True)
class Judged:
    """``points`` are the most it had while it was new (and no gate barred it, if one let it
    through at all), ``qualified_at`` the first instant at which they were enough."""

    lead_id: str
    points: int
    qualified_at: Instant | None
    as_imported: bool


class Judge:
    """Judges pasts as the program did: at every moment that may change a score, up to ``until``.

    ``unknown`` are fields that sales fill in: where all was imported with the end, their values
    are not used.
    """

    def __init__(self, book: Rulebook, until: Instant, unknown: Collection[str] = ()) -> None:
        self._book, self._until, self._unknown = book, until, frozenset(unknown)
        self._begins = [version.effective_from for version in book.versions]
        self._rising: dict[int, tuple[Agreement, list[Criterion]]] = {}

    def judge(self, past: PastLead, sides: Sequence[TermsAt]) -> list[Judged]:
        """By each of several agreements; what they have in common is judged once."""
        moments, imported = list(past.moments()), past.is_as_imported
        sheets: dict[tuple[int, Instant, Instant], ScoreSheet] = {}
        return [self._by(past, moments, imported, terms_at, sheets) for terms_at in sides]

    def _by(
        self,
        past: PastLead,
        moments: list[Moment],
        imported: bool,
        terms_at: TermsAt,
        sheets: dict[tuple[int, Instant, Instant], ScoreSheet],
    ) -> Judged:
        best: tuple[bool, int] | None = None
        qualified_at = None
        for moment in self._with_waits(past, moments, terms_at):
            if not (moment.is_new or best is None):
                continue
            sheet = self._sheet(moment, imported, terms_at, sheets)
            if sheet is None:
                continue
            standing = (not sheet.barred_by, sheet.total)
            best = standing if best is None else max(best, standing)
            if sheet.qualifies and moment.is_new and qualified_at is None:
                qualified_at = moment.at
        return Judged(past.lead_id, best[1] if best else 0, qualified_at, imported)

    def _sheet(
        self,
        moment: Moment,
        imported: bool,
        terms_at: TermsAt,
        sheets: dict[tuple[int, Instant, Instant], ScoreSheet],
    ) -> ScoreSheet | None:
        """By the agreement in force at the day's end, as of then."""
        day = self._book.day_of(moment.at)
        end = self._book.end_of(day) - 1
        terms = terms_at(end)
        if terms is None:
            return None
        key = (id(terms), moment.at, moment.recorded_at)
        if key not in sheets:
            facts = self._known(moment.facts) if imported else moment.facts
            sheets[key] = score_by(terms, facts, end, day)
        return sheets[key]

    def _known(self, facts: LeadFacts) -> LeadFacts:
        if not self._unknown:
            return facts
        known = {key: value for key, value in facts.fields.items() if key not in self._unknown}
        return LeadFacts(known, facts.events)

    def _with_waits(
        self, past: PastLead, moments: list[Moment], terms_at: TermsAt
    ) -> Iterator[Moment]:
        """What was written, and between it the days on which waiting alone raises a score."""
        cut = past.cut
        end = self._until if cut is None else cut.occurred_at
        for moment, following in zip(moments, [*moments[1:], None], strict=True):
            yield moment
            last = end if following is None else min(end, following.at)
            for at in sorted(self._waits(moment, terms_at, last)):
                yield replace(moment, at=at)

    def _waits(self, moment: Moment, terms_at: TermsAt, last: Instant) -> set[Instant]:
        """The starts of the days between two moments at which the same may score otherwise."""
        found = {at for at in self._begins if moment.at < at < last}
        terms = terms_at(self._book.end_of(self._book.day_of(moment.at)) - 1)
        for criterion in self._rising_of(terms) if terms else ():
            for at in _turns(criterion, moment.facts):
                day = self._book.day_of(at)
                days = (day, day + timedelta(days=1))
                starts = (start_of_day(each, self._book.zone) for each in days)
                found |= {start for start in starts if moment.at < start < last}
        return found

    def _rising_of(self, terms: Agreement) -> list[Criterion]:
        held = self._rising.get(id(terms))
        if held is None:
            gates = [gate.condition for gate in terms.qualifying.gates if gate.kind == MUST_NOT]
            rising = [each for each in terms.criteria if _may_rise(each)] + gates
            # Kept with it, so that no other agreement takes its place in memory.
            held = self._rising[id(terms)] = (terms, rising)
        return held[1]


def _may_rise(criterion: Criterion) -> bool:
    """Whether it may give more for no other reason than that time goes by."""
    aged = criterion.within_days is not None or criterion.field.startswith(LAST)
    timed = aged or criterion.operator == "within_last" or criterion.half_life is not None
    counted = criterion.field.startswith(EVENT) and criterion.operator in ("at_least", "is_known")
    falls = counted or criterion.half_life is not None
    return timed and (criterion.points < 0 or not falls)


def _turns(criterion: Criterion, facts: LeadFacts) -> Iterator[Instant]:
    """When what a criterion sees turns into something else by itself."""
    spans = [number_of(operand) for operand in criterion.operands]
    days = {int(span) for span in spans if span is not None and 0 <= span <= 3_660}
    if criterion.within_days is not None:
        days.add(criterion.within_days)
    if criterion.half_life is not None:
        days |= set(range(1, _FADING_DAYS))
    held = date_of(facts.fields.get(criterion.field))
    if held is not None:
        # Noon in UTC is that day nearly everywhere; the day after is looked at too.
        noon = (held.toordinal() - 719_163) * DAY + DAY // 2
        yield from (noon + each * DAY for each in (0, *days))
    kind = kind_of(criterion.field)
    for event in facts.events:
        if event.kind == kind or (event.kind == "changed" and event.field == criterion.field):
            yield from (event.occurred_at + each * DAY for each in days)
