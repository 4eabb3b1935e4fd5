"""The three lines of a call card, and what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.best_hour import BestHour, best_hour
from slaapp.domain.instants import Instant
from ui.dates import near_text, time_text
from ui.lead_words import channel_word, outcome_word
from ui.models.lead_columns import precision_of

if TYPE_CHECKING:
    from slaapp.domain.best_hour import Tried
    from slaapp.domain.their_clock import TheirClock
    from slaapp.store.rows.call_card import CallCard

_LONGEST = 300


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())[:_LONGEST]


def who_text(card: CallCard) -> str:
    """``Inès Dupont — Gérante, Atelier Œuvre, Lyon``."""
    company = card.company if card.company != card.title else ""
    about = ", ".join(part for part in (card.job_title, company, card.city) if part)
    return f"{card.title or '—'} — {about}" if about else card.title or "—"


def asked_text(card: CallCard, now: Instant, zone: ZoneInfo) -> str:
    """What they asked, and how they came."""
    asked = _one_line(card.request)
    came = [part for part in (card.source, card.campaign) if part]
    if card.received_at is not None:
        came.append(near_text(card.received_at, now, zone, precision_of(card.received_precision)))
    words = (
        QCoreApplication.translate("CallCard", "Asked: {request}").format(request=asked)
        if asked
        else QCoreApplication.translate("CallCard", "No request noted")
    )
    return " · ".join([words, *came])


def last_text(card: CallCard, now: Instant, zone: ZoneInfo) -> str:
    """What was said last, by whom."""
    last = card.last
    if last is None:
        return QCoreApplication.translate("CallCard", "Nobody has spoken to them yet")
    parts = [near_text(last.occurred_at, now, zone, precision_of(last.precision))]
    if last.channel and last.channel != "call":
        parts.append(channel_word(last.channel))
    if last.outcome:
        parts.append(outcome_word(last.outcome))
    if last.author:
        parts.append(last.author)
    said = QCoreApplication.translate("CallCard", "Last: {what}").format(what=", ".join(parts))
    note = _one_line(last.note)
    return f"{said} — {note}" if note else said


def hour_text(card: CallCard, everybody: tuple[Tried, ...]) -> str:
    """The best hour of their own calls, else of all, with how many it rests on."""
    own, all_of = best_hour(card.tried), best_hour(everybody)
    if own.hour is not None:
        return _best(
            own,
            QCoreApplication.translate("CallCard", "Best hour: {hour} ({reached} of {n} reached)"),
        )
    if all_of.hour is not None:
        return _best(
            all_of,
            QCoreApplication.translate(
                "CallCard", "Best hour of all: {hour} ({reached} of {n} reached)"
            ),
        )
    return QCoreApplication.translate("CallCard", "Best hour: too few calls yet (n = {n})").format(
        n=QLocale().toString(max(own.calls, all_of.calls))
    )


def _best(best: BestHour, words: str) -> str:
    assert best.hour is not None
    span = f"{best.hour}–{best.hour + 1}{chr(0xA0)}h"
    number = QLocale().toString
    return words.format(hour=span, reached=number(best.reached), n=number(best.of))


def clock_text(clock: TheirClock | None, now: Instant) -> str:
    """The hour where they are, if it is not ours."""
    if clock is None:
        return ""
    first, last = time_text(now, clock.earliest), time_text(now, clock.latest)
    country = QLocale.territoryToString(QLocale.codeToTerritory(clock.country))
    hours = first if first == last else f"{first} – {last}"
    return QCoreApplication.translate("CallCard", "There ({country}) it is {hours}").format(
        country=country, hours=hours
    )
