"""Rank quality for programs and for people."""

from __future__ import annotations

from typing import Any

from slaapp.cli.numbers import decimal_text
from slaapp.cli.session import Session
from slaapp.domain.rank_quality import RankQuality

DEFINITION = {
    "value": "share of pairs (later customer, other) in which the customer has more points, equal"
    " points half: the area under the ROC curve",
    "interval": "95 %, score interval (newcombe 2006, method 5) on hanley and mcneil's variance",
}


def quality_document(quality: RankQuality | None) -> dict[str, Any] | None:
    """To 6 decimals; None where there is nobody to compare."""
    if quality is None or quality.value is None or quality.interval is None:
        return None
    return {
        "value": round(quality.value, 6),
        "interval": [round(end, 6) for end in quality.interval],
        "customers": quality.customers,
        "others": quality.others,
    }


def quality_text(session: Session, quality: RankQuality | None) -> str:
    """``88 (86 – 89) times in 100``; a dash where there is nobody to compare."""
    if quality is None or quality.value is None or quality.interval is None:
        return "–"
    language = session.vocabulary.language
    value, low, high = (
        decimal_text(100 * each, 0, language) for each in (quality.value, *quality.interval)
    )
    return session.say("criteria.in_hundred", n=value, low=low, high=high)
