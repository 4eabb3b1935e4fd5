"""What the Scoreboard asks the file for, and the answer; runs on the reading thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from slaapp.domain.agreement import Agreement
from slaapp.domain.board_choice import EVERY_LEAD, BoardChoice
from slaapp.domain.board_period import BoardPeriod, days_from
from slaapp.domain.bottleneck import Bottleneck
from slaapp.domain.clause_result import ClauseResult
from slaapp.domain.commitment import TIERS
from slaapp.domain.figure_question import Question
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.target import Target
from slaapp.store.figures.board import BoardLine, board_with_total
from slaapp.store.figures.bottlenecks import bottlenecks
from slaapp.store.figures.clause_results import clause_results
from slaapp.store.figures.qualified import first_day
from slaapp.store.figures.volume import Volume, volume_of_month
from slaapp.store.rows.leads import count_leads
from slaapp.store.rows.team import rulebook


@dataclass(frozen=True)
class BoardAnswer:
    """The clauses of both sides, the figures in all and by group, and what the agreement in force
    promises."""

    question: BoardChoice
    period: BoardPeriod
    """Of "all", the days since the team began."""
    compared: BoardPeriod | None
    clauses: tuple[ClauseResult, ...]
    has_leads: bool
    """Whether there is any lead at all, in whatever period."""
    total: BoardLine | None
    groups: tuple[BoardLine, ...]
    """Months as they follow, tiers from hot to cold, all others from the largest down."""
    volume: Volume
    conversion_days: int | None
    version: int | None
    attempt_targets: Mapping[str, Target | None]
    """What sales promises for the first attempt, by tier."""
    now: Instant

    began: date
    """When the team began to keep this file."""
    begins_later: bool
    """Whether the period has not begun yet."""

    def asked(self, book: Rulebook) -> Question:
        """The same question as the shared figures understand it; without groups."""
        whole = self.question.period.name == "all"
        begin = None if whole else self.period.begins_at(book.zone)
        end = None if whole else self.period.ends_at(book.zone)
        leads, days = self.question.leads, self.conversion_days
        return Question(begin, end, leads, conversion_days=days)

    @property
    def by(self) -> str:
        """By what the groups are told apart."""
        return self.question.by


def read_board(connection: Any, question: BoardChoice, now: Instant) -> BoardAnswer:
    """Everything the page shows, read in one snapshot."""
    book = rulebook(connection)
    asked = question.period.period(book.day_of(now))
    period = period_of(connection, question, book, now)
    compared = asked.compared_with(question.comparison) if asked else None
    version = book.version_at(now)
    terms = version.agreement if version else None
    days = terms.conversion_days if terms else None
    chosen = both(_received(asked, book), question.leads)
    total, groups = board_with_total(connection, chosen, book, now, question.by, days)
    return BoardAnswer(
        question,
        period,
        compared,
        tuple(clause_results(connection, book, period, now, question.leads, compared)),
        bool(total.count("leads")) or count_leads(connection, EVERY_LEAD) > 0,
        total if total.count("leads") else None,
        tuple(_in_order(question.by, groups)),
        volume_of_month(connection, book, now),
        days,
        version.number if version else None,
        _attempt_targets(terms),
        now,
        first_day(connection, book),
        period.begins_at(book.zone) > now,
    )


def read_bottlenecks(
    connection: Any, question: BoardChoice, now: Instant
) -> tuple[list[Bottleneck], BoardPeriod | None]:
    """Where working time is lost, and the period that it is compared with; asked apart, since it
    walks through every prospect's waiting."""
    book = rulebook(connection)
    period = period_of(connection, question, book, now)
    found = bottlenecks(connection, book, period, now, question.leads)
    return found, period.compared_with("before")


def period_of(connection: Any, question: BoardChoice, book: Rulebook, now: Instant) -> BoardPeriod:
    """The days that are asked for; all time is that of the team."""
    today = book.day_of(now)
    asked = question.period.period(today)
    return asked or days_from(min(first_day(connection, book), today), today)


def _received(period: BoardPeriod | None, book: Rulebook) -> LeadFilter:
    if period is None:
        return LeadFilter()
    begin, end = period.begins_at(book.zone), period.ends_at(book.zone)
    return LeadFilter(received_from=begin, received_until=end)


def _attempt_targets(terms: Agreement | None) -> dict[str, Target | None]:
    return {tier: terms.target_of("first_attempt", tier) if terms else None for tier in TIERS}


def _in_order(by: str, lines: Sequence[BoardLine]) -> list[BoardLine]:
    if by == "month":
        return list(lines)
    if by == "tier":
        rank = {tier: place for place, tier in enumerate(TIERS)}
        return sorted(lines, key=lambda line: rank.get(line.key, len(rank)))
    return sorted(lines, key=lambda line: -line.count("leads"))
