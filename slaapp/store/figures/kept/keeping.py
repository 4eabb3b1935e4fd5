"""The blocks of leads that one reading connection has reckoned already."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.kept.following import Place, numbers_touched, place_of

_KEPT = "kept_figures"
_MOST_QUESTIONS = 24
"""Answers that are kept: a board has about four, of which the last asked stay."""

FEWEST = 5_000
"""Leads below which everything is read at once: there is nothing to gain."""

BLOCKS = 64

Block = dict[str, Any]
"""The facts of one block's settled leads, by group."""


@dataclass(slots=True)
class Ground:
    """Which leads of each block move; the same for all questions with as many conversion days."""

    moving: dict[int, frozenset[int]] = field(default_factory=dict)
    reckoned_at: Instant = 0
    """No block was looked at later than then."""


@dataclass
class Kept:
    """Everything that is kept for a connection. ``width``: so many numbers make a block."""

    width: int | None = None
    fewest: int = FEWEST
    place: Place | None = None
    book: Rulebook | None = None
    grounds: dict[int | None, Ground] = field(default_factory=dict)
    answers: dict[tuple[Hashable, int | None], dict[int, Block]] = field(default_factory=dict)

    def follow(self, connection: Connection, book: Rulebook, now: Instant) -> bool:
        """Forget what is not so any more; whether anything may be kept now."""
        place = place_of(connection)
        if place is None:
            self.forget()
            return False
        before, self.place = self.place, place
        if before is None or book is not self.book or self._is_ahead_of(now):
            self.forget()
            self.place, self.book = place, book
            return True
        touched = numbers_touched(connection, before, place)
        if touched is None:
            self.forget()
            self.place, self.book = place, book
            return True
        self._forget_blocks(touched)
        return True

    def forget(self) -> None:
        """Keep nothing."""
        self.place = self.book = None
        self.grounds.clear()
        self.answers.clear()

    def answer(self, question: Hashable, days: int | None) -> dict[int, Block]:
        """The blocks of a question; the one asked last is the last to be forgotten."""
        found = self.answers.pop((question, days), {})
        self.answers[question, days] = found
        while len(self.answers) > _MOST_QUESTIONS:
            self.answers.pop(next(iter(self.answers)))
        return found

    def _is_ahead_of(self, now: Instant) -> bool:
        return any(ground.reckoned_at > now for ground in self.grounds.values())

    def _forget_blocks(self, touched: list[int]) -> None:
        """Of a lead that moves nothing is kept: it is read each time."""
        if not touched or self.width is None:
            return
        for days, ground in self.grounds.items():
            stale = {
                number // self.width
                for number in touched
                if number not in ground.moving.get(number // self.width, ())
            }
            for block in stale:
                ground.moving.pop(block, None)
                for (_question, of_days), blocks in self.answers.items():
                    if of_days == days:
                        blocks.pop(block, None)


def keep_figures(connection: Connection, kept: Kept | None = None) -> None:
    """Keep what is reckoned on a connection that lives longer than one question."""
    connection.info[_KEPT] = kept or Kept()


def kept_of(connection: Connection) -> Kept | None:
    """What is kept for a connection; None where nothing is."""
    found: Kept | None = connection.info.get(_KEPT)
    return found
