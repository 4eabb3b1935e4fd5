"""What marketing says to a rejection in the demo, and what the manager decides of it."""

from __future__ import annotations

from slaapp.domain.instants import Instant
from slaapp.operations.demo_life import Life, Studio

_ANSWERS = {"uphold": 60, "dispute": 32, "silence": 8}


def uphold(studio: Studio, life: Life, rejected: Instant) -> Instant:
    """Marketing says that sales was right, in time; when."""
    at = _answered(studio, life, rejected)
    studio.script.add(at, life.lead, "uphold", life.marketer)
    return at


def answer(studio: Studio, life: Life, rejected: Instant) -> Instant | None:
    """Mostly marketing agrees, now and then it says nothing, and a few rejections it contests.

    When the lead was given back to sales, None where it stays rejected.
    """
    match studio.pace.pick(**_ANSWERS):
        case "uphold":
            uphold(studio, life, rejected)
        case "dispute":
            return _contest(studio, life, _answered(studio, life, rejected))
    return None


def _contest(studio: Studio, life: Life, at: Instant) -> Instant | None:
    manager = studio.someone("manager")
    note = studio.note("disputed")
    studio.script.add(at, life.lead, "dispute", life.marketer, note=note)
    decided = studio.pace.after(at, 60, 600)
    if studio.pace.happens(0.35):
        studio.script.add(decided, life.lead, "uphold", manager)
        return None
    studio.script.add(decided, life.lead, "overrule", manager, note=studio.note("overruled"))
    return decided


def _answered(studio: Studio, life: Life, rejected: Instant) -> Instant:
    """Within what marketing promised, which silence would end."""
    target = studio.terms.target_of("answer", life.profile.tier)
    assert target is not None
    return studio.pace.at_share(rejected, target, 0.05, 0.7)
