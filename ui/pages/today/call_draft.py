"""A call that is being noted: about whom, what was typed so far, what is to be written down."""

from __future__ import annotations

from dataclasses import dataclass

from slaapp.domain.instants import Instant


@dataclass(frozen=True)
class Callee:
    """The lead a call is about, as the panel names it."""

    lead_id: str
    title: str
    company: str = ""
    phone: str = ""
    since: Instant | None = None
    """When the clock started that the call is to stop; what was earlier stops nothing."""


@dataclass(frozen=True)
class CallDraft:
    """What stands in the panel; kept for its lead until the call is logged."""

    outcome: str | None = None
    when: str = ""
    channel: str = "call"
    note: str = ""


@dataclass(frozen=True)
class CallReport:
    """What is to be logged; ``occurred_at`` None: just now."""

    callee: Callee
    outcome: str
    channel: str
    occurred_at: Instant | None
    note: str


class CallDrafts:
    """One draft for each lead; who leaves the panel and comes back finds what was typed."""

    def __init__(self) -> None:
        self._kept: dict[str, CallDraft] = {}

    def keep(self, lead_id: str, draft: CallDraft) -> None:
        """Remember what was typed; an empty draft is none."""
        if draft == CallDraft():
            self._kept.pop(lead_id, None)
        else:
            self._kept[lead_id] = draft

    def of(self, lead_id: str) -> CallDraft:
        """What was typed about a lead; empty if nothing was."""
        return self._kept.get(lead_id, CallDraft())

    def drop(self, lead_id: str) -> None:
        """The call is logged."""
        self._kept.pop(lead_id, None)
