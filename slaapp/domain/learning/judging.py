"""What an agreement makes of a lead's past: its best score while marketing had it, and when it
would have been qualified."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
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


def judge(
    past: PastLead,
    terms_at: TermsAt,
    book: Rulebook,
    until: Instant,
    unknown: Collection[str] = (),
) -> Judged:
    """Judge it at every moment that may change its score, up to ``until``.

    ``unknown`` are fields that sales fill in: where all was imported with the end, their values
    are not used.
    """
    blanked = unknown if past.is_as_imported else ()
    best: tuple[bool, int] | None = None
    qualified_at = None
    for moment in _all_moments(past, terms_at, book, until):
        sheet = _sheet(moment, terms_at, book, blanked)
        if sheet is None or not (moment.is_new or best is None):
            continue
        standing = (not sheet.barred_by, sheet.total)
        best = standing if best is None else max(best, standing)
        if sheet.qualifies and moment.is_new and qualified_at is None:
            qualified_at = moment.at
    return Judged(past.lead_id, best[1] if best else 0, qualified_at, past.is_as_imported)


def _sheet(
    moment: Moment, terms_at: TermsAt, book: Rulebook, unknown: Collection[str]
) -> ScoreSheet | None:
    """As the program judges: by the agreement in force at the day's end, as of then."""
    day = book.day_of(moment.at)
    end = book.end_of(day) - 1
    terms = terms_at(end)
    if terms is None:
        return None
    facts = moment.facts
    if unknown:
        known = {key: value for key, value in facts.fields.items() if key not in unknown}
        facts = LeadFacts(known, facts.events)
    return score_by(terms, facts, end, day)


def _all_moments(
    past: PastLead, terms_at: TermsAt, book: Rulebook, until: Instant
) -> Iterator[Moment]:
    """What was written, and between it the days on which waiting alone raises a score."""
    cut = past.cut
    end = until if cut is None else cut.occurred_at
    moments = list(past.moments())
    for moment, following in zip(moments, [*moments[1:], None], strict=True):
        yield moment
        last = end if following is None else min(end, following.at)
        for at in sorted(_waits(moment, terms_at, book, last)):
            yield replace(moment, at=at)


def _waits(moment: Moment, terms_at: TermsAt, book: Rulebook, last: Instant) -> set[Instant]:
    """The starts of the days between two moments at which another score may come of the same."""
    terms = terms_at(book.end_of(book.day_of(moment.at)) - 1)
    found = {at for at in _versions(book) if moment.at < at < last} if terms is not None else set()
    if terms is None:
        return {at for at in _versions(book) if moment.at < at < last}
    gates = [gate.condition for gate in terms.qualifying.gates if gate.kind == MUST_NOT]
    rising = [each for each in terms.criteria if _may_rise(each)] + gates
    for criterion in rising:
        for at in _turns(criterion, moment.facts):
            day = book.day_of(at)
            starts = (start_of_day(day + timedelta(days=n), book.zone) for n in (0, 1))
            found |= {start for start in starts if moment.at < start < last}
    return found


def _versions(book: Rulebook) -> Iterator[Instant]:
    return (version.effective_from for version in book.versions)


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
