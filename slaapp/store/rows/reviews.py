"""The review meetings and what was decided in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from slaapp.domain.board_period import BoardPeriod, days_of
from slaapp.domain.instants import Instant
from slaapp.domain.review import BOTH, Resolved
from slaapp.store.tables import agreement, decision, member, review


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A meeting about the days of ``period``; ``version`` is the number of the agreement that was
    in force; instants in UTC ms."""

    id: str
    period: BoardPeriod
    version: int | None
    opened_at: Instant
    closed_at: Instant | None
    present: str

    @property
    def is_open(self) -> bool:
        """Whether it still goes on."""
        return self.closed_at is None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What was decided in the review ``review_id``; ``owner`` as ``Resolved`` has it, ``name``
    that of the member whose it is."""

    id: str
    review_id: str
    text: str
    owner: str
    name: str | None
    due: date | None
    done_at: Instant | None

    @property
    def resolved(self) -> Resolved:
        """What can be corrected of it."""
        return Resolved(self.text, self.owner, self.due)

    def is_late(self, today: date) -> bool:
        """Whether it should have been done before ``today``."""
        return self.done_at is None and self.due is not None and self.due < today


def reviews(connection: Connection) -> list[ReviewRow]:
    """Every meeting, the latest first."""
    query = (
        select(review, agreement.c.number)
        .outerjoin(agreement, agreement.c.id == review.c.agreement_id)
        .where(review.c.withdrawn == 0)
        .order_by(review.c.opened_at.desc(), review.c.id.desc())
    )
    return [
        ReviewRow(
            row.id,
            days_of(date.fromisoformat(row.starts_on), date.fromisoformat(row.ends_on)),
            row.number,
            row.opened_at,
            row.closed_at,
            row.present or "",
        )
        for row in connection.execute(query)
    ]


def decisions_of(connection: Connection, review_ids: Sequence[str]) -> list[DecisionRow]:
    """What was decided in these meetings, in the order in which it was noted."""
    query = (
        select(decision, member.c.name.label("whose"))
        .outerjoin(member, member.c.id == decision.c.member_id)
        .where(decision.c.withdrawn == 0, decision.c.review_id.in_(review_ids))
        .order_by(decision.c.id)
    )
    return [
        DecisionRow(
            row.id,
            row.review_id,
            row.name or "",
            row.member_id or row.side or BOTH,
            row.whose,
            None if row.due_on is None else date.fromisoformat(row.due_on),
            row.done_at,
        )
        for row in connection.execute(query)
    ]


def still_open(connection: Connection, before: Instant) -> list[str]:
    """The meetings opened before an instant that something is still to be done from."""
    query = (
        select(review.c.id)
        .join(decision, decision.c.review_id == review.c.id)
        .where(
            review.c.withdrawn == 0,
            review.c.opened_at < before,
            decision.c.withdrawn == 0,
            decision.c.done_at.is_(None),
        )
        .group_by(review.c.id)
        .having(func.count() > 0)
    )
    return list(connection.execute(query).scalars())
