"""A call that is being noted: about whom, what was typed so far, what is to be written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant

if TYPE_CHECKING:
    from slaapp.domain.next_step import Step
    from ui.drafts import Drafts


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
    again: str = ""
    """When to call back; what was only proposed is no draft."""
    said: Mapping[str, str] = field(default_factory=dict)
    right: str = ""
    """The right number, where the one that was called is wrong."""


@dataclass(frozen=True)
class CallReport:
    """What is to be logged; ``occurred_at`` None: just now. ``then`` is the follow-up."""

    callee: Callee
    outcome: str
    channel: str
    occurred_at: Instant | None
    note: str
    said: Mapping[str, str] = field(default_factory=dict)
    then: Step | None = None
    right_number: str = ""


class CallDrafts:
    """One draft for each lead, kept over a crash; who comes back finds what was typed."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def keep(self, lead_id: str, draft: CallDraft) -> None:
        """Remember what was typed; an empty draft is none."""
        kept = asdict(draft) if draft != CallDraft() else None
        self._drafts.keep(_key(lead_id), kept)

    def of(self, lead_id: str) -> CallDraft:
        """What was typed about a lead; empty if nothing was."""
        return _draft_from(self._drafts.of(_key(lead_id)))

    def drop(self, lead_id: str) -> None:
        """The call is logged."""
        self._drafts.keep(_key(lead_id), None)


def _key(lead_id: str) -> str:
    return f"call:{lead_id}"


def _draft_from(kept: Mapping[str, Any]) -> CallDraft:
    """As it was written down, perhaps by another version: what does not fit is left out."""
    texts = {
        name: kept[name]
        for name in ("when", "channel", "note", "again", "right")
        if isinstance(kept.get(name), str)
    }
    outcome, said = kept.get("outcome"), kept.get("said")
    answers = said.items() if isinstance(said, dict) else ()
    return CallDraft(
        outcome if isinstance(outcome, str) else None,
        said={str(name): str(value) for name, value in answers},
        **texts,
    )
