"""The domain's words about a lead, in the language in force, and their pills."""

from __future__ import annotations

from resources.domain_words import domain_title
from ui.widgets.pill import Pill
from ui.words import spoken

# A code without a colour of its own is muted. Red and orange are kept for what is late: a hot
# lead is no trouble.
_STAGES = {
    "qualified": "accent",
    "handed_over": "second",
    "accepted": "accent",
    "contacted": "accent",
    "opportunity": "second",
    "won": "good",
    "lost": "bad",
    "rejected": "bad",
}
_TIERS = {"hot": "second", "warm": "accent"}
_STATES = {"met": "good", "breached": "bad"}


def _say(family: str, code: str) -> str:
    """A code of the domain as at the beginning of a line; as it is where it has no words."""
    return domain_title(family, code, spoken())


def stage_pill(stage: str) -> Pill:
    """A lead's stage."""
    return Pill(_say("stage", stage), _STAGES.get(stage, "muted"))


def stage_word(stage: str) -> str:
    """``Handed over``."""
    return stage_pill(stage).word


def tier_pill(tier: str | None) -> Pill | None:
    """Hot, warm or cold; None where there is no tier."""
    if not tier:
        return None
    return Pill(_say("tier", tier), _TIERS.get(tier, "muted"))


def tier_word(tier: str | None) -> str:
    """``Hot``; empty where there is no tier."""
    pill = tier_pill(tier)
    return pill.word if pill else ""


def commitment_word(commitment: str) -> str:
    """What is promised: ``First attempt``."""
    return _say("commitment", commitment)


def step_word(kind: str) -> str:
    """What somebody planned: ``Call back``."""
    return _say("step", kind)


def outcome_word(outcome: str) -> str:
    """How a call ended: ``No answer``."""
    return _say("outcome", outcome)


def channel_word(channel: str) -> str:
    """``Call``, ``E-mail`` …"""
    return _say("channel", channel)


def reason_word(code: str, label: str | None = None) -> str:
    """A coded reason: the team's own wording where it has one."""
    return label or _say("reason", code)


def deadline_pill(state: str) -> Pill:
    """A deadline's state, as ``Deadline.state_at`` names it."""
    return Pill(_say("state", state), _STATES.get(state, "muted"))
