"""The facts of a lead's timeline in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from resources.domain_words import answer_word, domain_title, domain_word
from slaapp.domain.criterion_field import INTERESTS
from slaapp.domain.origin import ORIGIN
from slaapp.domain.privacy import PRIVACY_FIELDS
from ui.amounts import amount_text
from ui.dates import instant_text
from ui.lead_words import channel_word, outcome_word, reason_word, tier_word
from ui.pause_words import pause_reason_word
from ui.words import QT_TRANSLATE_NOOP, spoken

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import TimelineRow


@dataclass(frozen=True)
class Terms:
    """What the words of a fact need beside it."""

    sources: Mapping[str, str]
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))


_PLAIN = {
    "received": QT_TRANSLATE_NOOP("Timeline", "Received"),
    "qualified": QT_TRANSLATE_NOOP("Timeline", "Qualified"),
    "handed_over": QT_TRANSLATE_NOOP("Timeline", "Handed over to sales"),
    "available": QT_TRANSLATE_NOOP("Timeline", "Reached sales"),
    "accepted": QT_TRANSLATE_NOOP("Timeline", "Accepted"),
    "rejected": QT_TRANSLATE_NOOP("Timeline", "Rejected"),
    "attempt": QT_TRANSLATE_NOOP("Timeline", "Attempt"),
    "conversation": QT_TRANSLATE_NOOP("Timeline", "Conversation"),
    "meeting": QT_TRANSLATE_NOOP("Timeline", "Meeting"),
    "note": QT_TRANSLATE_NOOP("Timeline", "Note"),
    "visit": QT_TRANSLATE_NOOP("Timeline", "Visit"),
    "opportunity": QT_TRANSLATE_NOOP("Timeline", "Opportunity"),
    "won": QT_TRANSLATE_NOOP("Timeline", "Won"),
    "lost": QT_TRANSLATE_NOOP("Timeline", "Lost"),
    "recycled": QT_TRANSLATE_NOOP("Timeline", "Back to marketing"),
    "reassigned": QT_TRANSLATE_NOOP("Timeline", "Reassigned: nobody holds it"),
    "upgraded": QT_TRANSLATE_NOOP("Timeline", "Upgraded"),
    "appointment": QT_TRANSLATE_NOOP("Timeline", "Appointment"),
    "paused": QT_TRANSLATE_NOOP("Timeline", "Clocks paused"),
    "resumed": QT_TRANSLATE_NOOP("Timeline", "Clocks resumed"),
    "disputed": QT_TRANSLATE_NOOP("Timeline", "Rejection disputed"),
    "upheld": QT_TRANSLATE_NOOP("Timeline", "Rejection upheld"),
    "overruled": QT_TRANSLATE_NOOP("Timeline", "Rejection overruled"),
    "merged": QT_TRANSLATE_NOOP("Timeline", "Merged"),
    "exception": QT_TRANSLATE_NOOP("Timeline", "Exception granted"),
    "changed": QT_TRANSLATE_NOOP("Timeline", "Changed"),
    "planned": QT_TRANSLATE_NOOP("Timeline", "Next step planned"),
    "step_done": QT_TRANSLATE_NOOP("Timeline", "Step done"),
    "step_dropped": QT_TRANSLATE_NOOP("Timeline", "Step dropped"),
}
ICONS = {
    "received": "import",
    "qualified": "check",
    "handed_over": "handover",
    "accepted": "success",
    "rejected": "cross",
    "attempt": "phone",
    "conversation": "phone",
    "meeting": "leads",
    "note": "note",
    "visit": "link",
    "opportunity": "flag",
    "won": "trophy",
    "lost": "cross",
    "recycled": "undo",
    "reassigned": "user",
    "changed": "edit",
    "upgraded": "flag",
    "disputed": "warning",
    "upheld": "cross",
    "overruled": "success",
    "merged": "link",
    "exception": "edit",
    "paused": "pause",
    "resumed": "play",
    "appointment": "calendar",
    "planned": "clock",
    "step_done": "check",
    "step_dropped": "cross",
}


def _say(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)


def fact_text(row: TimelineRow, terms: Terms) -> str:
    """``Call: no answer``, ``Handed over to Bruno Clair``, ``Won: 8 450 €`` …"""
    special = _SPECIAL.get(row.kind)
    words = special(row, terms) if special else ""
    return words or _plain(row.kind)


def _plain(kind: str) -> str:
    """The window's own words for a kind of fact, else the domain's."""
    return _say(_PLAIN[kind]) if kind in _PLAIN else domain_title("event", kind, spoken())


def _contact(row: TimelineRow, _terms: Terms) -> str:
    channel = channel_word(row.channel) if row.channel else _plain(row.kind)
    return f"{channel} — {outcome_word(row.outcome)}" if row.outcome else channel


def _with_reason(row: TimelineRow, _terms: Terms) -> str:
    if not row.reason_code:
        return ""
    words = {
        "rejected": QT_TRANSLATE_NOOP("Timeline", "Rejected: {reason}"),
        "lost": QT_TRANSLATE_NOOP("Timeline", "Lost: {reason}"),
    }
    reason = reason_word(row.reason_code, row.reason_label)
    return _say(words[row.kind]).format(reason=reason)


def _with_amount(row: TimelineRow, _terms: Terms) -> str:
    if row.amount_cents is None:
        return ""
    words = {
        "won": QT_TRANSLATE_NOOP("Timeline", "Won: {amount}"),
        "opportunity": QT_TRANSLATE_NOOP("Timeline", "Opportunity: {amount}"),
    }
    amount = amount_text(row.amount_cents, row.currency or "")
    return _say(words[row.kind]).format(amount=amount)


def _with_person(row: TimelineRow, _terms: Terms) -> str:
    if not row.concerns:
        return ""
    words = {
        "handed_over": QT_TRANSLATE_NOOP("Timeline", "Handed over to {name}"),
        "reassigned": QT_TRANSLATE_NOOP("Timeline", "Reassigned to {name}"),
    }
    return _say(words[row.kind]).format(name=row.concerns)


def _qualified(row: TimelineRow, _terms: Terms) -> str:
    if not row.value:
        return ""
    return _say(QT_TRANSLATE_NOOP("Timeline", "Qualified with {points} points")).format(
        points=row.value
    )


def _changed(row: TimelineRow, terms: Terms) -> str:
    if row.field == "source":
        name = terms.sources.get(row.value or "", "—")
        return _say(QT_TRANSLATE_NOOP("Timeline", "Source is now {name}")).format(name=name)
    if row.field == "tier":
        name = tier_word(row.value) or "—"
        return _say(QT_TRANSLATE_NOOP("Timeline", "Tier is now {name}")).format(name=name)
    if row.field in INTERESTS or row.field in PRIVACY_FIELDS:
        words = QT_TRANSLATE_NOOP("Timeline", "{field}: {answer}")
        answer = answer_word(row.field, row.value, spoken()) if row.value else "—"
        return _say(words).format(field=domain_title("field", row.field, spoken()), answer=answer)
    return ""


def _received(row: TimelineRow, _terms: Terms) -> str:
    if row.field != ORIGIN or not row.value:
        return ""
    whence = domain_word(ORIGIN, row.value, spoken())
    return _say(QT_TRANSLATE_NOOP("Timeline", "Received from {origin}")).format(origin=whence)


def _planned(row: TimelineRow, terms: Terms) -> str:
    if row.until is None:
        return ""
    words = {
        "appointment": QT_TRANSLATE_NOOP("Timeline", "Appointment on {moment}"),
        "paused": QT_TRANSLATE_NOOP("Timeline", "Clocks paused until {moment}: {reason}"),
        "recycled": QT_TRANSLATE_NOOP("Timeline", "Back to marketing until {moment}"),
    }
    moment = instant_text(row.until, "instant", terms.zone)
    reason = pause_reason_word(row.value or "—")
    return _say(words[row.kind]).format(moment=moment, reason=reason)


def _step_planned(row: TimelineRow, terms: Terms) -> str:
    if row.until is None or not row.field:
        return ""
    moment = instant_text(row.until, "day" if row.precision == "day" else "instant", terms.zone)
    said = _say(QT_TRANSLATE_NOOP("Timeline", "Planned: {step}, {moment}"))
    return said.format(step=domain_word("step", row.field, spoken()), moment=moment)


def _upgraded(row: TimelineRow, _terms: Terms) -> str:
    if not row.tier:
        return ""
    said = _say(QT_TRANSLATE_NOOP("Timeline", "Upgraded to {tier}"))
    return said.format(tier=tier_word(row.tier))


def _merged(row: TimelineRow, _terms: Terms) -> str:
    if not row.about:
        return ""
    words = QT_TRANSLATE_NOOP("Timeline", "Merged with {name}")
    if row.field == "into":
        words = QT_TRANSLATE_NOOP("Timeline", "Merged into {name}")
    return _say(words).format(name=row.about)


def _excepted(row: TimelineRow, _terms: Terms) -> str:
    signer = row.concerns or "—"
    if row.field == "excluded":
        said = QT_TRANSLATE_NOOP("Timeline", "Left out of the figures; {name} signed for marketing")
        return _say(said).format(name=signer)
    if row.field != "calendar":
        return ""
    said = QT_TRANSLATE_NOOP(
        "Timeline", "Counts though noted too late: {day}; {name} signed for marketing"
    )
    return _say(said).format(day=row.about or "—", name=signer)


_SPECIAL: dict[str, Callable[[TimelineRow, Terms], str]] = {
    "received": _received,
    "attempt": _contact,
    "conversation": _contact,
    "meeting": _contact,
    "rejected": _with_reason,
    "lost": _with_reason,
    "won": _with_amount,
    "opportunity": _with_amount,
    "handed_over": _with_person,
    "reassigned": _with_person,
    "qualified": _qualified,
    "changed": _changed,
    "appointment": _planned,
    "paused": _planned,
    "recycled": _planned,
    "planned": _step_planned,
    "upgraded": _upgraded,
    "merged": _merged,
    "exception": _excepted,
}
