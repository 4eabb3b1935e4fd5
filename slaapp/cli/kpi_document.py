"""The figures as a JSON document: rates to 6 decimals, days to 4, and what each of them means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slaapp.cli.output import iso_text
from slaapp.cli.periods import Period
from slaapp.cli.session import Reading
from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.instants import SECOND
from slaapp.domain.kpi import Rate
from slaapp.store.figures.board import BoardLine, Spread

EMPTY_GROUP = "(empty)"
"""The name of the leads without a source, an owner …; their ``key`` is null."""


def board_document(
    reading: Reading,
    period: Period,
    version: AgreementVersion | None,
    by: str | None,
    total: Sequence[BoardLine],
    groups: Sequence[BoardLine],
) -> dict[str, Any]:
    """Everything that a figure needs to be understood, and the figures."""
    return {
        "definition": _definition(version.agreement.conversion_days if version else None),
        "period": {
            "from": None if period.first is None else period.first.isoformat(),
            "until": None if period.last is None else period.last.isoformat(),
            "zone": reading.workspace.zone,
        },
        "as_of": iso_text(reading.now, reading.zone),
        "agreement": None if version is None else version.number,
        "by": by,
        "total": line_document(total[0]),
        "groups": [
            {"name": line.name or EMPTY_GROUP, "key": line.key or None, **line_document(line)}
            for line in groups
        ],
    }


def line_document(line: BoardLine) -> dict[str, Any]:
    """The figures of one group."""
    return {
        "leads": line.leads,
        "qualified": line.qualified,
        "handed_over": line.handed_over,
        "accepted": line.accepted,
        "won": line.won,
        "conversion": rate_document(line.conversion),
        "immature": line.immature,
        "ttc": {
            "n": line.closing.n,
            "median_days": _rounded(line.closing.median, 4),
            "p90_days": _rounded(line.closing.p90, 4),
            "mean_days": _rounded(line.closing.mean, 4),
        },
        "response": {**_waits(line.response), "leads": line.clocked},
        "conversation": _waits(line.conversation),
        "since_receipt": _waits(line.since_receipt),
        "transport": {
            "n": line.transport.n,
            "median_seconds": _seconds(line.transport.median),
            "p90_seconds": _seconds(line.transport.p90),
        },
        "value": {"cents": dict(line.value), "unknown": line.won - line.priced},
    }


def rate_document(rate: Rate) -> dict[str, Any]:
    """k of n with the interval; ``value`` and ``interval`` are null where n is 0."""
    interval = rate.interval
    return {
        "value": _rounded(rate.value, 6),
        "k": rate.k,
        "n": rate.n,
        "interval": None if interval is None else [round(end, 6) for end in interval],
        "too_few": rate.is_too_few,
    }


def _definition(conversion_days: int | None) -> dict[str, Any]:
    return {
        "cohort": "leads by received_at in the period; the last day belongs to it",
        "conversion": {
            "k": "won" if conversion_days is None else "those of n that were won in time",
            "n": "leads" if conversion_days is None else "leads received long enough ago to tell",
            "within_days": conversion_days,
            "interval": "wilson, 95 %",
            "too_few": "n < 10",
        },
        "ttc": "won only: calendar days from receipt to won on the wall clock; type 7 quantiles",
        "response": "of the hand-overs of these leads under an agreement: working seconds from the"
        " start of the clock to the first attempt, open ones censored; kaplan-meier quantiles, null"
        " where not reached (longer than the longest); n hand-overs of so many leads",
        "conversation": "the same to the first conversation",
        "since_receipt": "calendar seconds on the wall clock from receipt to the first attempt, one"
        " for each lead that was handed over under an agreement and whose receipt is known",
        "transport": "calendar seconds from the hand-over to the start of the clock",
        "value": "cents of what was won, by currency; unknown: won without an amount",
    }


def _waits(spread: Spread) -> dict[str, Any]:
    return {
        "n": spread.n,
        "still_open": spread.still_open,
        "median_seconds": _seconds(spread.median),
        "p90_seconds": _seconds(spread.p90),
        "longest_seconds": _seconds(spread.longest),
    }


def _seconds(milliseconds: float | None) -> float | None:
    return None if milliseconds is None else round(milliseconds / SECOND, 3)


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
