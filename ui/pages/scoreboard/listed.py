"""The lists behind the board's numbers: what is fetched, and what a list is called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

from slaapp.domain.clauses import ByTier
from ui.pages.scoreboard import clause_words
from ui.pages.scoreboard.period_words import period_text

if TYPE_CHECKING:
    from slaapp.domain.board_period import BoardPeriod
    from slaapp.domain.clause_result import ClauseResult
    from slaapp.domain.lead_filter import LeadFilter
    from slaapp.domain.promise_line import Behind
    from slaapp.store.figures.behind_rows import BehindRow
    from ui.pages.scoreboard.question import BoardAnswer

translate = QCoreApplication.translate
Fetch: TypeAlias = "Callable[[Any, Any, int], Sequence[BehindRow]]"


@dataclass(frozen=True)
class Listed:
    """``kind`` says what one row is; ``title`` is called at each showing."""

    kind: Literal["deadlines", "hand_overs", "leads"]
    title: Callable[[], str]
    fetch: Fetch


def part_listed(
    result: ClauseResult,
    part: str,
    period: BoardPeriod,
    now: int,
    leads: LeadFilter | None = None,
) -> Listed:
    """What a number of a clause counts, of these leads (None: of all) as of ``now``."""
    kind: Literal["deadlines", "hand_overs", "leads"] = "hand_overs"
    if result.is_volume:
        kind = "leads"
    elif isinstance(result.clause.target, ByTier):
        kind = "deadlines"
    narrowed = None if leads is None or leads.is_empty else leads

    def title() -> str:
        words = translate("BehindPanel", "{clause}: {number} — {period}")
        return words.format(
            clause=clause_words.title_of(result),
            number=dict(clause_words.parts_of(result)).get(part, ""),
            period=period_text(period),
        )

    return Listed(kind, title, _fetch(result.behind(part), narrowed, now))


def leads_listed(answer: BoardAnswer, chosen: LeadFilter) -> Listed:
    """The leads of a filter, on a past day."""

    def title() -> str:
        words = translate("BehindPanel", "The leads of this number — {period}")
        return words.format(period=period_text(answer.period))

    return Listed("leads", title, _fetch((chosen,), None, answer.now))


def _fetch(behind: Sequence[Behind], leads: LeadFilter | None, now: int) -> Fetch:
    def fetch(connection: Any, after: Any, limit: int) -> Sequence[BehindRow]:
        from slaapp.store.figures.behind_rows import behind_rows

        skip = 0 if after is None else after.place + 1
        return behind_rows(connection, behind, leads, now, skip, limit)

    return fetch
