"""What the page of today reads beside its rows; all of it on the reading thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import DAY, Instant
from ui.models.queue import Question

if TYPE_CHECKING:
    from slaapp.domain.rulebook import Rulebook
    from slaapp.store.figures.volume import Volume
    from slaapp.store.rows.leads import LeadRow
    from slaapp.store.rows.owed import OwedCounts, OwedRow
    from slaapp.store.rows.timeline import ExplainedDeadline

RULES = frozenset({"agreement", "calendar_entry", "workspace"})
"""The tables from which the rules are read."""

_AROUND = 60 * DAY


@dataclass(frozen=True)
class Figures:
    """What the cards show; ``volume`` None: not this role's."""

    counts: OwedCounts
    volume: Volume | None


def read_rules(connection: Any, now: Instant) -> Rulebook:
    """The rules, with the calendar in force compiled, so that the first countdown need not."""
    from slaapp.store.rows.team import rulebook

    book = rulebook(connection)
    version = book.version_at(now)
    if version is not None:
        book.openings_of(version).between(now - _AROUND, now + _AROUND)
    return book


def read_figures(connection: Any, question: Question, book: Rulebook, with_volume: bool) -> Figures:
    """The counts of the queue's parts, and marketing's volume of the month."""
    from slaapp.store.figures.volume import volume_of_month
    from slaapp.store.rows.owed import owed_counts

    choice = question()
    volume = volume_of_month(connection, book, choice.now) if with_volume else None
    return Figures(owed_counts(connection, choice), volume)


def read_lead(connection: Any, lead_id: str) -> LeadRow | None:
    """One lead, for a call that another page asked for."""
    from slaapp.store.rows.leads import lead_row

    return lead_row(connection, lead_id)


def read_why(connection: Any, row: OwedRow, now: Instant) -> ExplainedDeadline | None:
    """Why the deadline of a row is when it is; None if it is no longer there."""
    from slaapp.store.rows.timeline import lead_details

    details = lead_details(connection, row.lead_id, now)
    found = (each for each in details.deadlines if _is_of(each, row)) if details else ()
    return next(iter(found), None)


def _is_of(explained: ExplainedDeadline, row: OwedRow) -> bool:
    deadline = explained.deadline
    return (deadline.commitment, deadline.start_at) == (row.commitment, row.start_at)
