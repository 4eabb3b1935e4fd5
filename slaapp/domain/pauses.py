"""Stretches in which a clock stands still: in any order, overlapping, as events give them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from slaapp.domain.instants import Instant

Pause: TypeAlias = tuple[Instant, Instant]
"""From, and to (excluded)."""


def union(pauses: Iterable[Pause]) -> list[Pause]:
    """The same time without overlaps, in order; what ends before it begins is nothing."""
    joined: list[Pause] = []
    for begins, ends in sorted(pauses):
        if ends <= begins:
            continue
        if joined and begins <= joined[-1][1]:
            if ends > joined[-1][1]:
                joined[-1] = (joined[-1][0], ends)
        else:
            joined.append((begins, ends))
    return joined


def elapsed_past(start: Instant, duration: int, pauses: Iterable[Pause]) -> Instant:
    """The earliest instant by which ``duration`` ms have gone by on the clock, pauses left out."""
    due = start + duration
    for begins, ends in union(pauses):
        if ends > start:
            if begins >= due:
                break
            due += ends - max(begins, start)
    return due


def pauses_text(pauses: Iterable[Pause]) -> str | None:
    """Stretches as a text: "from:to from:to"; None where there is none."""
    return " ".join(f"{begins}:{ends}" for begins, ends in pauses) or None


def pauses_from(text: str | None) -> tuple[Pause, ...]:
    """The stretches that ``pauses_text`` wrote."""
    pairs = (each.split(":") for each in (text or "").split())
    return tuple((int(begins), int(ends)) for begins, ends in pairs)
