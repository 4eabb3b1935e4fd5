"""Where the agreement stands, in words: its steps, and a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.signature import Signature
from slaapp.store.rows.agreements import AgreementView, VersionRow
from ui.dates import date_text, day_text, instant_text
from ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_STEPS = (
    QT_TRANSLATE_NOOP("AgreementLife", "Draft"),
    QT_TRANSLATE_NOOP("AgreementLife", "Proposed"),
    QT_TRANSLATE_NOOP("AgreementLife", "Signed by marketing"),
    QT_TRANSLATE_NOOP("AgreementLife", "Signed by sales"),
    QT_TRANSLATE_NOOP("AgreementLife", "In force"),
)


@dataclass(frozen=True)
class Step:
    """One step of a version's life; ``now`` is the last one reached."""

    word: str
    reached: bool
    now: bool = False


def steps_of(view: AgreementView, *, is_draft: bool, zone: ZoneInfo) -> tuple[Step, ...]:
    """The steps of what is worked on: the draft, what is proposed, else the newest version."""
    held = None if is_draft else view.proposal or view.newest
    words = [translate("AgreementLife", word) for word in _STEPS]
    begins = _begins(held, zone)
    if begins is not None:
        words[4] = translate("AgreementLife", "In force from {day}").format(day=day_text(begins))
    reached = _reached(held, is_draft)
    last = max((place for place, there in enumerate(reached) if there), default=-1)
    pairs = enumerate(zip(words, reached, strict=True))
    return tuple(Step(word, there, place == last) for place, (word, there) in pairs)


def sentence_of(view: AgreementView, *, is_draft: bool, zone: ZoneInfo) -> str:
    """How things stand, in a sentence or two."""
    if is_draft:
        return _draft_sentence(view, zone)
    if view.proposal is not None:
        return _proposal_sentence(view, zone)
    if view.newest is not None and view.newest.terms is None:
        words = translate(
            "AgreementLife",
            "The text of version {number} cannot be read any more. A template or an agreement from "
            "a file can begin a draft.",
        )
        return words.format(number=view.newest.number)
    if view.waiting is not None:
        return _waiting_sentence(view, view.waiting, zone)
    newest = view.newest
    if newest is not None and view.number == newest.number and newest.signed_at is None:
        words = translate(
            "AgreementLife",
            "Version {number}, with which every file begins, is in force; nobody signed it. Change "
            "anything to begin a draft: signed, it will be version {next}.",
        )
        return words.format(number=newest.number, next=newest.number + 1)
    if view.number is not None:
        words = translate(
            "AgreementLife", "Version {number} is in force. Change anything to begin a draft."
        )
        return words.format(number=view.number)
    return translate("AgreementLife", "No agreement is in force.")


def signature_text(signed: Signature, zone: ZoneInfo) -> str:
    """``Anaïs Lefèvre, Directrice marketing — 12 Jan 2026 10:10``."""
    who = ", ".join(filter(None, (signed.name, signed.function)))
    if signed.signed_at is None:
        return who
    return f"{who} — {instant_text(signed.signed_at, 'instant', zone)}"


def since_text(row: VersionRow, zone: ZoneInfo) -> str:
    """Since when a version is in force, or from when on it will be."""
    if not row.effective_from and row.standing == "in_force":
        return translate("AgreementLife", "in force from the start")
    if not row.effective_from:
        return translate("AgreementLife", "in force from the start, succeeded since")
    day = moment_text(row.effective_from, zone)
    if row.standing == "waiting":
        return translate("AgreementLife", "signed, in force from {day}").format(day=day)
    if row.standing == "in_force":
        return translate("AgreementLife", "in force since {day}").format(day=day)
    return translate("AgreementLife", "in force from {day}, succeeded since").format(day=day)


def moment_text(instant: Instant, zone: ZoneInfo) -> str:
    """A day alone where it begins at midnight, as a proposed day does; else with the time."""
    local = to_datetime(instant, zone)
    at_midnight = (local.hour, local.minute, local.second) == (0, 0, 0)
    return instant_text(instant, "day" if at_midnight else "instant", zone)


def _begins(held: object, zone: ZoneInfo) -> date | None:
    if isinstance(held, VersionRow):
        waits = held.standing == "waiting"
        return to_datetime(held.effective_from, zone).date() if waits else None
    return getattr(held, "begins_on", None)


def _reached(held: object, is_draft: bool) -> tuple[bool, ...]:
    if held is None:
        return (is_draft, False, False, False, False)
    signed = [getattr(held, side) is not None for side in ("marketing", "sales")]
    if isinstance(held, VersionRow):
        # The default version was written by nobody's hand.
        written = all(signed)
        return (written, written, *signed, held.standing == "in_force")
    return (True, True, *signed, False)


def _draft_sentence(view: AgreementView, zone: ZoneInfo) -> str:
    if view.waiting is not None:
        words = translate(
            "AgreementLife",
            "Draft of version {next} — version {number} is signed, in force from {day}.",
        )
        day = moment_text(view.waiting.effective_from, zone)
        return words.format(next=view.next_number, number=view.waiting.number, day=day)
    words = translate(
        "AgreementLife", "Draft of version {next} — version {number} is in force until signing."
    )
    return words.format(next=view.next_number, number=view.number or 0)


def _proposal_sentence(view: AgreementView, zone: ZoneInfo) -> str:
    assert view.proposal is not None
    since = date_text(view.proposal.proposed_at, zone)
    if view.proposal.begins_on is None:
        words = translate(
            "AgreementLife",
            "Version {number}, proposed on {since}, comes into force with the second signature. "
            "Until then nothing in it can be changed.",
        )
        return words.format(number=view.next_number, since=since)
    words = translate(
        "AgreementLife",
        "Version {number}, proposed on {since}, is to come into force on {day}. "
        "Until both have signed nothing in it can be changed.",
    )
    day = day_text(view.proposal.begins_on)
    return words.format(number=view.next_number, since=since, day=day)


def _waiting_sentence(view: AgreementView, waiting: VersionRow, zone: ZoneInfo) -> str:
    words = translate(
        "AgreementLife",
        "You see version {number}: signed, in force from {day}; today it is version {ruling}. "
        "Change anything to begin a draft.",
    )
    day = moment_text(waiting.effective_from, zone)
    return words.format(number=waiting.number, day=day, ruling=view.number or 0)
