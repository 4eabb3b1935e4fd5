"""The clauses of both sides in any period: how each stands, where it goes, against another period.

Definitions: ``kpis.md``. The numbers are those of ``promises.py``: each lead, hand-over and
deadline is held to its own version; a clause is told as the version in force has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.board_period import BoardPeriod
from slaapp.domain.clause_result import ENOUGH_DAYS, ClauseResult
from slaapp.domain.clauses import ByTier, Clause, clauses_of
from slaapp.domain.filter_joining import both
from slaapp.domain.forecast import Forecast, count_forecast, share_forecast
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.promise_line import MET_SO_FAR, PromiseLine
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.trend import Trend, pace_trend, share_trend
from slaapp.domain.worked_days import WorkedDays, worked_days
from slaapp.store.figures.forecast import bursts_of_volume
from slaapp.store.figures.month_buckets import buckets_between
from slaapp.store.figures.promise_volumes import volume_leads
from slaapp.store.figures.promises import is_measured, promises_within
from slaapp.store.figures.qualified import first_day


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one period is asked for at ``now``; ``leads`` None: all of them."""

    connection: Connection
    book: Rulebook
    period: BoardPeriod
    now: Instant
    leads: LeadFilter | None

    @property
    def is_over(self) -> bool:
        return self.period.ends_at(self.book.zone) <= self.now

    def worked(self) -> WorkedDays:
        """From the day on that the team began."""
        since = max(self.period.first, first_day(self.connection, self.book))
        return worked_days(self.book, since, max(self.period.after, since), self.now)

    def lines(self) -> list[PromiseLine]:
        buckets = buckets_between(self.period.first, self.period.after, self.book.zone)
        return promises_within(self.connection, self.book, buckets, self.now, self.leads)


def clause_results(
    connection: Connection,
    book: Rulebook,
    period: BoardPeriod,
    now: Instant,
    leads: LeadFilter | None = None,
    compared: BoardPeriod | None = None,
) -> list[ClauseResult]:
    """The measured clauses of the version in force, then those of others that something of the
    period is held to; by side and in the order of printing. Without an agreement, none.

    ``leads``: of these alone; a volume that is promised of all is then only told. ``compared`` is
    the period of the trend.
    """
    narrowed = None if leads is None or leads.is_empty else leads
    asked = _Asked(connection, book, period, now, narrowed)
    version = _version(asked)
    if version is None:
        return []
    found = _results(asked, version)
    before = {} if compared is None else _before(replace(asked, period=compared), version)
    return [
        replace(
            each,
            forecast=None if each.is_over else _forecast(asked, version, each),
            trend=_trend(each, before.get(each.clause.code)),
        )
        for each in found
    ]


def _version(asked: _Asked) -> AgreementVersion | None:
    """The one in force now, or at the end of a period that is over; before the first, the first
    that will be in the period."""
    last = asked.period.ends_at(asked.book.zone) - 1
    found = asked.book.version_at(min(asked.now, last))
    return found or asked.book.version_at(last)


def _results(asked: _Asked, version: AgreementVersion) -> list[ClauseResult]:
    lines, worked = asked.lines(), asked.worked()
    clauses = _in_order(version, lines)
    return [
        ClauseResult(
            clause,
            tuple(line for line in lines if line.clause.code == clause.code),
            worked,
            asked.is_over,
            asked.leads is not None,
        )
        for clause in clauses
    ]


def _in_order(version: AgreementVersion, lines: Sequence[PromiseLine]) -> list[Clause]:
    own = {each.code: each for each in clauses_of(version.agreement) if is_measured(each)}
    latest = {line.clause.code: line.clause for line in lines}
    found = [*own.values(), *(each for code, each in latest.items() if code not in own)]
    return sorted(found, key=lambda clause: clause.owner)


def _before(asked: _Asked, version: AgreementVersion) -> dict[str, ClauseResult]:
    return {each.clause.code: each for each in _results(asked, version)}


def _trend(now: ClauseResult, before: ClauseResult | None) -> Trend | None:
    if before is None:
        return None
    if now.is_volume:
        gone, before_gone = float(now.worked.elapsed), float(before.worked.elapsed)
        return pace_trend(now.reached, gone, before.reached, before_gone)
    if now.rate is None or before.rate is None:
        return None
    return share_trend(now.rate, before.rate)


def _forecast(asked: _Asked, version: AgreementVersion, now: ClauseResult) -> Forecast | None:
    gone, ahead = float(now.worked.elapsed), float(now.worked.remaining)
    if gone <= 0:
        return None
    if now.rate is not None:
        return _share_forecast(now, gone, ahead)
    if now.worked.elapsed < ENOUGH_DAYS:
        # One lead in a quarter of a day would be 9 to 391 a month.
        return None
    period, zone = asked.period, asked.book.zone
    span = period.begins_at(zone), period.ends_at(zone)
    counted = volume_leads(asked.connection, now.clause, version.agreement, *span, asked.now)
    counted = counted if asked.leads is None else both(counted, asked.leads)
    whole = replace(counted, qualified_from=None, qualified_until=None)
    since = first_day(asked.connection, asked.book)
    bursts = bursts_of_volume(asked.connection, asked.book, whole, since, asked.now)
    return count_forecast(now.reached, gone, ahead, bursts)


def _share_forecast(now: ClauseResult, gone: float, ahead: float) -> Forecast | None:
    """Deadlines that are not due yet are among those still to come; hand-overs that are not decided
    yet come on top of those still to be made."""
    rate = now.rate
    assert rate is not None
    if isinstance(now.clause.target, ByTier):
        coming = max(now.pending, round(rate.n / gone * ahead))
    else:
        coming = now.pending + round((rate.n + now.pending) / gone * ahead)
    return share_forecast(rate.k, rate.n, coming, now.count_of(MET_SO_FAR))
