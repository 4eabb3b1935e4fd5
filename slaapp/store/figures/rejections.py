"""Why sales rejected what it was given: the rejections of a period by coded reason.

Definition: ``kpis.md``, "Rejections by reason". A rejection that was upheld is one all the same;
one that was overruled is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select, func, select

from slaapp.domain.figure_list import FigureList
from slaapp.domain.figure_question import Question
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import EMPTY
from slaapp.store.figures.hand_overs import among_hand_overs, part_clause
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, reason

OTHER = "other"
TOO_MANY_OTHERS = 0.15
"""Above this share of the rejections the list of reasons is not good enough."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """The rejections with one reason (key ``""``: with none); ``rate`` is of what was decided."""

    key: str
    code: str | None
    label: str | None
    rate: Rate
    behind: FigureList

    @property
    def count(self) -> int:
        """How many."""
        return self.rate.k


@dataclass(frozen=True, slots=True)
class Rejections:
    """``reasons`` from the most frequent on; ``decided`` hand-overs in all, and their list."""

    reasons: Sequence[Rejected]
    decided: int
    behind: FigureList

    @property
    def count(self) -> int:
        """How many were rejected."""
        return sum(each.count for each in self.reasons)

    @property
    def others(self) -> Rate:
        """Of those rejected, those with the reason "other"."""
        return Rate(sum(each.count for each in self.reasons if each.code == OTHER), self.count)

    @property
    def says_little(self) -> bool:
        """Whether so many are "other" that the codes are bad."""
        return (self.others.value or 0) > TOO_MANY_OTHERS


def rejections(connection: Connection, asked: Question, now: Instant) -> Rejections:
    """Those of the hand-overs of the period."""
    leads = both(asked.leads, COUNTED)
    rejected = func.count().filter(part_clause("rejected", now))
    decided = func.count().filter(part_clause("decided", now))
    key = func.coalesce(cycle.c.reason_id, EMPTY)
    columns: list[Any] = [key, rejected, decided]
    query: Select[Any] = select(*columns)
    query = among_hand_overs(query, asked.handed_over, now).where(where(leads))
    counts = {each[0]: (each[1], each[2]) for each in connection.execute(query.group_by(key))}
    whole = sum(of_decided for _count, of_decided in counts.values())
    words = select(reason.c.id, reason.c.code, reason.c.label)
    named = {row.id: (row.code, row.label) for row in connection.execute(words)}
    found = [
        Rejected(
            each,
            *named.get(each, (None, None)),
            Rate(count, whole),
            FigureList(leads, replace(asked.handed_over, reason_ids=(each,))),
        )
        for each, (count, _decided) in counts.items()
        if count
    ]
    found.sort(key=lambda one: (-one.count, one.code is None, one.code or one.label or ""))
    return Rejections(
        tuple(found), whole, FigureList(leads, replace(asked.handed_over, part="decided"))
    )
