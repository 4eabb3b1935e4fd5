"""What can be found and done by a few letters, and how well the letters fit it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from slaapp.domain.folding import fold

ACTION, PAGE, SETTING, LEAD = "action", "page", "setting", "lead"


@dataclass(frozen=True)
class Entry:
    """``words`` and where it belongs, both as shown; ``keys`` that do the same; ``name`` is what it
    is remembered by. ``why`` says in words why it cannot be done now; empty where it can."""

    kind: str
    name: str
    words: str
    place: str
    keys: str
    do: Callable[[], object]
    why: str = ""


def fitting(entries: Iterable[Entry], typed: str, used: Iterable[str]) -> list[Entry]:
    """Those that have all that was typed, in any order and whatever the accents, the best first:
    what begins with it, then what has a word that does; among equals what was used of late, and
    what can be done before what cannot."""
    wanted = fold(typed).split()
    recent = {name: place for place, name in enumerate(used)}
    found = []
    for order, entry in enumerate(entries):
        rank = _rank(entry, wanted)
        if rank is not None:
            late = recent.get(entry.name, len(recent))
            found.append((bool(entry.why), rank, late, order, entry))
    return [each[-1] for each in sorted(found, key=lambda each: each[:-1])]


def _rank(entry: Entry, wanted: list[str]) -> int | None:
    words = fold(entry.words)
    said = f"{words} {fold(entry.place)}"
    if not all(each in said for each in wanted):
        return None
    if not wanted:
        return 0
    starts = [said.startswith(each) or f" {each}" in said for each in wanted]
    if words.startswith(" ".join(wanted)):
        return 0
    return 1 if all(starts) else 2
