"""What was known of many leads at many moments, as the columns that criteria look at.

``LeadFacts.seen_by`` says the same of one lead at one moment.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

import numpy as np

from slaapp.domain.criterion import Criterion, FieldValue, LeadFacts
from slaapp.domain.criterion_field import INTEREST, LAST, kind_of
from slaapp.domain.events import Event
from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.lead_facts import words_of
from slaapp.domain.score_bulk import Column, Numbers, Places

_Placed: TypeAlias = tuple[int, Event]
"""An event with the place of its facts."""

_NO_AGE = -1
_LONG_AGO = -(2**60)


class LookedAt:
    """Rows, one for each judgement: whose facts, on which day, as of which instant."""

    def __init__(self) -> None:
        self._facts: list[LeadFacts] = []
        self._fields: list[Mapping[str, FieldValue]] = []
        self._fields_of: list[int] = []
        self._at: dict[int, int] = {}
        self._described: dict[int, int] = {}
        self._rows: list[int] = []
        self._days: list[date] = []
        self._ends: list[Instant] = []
        self._columns: dict[tuple[object, ...], Column] = {}
        self._happened: dict[tuple[str, str, str], _Happened] = {}
        self._by_kind: dict[tuple[str, str], list[_Placed]] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, facts: LeadFacts, day: date, end: Instant) -> int:
        """One more row; its number."""
        at = self._at.get(id(facts))
        if at is None:
            at = self._at[id(facts)] = len(self._facts)
            self._facts.append(facts)
            described = self._described.setdefault(id(facts.fields), len(self._fields))
            if described == len(self._fields):
                self._fields.append(facts.fields)
            self._fields_of.append(described)
        self._rows.append(at)
        self._days.append(day)
        self._ends.append(end)
        return len(self._rows) - 1

    def close(self) -> None:
        """No more rows: what is looked at from now on is of these."""
        self._place: Places = np.array(self._rows, np.intp)
        self._field_place: Places = np.array(self._fields_of, np.intp)[self._place]
        self._end: Numbers = np.array(self._ends, np.int64)

    def look(self, criterion: Criterion) -> Column:
        """What a criterion looks at."""
        code, about = criterion.field, fold(criterion.about)
        key = (code, criterion.within_days, about) if kind_of(code) else (code,)
        found = self._columns.get(key)
        if found is None:
            found = self._columns[key] = self._column(criterion, about)
        return found

    def _column(self, criterion: Criterion, about: str) -> Column:
        if kind_of(criterion.field):
            return self._behaviour(criterion, about)
        if criterion.field.startswith(INTEREST):
            return self._said(criterion.field)
        values = [_plain(held.get(criterion.field)) for held in self._fields]
        return Column(values, None, self._field_place, self._days)

    def _behaviour(self, criterion: Criterion, about: str) -> Column:
        done = self._happening(kind_of(criterion.field), about=about)
        row, source = done.of(self._place)
        at = done.at[source]
        counts = at <= self._end[row]
        if criterion.within_days is not None:
            counts &= at > self._end[row] - criterion.within_days * DAY
        row, at = row[counts], at[counts]
        latest = np.full(len(self), _LONG_AGO, np.int64)
        np.maximum.at(latest, row, at)
        number: Numbers = np.bincount(row, minlength=len(self))
        ages = np.where(number > 0, (self._end - latest) // DAY, _NO_AGE)
        if criterion.field.startswith(LAST):
            return Column([None if age < 0 else age for age in ages.tolist()], ages)
        return Column(number.tolist(), ages)

    def _said(self, code: str) -> Column:
        """The latest answer of each row; of two at once the one with the later key."""
        told = self._happening("changed", code)
        row, source = told.of(self._place)
        stands = told.at[source] <= self._end[row]
        last = np.full(len(self), -1, np.intp)
        np.maximum.at(last, row[stands], source[stands])
        values = [None if each < 0 else told.events[each].value for each in last.tolist()]
        ages = np.full(len(self), _NO_AGE, np.int64)
        said = last >= 0
        ages[said] = (self._end[said] - told.at[last[said]]) // DAY
        return Column(values, ages, None, self._days)

    def _happening(self, kind: str, code: str = "", about: str = "") -> _Happened:
        found = self._happened.get((kind, code, about))
        if found is None:
            events = self._sorted().get((kind, code), ())
            if about:
                events = [(at, e) for at, e in events if about in fold(words_of(e))]
            found = _Happened(len(self._facts), events)
            self._happened[kind, code, about] = found
        return found

    def _sorted(self) -> Mapping[tuple[str, str], list[_Placed]]:
        """The events by their kinds, those that changed something by what they changed too."""
        if self._by_kind is None:
            self._by_kind = defaultdict(list)
            for at, facts in enumerate(self._facts):
                for event in facts.events:
                    code = (event.field or "") if event.kind == "changed" else ""
                    self._by_kind[event.kind, code].append((at, event))
        return self._by_kind


class _Happened:
    """Some events, each with the place of its facts, in the order in which they happened."""

    def __init__(self, count: int, placed: Sequence[_Placed]) -> None:
        ordered = sorted(placed, key=lambda each: (each[0], each[1].occurred_at, each[1].id))
        self.events = [event for _, event in ordered]
        self.at: Numbers = np.array([event.occurred_at for event in self.events], np.int64)
        places = np.array([at for at, _ in ordered], np.intp)
        self._count = np.bincount(places, minlength=count)
        self._first = np.cumsum(self._count) - self._count

    def of(self, place: Places) -> tuple[Places, Places]:
        """For each row, given the place of its facts, which events are its own: pairs of row and
        place of the event."""
        count = self._count[place]
        row = np.repeat(np.arange(len(place)), count)
        begins = np.repeat(np.cumsum(count) - count, count)
        return row, np.arange(len(row)) - begins + self._first[place][row]


def _plain(value: FieldValue) -> FieldValue:
    return ("yes" if value else "no") if isinstance(value, bool) else value
