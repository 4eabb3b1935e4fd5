"""Who is told of what, as the agreement's ladder says: late deadlines, months below a share."""

from __future__ import annotations

from dataclasses import dataclass

from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.lateness import late_before
from slaapp.domain.openings import Openings
from slaapp.domain.roles import ROLES
from slaapp.domain.shared_rules import EscalationStep
from slaapp.domain.target import EndOfWorkingDay, Target, due_after

MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Notice:
    """A step of a ladder that has come true.

    ``number`` is the agreement's version, ``at`` the step's place in its ladder (from 0). Late:
    ``deadlines`` are still owed. Below a share: of ``side``'s deadlines of a ``month``
    ("YYYY-MM"), ``rate`` were met; ``deadlines`` of them were not. ``lead_ids`` are the leads
    behind them, each once, the longest due first.
    """

    number: int
    at: int
    step: EscalationStep
    deadlines: int
    lead_ids: tuple[str, ...]
    side: str = ""
    month: str = ""
    rate: Rate | None = None

    @property
    def id(self) -> str:
        """What tells it from the others."""
        return f"{self.number}.{self.at}.{self.month}.{self.side}"


def is_late(
    step: EscalationStep, commitment: str, due_at: Instant, openings: Openings, now: Instant
) -> bool:
    """Whether a deadline that is still owed at ``now`` is so late that the step tells of it.

    How late is counted from its due instant, as the target says: in working time, on any clock, or
    to the closing of a working day after the day on which it was due (rule 9: what is due at a
    closing is due on that day).
    """
    if step.late is None or step.about not in ("", commitment):
        return False
    return due_after(step.late, openings, due_at - _into_its_day(step.late)) < now


def late_if_due_before(late: Target, openings: Openings, now: Instant) -> Instant:
    """The deadlines that ``is_late`` finds are those that were due before this instant."""
    return late_before(late, openings, now) + _into_its_day(late)


def _into_its_day(late: Target) -> int:
    """A closing instant is closed: the day that it ends is that of the moment before it."""
    return 1 if isinstance(late, EndOfWorkingDay) else 0


def is_below(step: EscalationStep, rate: Rate, *, is_over: bool) -> bool:
    """Whether of a month's deadlines less than the step's share was met.

    Of a month that still runs nothing is told before there are enough of them to tell: the first
    one missed would be a share of nothing.
    """
    if step.below_percent is None or rate.n == 0 or (rate.is_too_few and not is_over):
        return False
    return 100 * rate.k < step.below_percent * rate.n


def is_told(role: str, to: str) -> bool:
    """Whether a role sees what is addressed ``to`` somebody: itself, and the manager everything;
    for management and whoever else is in no team of this file, the manager tells them."""
    return role == MANAGER or (to == role and role in ROLES)
