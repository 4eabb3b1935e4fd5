"""What is typed for a moment to come: "Thursday 10:00", "jeudi 10h", "demain", "in 2 h"."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from resources.typed_words import words_ahead
from slaapp.domain.instants import Instant, Precision
from slaapp.domain.spoken_plan import read_spoken_plan


def read_ahead(text: str, now: Instant, zone: ZoneInfo) -> tuple[Instant, Precision] | None:
    """The moment, or the day alone; None where it means none, or it is over."""
    plan = read_spoken_plan(text, now, zone, words_ahead())
    return (plan.at, plan.precision) if plan is not None and plan.at > now else None
