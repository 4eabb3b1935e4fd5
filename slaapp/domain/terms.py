"""What a cycle is judged by: a version of the agreement, and the calendar as it may be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from slaapp.domain.agreement import Agreement, AgreementVersion
from slaapp.domain.events import Event
from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings


@dataclass(frozen=True, slots=True)
class Terms:
    """The version of a hand-over (rule 17) and the calendar that its cycle may read (rule 18)."""

    version: AgreementVersion
    openings: Openings

    @property
    def agreement(self) -> Agreement:
        """What the version promises."""
        return self.version.agreement


Judge: TypeAlias = Callable[[Event, Instant | None], Terms | None]
"""The terms of what an event began; the instant is the ``recorded_at`` of what closed it, None
while it is open. None where no agreement was in force."""
