"""The figures of ``kpi`` that are no single number: by reason, stage, part, campaign; a pace."""

from __future__ import annotations

from typing import Any

from resources.kpi_words import reading_word
from slaapp.cli.kpi_document import rate_document, rounded, seconds, waits_document
from slaapp.cli.periods import Period
from slaapp.cli.session import Reading
from slaapp.domain.board_period import BoardPeriod, days_from, month_of, quarter_of, year_of
from slaapp.domain.bottleneck import Bottleneck, Lost
from slaapp.domain.clause_result import score_of
from slaapp.domain.figure_question import Question
from slaapp.domain.roles import SIDES
from slaapp.store.figures.bottlenecks import bottlenecks
from slaapp.store.figures.clause_results import clause_results
from slaapp.store.figures.costs import campaign_costs
from slaapp.store.figures.rejections import rejections
from slaapp.store.figures.stage_times import stage_times
from slaapp.store.figures.velocity import velocity
from slaapp.store.figures.waiting_parts import waiting_parts

READINGS = ("rejections", "stages", "waiting", "velocity", "costs", "bottlenecks", "scores")
"""Their names in the document and in the table of words."""


def readings_definition() -> dict[str, str]:
    """What each of them means."""
    return {name: reading_word(name, "definition") for name in READINGS}


def readings_document(reading: Reading, period: Period, asked: Question) -> dict[str, Any]:
    """All of them, by the names of ``READINGS``."""
    within = board_period(period, reading)
    return {
        "rejections": _rejections(reading, asked),
        "stages": _stages(reading, asked),
        "waiting": _waiting(reading, asked),
        "velocity": _velocity(reading, within),
        "costs": _costs(reading, asked),
        "bottlenecks": _bottlenecks(found_bottlenecks(reading, period)),
        "scores": _scores(reading, within),
    }


def board_period(period: Period, reading: Reading) -> BoardPeriod:
    """The period for what compares or promises: this month where no beginning was named, up to
    today where no end was."""
    today = reading.book.day_of(reading.now)
    if period.first is None:
        return month_of(today if period.last is None else min(today, period.last))
    if period.last is None:
        return days_from(period.first, max(period.first, today))
    found = days_from(period.first, period.last)
    named = (each(period.first) for each in (month_of, quarter_of, year_of))
    ends = (found.first, found.last)
    return next((each for each in named if (each.first, each.last) == ends), found)


def found_bottlenecks(reading: Reading, period: Period) -> list[Bottleneck]:
    """Those of a period."""
    within = board_period(period, reading)
    return bottlenecks(reading.connection, reading.book, within, reading.now)


def _bottlenecks(found: list[Bottleneck]) -> list[dict[str, Any]]:
    return [
        {
            "place": each.place,
            "who": each.actor,
            "change": rounded(each.change, 6),
            "now": _lost(each.now),
            "before": None if each.before is None else _lost(each.before),
        }
        for each in found
    ]


def _lost(lost: Lost) -> dict[str, Any]:
    return {
        "seconds": seconds(lost.ms),
        "leads": lost.leads,
        "working_days": rounded(float(lost.days), 4),
        "per_day_seconds": seconds(lost.per_day),
    }


def _rejections(reading: Reading, asked: Question) -> dict[str, Any]:
    found = rejections(reading.connection, asked, reading.now)
    reasons = [
        {"code": each.code, "label": each.label, **rate_document(each.rate)}
        for each in found.reasons
    ]
    others = rate_document(found.others)
    return {
        "decided": found.decided,
        "rejected": found.count,
        "reasons": reasons,
        "others": others,
        "says_little": found.says_little,
    }


def _stages(reading: Reading, asked: Question) -> list[dict[str, Any]]:
    found = stage_times(reading.connection, asked, reading.book, reading.now)
    return [
        {"stage": each.stage, **waits_document(each.spread), "total_seconds": seconds(each.total)}
        for each in found
    ]


def _waiting(reading: Reading, asked: Question) -> dict[str, Any]:
    found = waiting_parts(reading.connection, asked, reading.book, reading.now)
    return {
        "leads": found.leads,
        "still_waiting": found.lasting,
        "parts_seconds": {part: seconds(ms) for part, ms in found.parts.items()},
        "whole_seconds": seconds(found.whole),
        "departments_seconds": {side: seconds(found.of_department(side)) for side in SIDES},
    }


def _velocity(reading: Reading, within: BoardPeriod) -> dict[str, Any] | None:
    found = velocity(reading.connection, reading.book, within, reading.now)
    if found is None:
        return None
    paces = {
        name: {
            "leads": pace.leads,
            "working_days": rounded(float(pace.days), 4),
            "per_day": rounded(pace.per_day, 6),
        }
        for name, pace in (("now", found.now), ("before", found.before))
    }
    return {
        **_named(within),
        "value": rounded(found.value, 6),
        "too_few": found.is_too_few,
        **paces,
    }


def _costs(reading: Reading, asked: Question) -> list[dict[str, Any]]:
    return [
        {
            "campaign": each.name,
            "cents": each.cents,
            "currency": each.currency,
            "leads": each.leads,
            "accepted": each.accepted,
            "cents_per_accepted": each.per_accepted,
        }
        for each in campaign_costs(reading.connection, asked, reading.book, reading.now)
    ]


def _scores(reading: Reading, within: BoardPeriod) -> dict[str, Any]:
    found = clause_results(reading.connection, reading.book, within, reading.now)
    scores = {side: rate_document(score_of(side, found)) for side in SIDES}
    return {**_named(within), **scores}


def _named(within: BoardPeriod) -> dict[str, str]:
    return {"from": within.first.isoformat(), "until": within.last.isoformat()}
