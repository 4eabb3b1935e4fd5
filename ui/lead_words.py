"""The domain's words about a lead, in the language in force, and their pills."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.widgets.pill import Pill
from ui.words import QT_TRANSLATE_NOOP

_STAGES = {
    "new": (QT_TRANSLATE_NOOP("LeadWords", "New"), "muted"),
    "qualified": (QT_TRANSLATE_NOOP("LeadWords", "Qualified"), "accent"),
    "handed_over": (QT_TRANSLATE_NOOP("LeadWords", "Handed over"), "second"),
    "accepted": (QT_TRANSLATE_NOOP("LeadWords", "Accepted"), "accent"),
    "contacted": (QT_TRANSLATE_NOOP("LeadWords", "Contacted"), "accent"),
    "opportunity": (QT_TRANSLATE_NOOP("LeadWords", "Opportunity"), "second"),
    "won": (QT_TRANSLATE_NOOP("LeadWords", "Won"), "good"),
    "lost": (QT_TRANSLATE_NOOP("LeadWords", "Lost"), "bad"),
    "rejected": (QT_TRANSLATE_NOOP("LeadWords", "Rejected"), "bad"),
    "recycled": (QT_TRANSLATE_NOOP("LeadWords", "Recycled"), "muted"),
}
# Red and orange are kept for what is late: a hot lead is no trouble.
_TIERS = {
    "hot": (QT_TRANSLATE_NOOP("LeadWords", "Hot"), "second"),
    "warm": (QT_TRANSLATE_NOOP("LeadWords", "Warm"), "accent"),
    "cold": (QT_TRANSLATE_NOOP("LeadWords", "Cold"), "muted"),
}
_COMMITMENTS = {
    "acceptance": QT_TRANSLATE_NOOP("LeadWords", "Accept or reject"),
    "first_attempt": QT_TRANSLATE_NOOP("LeadWords", "First attempt"),
    "first_conversation": QT_TRANSLATE_NOOP("LeadWords", "First conversation"),
    "attempts": QT_TRANSLATE_NOOP("LeadWords", "All attempts"),
    "outcome": QT_TRANSLATE_NOOP("LeadWords", "Outcome"),
    "hand_over": QT_TRANSLATE_NOOP("LeadWords", "Hand over"),
    "answer": QT_TRANSLATE_NOOP("LeadWords", "Answer a rejection"),
}
_OUTCOMES = {
    "reached": QT_TRANSLATE_NOOP("LeadWords", "Reached"),
    "no_answer": QT_TRANSLATE_NOOP("LeadWords", "No answer"),
    "voicemail": QT_TRANSLATE_NOOP("LeadWords", "Voicemail"),
    "wrong_number": QT_TRANSLATE_NOOP("LeadWords", "Wrong number"),
    "call_back": QT_TRANSLATE_NOOP("LeadWords", "Call back"),
}
_CHANNELS = {
    "call": QT_TRANSLATE_NOOP("LeadWords", "Call"),
    "email": QT_TRANSLATE_NOOP("LeadWords", "E-mail"),
    "meeting": QT_TRANSLATE_NOOP("LeadWords", "Meeting"),
    "visit": QT_TRANSLATE_NOOP("LeadWords", "Visit"),
    "other": QT_TRANSLATE_NOOP("LeadWords", "Other"),
}
_REASONS = {
    "not_target": QT_TRANSLATE_NOOP("LeadWords", "Not our target"),
    "wrong_contact": QT_TRANSLATE_NOOP("LeadWords", "Wrong contact"),
    "no_need": QT_TRANSLATE_NOOP("LeadWords", "No need"),
    "duplicate": QT_TRANSLATE_NOOP("LeadWords", "Duplicate"),
    "price": QT_TRANSLATE_NOOP("LeadWords", "Price"),
    "competitor": QT_TRANSLATE_NOOP("LeadWords", "Competitor"),
    "no_decision": QT_TRANSLATE_NOOP("LeadWords", "No decision"),
    "no_budget": QT_TRANSLATE_NOOP("LeadWords", "No budget"),
    "other": QT_TRANSLATE_NOOP("LeadWords", "Other reason"),
}
_STATES = {
    "not_started": (QT_TRANSLATE_NOOP("LeadWords", "Not started"), "muted"),
    "running": (QT_TRANSLATE_NOOP("LeadWords", "Running"), "muted"),
    "paused": (QT_TRANSLATE_NOOP("LeadWords", "Paused"), "muted"),
    "met": (QT_TRANSLATE_NOOP("LeadWords", "Met"), "good"),
    "breached": (QT_TRANSLATE_NOOP("LeadWords", "Overdue"), "bad"),
    "cancelled": (QT_TRANSLATE_NOOP("LeadWords", "Cancelled"), "muted"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("LeadWords", text)


def stage_pill(stage: str) -> Pill:
    """A lead's stage; a word of the domain that has none here is shown as it is."""
    word, token = _STAGES.get(stage, (stage, "muted"))
    return Pill(_say(word), token)


def stage_word(stage: str) -> str:
    """``Handed over``."""
    return stage_pill(stage).word


def tier_pill(tier: str | None) -> Pill | None:
    """Hot, warm or cold; None where there is no tier."""
    if not tier:
        return None
    word, token = _TIERS.get(tier, (tier, "muted"))
    return Pill(_say(word), token)


def tier_word(tier: str | None) -> str:
    """``Hot``; empty where there is no tier."""
    pill = tier_pill(tier)
    return pill.word if pill else ""


def commitment_word(commitment: str) -> str:
    """What is promised: ``First attempt``."""
    return _say(_COMMITMENTS.get(commitment, commitment))


def outcome_word(outcome: str) -> str:
    """How a call ended: ``No answer``."""
    return _say(_OUTCOMES.get(outcome, outcome))


def channel_word(channel: str) -> str:
    """``Call``, ``E-mail`` …"""
    return _say(_CHANNELS.get(channel, channel))


def reason_word(code: str, label: str | None = None) -> str:
    """A coded reason: the team's own wording where it has one."""
    return label or _say(_REASONS.get(code, code))


def deadline_pill(state: str) -> Pill:
    """A deadline's state, as ``Deadline.state_at`` names it."""
    word, token = _STATES.get(state, (state, "muted"))
    return Pill(_say(word), token)
