"""What the criteria of an agreement look at, fetched for a chunk of leads as columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any

import numpy as np
from sqlalchemy import Connection, Select, bindparam, func, select

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion, FieldValue
from slaapp.domain.criterion_field import CUSTOM, FIELDS, INTEREST, LAST, kind_of
from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.score_bulk import BulkScore, Column, Flags, Numbers, Verdicts
from slaapp.store.among import among_bound, keys_text
from slaapp.store.lead_columns import COLUMNS, joined
from slaapp.store.merges import merged_into
from slaapp.store.tables import event, lead

_NO_AGE = -1
_LONG_AGO = -(2**60)

STORED = ("score", "grade", "reached", "tier", "scored_on")
"""What is stored of a score, read beside what it is made of."""


class Judging:
    """The statements for one agreement, and its judgement of chunk after chunk at ``now``."""

    def __init__(self, terms: Agreement, now: Instant, day: date, gone: Mapping[str, str]) -> None:
        conditions = (*terms.criteria, *(gate.condition for gate in terms.qualifying.gates))
        self._now, self._judge = now, BulkScore(terms, day).judge
        codes = dict.fromkeys(each.field for each in conditions)
        self._codes = [code for code in codes if code in FIELDS]
        self._custom = any(code.startswith(CUSTOM) for code in codes)
        self._said = any(code.startswith(INTEREST) for code in codes)
        self._kinds = sorted({kind_of(code) for code in codes} - {""})
        self._about = any(each.about for each in conditions)
        self._others = merged_into(gone)
        described = _described(self._codes, custom=self._custom)
        happened = _happened(self._kinds, about=self._about)
        self.scans = (described, happened, _SAID)
        """What is fetched, of all leads there are."""
        # Made once: to build a statement of so many columns costs more than to run it.
        self._described = described.where(lead.c.id.in_(among_bound("keys")))
        self._happened, self._answered = (
            each.where(event.c.lead_id.in_(among_bound("keys"))) for each in (happened, _SAID)
        )

    def judge(self, connection: Connection, lead_ids: Sequence[str]) -> tuple[list[Any], Verdicts]:
        """What is stored of these leads' scores, and what it should be, in the same order."""
        rows = connection.execute(self._described, {"keys": keys_text(lead_ids)}).all()
        place = {row[0]: at for at, row in enumerate(rows)}
        for key in list(place):
            place.update(dict.fromkeys(self._others.get(key, ()), place[key]))
        chunk = _Chunk(len(rows), self._now)
        chunk.take_fields(rows, self._codes, custom=self._custom)
        if self._kinds:
            found = self._fetch(connection, self._happened, place)
            chunk.take_events(self._kinds, found, place)
        if self._said:
            chunk.take_answers(self._fetch(connection, self._answered, place), place)
        return [_stored_of(row) for row in rows], self._judge(len(rows), chunk.look)

    def _fetch(
        self, connection: Connection, statement: Select[Any], keys: Iterable[str]
    ) -> Sequence[Any]:
        return connection.execute(statement, {"keys": keys_text(keys), "now": self._now}).all()


_stored_of = itemgetter(*range(len(STORED) + 1))


