"""An agreement's criteria on one's own history: who it would have qualified, and what came of them.

Rates and their intervals as in ``kpis.md``. A lead that is still with sales came to no end yet: it
counts for the volume, not for what was won.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.learning.judging import Judged
from slaapp.domain.rank_quality import RankQuality, rank_quality


@dataclass(frozen=True, slots=True)
class End:
    """What became of a lead in reality; None where it is not decided (yet).

    ``won`` is None while it is under way or too young to tell; ``accepted`` where sales never had
    it, or did not say. ``qualified_at`` is when it was really qualified, ``tried`` whether it ever
    went to sales.
    """

    lead_id: str
    won: bool | None
    accepted: bool | None
    qualified_at: Instant | None
    tried: bool


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """With a threshold of ``points``: how many leads would reach it, and what was won of them."""

    points: int
    qualified: int
    won: Rate


@dataclass(frozen=True, slots=True)
class Backtest:
    """What one agreement's criteria would have done. Leads by their keys.

    ``per_month`` are the qualified of each month ("2026-05"); ``accepted`` and ``won`` are shares
    of the qualified of whom it is known. ``missed`` became customers without being qualified by
    these criteria, ``untried`` would have been qualified and never went to sales. ``curve`` goes
    from the lowest threshold to the highest. ``of_month`` are the leads behind ``per_month``,
    ``accepted_leads`` and ``won_leads`` those that are the k of these shares.
    """

    qualified: tuple[str, ...]
    per_month: Mapping[str, int]
    accepted: Rate
    won: Rate
    missed: tuple[str, ...]
    untried: tuple[str, ...]
    quality: RankQuality
    curve: tuple[CurvePoint, ...]
    of_month: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    accepted_leads: tuple[str, ...] = ()
    won_leads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reproduced:
    """Lead by lead, whether the criteria say what really happened, of the leads that they judged.

    ``differing`` were qualified though the criteria do not say so, or the other way round.
    """

    same: int
    differing: tuple[str, ...]


def backtest(
    judged: Sequence[Judged],
    ends: Mapping[str, End],
    month_of: Callable[[Instant], str],
) -> Backtest:
    """From each lead's judgement and its end; ``month_of`` names an instant's local month."""
    qualified = [each for each in judged if each.qualified_at is not None]
    keys = {each.lead_id for each in qualified}
    of_qualified = [ends[each.lead_id] for each in qualified]
    of_month = _by_month(qualified, month_of)
    return Backtest(
        tuple(each.lead_id for each in qualified),
        {month: len(leads) for month, leads in of_month.items()},
        _rate(end.accepted for end in of_qualified),
        _rate(end.won for end in of_qualified),
        tuple(j.lead_id for j in judged if ends[j.lead_id].won and j.lead_id not in keys),
        tuple(end.lead_id for end in of_qualified if not end.tried),
        rank_quality(
            (each.points for each in judged if ends[each.lead_id].won is True),
            (each.points for each in judged if ends[each.lead_id].won is False),
        ),
        curve_of(judged, ends),
        of_month,
        tuple(end.lead_id for end in of_qualified if end.accepted),
        tuple(end.lead_id for end in of_qualified if end.won),
    )


def curve_of(judged: Iterable[Judged], ends: Mapping[str, End]) -> tuple[CurvePoint, ...]:
    """Every threshold that makes a difference, with its volume and its conversion."""
    every = list(judged)
    points = sorted(each.points for each in every)
    won = sorted(each.points for each in every if ends[each.lead_id].won is True)
    known = sorted(each.points for each in every if ends[each.lead_id].won is not None)
    return tuple(
        CurvePoint(
            threshold,
            len(points) - bisect_left(points, threshold),
            Rate(
                len(won) - bisect_left(won, threshold), len(known) - bisect_left(known, threshold)
            ),
        )
        for threshold in dict.fromkeys(points)
    )


def reproduced(judged: Iterable[Judged], ends: Mapping[str, End]) -> Reproduced:
    """Compare with what really happened; what was imported with its end was never judged."""
    same, differing = 0, []
    for each in judged:
        if each.as_imported:
            continue
        really = ends[each.lead_id].qualified_at is not None
        if really == (each.qualified_at is not None):
            same += 1
        else:
            differing.append(each.lead_id)
    return Reproduced(same, tuple(differing))


def _rate(answers: Iterable[bool | None]) -> Rate:
    known = [answer for answer in answers if answer is not None]
    return Rate(sum(known), len(known))


def _by_month(
    qualified: Iterable[Judged], month_of: Callable[[Instant], str]
) -> dict[str, tuple[str, ...]]:
    months: defaultdict[str, list[str]] = defaultdict(list)
    for each in qualified:
        if each.qualified_at is not None:
            months[month_of(each.qualified_at)].append(each.lead_id)
    return {month: tuple(months[month]) for month in sorted(months)}
