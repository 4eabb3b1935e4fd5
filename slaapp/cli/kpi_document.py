"""The figures as a JSON document: rates to 6 decimals, days to 4, and what each of them means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from resources.kpi_words import kpi_word
from slaapp.cli.output import iso_text
from slaapp.cli.periods import Period
from slaapp.cli.session import Reading
from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.instants import SECOND
from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import KpiValue, Money, Spread, TimeShare
from slaapp.store.figures.kpi_entry import Cohort
from slaapp.store.figures.kpis import KPIS, Kpi
from slaapp.store.figures.scoreboard import ScoreLine

_COHORTS: dict[Cohort, str] = {
    "received": "leads received in the period",
    "handed_over": "hand-overs made in the period (H)",
    "due": "deadlines that fall due in the period",
    "done": "what somebody did in the period and wrote down",
}

EMPTY_GROUP = "(empty)"
"""The name of the leads without a source, an owner …; their ``key`` is null."""


def board_document(
    reading: Reading,
    period: Period,
    version: AgreementVersion | None,
    by: str | None,
    total: ScoreLine,
    groups: Sequence[ScoreLine],
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
        "total": line_document(total),
        "groups": [
            {"name": line.name or EMPTY_GROUP, "key": line.key or None, **line_document(line)}
            for line in groups
        ],
    }


def line_document(line: ScoreLine) -> dict[str, Any]:
    """The figures of one group."""
    return {kpi.code: _value_document(kpi, line.values[kpi.code]) for kpi in KPIS}


def _value_document(kpi: Kpi[Any], value: KpiValue) -> Any:
    if isinstance(value, Rate):
        return rate_document(value)
    if isinstance(value, Money):
        return {"cents": dict(value.cents), "unknown": value.unknown}
    if isinstance(value, Spread):
        if kpi.kind == "number":
            return {"n": value.n, "median": value.median, "p90": value.p90, "mean": value.mean}
        return _days(value) if kpi.kind == "days" else waits_document(value)
    if isinstance(value, TimeShare):
        return {
            "value": rounded(value.value, 6),
            "seconds": seconds(value.part),
            "of_seconds": seconds(value.whole),
            "n": value.n,
        }
    return value


def rate_document(rate: Rate) -> dict[str, Any]:
    """k of n with the interval; ``value`` and ``interval`` are null where n is 0."""
    interval = rate.interval
    return {
        "value": rounded(rate.value, 6),
        "k": rate.k,
        "n": rate.n,
        "interval": None if interval is None else [round(end, 6) for end in interval],
        "too_few": rate.is_too_few,
    }


def _definition(conversion_days: int | None) -> dict[str, Any]:
    return {
        **{kpi.code: kpi_word(kpi.code, "definition") for kpi in KPIS},
        "cohort": "leads by received_at in the period; the last day belongs to it",
        "cohorts": {
            name: {"of": said, "figures": [kpi.code for kpi in KPIS if kpi.cohort == name]}
            for name, said in _COHORTS.items()
        },
        "conversion": {
            "k": "won" if conversion_days is None else "those of n that were won in time",
            "n": "leads" if conversion_days is None else "leads received long enough ago to tell",
            "within_days": conversion_days,
            "interval": "wilson, 95 %",
            "too_few": "n < 10",
        },
    }


def _days(spread: Spread) -> dict[str, Any]:
    return {
        "n": spread.n,
        "median_days": rounded(spread.median, 4),
        "p90_days": rounded(spread.p90, 4),
        "mean_days": rounded(spread.mean, 4),
    }


def waits_document(spread: Spread) -> dict[str, Any]:
    """``leads``: how many the n are of; a quantile is null where it was not reached."""
    return {
        "n": spread.n,
        "leads": spread.leads,
        "still_open": spread.still_open,
        "median_seconds": seconds(spread.median),
        "p90_seconds": seconds(spread.p90),
        "longest_seconds": seconds(spread.longest),
    }


def seconds(milliseconds: float | None) -> float | None:
    """Of milliseconds, to three decimals."""
    return None if milliseconds is None else round(milliseconds / SECOND, 3)


def rounded(value: float | None, digits: int) -> float | None:
    """Null stays null."""
    return None if value is None else round(value, digits)