class _Chunk:
    """The columns of some leads."""

    def __init__(self, count: int, now: Instant) -> None:
        self._count, self._now = count, now
        self._fields: dict[str, Column] = {}
        self._customs: Sequence[Mapping[str, Any]] = ()
        self._kinds: dict[str, int] = {}
        self._place: Numbers = np.zeros(0, np.int64)
        self._kind: Numbers = self._place
        self._at: Numbers = self._place
        self._words: Sequence[str] = ()
        self._counted: dict[tuple[object, ...], Column] = {}

    def look(self, criterion: Criterion) -> Column:
        """What a criterion looks at."""
        code = criterion.field
        if kind_of(code):
            return self._behaviour(criterion)
        if code not in self._fields:
            self._fields[code] = Column(self._custom(code) or [None] * self._count)
        return self._fields[code]

    def take_fields(self, rows: Sequence[Any], codes: Sequence[str], *, custom: bool) -> None:
        """The descriptive values; they stand behind the key and what is stored."""
        columns = list(zip(*rows, strict=True)) or [()] * (len(STORED) + len(codes) + 2)
        for at, code in enumerate(codes, len(STORED) + 1):
            self._fields[code] = Column(columns[at])
        if custom:
            # As one document: to call the reader for each took as long as to read.
            self._customs = json.loads(f"[{','.join(text or '{}' for text in columns[-1])}]")

    def _custom(self, code: str) -> Sequence[FieldValue]:
        """The values of a custom field as ``figures.custom_values`` has them, yes and no in
        words; empty for what is none."""
        if not code.startswith(CUSTOM):
            return ()
        key = code.removeprefix(CUSTOM)
        values = [held.get(key) for held in self._customs]
        return values if _PLAIN.issuperset(map(type, values)) else [*map(_said, values)]

    def take_events(
        self, kinds: Sequence[str], rows: Sequence[Any], place: Mapping[str, int]
    ) -> None:
        """What was done: (lead, kind, instant, and its words where they are asked for)."""
        self._kinds = {kind: code for code, kind in enumerate(kinds)}
        if rows:
            keys, found, at, *words = zip(*rows, strict=True)
            self._place = np.fromiter(map(place.__getitem__, keys), np.int64, len(rows))
            self._kind = np.fromiter(map(self._kinds.__getitem__, found), np.int64, len(rows))
            self._at = np.array(at, np.int64)
            self._words = words[0] if words else ()

    def take_answers(self, rows: Sequence[Any], place: Mapping[str, int]) -> None:
        """What was said: (lead, field, answer, instant), the latest last."""
        answers: dict[str, list[FieldValue]] = {}
        times: dict[str, Numbers] = {}
        for key, code, answer, at in rows:
            if code not in answers:
                answers[code] = [None] * self._count
                times[code] = np.full(self._count, self._now + DAY, np.int64)
            answers[code][place[key]] = answer
            times[code][place[key]] = at
        for code, values in answers.items():
            self._fields[code] = Column(values, (self._now - times[code]) // DAY)

    def _behaviour(self, criterion: Criterion) -> Column:
        about = fold(criterion.about)
        asked = (criterion.field, criterion.within_days, about)
        if asked not in self._counted:
            self._counted[asked] = self._count_of(criterion, about)
        return self._counted[asked]

    def _count_of(self, criterion: Criterion, about: str) -> Column:
        counts = self._kind == self._kinds[kind_of(criterion.field)]
        if criterion.within_days is not None:
            counts &= self._at > self._now - criterion.within_days * DAY
        if about:
            counts &= self._are_about(about)
        place = self._place[counts]
        latest = np.full(self._count, _LONG_AGO, np.int64)
        np.maximum.at(latest, place, self._at[counts])
        number: Numbers = np.bincount(place, minlength=self._count)
        ages = np.where(number > 0, (self._now - latest) // DAY, _NO_AGE)
        if criterion.field.startswith(LAST):
            return Column([None if age < 0 else age for age in ages.tolist()], ages)
        return Column(number.tolist(), ages)

    def _are_about(self, about: str) -> Flags:
        known = {words: about in fold(words) for words in set(self._words)}
        return np.fromiter(map(known.__getitem__, self._words), np.bool_, len(self._words))


_PLAIN = {str, int, float, type(None)}


def _said(value: Any) -> FieldValue:
    if isinstance(value, dict):
        value = value.get("date")
    plain: FieldValue = ("yes" if value else "no") if isinstance(value, bool) else value
    return plain


def _described(codes: Sequence[str], *, custom: bool) -> Select[Any]:
    """Key, what is stored, the fields by their codes, and the custom values last."""
    wanted = [COLUMNS[code] for code in codes]
    query = select(lead.c.id, *(lead.c[name] for name in STORED), *wanted)
    if custom:
        query = query.add_columns(lead.c.custom)
    return query.select_from(joined(codes))


def _happened(kinds: Sequence[str], *, about: bool) -> Select[Any]:
    query = select(event.c.lead_id, event.c.kind, event.c.occurred_at)
    if about:
        query = query.add_columns(func.coalesce(event.c.value, event.c.note, ""))
    return query.where(*_by_then(), event.c.kind.in_(kinds))


def _by_then() -> tuple[Any, ...]:
    return event.c.in_force == 1, event.c.occurred_at <= bindparam("now")


_SAID = (
    select(event.c.lead_id, event.c.field, event.c.value, event.c.occurred_at)
    .where(*_by_then(), event.c.kind == "changed", event.c.field.startswith(INTEREST))
    .order_by(event.c.occurred_at, event.c.id)
)
