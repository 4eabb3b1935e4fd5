"""What a review meeting looks at: clauses, bottlenecks, rejected and disputed leads, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select

from slaapp.domain.board_period import BoardPeriod
from slaapp.domain.figure_question import Question
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.board_sheet import PeriodSheet, period_parts
from slaapp.store.figures.hand_overs import among_hand_overs
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.figures.rejections import Rejections, rejections
from slaapp.store.rows.disputes import DisputeRow, disputes
from slaapp.store.rows.filtering import where
from slaapp.store.rows.reviews import DecisionRow, ReviewRow, decisions_of, reviews, still_open
from slaapp.store.tables import cycle, event, lead, member, reason

MOST_NAMED = 50
"""Rejected leads that are named one by one."""


@dataclass(frozen=True, slots=True)
class RejectedLead:
    """A hand-over that was rejected, of the lead ``lead_id``, with what was said then; ``reason``
    is a code, ``label`` the team's wording of it."""

    lead_id: str
    title: str
    owner: str | None
    reason: str | None
    label: str | None
    note: str | None
    disputed_at: Instant | None


@dataclass(frozen=True, slots=True)
class ReviewPack(PeriodSheet):
    """``review`` None: before any meeting about these days. ``earlier`` are the decisions of the
    meeting before, and of those before it what is still to be done."""

    rejected: Rejections
    named: tuple[RejectedLead, ...]
    """The latest first, at most ``MOST_NAMED``."""
    disputed: tuple[DisputeRow, ...]
    """What still waits for a decision, of whatever period."""
    review: ReviewRow | None
    decisions: tuple[DecisionRow, ...]
    last: ReviewRow | None
    earlier: tuple[DecisionRow, ...]


def read_review_pack(
    connection: Connection,
    book: Rulebook,
    period: BoardPeriod,
    now: Instant,
    review: ReviewRow | None = None,
) -> ReviewPack:
    """All of it as it stands at ``now``; ``review``: the meeting, if there is one."""
    asked = Question(period.begins_at(book.zone), period.ends_at(book.zone))
    last = _before(connection, review)
    since = now + 1 if review is None else review.opened_at
    return ReviewPack(
        **period_parts(connection, book, period, now),
        rejected=rejections(connection, asked, now),
        named=tuple(_named(connection, asked.handed_over, now)),
        disputed=tuple(disputes(connection, now)),
        review=review,
        decisions=tuple(decisions_of(connection, [review.id])) if review else (),
        last=last,
        earlier=tuple(_earlier(connection, last, since)),
    )


def _before(connection: Connection, review: ReviewRow | None) -> ReviewRow | None:
    """The latest meeting that is over, before this one."""
    found = (each for each in reviews(connection) if not each.is_open)
    if review is None:
        return next(found, None)
    return next((each for each in found if each.opened_at < review.opened_at), None)


def _earlier(connection: Connection, last: ReviewRow | None, since: Instant) -> list[DecisionRow]:
    older = still_open(connection, since)
    found = decisions_of(connection, [*older, *([last.id] if last else [])])
    return [each for each in found if each.done_at is None or each.review_id == (last and last.id)]


def _named(connection: Connection, handed_over: HandOverFilter, now: Instant) -> list[RejectedLead]:
    said = event.alias()
    last_said = (
        select(event.c.id)
        .where(event.c.lead_id == lead.c.id, event.c.kind == "rejected", event.c.in_force == 1)
        .where(event.c.occurred_at == cycle.c.rejected_at)
        .order_by(event.c.id.desc())
        .limit(1)
        .correlate(lead, cycle)
        .scalar_subquery()
    )
    columns: list[Any] = [
        lead.c.id, lead.c.title, member.c.name, reason.c.code, reason.c.label, said.c.note,
        cycle.c.disputed_at,
    ]  # fmt: skip
    chosen = HandOverFilter(handed_over.handed_from, handed_over.handed_until, part="rejected")
    query: Select[Any] = among_hand_overs(select(*columns), chosen, now)
    query = (
        query.outerjoin(member, member.c.id == lead.c.owner_id)
        .outerjoin(reason, reason.c.id == cycle.c.reason_id)
        .outerjoin(said, said.c.id == last_said)
        .where(where(COUNTED))
        .order_by(cycle.c.rejected_at.desc(), cycle.c.id)
        .limit(MOST_NAMED)
    )
    return [RejectedLead(*row) for row in connection.execute(query)]
