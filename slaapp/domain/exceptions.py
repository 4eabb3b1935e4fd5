"""Exceptions that both sides signed for one lead (rule 18; kpis.md, "signed exclusions")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from slaapp.domain.events import Event


@dataclass(frozen=True, slots=True)
class Exceptions:
    """``entries`` of the calendar that count though written down too late, by their keys;
    whether the lead is ``excluded`` from every denominator."""

    entries: frozenset[str] = frozenset()
    excluded: bool = False


NONE = Exceptions()


def exceptions_of(events: Iterable[Event]) -> Exceptions:
    """What was signed for a lead; it holds for all its cycles, whenever it was signed."""
    signed = [event for event in events if event.kind == "exception"]
    if not signed:
        return NONE
    return Exceptions(
        frozenset(one.value for one in signed if one.field == "calendar" and one.value),
        any(one.field == "excluded" for one in signed),
    )
