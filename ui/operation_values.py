"""What an operation's details are as the values of its sentence: days, names, counts in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from resources.domain_words import domain_word
from ui.change_words import term
from ui.dates import day_text
from ui.lead_words import channel_word, outcome_word, reason_word, tier_word
from ui.pause_words import pause_reason_word
from ui.plurals import takes_singular
from ui.role_words import role_name
from ui.words import QT_TRANSLATE_NOOP, spoken

Details = Mapping[str, Any]

_MOST = 2**63
"""Qt writes no larger number; Python does."""

_ONE = {
    "days": QT_TRANSLATE_NOOP("OperationSentences", "{count} day"),
    "entries": QT_TRANSLATE_NOOP("OperationSentences", "{count} entry"),
    "fields": QT_TRANSLATE_NOOP("OperationSentences", "{count} field"),
    "leads": QT_TRANSLATE_NOOP("OperationSentences", "{count} lead"),
    "outcomes": QT_TRANSLATE_NOOP("OperationSentences", "{count} outcome"),
}
_MANY = {
    "days": QT_TRANSLATE_NOOP("OperationSentences", "{count} days"),
    "entries": QT_TRANSLATE_NOOP("OperationSentences", "{count} entries"),
    "fields": QT_TRANSLATE_NOOP("OperationSentences", "{count} fields"),
    "leads": QT_TRANSLATE_NOOP("OperationSentences", "{count} leads"),
    "outcomes": QT_TRANSLATE_NOOP("OperationSentences", "{count} outcomes"),
}


def values_of(kind: str, details: Details) -> dict[str, Any]:
    """The values by the names that the sentence has for them. Raises KeyError, TypeError or
    ValueError where another version wrote something else."""
    return _VALUES[kind](details) if kind in _VALUES else dict(details)


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


def _given(details: Details) -> dict[str, Any]:
    return {**details, "leads": _counted("leads", details.get("count", 0))}


def _taken(details: Details) -> dict[str, Any]:
    numbers = (("leads", "count"), ("entries", "events"), ("fields", "fields"))
    parts = [_counted(unit, details[name]) for unit, name in numbers if details[name]]
    rows = ", ".join(parts) or _counted("leads", 0)
    return {**details, "rows": rows, "both": _counted("fields", details["both"])}


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


def _step(details: Details) -> dict[str, Any]:
    return {**details, "step": domain_word("step", details["step"], spoken())}


def _pause(details: Details) -> dict[str, Any]:
    return {**details, "reason": pause_reason_word(details["reason"])}


def _objection(details: Details) -> dict[str, Any]:
    return {**details, "objection": domain_word("objection", details["objection"], spoken())}


def _proposal(details: Details) -> dict[str, Any]:
    return _day(details) if details.get("day") else {}


def _side(details: Details) -> dict[str, Any]:
    return {**details, "side": role_name(details["side"])}


def _entry_of_list(details: Details) -> dict[str, Any]:
    return {**details, "list": domain_word("list", details["list"], spoken())}


def _field_type(details: Details) -> dict[str, Any]:
    return {**details, "type": domain_word("field_type", details["type"], spoken())}


def _upgrade(details: Details) -> dict[str, Any]:
    return {**details, "tier": tier_word(details["tier"])}


def _reason(details: Details) -> dict[str, Any]:
    return {**details, "reason": reason_word(details["code"])}


def _way(details: Details) -> dict[str, Any]:
    return {**details, "way": domain_word("assigning", details["way"], spoken())}


def _territory(details: Details) -> dict[str, Any]:
    return {**details, "field": domain_word("territory_field", details["field"], spoken())}


def _covered(details: Details) -> dict[str, Any]:
    return {**details, "leads": _counted("leads", details["count"])}


def _qualified(details: Details) -> dict[str, Any]:
    return {"leads": _counted("leads", details["count"])}


_VALUES: dict[str, Callable[[Details], dict[str, Any]]] = {
    **dict.fromkeys(
        ("add_entry", "rename_entry", "merge_entries", "withdraw_entry"), _entry_of_list
    ),
    "retype_field": _field_type,
    "add_absence": _from_to,
    "change_absence": _from_to,
    **dict.fromkeys(("open_review", "note_present", "close_review"), _from_to),
    "add_calendar_entry": _day,
    "add_closure": _from_to,
    "add_half_day": _early,
    "add_member": _member,
    "add_special_hours": _special,
    "change_member": _member,
    "correct_entry": _contact,
    "extend_holidays": _holidays,
    "give": _given,
    "import": _import,
    "take_in": _taken,
    "label_reason": _reason,
    "log_contact": _contact,
    "note_objection": _objection,
    "pause": _pause,
    "propose_agreement": _proposal,
    "qualify_leads": _qualified,
    "set_assigning": _way,
    "cover_absence": _covered,
    **dict.fromkeys(("add_territory", "change_territory", "remove_territory"), _territory),
    "remove_absence": _from_to,
    "remove_days": _from_to,
    "retract_entry": _entry,
    "sign_side": _side,
    "drop_step": _step,
    "finish_step": _step,
    "move_step": _step,
    "plan_step": _step,
    "upgrade": _upgrade,
}


def _counted(unit: str, count: int) -> str:
    words = _ONE if takes_singular(count) else _MANY
    return QCoreApplication.translate("OperationSentences", words[unit]).format(
        count=number_text(count)
    )


def number_text(value: Any) -> Any:
    """A whole number as the language writes it; anything else as it is."""
    is_number = type(value) is int and abs(value) < _MOST
    return QLocale().toString(value) if is_number else value
