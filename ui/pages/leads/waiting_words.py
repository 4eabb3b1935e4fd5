"""Where a prospect's waiting went, in words and whole minutes that add up to the whole."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import MINUTE
from slaapp.domain.waiting import Waiting
from ui.words import QT_TRANSLATE_NOOP

_NAMES = {
    "before_hand_over": QT_TRANSLATE_NOOP("Waiting", "Before the hand-over"),
    "transport": QT_TRANSLATE_NOOP("Waiting", "On its way to sales"),
    "acceptance": QT_TRANSLATE_NOOP("Waiting", "For an acceptance"),
    "sales": QT_TRANSLATE_NOOP("Waiting", "Working time of sales"),
    "asked": QT_TRANSLATE_NOOP("Waiting", "Asked for by the prospect"),
    "recycled": QT_TRANSLATE_NOOP("Waiting", "Between two hand-overs"),
    "closed": QT_TRANSLATE_NOOP("Waiting", "Closed hours"),
}
_TOKENS = {
    "before_hand_over": "second",
    "transport": "muted",
    "acceptance": "warning",
    "sales": "accent",
    "asked": "good",
    "recycled": "text",
    "closed": "fill",
}


class Share(NamedTuple):
    """A part of the waiting: its code, its name, its token of the theme, whole minutes in ms."""

    part: str
    name: str
    token: str
    span: int


def shares_of(waiting: Waiting) -> list[Share]:
    """The parts that took a minute or more, in the order of a lead's way.

    Minutes go to the parts by the largest remainder, so that those shown add up to the whole.
    """
    parts = {part: waiting.parts[part] for part in _NAMES if waiting.parts.get(part)}
    minutes = {part: span // MINUTE for part, span in parts.items()}
    missing = (waiting.until - waiting.since) // MINUTE - sum(minutes.values())
    by_remainder = sorted(parts, key=lambda part: -(parts[part] % MINUTE))
    for part in by_remainder[:missing]:
        minutes[part] += 1
    return [
        Share(part, _name(part), _TOKENS[part], count * MINUTE)
        for part, count in minutes.items()
        if count
    ]


def whole_of(waiting: Waiting) -> int:
    """The whole in milliseconds, floored to the minute."""
    return (waiting.until - waiting.since) // MINUTE * MINUTE


def _name(part: str) -> str:
    return QCoreApplication.translate("Waiting", _NAMES[part])
