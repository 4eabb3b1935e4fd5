"""What the panel for calls reads beside what it was given; on the reading thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from slaapp.domain.instants import HOUR, Instant

if TYPE_CHECKING:
    from slaapp.domain.best_hour import Tried
    from slaapp.domain.next_step import Step
    from slaapp.domain.their_clock import TheirClock
    from slaapp.store.rows.call_card import CallCard

_GOOD_FOR = HOUR


@dataclass(frozen=True)
class CardRead:
    """A card, the hours of everybody's calls, and the clock where they are."""

    card: CallCard
    everybody: tuple[Tried, ...]
    clock: TheirClock | None
    proposals: Mapping[str, Step] = field(default_factory=dict)
    """The follow-up that is proposed after each outcome."""


def read_card_of(connection: Any, lead_id: str, now: Instant, zone: ZoneInfo) -> CardRead | None:
    """Everything that the card shows; None where the lead is not there any more."""
    from slaapp.domain.their_clock import their_clock
    from slaapp.store.rows.call_card import read_card

    card = read_card(connection, lead_id, now, zone)
    if card is None:
        return None
    clock = their_clock(card.phone_e164, card.country, zone, now)
    everybody = _everybody(connection, now, zone)
    return CardRead(card, everybody, clock, _proposals(connection, card, everybody, now, zone))


def _proposals(
    connection: Any, card: CallCard, everybody: tuple[Tried, ...], now: Instant, zone: ZoneInfo
) -> dict[str, Step]:
    """The follow-up of each outcome, by the hours and the distances of the agreement in force."""
    from slaapp.domain.best_hour import best_hour
    from slaapp.domain.follow_up import TRIED_AGAIN, propose_step
    from slaapp.store.rows.team import rulebook

    book = rulebook(connection)
    version = book.version_at(now)
    if version is None:
        return {}
    agreed = (each.apart for each in version.agreement.commitments if each.kind == "attempts")
    apart = next(agreed, None) or 0
    own = best_hour(card.tried).hour
    hour = best_hour(everybody).hour if own is None else own
    openings = book.openings_of(version)
    steps = {
        outcome: propose_step(outcome, now, openings, zone, apart=apart, hour=hour)
        for outcome in TRIED_AGAIN
    }
    return {outcome: step for outcome, step in steps.items() if step is not None}


def _everybody(connection: Any, now: Instant, zone: ZoneInfo) -> tuple[Tried, ...]:
    """Of the newest calls, whoever made them; reckoned once an hour."""
    from slaapp.store.rows.call_card import team_hours

    kept = connection.info.get("call_hours")
    if kept is None or not 0 <= now - kept[0] < _GOOD_FOR:
        kept = connection.info["call_hours"] = (now, team_hours(connection, now, zone))
    hours: tuple[Tried, ...] = kept[1]
    return hours
