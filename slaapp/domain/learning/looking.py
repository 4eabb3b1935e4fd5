"""When a lead's past is looked at, and by what: every moment that may change its score."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion, LeadFacts
from slaapp.domain.criterion_field import EVENT, LAST, kind_of
from slaapp.domain.criterion_operator import date_of, number_of
from slaapp.domain.gate import MUST_NOT
from slaapp.domain.instants import DAY, Instant, start_of_day
from slaapp.domain.learning.past import Moment, PastLead
from slaapp.domain.rulebook import Rulebook

TermsAt: TypeAlias = Callable[[Instant], Agreement | None]
"""The agreement that a score is made by at an instant."""

_FADING_DAYS = 60
"""So long each day is looked at where a penalty fades."""

_NEAR = 2 * DAY
"""No day, however long, begins or ends further from any of its instants."""


class Look(NamedTuple):
    """One judgement to be made: by ``terms``, of what is known since a moment, on the ``day`` of
    ``at``, as of ``end``, the day's last instant."""

    at: Instant
    moment: Moment
    terms: Agreement
    day: date
    end: Instant


class Looking:
    """Finds the moments as the program looked, up to ``until``.

    ``unknown`` are fields that sales fill in: where all was imported with the end, their values
    are not used.
    """

    def __init__(self, book: Rulebook, until: Instant, unknown: Collection[str] = ()) -> None:
        self._book, self._until, self._unknown = book, until, frozenset(unknown)
        self._begins = [version.effective_from for version in book.versions]
        self._rising: dict[int, tuple[Agreement, list[tuple[Criterion, set[int]]]]] = {}
        self._starts: dict[date, Instant] = {}

    def moments_of(self, past: PastLead) -> list[Moment]:
        """Every moment at which something was written down, with what was known then."""
        moments = list(past.moments())
        if not (self._unknown and past.is_as_imported):
            return moments
        return [replace(moment, facts=self._known(moment.facts)) for moment in moments]

    def looks(self, past: PastLead, moments: Sequence[Moment], terms_at: TermsAt) -> Iterator[Look]:
        """The judgements that were made of a lead, in order: while it was new, one at least; none
        before there was an agreement."""
        seen = False
        for at, moment in self._with_waits(past, moments, terms_at):
            if seen and not moment.is_new:
                continue
            day = self._book.day_of(at)
            end = self._book.end_of(day) - 1
            terms = terms_at(end)
            if terms is not None:
                seen = True
                yield Look(at, moment, terms, day, end)

    def _known(self, facts: LeadFacts) -> LeadFacts:
        known = {key: value for key, value in facts.fields.items() if key not in self._unknown}
        return LeadFacts(known, facts.events)

    def _with_waits(
        self, past: PastLead, moments: Sequence[Moment], terms_at: TermsAt
    ) -> Iterator[tuple[Instant, Moment]]:
        """What was written, and between it the days on which waiting alone raises a score."""
        cut = past.cut
        end = self._until if cut is None else cut.occurred_at
        for moment, following in zip(moments, [*moments[1:], None], strict=True):
            yield moment.at, moment
            last = end if following is None else min(end, following.at)
            if moment.at < last:
                yield from ((at, moment) for at in sorted(self._waits(moment, terms_at, last)))

    def _waits(self, moment: Moment, terms_at: TermsAt, last: Instant) -> set[Instant]:
        """The starts of the days between two moments at which the same may score otherwise."""
        first = moment.at
        found = {at for at in self._begins if first < at < last}
        terms = terms_at(self._book.end_of(self._book.day_of(first)) - 1)
        for criterion, spans in self._rising_of(terms) if terms else ():
            for at in _turns(criterion, spans, moment.facts):
                if first - _NEAR <= at <= last + _NEAR:
                    day = self._book.day_of(at)
                    starts = (self._start_of(day), self._start_of(day + timedelta(days=1)))
                    found.update(start for start in starts if first < start < last)
        return found

    def _start_of(self, day: date) -> Instant:
        found = self._starts.get(day)
        if found is None:
            found = self._starts[day] = start_of_day(day, self._book.zone)
        return found

    def _rising_of(self, terms: Agreement) -> list[tuple[Criterion, set[int]]]:
        """What may give more by waiting alone, with the days after which it turns."""
        held = self._rising.get(id(terms))
        if held is None:
            gates = [gate.condition for gate in terms.qualifying.gates if gate.kind == MUST_NOT]
            rising = [each for each in terms.criteria if _may_rise(each)] + gates
            # Kept with it, so that no other agreement takes its place in memory.
            held = self._rising[id(terms)] = (terms, [(each, _spans(each)) for each in rising])
        return held[1]


def _may_rise(criterion: Criterion) -> bool:
    """Whether it may give more for no other reason than that time goes by."""
    aged = criterion.within_days is not None or criterion.field.startswith(LAST)
    timed = aged or criterion.operator == "within_last" or criterion.half_life is not None
    counted = criterion.field.startswith(EVENT) and criterion.operator in ("at_least", "is_known")
    falls = counted or criterion.half_life is not None
    return timed and (criterion.points < 0 or not falls)


def _spans(criterion: Criterion) -> set[int]:
    """After how many days what a criterion sees may turn into something else by itself."""
    spans = [number_of(operand) for operand in criterion.operands]
    days = {int(span) for span in spans if span is not None and 0 <= span <= 3_660}
    if criterion.within_days is not None:
        days.add(criterion.within_days)
    if criterion.half_life is not None:
        days |= set(range(1, _FADING_DAYS))
    return days


def _turns(criterion: Criterion, days: set[int], facts: LeadFacts) -> Iterator[Instant]:
    """When that is, of a lead."""
    held = date_of(facts.fields.get(criterion.field))
    if held is not None:
        # Noon in UTC is that day nearly everywhere; the day after is looked at too.
        noon = (held.toordinal() - 719_163) * DAY + DAY // 2
        yield from (noon + each * DAY for each in (0, *days))
    kind = kind_of(criterion.field)
    for event in facts.events:
        if event.kind == kind or (event.kind == "changed" and event.field == criterion.field):
            yield from (event.occurred_at + each * DAY for each in days)
