"""The life of one lead of the demo with sales: accepted, called, won or lost."""

from __future__ import annotations

from slaapp.domain.instants import Instant
from slaapp.domain.target import Target
from slaapp.operations.demo_answers import answer, uphold
from slaapp.operations.demo_life import Life, Studio

MOST_ATTEMPTS = 3
_REASONS = {
    "rejected": {"not_target": 30, "wrong_contact": 22, "no_need": 26, "duplicate": 14, "other": 8},
    "lost": {"price": 30, "competitor": 24, "no_decision": 26, "no_budget": 14, "other": 6},
}
# The criteria tell something: the hotter a lead, the more often it ends well.
_SPOKEN = {
    "hot": {"opportunity": 84, "lost": 8, "recycled": 8},
    "warm": {"opportunity": 62, "lost": 18, "recycled": 20},
    "cold": {"opportunity": 48, "lost": 22, "recycled": 30},
}
_ON_THE_TABLE = {
    "hot": {"won": 76, "lost": 12, "pending": 12},
    "warm": {"won": 44, "lost": 38, "pending": 18},
    "cold": {"won": 28, "lost": 52, "pending": 20},
}


def sell(studio: Studio, life: Life, handed_over: Instant) -> None:
    """Everything that sales does with a lead, from the hand-over on."""
    unlikely = 0.04 if life.profile.tier == "hot" else 0.1
    if studio.pace.happens(unlikely / life.profile.luck**0.5):
        _reject(studio, life, handed_over)
        return
    spoken = call_until_reached(studio, life, _take(studio, life, handed_over))
    if spoken is None:
        return
    _conclude(studio, life, handed_over, spoken)


def call_until_reached(studio: Studio, life: Life, first: Instant) -> Instant | None:
    """Attempt after attempt; when somebody was reached, or None after the last of them."""
    pace, at = studio.pace, first
    for attempt in range(MOST_ATTEMPTS):
        reached = round((58 if attempt == 0 else 70) * min(life.profile.luck, 1.2) ** 0.5)
        outcome = pace.pick(
            reached=reached, voicemail=26, no_answer=20, call_back=10, wrong_number=1
        )
        noted = log_call(studio, life, at, outcome)
        if outcome == "reached":
            return noted
        at = pace.after(noted, 150, 560)
    _recycle(studio, life, at)
    return None


def log_call(studio: Studio, life: Life, made: Instant, outcome: str) -> Instant:
    """A call, written down at once or, now and then, only in the evening; when it was noted."""
    late = studio.pace.happens(0.07)
    noted = studio.pace.after(made, 75, 260) if late else studio.pace.after(made, 0.3, 4)
    mail = outcome == "voicemail" and studio.pace.happens(0.15)
    studio.script.add(
        noted,
        life.lead,
        "log",
        life.rep,
        outcome=outcome,
        occurred_at=made,
        channel="email" if mail else "call",
        note=studio.note(outcome),
    )
    return noted


def _take(studio: Studio, life: Life, handed_over: Instant) -> Instant:
    """Accepted by a word of its own, or (half of them) by calling at once; the first call."""
    taken = _share(studio, life, "acceptance", handed_over, 0.11)
    if studio.pace.happens(0.5):
        return taken
    studio.script.add(taken, life.lead, "accept", life.rep)
    tried = _share(studio, life, "first_attempt", handed_over)
    return max(tried, studio.pace.after(taken, 1, 6))


def _reject(studio: Studio, life: Life, handed_over: Instant) -> None:
    # Hardly late: after sales' window a lead cannot be rejected any more.
    at = _share(studio, life, "acceptance", handed_over, 0.12, latest=1.35)
    reason = studio.pace.pick(**_REASONS["rejected"])
    note = studio.note("rejected", reason)
    studio.script.add(at, life.lead, "reject", life.rep, reason=reason, note=note)
    again: Instant | None
    if reason == "wrong_contact" and studio.pace.happens(0.6):
        # Marketing finds the right person: a second hand-over, a cycle of its own.
        again = studio.pace.after(uphold(studio, life, at), 120, 900)
        studio.script.add(again, life.lead, "hand_over", life.marketer, to=life.rep)
    else:
        again = answer(studio, life, at)
    if again is not None:
        _conclude(studio, life, again, log_call(studio, life, _soon(studio, again), "reached"))


def _conclude(studio: Studio, life: Life, handed_over: Instant, spoken: Instant) -> None:
    end = max(_share(studio, life, "outcome", handed_over, 0.07), studio.pace.after(spoken, 20, 90))
    match studio.pace.pick(**_lucky(_SPOKEN[life.profile.tier or "cold"], life.profile.luck)):
        case "opportunity":
            _negotiate(studio, life, _meet(studio, life, spoken, end))
        case "lost":
            _lose(studio, life, end)
        case _:
            _recycle(studio, life, end)


def _meet(studio: Studio, life: Life, spoken: Instant, end: Instant) -> Instant:
    """A third of the deals begin with a meeting; the instant at which the deal is on the table."""
    middle = studio.pace.after(spoken, 180, 900)
    if studio.pace.happens(0.35) and middle < end:
        studio.script.add(
            middle,
            life.lead,
            "log",
            life.rep,
            outcome="reached",
            channel="meeting",
            occurred_at=studio.pace.before(middle, 5, 45),
            note=studio.note("meeting"),
        )
    return end


def _negotiate(studio: Studio, life: Life, opened: Instant) -> None:
    amount = round(studio.pace.chance.lognormvariate(8.6, 0.55) / 60) * 6_000
    studio.script.add(opened, life.lead, "opportunity", life.rep, amount_cents=amount)
    closed = studio.pace.after(opened, 700, 5_500)
    match studio.pace.pick(**_lucky(_ON_THE_TABLE[life.profile.tier or "cold"], life.profile.luck)):
        case "won":
            cut = studio.pace.chance.choice((1, 1, 0.95, 0.9, 1.1))
            agreed = round(amount * cut / 1_000) * 1_000
            studio.script.add(closed, life.lead, "win", life.rep, amount_cents=agreed)
        case "lost":
            _lose(studio, life, closed)


def _lucky(weights: dict[str, int], luck: float) -> dict[str, int]:
    """The same ways to end, those that are good for sales the likelier the greater the luck."""
    return {
        end: round(weight * (luck if end in ("opportunity", "won") else 1.0))
        for end, weight in weights.items()
    }


def _lose(studio: Studio, life: Life, at: Instant) -> None:
    reason = studio.pace.pick(**_REASONS["lost"])
    note = studio.note("lost", reason)
    studio.script.add(at, life.lead, "lose", life.rep, reason=reason, note=note)


def _recycle(studio: Studio, life: Life, at: Instant) -> None:
    studio.script.add(at, life.lead, "recycle", life.rep, note=studio.note("recycled"))


def _soon(studio: Studio, start: Instant) -> Instant:
    return studio.pace.after(start, 15, 200)


def _share(
    studio: Studio,
    life: Life,
    commitment: str,
    start: Instant,
    late: float = 0.14,
    latest: float = 1.6,
) -> Instant:
    """Somewhere within a promise, or (with the probability ``late``) a while after it."""
    target: Target | None = studio.terms.target_of(commitment, life.profile.tier)
    assert target is not None
    spread = (1.03, latest) if studio.pace.happens(late) else (0.1, 0.85)
    return studio.pace.at_share(start, target, *spread)
