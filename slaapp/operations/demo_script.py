"""The demo's script: who does what with which lead at which instant, in the order of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slaapp.domain.instants import Instant


@dataclass(frozen=True, slots=True)
class Step:
    """One operation: ``act`` names it (``demo_acts.py``), ``lead`` numbers its lead."""

    at: Instant
    lead: int
    act: str
    by: str
    values: Mapping[str, Any]


class Script:
    """Steps as they are thought of; what would come after ``until`` has not happened yet."""

    def __init__(self, until: Instant) -> None:
        self.until = until
        self._steps: list[Step] = []
        self._leads = 0

    def new_lead(self) -> int:
        """The number of one more lead."""
        self._leads += 1
        return self._leads

    def add(self, at: Instant, lead: int, act: str, by: str, **values: Any) -> None:
        """Note a step; dropped where it lies in the future."""
        if at <= self.until:
            self._steps.append(Step(at, lead, act, by, values))

    def in_order(self) -> list[Step]:
        """The steps by time; those of one instant as they were noted."""
        return sorted(self._steps, key=lambda step: step.at)
