"""What is asked of one's own history in a trial: criteria, points, deadlines.

Each answer goes from one process to another: it holds no more than what is shown of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import Commitment
from slaapp.domain.instants import Instant
from slaapp.domain.periods import PeriodName, received_in
from slaapp.domain.target import Target

if TYPE_CHECKING:
    from slaapp.domain.deadline_replay import ReplayLine
    from slaapp.domain.rank_quality import RankQuality
    from slaapp.domain.rulebook import Rulebook
    from slaapp.store.figures.backtesting import Trial
    from slaapp.store.figures.lessons import Lesson

Tell = Callable[[int, int], None]

_WHOLE = 1_000


@dataclass(frozen=True)
class Fields:
    """``labels`` are the team's own fields by code; ``sales`` fill in those that they are declared
    to, and those of ``telling`` are called like something that they would."""

    labels: Mapping[str, str]
    sales: frozenset[str]
    telling: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tried:
    """Criteria on history as of ``now``; ``version`` is in force (None: none is), with ``held``.

    ``draft`` is None where it judges as the version in force does.
    """

    now: Instant
    period: PeriodName
    version: int | None
    held: Agreement | None
    draft: Agreement | None
    trial: Trial
    fields: Fields


@dataclass(frozen=True)
class Learned:
    """What history suggests; ``before`` is the rank quality of the points there are now: those of
    a ``version``, or of a draft that judges otherwise (None)."""

    now: Instant
    period: PeriodName
    version: int | None
    lesson: Lesson
    before: RankQuality | None
    fields: Fields


@dataclass(frozen=True)
class Replayed:
    """A commitment as it was tried, and what would have become of it, in all and by tier."""

    now: Instant
    period: PeriodName
    version: int | None
    commitment: Commitment
    lines: tuple[ReplayLine, ...]


def try_criteria(
    connection: Any, terms: Agreement, period: PeriodName, now: Instant, tell: Tell
) -> Tried:
    """Judge the leads received in a period by the version in force, and by ``terms`` where they
    judge otherwise."""
    from slaapp.store.figures.backtesting import try_on_history
    from slaapp.store.rulebook import read_rulebook

    book, fields = read_rulebook(connection), read_fields(connection)
    version = book.version_at(now)
    held = version.agreement if version else None
    draft = terms if held is None or _judges_otherwise(terms, held) else None
    chosen = received_in(period, book, now)
    trial = try_on_history(connection, book, now, draft, chosen, fields.sales, tell)
    number = version.number if version else None
    return Tried(now, period, number, held, draft, trial, fields)


def learn_points(
    connection: Any, terms: Agreement, period: PeriodName, now: Instant, tell: Tell
) -> Learned:
    """Learn from the leads of a period that came to an end; rank them by ``terms`` too."""
    from slaapp.store.figures.backtesting import try_on_history
    from slaapp.store.figures.lessons import learn
    from slaapp.store.rulebook import read_rulebook

    book, fields = read_rulebook(connection), read_fields(connection)
    chosen = received_in(period, book, now)
    told, promised = _part(tell, 0.0, 0.75), terms.volume_per_month
    lesson = learn(connection, book, now, fields.sales, chosen, told, promised)
    tried = try_on_history(
        connection, book, now, terms, chosen, fields.sales, _part(tell, 0.75, 0.25)
    )
    before = tried.draft.quality if tried.draft is not None else None
    version = book.version_at(now)
    same = version is not None and not _judges_otherwise(terms, version.agreement)
    number = version.number if version is not None and same else None
    return Learned(now, period, number, lesson.without_values(), before, fields)


def replay_deadlines(
    connection: Any, commitment: Commitment, period: PeriodName, now: Instant, tell: Tell
) -> Replayed:
    """What of another promise would have been kept, of the clocks that started in a period."""
    from slaapp.store.figures.replaying import replay_history
    from slaapp.store.rulebook import read_rulebook

    book: Rulebook = read_rulebook(connection)
    version = book.version_at(now)
    chosen = received_in(period, book, now)
    begin, end = chosen.received_from, chosen.received_until
    lines = replay_history(connection, book, [commitment], now, begin, end, tell)
    return Replayed(now, period, version.number if version else None, commitment, tuple(lines))


def read_fields(connection: Any) -> Fields:
    """The team's own fields, and which of them sales fill in."""
    from slaapp.domain.learning.cases import Column
    from slaapp.domain.learning.suspects import name_tells
    from slaapp.store.rows.sales_fields import sales_fields
    from slaapp.store.rows.team import own_field_labels

    labels = own_field_labels(connection)
    telling = (code for code, label in labels.items() if name_tells(Column(code, (), label=label)))
    return Fields(labels, sales_fields(connection), tuple(telling))


def other_commitment(terms: Agreement, kind: str, tier: str, target: Target) -> Commitment:
    """What is promised under a kind with another target; ``tier`` "" means every tier."""
    held = terms.commitment(kind) or Commitment(kind, {})
    targets = {tier: target} if tier else {"default": target}
    return replace(held, targets=targets)


def _judges_otherwise(one: Agreement, other: Agreement) -> bool:
    return any(
        getattr(one, name) != getattr(other, name)
        for name in ("criteria", "threshold", "tier_points", "qualifying")
    )


def _part(tell: Tell, begins: float, share: float) -> Tell:
    """Tells how far the whole is while a part of it tells how far it is."""
    return lambda done, of: tell(round(_WHOLE * (begins + share * done / max(of, 1))), _WHOLE)
