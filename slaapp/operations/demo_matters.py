"""What waits for somebody's word in the demo: rejections, disputes, leads that wake up."""

from __future__ import annotations

from slaapp.domain.instants import Instant
from slaapp.operations.demo_countdowns import receive
from slaapp.operations.demo_life import Life, Studio
from slaapp.operations.demo_selling import log_call

UNANSWERED: tuple[str, ...] = ("not_target", "no_need", "wrong_contact")
"""Why the rejections were rejected that marketing has not answered yet."""

CONTESTED: tuple[str, ...] = ("not_target", "no_need")
"""And those that it contests, on which the manager has not decided."""

_AWAKE = 3


def put_matters(studio: Studio, now: Instant) -> None:
    """Write the leads on which somebody has to say something now."""
    for reason in UNANSWERED:
        _reject(studio, studio.pace.before(now, 25, 180), reason)
    for reason in CONTESTED:
        rejected = studio.pace.before(now, 240, 420)
        life, at = _reject(studio, rejected, reason), studio.pace.after(rejected, 30, 120)
        note = studio.note("disputed")
        studio.script.add(at, life.lead, "dispute", life.marketer, note=note)
    for _ in range(_AWAKE):
        _recycle(studio, now)


def _reject(studio: Studio, at: Instant, reason: str) -> Life:
    """A lead that sales refused in time, at an instant."""
    life = _handed_over(studio, studio.pace.before(at, 10, 80))
    note = studio.note("rejected", reason)
    studio.script.add(at, life.lead, "reject", life.rep, reason=reason, note=note)
    return life


def _recycle(studio: Studio, now: Instant) -> None:
    """A lead given back two weeks ago, to be thought of again since today or yesterday."""
    pace = studio.pace
    handed_over = pace.before(now, 5_500, 6_500)
    life = _handed_over(studio, handed_over)
    studio.script.add(pace.after(handed_over, 4, 40), life.lead, "accept", life.rep)
    called = pace.after(handed_over, 60, 180)
    log_call(studio, life, called, "reached")
    given_back, wakes_at = pace.after(called, 300, 900), pace.before(now, 10, 500)
    note = studio.note("recycled")
    studio.script.add(given_back, life.lead, "recycle", life.rep, note=note, wakes_at=wakes_at)


def _handed_over(studio: Studio, at: Instant) -> Life:
    life = receive(studio, studio.pace.before(at, 15, 90), "warm")
    studio.script.add(at, life.lead, "hand_over", life.marketer, to=life.rep)
    return life
