"""Filters that differ by a range of time, one after the other: as few of them as say the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.promise_line import Behind

_ENDS: dict[type[Any], tuple[str, str]] = {
    AttainmentFilter: ("due_from", "due_until"),
    HandOverFilter: ("handed_from", "handed_until"),
    LeadFilter: ("qualified_from", "qualified_until"),
}


def ranges_joined(filters: Sequence[Behind]) -> tuple[Behind, ...]:
    """The same rows: of two that follow each other without a gap and are alike otherwise, one."""
    found: list[Behind] = []
    for each in filters:
        if found and (whole := _joined(found[-1], each)) is not None:
            found[-1] = whole
        else:
            found.append(each)
    return tuple(found)


def _joined(one: Behind, other: Behind) -> Behind | None:
    if type(one) is not type(other):
        return None
    begin, end = _ENDS[type(one)]
    last: Any = getattr(other, end)
    ends: dict[str, Any] = {begin: getattr(one, begin), end: last}
    if getattr(one, end) != getattr(other, begin) or replace(other, **ends) != replace(one, **ends):
        return None
    return replace(one, **ends)
