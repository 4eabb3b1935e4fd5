"""``agreement show`` in words: who signed what, and every term of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from slaapp.cli.difference_text import difference_words
from slaapp.cli.output import time_text
from slaapp.cli.session import Session
from slaapp.domain.agreement_diff import terms_said
from slaapp.domain.roles import SIDES
from slaapp.domain.signature import Signature
from slaapp.store.rows.agreement_sheet import Sheet

_GROUPS: tuple[tuple[str, ...], ...] = (
    ("name", "parties"),
    ("definitions",),
    ("threshold", "tier_points", "qualifying", "criteria"),
    ("volume_per_month", "marketing"),
    ("commitments", "reject_within", "sales"),
    ("conversion_days", "both", "stagnation", "pause_reasons", "appointment_grace"),
    ("calendar",),
)
"""What stands together, by the part of its code."""


def print_sheet(session: Session, sheet: Sheet, zone: ZoneInfo) -> None:
    """A version, the draft or the proposal: its standing, its signatures, every term."""
    print(_standing(session, sheet, zone))
    if sheet.standing != "draft":
        for side in SIDES:
            print(_signature(session, sheet.signature_of(side), side, zone))
    print(f"SHA-256: {sheet.sha256}")
    said = dict(terms_said(sheet.terms))
    for group in _GROUPS:
        lines = list(_lines(session, said, group))
        if lines:
            print("\n" + "\n".join(lines))


def _standing(session: Session, sheet: Sheet, zone: ZoneInfo) -> str:
    since = time_text(sheet.effective_from, zone) if sheet.effective_from else ""
    standing = sheet.standing
    if standing == "proposed" and sheet.begins_on is None:
        standing = "proposed_at_once"
    elif standing in ("in_force", "succeeded") and not since:
        standing = f"{standing}_from_start"
    day = "" if sheet.begins_on is None else sheet.begins_on.isoformat()
    return session.say(f"agreement.{standing}", number=sheet.number, since=since, day=day)


def _lines(session: Session, said: Mapping[str, Any], group: tuple[str, ...]) -> Iterator[str]:
    words = difference_words(session)
    for part in group:
        for code, value in said.items():
            if code.partition(".")[0] == part:
                text = words.value(code, value)
                yield session.say("agreement.term", label=words.label(code), value=text)


def _signature(session: Session, signed: Signature | None, side: str, zone: ZoneInfo) -> str:
    word = session.vocabulary.word("side", side)
    if signed is None:
        return session.say("agreement.unsigned", side=word)
    who = ", ".join(filter(None, (signed.name, signed.function)))
    at = time_text(signed.signed_at, zone)
    return session.say("agreement.signed", side=word, who=f"{who}, {at}" if at else who)
