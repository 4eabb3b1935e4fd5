"""Response times as a distribution: by so much working time, what share had been answered.

Definition: ``kpis.md``, "Response time" (Kaplan and Meier): hand-overs that still wait count for as
long as they were seen, and are not dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, case, func, null, select, text

from slaapp.domain.behind import AnswerFilter, leads_behind
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import HOUR, MINUTE, Instant
from slaapp.domain.kpi import censored_shares
from slaapp.domain.kpi_value import Spread, censored_spread
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.figures.responses import Waits, read_responses
from slaapp.store.rows.clock_started import clock_had_started
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, lead

POINTS = 20
_STEPS = tuple(
    minutes * MINUTE for minutes in (1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 960, 1_920, 4_800)
)
_ALL = 1_000 * HOUR
_MOST_STEPS = 300


@dataclass(frozen=True, slots=True)
class SharePoint:
    """By ``within`` ms of working time the share of all hand-overs that was answered; ``leads``
    counts ``chosen``, the leads of those that had been."""

    within: int
    share: float
    leads: int
    chosen: LeadFilter


@dataclass(frozen=True, slots=True)
class ResponseShares:
    """``steps`` are the curve between the points: at each time the share answered from then on.
    ``waiting`` counts ``unanswered``, the leads with a hand-over that nobody tried yet."""

    spread: Spread
    points: tuple[SharePoint, ...]
    steps: tuple[tuple[float, float], ...]
    waiting: int
    unanswered: LeadFilter


def response_shares(
    connection: Connection,
    chosen: LeadFilter,
    book: Rulebook,
    now: Instant,
    promised: int | None = None,
) -> ResponseShares:
    """Those of the leads of a filter; ``promised`` (ms of working time) has room in the picture."""
    chosen = both(chosen, COUNTED)
    found = read_responses(connection, chosen, null(), book, now)
    waits = found[None].attempt if None in found else Waits()
    spread = censored_spread(waits.ended, waits.lasting)
    times = _times(waits, spread, promised)
    shares = censored_shares(waits.ended, waits.lasting, times)
    counts, waiting = _counts(connection, chosen, times, now)
    points = tuple(
        SharePoint(within, share, count, both(chosen, leads_behind(AnswerFilter(within), now)))
        for within, share, count in zip(times, shares, counts, strict=True)
    )
    unanswered = both(chosen, leads_behind(AnswerFilter(), now))
    return ResponseShares(spread, points, _steps(waits, times), waiting, unanswered)


def _times(waits: Waits, spread: Spread, promised: int | None) -> list[int]:
    """Round times at which the shares are told, as far as they have something to tell."""
    if not waits.ended:
        return []
    late = spread.p90 if spread.p90 is not None else max(waits.ended)
    until = max(late * 1.15, (promised or 0) * 1.25, MINUTE)
    until = min(until, max(*waits.ended, promised or 0, MINUTE) * 1.05)
    step = next((step for step in _STEPS if step * POINTS >= until), _ALL)
    return [step * n for n in range(1, -int(-until // step) + 1)]


def _steps(waits: Waits, times: Sequence[int]) -> tuple[tuple[float, float], ...]:
    """Where the share rises; of very many places as many as a picture can show."""
    if not times:
        return ()
    rises = sorted({time for time in waits.ended if time <= times[-1]})
    places: list[float] = [0, *rises[:: max(1, len(rises) // _MOST_STEPS)], times[-1]]
    shares = censored_shares(waits.ended, waits.lasting, places)
    return tuple(zip(places, shares, strict=True))


def _counts(
    connection: Connection, chosen: LeadFilter, times: Sequence[int], now: Instant
) -> tuple[list[int], int]:
    """By each time the leads answered by then; and those with a hand-over nobody tried."""
    of_lead = (
        select(
            func.min(cycle.c.attempt_working_ms).label("first"),
            func.max(case((cycle.c.attempt_working_ms.is_(None), 1), else_=0)).label("waits"),
        )
        .select_from(cycle)
        .join(lead, lead.c.id == cycle.c.lead_id)
        .where(where(chosen), clock_had_started(cycle, now))
        .group_by(cycle.c.lead_id)
        .subquery()
    )
    cases = [(of_lead.c.first <= time, at) for at, time in enumerate(times)]
    at = (case(*cases) if cases else null()).label("at")
    query = select(at, func.count(), func.sum(of_lead.c.waits)).group_by(text("at"))
    found, waiting, counts, so_far = {}, 0, [], 0
    for place, count, still in connection.execute(query):
        found[place] = count
        waiting += still or 0
    for place in range(len(times)):
        so_far += found.get(place, 0)
        counts.append(so_far)
    return counts, waiting
