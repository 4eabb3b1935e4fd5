"""Two filters at once: what a figure lets through, narrowed by what somebody chose besides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slaapp.domain.lead_filter import LeadFilter

NOBODY = LeadFilter(stages=())
"""The filter that lets no lead through."""


def both(one: LeadFilter, other: LeadFilter) -> LeadFilter:
    """The filter that lets through exactly the leads that both let through."""
    joined: dict[str, Any] = dict(one.parts)
    for name, value in other.parts.items():
        if joined.setdefault(name, value) == value:
            continue
        if isinstance(value, bool):
            if joined[name] is not value:
                return NOBODY
            continue
        joined[name] = _way_of(name, value)(joined[name], value)
    return LeadFilter(**joined)


def _way_of(name: str, value: object) -> Callable[[Any, Any], Any]:
    if isinstance(value, str):
        return lambda one, other: f"{one} {other}"
    if name in ("tags", "custom", "own_meets", "was_in"):
        # Of these a lead has several: both conditions hold.
        return lambda one, other: tuple(dict.fromkeys((*one, *other)))
    if isinstance(value, tuple):
        return lambda one, other: tuple(each for each in one if each in other)
    # "From" is the later of two beginnings; "until", "by" and "within" the earlier of two ends.
    return max if name.endswith("_from") else min
