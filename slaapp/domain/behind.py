"""What a figure of deadlines or hand-overs counts, as a condition in a filter of leads.

A figure counts deadlines or hand-overs; its list has the leads that have one of them. So that the
list can be asked for, kept and counted again without naming every lead, the condition is a text.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeAlias

from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.entry_filter import EntryFilter
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter


@dataclass(frozen=True, slots=True)
class AnswerFilter:
    """Hand-overs whose clock has started: those answered with a first attempt within so many ms of
    working time, or (None) those without an attempt."""

    within: int | None = None


Counted: TypeAlias = AttainmentFilter | HandOverFilter | AnswerFilter | EntryFilter

_MOST = 1 << 63
"""What a file cannot hold is no instant."""

_KINDS: dict[str, type[Any]] = {
    "deadlines": AttainmentFilter,
    "hand_overs": HandOverFilter,
    "answers": AnswerFilter,
    "entries": EntryFilter,
}


def leads_behind(counted: Counted, now: Instant) -> LeadFilter:
    """The leads that have at least one of what a figure counts at ``now``."""
    return LeadFilter(behind=behind_text(counted, now))


def behind_text(counted: Counted, now: Instant) -> str:
    """One condition, without a blank in it: several are told apart by blanks."""
    kind = next(name for name, of in _KINDS.items() if isinstance(counted, of))
    usual = {field.name: field.default for field in fields(counted)}
    parts = {name: value for name, value in asdict(counted).items() if value != usual[name]}
    return json.dumps([kind, now, parts], separators=(",", ":")).replace(" ", "\\u0020")


def read_behind(text: str) -> list[tuple[Counted, Instant]]:
    """The conditions of a text, which all hold; ValueError for what is none."""
    return [_read(each) for each in text.split(" ") if each]


def _read(text: str) -> tuple[Counted, Instant]:
    try:
        kind, now, parts = json.loads(text)
        of = _KINDS[kind]
        known = {field.name for field in fields(of)}
        if type(_value(now)) is not int or not set(parts) <= known:
            raise ValueError(text)
        return of(**{name: _value(value) for name, value in parts.items()}), now
    except (TypeError, KeyError, AttributeError, ValueError):
        raise ValueError(f"no condition: {text}") from None


def _value(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(str(each) for each in value)
    if type(value) is int and abs(value) < _MOST:
        return value
    if not isinstance(value, str):
        raise ValueError(value)
    return value
