"""Which version a print-out is of, and what that version is worth."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from slaapp.domain.zones import zone_of
from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.speech import Speech
from ui.words import QT_TRANSLATE_NOOP

_VERSION = QT_TRANSLATE_NOOP("Paper", "Version {n}")
_DRAFT = QT_TRANSLATE_NOOP("Paper", "Draft")
_PROPOSAL = QT_TRANSLATE_NOOP("Paper", "Proposal")
_STANDINGS = {
    "draft": QT_TRANSLATE_NOOP("Paper", "as of {now}; neither proposed nor signed"),
    "proposed": QT_TRANSLATE_NOOP("Paper", "as of {now}; not signed by both sides yet"),
    "waiting": QT_TRANSLATE_NOOP("Paper", "signed; in force from {from_day} on"),
    "in_force": QT_TRANSLATE_NOOP("Paper", "in force since {from_day}"),
    "succeeded": QT_TRANSLATE_NOOP("Paper", "in force from {from_day}; succeeded by another one"),
}
_SINCE_START = QT_TRANSLATE_NOOP("Paper", "in force from the start")
_FROM_START = QT_TRANSLATE_NOOP("Paper", "in force from the start; succeeded by another one")
_BEGINS = QT_TRANSLATE_NOOP("Paper", "To be in force from {day} on.")
_BEGINS_SIGNED = QT_TRANSLATE_NOOP("Paper", "To be in force once both sides have signed.")


def zone_of_sheet(sheet: Sheet) -> ZoneInfo:
    """The zone of the agreement's own calendar."""
    return zone_of(sheet.terms.calendar.zone)


def version_words(speech: Speech, sheet: Sheet) -> str:
    """``Version 3``, ``Draft``, ``Proposal``."""
    if sheet.number is not None:
        return speech.say(_VERSION, n=speech.number(sheet.number))
    return speech.say(_DRAFT if sheet.standing == "draft" else _PROPOSAL)


def standing_words(speech: Speech, sheet: Sheet) -> str:
    """Since when it is in force, or why it is not."""
    if not sheet.effective_from and sheet.standing in ("in_force", "succeeded"):
        return speech.say(_SINCE_START if sheet.standing == "in_force" else _FROM_START)
    zone = zone_of_sheet(sheet)
    return speech.say(
        _STANDINGS[sheet.standing],
        now=speech.date(sheet.now, zone),
        from_day=speech.date(sheet.effective_from, zone) if sheet.effective_from else "",
    )


def beginning_words(speech: Speech, sheet: Sheet) -> str:
    """When a proposal would begin; "" for any other version."""
    if sheet.standing != "proposed":
        return ""
    if sheet.begins_on is None:
        return speech.say(_BEGINS_SIGNED)
    return speech.say(_BEGINS, day=speech.day(sheet.begins_on))
