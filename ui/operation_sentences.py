"""An operation told with its details, as a line of the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from ui.change_words import term
from ui.dates import day_text
from ui.lead_words import channel_word, outcome_word, reason_word, tier_word
from ui.pause_words import pause_reason_word
from ui.plurals import takes_singular
from ui.role_words import role_name
from ui.words import QT_TRANSLATE_NOOP

Details = Mapping[str, Any]

_MOST = 2**63
"""Qt writes no larger number; Python does."""

_SENTENCES = {
    "accept": QT_TRANSLATE_NOOP("OperationSentences", "Accepted {lead}"),
    "add_absence": QT_TRANSLATE_NOOP(
        "OperationSentences", "Noted the absence of {name} from {first} to {last}"
    ),
    "add_calendar_entry": QT_TRANSLATE_NOOP(
        "OperationSentences", "Marked {day} as free in the calendar: {label}"
    ),
    "add_closure": QT_TRANSLATE_NOOP(
        "OperationSentences", "Closed from {first} to {last}: {label}"
    ),
    "add_half_day": QT_TRANSLATE_NOOP("OperationSentences", "Closed at {time} on {day}: {label}"),
    "add_lead": QT_TRANSLATE_NOOP("OperationSentences", "Added the lead {lead}"),
    "add_member": QT_TRANSLATE_NOOP("OperationSentences", "Added {name} to the team as {role}"),
    "add_note": QT_TRANSLATE_NOOP("OperationSentences", "Wrote a note on {lead}"),
    "add_special_hours": QT_TRANSLATE_NOOP(
        "OperationSentences", "Other hours on {day}, {hours}: {label}"
    ),
    "appointment": QT_TRANSLATE_NOOP("OperationSentences", "Noted an appointment with {lead}"),
    "begin_from_template": QT_TRANSLATE_NOOP(
        "OperationSentences", "Began the draft of the agreement from the template {name}"
    ),
    "change_member": QT_TRANSLATE_NOOP("OperationSentences", "Changed {name} in the team: {role}"),
    "correct_entry": QT_TRANSLATE_NOOP(
        "OperationSentences", "Corrected an entry of {lead}: {channel} — {outcome}"
    ),
    "correct_proposal": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took the proposed agreement back to a draft"
    ),
    "declare_sales_fields": QT_TRANSLATE_NOOP(
        "OperationSentences", "Declared as filled in by sales: {name}"
    ),
    "discard_draft": QT_TRANSLATE_NOOP(
        "OperationSentences", "Discarded the draft of the agreement"
    ),
    "disputed": QT_TRANSLATE_NOOP("OperationSentences", "Contested the rejection of {lead}"),
    "edit_lead": QT_TRANSLATE_NOOP("OperationSentences", "Corrected the lead {lead}"),
    "extend_holidays": QT_TRANSLATE_NOOP(
        "OperationSentences", "Added holidays to the calendar up to {until}: {days}"
    ),
    "found_workspace": QT_TRANSLATE_NOOP("OperationSentences", "Made the file of {name}"),
    "grant_exception": QT_TRANSLATE_NOOP("OperationSentences", "Signed an exception for {lead}"),
    "hand_over": QT_TRANSLATE_NOOP("OperationSentences", "Handed over {lead}"),
    "import": QT_TRANSLATE_NOOP("OperationSentences", "Imported {file}: {rows}"),
    "import_agreement": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took the agreement of {file} as the draft"
    ),
    "label_reason": QT_TRANSLATE_NOOP("OperationSentences", "Worded the reason {reason}: {label}"),
    "log_contact": QT_TRANSLATE_NOOP(
        "OperationSentences", "Logged a contact with {lead}: {channel} — {outcome}"
    ),
    "lost": QT_TRANSLATE_NOOP("OperationSentences", "Noted as lost: {lead}"),
    "merge": QT_TRANSLATE_NOOP("OperationSentences", "Merged {other} into {lead}"),
    "opportunity": QT_TRANSLATE_NOOP("OperationSentences", "Noted an opportunity: {lead}"),
    "overruled": QT_TRANSLATE_NOOP("OperationSentences", "Overruled the rejection of {lead}"),
    "qualify_leads": QT_TRANSLATE_NOOP("OperationSentences", "{leads} reached the agreed score"),
    "pause": QT_TRANSLATE_NOOP("OperationSentences", "Paused the clocks of {lead}: {reason}"),
    "propose_agreement": QT_TRANSLATE_NOOP(
        "OperationSentences", "Proposed the agreement, to begin on {day}"
    ),
    "reassign": QT_TRANSLATE_NOOP("OperationSentences", "Reassigned {lead}"),
    "record_visit": QT_TRANSLATE_NOOP("OperationSentences", "Noted a visit of {lead}"),
    "recycled": QT_TRANSLATE_NOOP("OperationSentences", "Gave {lead} back to marketing"),
    "redo": QT_TRANSLATE_NOOP("OperationSentences", "Redid: {what}"),
    "reject": QT_TRANSLATE_NOOP("OperationSentences", "Rejected {lead}"),
    "release_sales_fields": QT_TRANSLATE_NOOP(
        "OperationSentences", "No longer declared as filled in by sales: {name}"
    ),
    "remove_absence": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took the absence of {name} from {first} to {last} off the list"
    ),
    "remove_days": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took {label} out of the calendar, from {first} to {last}"
    ),
    "rename_source": QT_TRANSLATE_NOOP("OperationSentences", "Renamed the source {old} to {name}"),
    "resume": QT_TRANSLATE_NOOP("OperationSentences", "Resumed the clocks of {lead}"),
    "retract_entry": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took back an entry of {lead}: {entry}"
    ),
    "save_draft": QT_TRANSLATE_NOOP("OperationSentences", "Edited the draft of the agreement"),
    "sign_agreement": QT_TRANSLATE_NOOP(
        "OperationSentences", "Signed version {number} of the agreement"
    ),
    "sign_side": QT_TRANSLATE_NOOP("OperationSentences", "{name} signed the agreement for {side}"),
    "undo": QT_TRANSLATE_NOOP("OperationSentences", "Undid: {what}"),
    "upgrade": QT_TRANSLATE_NOOP("OperationSentences", "Upgraded {lead}: {tier}"),
    "upheld": QT_TRANSLATE_NOOP("OperationSentences", "Upheld the rejection of {lead}"),
    "withdraw_proposal": QT_TRANSLATE_NOOP("OperationSentences", "Withdrew the proposed agreement"),
    "won": QT_TRANSLATE_NOOP("OperationSentences", "Noted as won: {lead}"),
}
_SEVERAL = {
    "grant_exception": QT_TRANSLATE_NOOP(
        "OperationSentences", "Signed an exception for {count} leads"
    ),
    "hand_over": QT_TRANSLATE_NOOP("OperationSentences", "Handed over {count} leads"),
    "reassign": QT_TRANSLATE_NOOP("OperationSentences", "Reassigned {count} leads"),
    "record_visit": QT_TRANSLATE_NOOP("OperationSentences", "Noted {count} visits of {lead}"),
}
_WORKING = QT_TRANSLATE_NOOP(
    "OperationSentences", "Marked {day} as a working day in the calendar: {label}"
)
_ONE_DAY = {
    "add_closure": QT_TRANSLATE_NOOP("OperationSentences", "Closed on {first}: {label}"),
    "remove_days": QT_TRANSLATE_NOOP(
        "OperationSentences", "Took {label} out of the calendar, on {first}"
    ),
}
_YEARLY = {
    "add_closure": QT_TRANSLATE_NOOP(
        "OperationSentences", "Closed from {first} to {last} and each year on: {label}"
    ),
    "add_half_day": QT_TRANSLATE_NOOP(
        "OperationSentences", "Closed at {time} on {day} and each year on: {label}"
    ),
}
_ONE_DAY_YEARLY = QT_TRANSLATE_NOOP(
    "OperationSentences", "Closed on {first} and each year on: {label}"
)
_LEFT = QT_TRANSLATE_NOOP("OperationSentences", "Noted that {name} left the team")
_MOVED = QT_TRANSLATE_NOOP(
    "OperationSentences", "Took the holidays of {place} up to {until}: {days}"
)
_PROPOSED = QT_TRANSLATE_NOOP(
    "OperationSentences", "Proposed the agreement, to begin with its signature"
)
_SEALED = QT_TRANSLATE_NOOP(
    "OperationSentences", "{name} signed version {number} of the agreement for {side}"
)
_UNWORDED = QT_TRANSLATE_NOOP("OperationSentences", "Gave the reason {reason} its usual words")
_ONE = {
    "days": QT_TRANSLATE_NOOP("OperationSentences", "{count} day"),
    "leads": QT_TRANSLATE_NOOP("OperationSentences", "{count} lead"),
    "outcomes": QT_TRANSLATE_NOOP("OperationSentences", "{count} outcome"),
}
_MANY = {
    "days": QT_TRANSLATE_NOOP("OperationSentences", "{count} days"),
    "leads": QT_TRANSLATE_NOOP("OperationSentences", "{count} leads"),
    "outcomes": QT_TRANSLATE_NOOP("OperationSentences", "{count} outcomes"),
}


def told_kinds() -> frozenset[str]:
    """The kinds of operations that have a sentence."""
    return frozenset(_SENTENCES)


def sentence_of(kind: str, details: Details) -> str:
    """The sentence with its values; empty where there is none or a value is missing."""
    template = _template(kind, details)
    try:
        values = _VALUES[kind](details) if kind in _VALUES else dict(details)
        known = {name: _number(value) for name, value in values.items() if value not in (None, "")}
        return _say(template).format_map(known) if template else ""
    except (KeyError, TypeError, ValueError):
        # Written by another version: its name is all that is known of it.
        return ""


def _template(kind: str, details: Details) -> str:
    count = details.get("count")
    if kind in _SEVERAL and isinstance(count, int) and count > 1:
        return _SEVERAL[kind]
    if kind == "add_calendar_entry" and details.get("observed") is False:
        return _WORKING
    if kind in ("add_closure", "add_half_day", "remove_days"):
        return _days_template(kind, details)
    if kind == "change_member" and details.get("active") is False:
        return _LEFT
    if kind == "extend_holidays" and details.get("country"):
        return _MOVED
    if kind == "propose_agreement" and not details.get("day"):
        return _PROPOSED
    if kind == "sign_side" and details.get("number"):
        return _SEALED
    if kind == "label_reason" and not details.get("label"):
        return _UNWORDED
    return _SENTENCES.get(kind, "")


def _days_template(kind: str, details: Details) -> str:
    years, is_one_day = details.get("years"), details.get("first") == details.get("last")
    if isinstance(years, list) and len(years) > 1:
        return _ONE_DAY_YEARLY if is_one_day and kind == "add_closure" else _YEARLY[kind]
    return _ONE_DAY.get(kind, _SENTENCES[kind]) if is_one_day else _SENTENCES[kind]


def _day(details: Details) -> dict[str, Any]:
    return {**details, "day": day_text(date.fromisoformat(details["day"]))}


def _member(details: Details) -> dict[str, Any]:
    return {**details, "role": role_name(details["role"])}


def _contact(details: Details) -> dict[str, Any]:
    channel, outcome = channel_word(details["channel"]), outcome_word(details["outcome"])
    return {**details, "channel": channel, "outcome": outcome}


def _holidays(details: Details) -> dict[str, Any]:
    place = "-".join(filter(None, (details.get("country"), details.get("region"))))
    until = str(details["until"]) if details.get("until") else None
    return {"days": _counted("days", details.get("count", 0)), "until": until, "place": place}


def _import(details: Details) -> dict[str, Any]:
    numbers = {"leads": details.get("count"), "outcomes": details.get("outcomes")}
    parts = [_counted(unit, count) for unit, count in numbers.items() if count]
    return {**details, "rows": ", ".join(parts) or _counted("leads", 0)}


def _early(details: Details) -> dict[str, Any]:
    return {**_day(details), "time": _clock(details["minute"])}


def _special(details: Details) -> dict[str, Any]:
    hours = (f"{_clock(start)}–{_clock(end)}" for start, end in details["windows"])
    return {**_day(details), "hours": ", ".join(hours)}


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _from_to(details: Details) -> dict[str, Any]:
    days = {name: day_text(date.fromisoformat(details[name])) for name in ("first", "last")}
    return {**details, **days}


def _entry(details: Details) -> dict[str, Any]:
    return {**details, "entry": term(details["entry"])}


def _pause(details: Details) -> dict[str, Any]:
    return {**details, "reason": pause_reason_word(details["reason"])}


def _proposal(details: Details) -> dict[str, Any]:
    return _day(details) if details.get("day") else {}


def _side(details: Details) -> dict[str, Any]:
    return {**details, "side": role_name(details["side"])}


def _upgrade(details: Details) -> dict[str, Any]:
    return {**details, "tier": tier_word(details["tier"])}


def _reason(details: Details) -> dict[str, Any]:
    return {**details, "reason": reason_word(details["code"])}


def _qualified(details: Details) -> dict[str, Any]:
    return {"leads": _counted("leads", details["count"])}


_VALUES: dict[str, Callable[[Details], dict[str, Any]]] = {
    "add_absence": _from_to,
    "add_calendar_entry": _day,
    "add_closure": _from_to,
    "add_half_day": _early,
    "add_member": _member,
    "add_special_hours": _special,
    "change_member": _member,
    "correct_entry": _contact,
    "extend_holidays": _holidays,
    "import": _import,
    "label_reason": _reason,
    "log_contact": _contact,
    "pause": _pause,
    "propose_agreement": _proposal,
    "qualify_leads": _qualified,
    "remove_absence": _from_to,
    "remove_days": _from_to,
    "retract_entry": _entry,
    "sign_side": _side,
    "upgrade": _upgrade,
}


def _counted(unit: str, count: int) -> str:
    words = _ONE if takes_singular(count) else _MANY
    return _say(words[unit]).format(count=_number(count))


def _number(value: Any) -> Any:
    is_number = type(value) is int and abs(value) < _MOST
    return QLocale().toString(value) if is_number else value


def _say(text: str) -> str:
    return QCoreApplication.translate("OperationSentences", text)
