"""Facts by group: from what is kept, and a reading of what moved or was written since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Any, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection, Text, func, literal_column, select

from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.lead_share import only_numbers, range_without
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.kept.keeping import BLOCKS, Block, Ground, Kept, kept_of
from slaapp.store.figures.kept.moving import moving_numbers
from slaapp.store.tables import lead


class Adding(Protocol):
    """Facts of some leads, to which those of others can be added."""

    def add(self, other: Any, /) -> None:
        """Take others in; no lead is in both."""


F = TypeVar("F", bound=Adding)
Read: TypeAlias = Callable[[LeadFilter, Any], dict[str, F]]
"""Facts by the values of a column (the second argument) of the leads of a share that pass."""

_FEW_BLOCKS = 8
"""So many are read one by one; more at once."""


def facts_by_group(
    connection: Connection,
    asked: tuple[Hashable, int | None],
    column: Any,
    read: Read[F],
    make: Callable[[], F],
    book: Rulebook,
    now: Instant,
) -> dict[str, F]:
    """What ``read(LeadFilter(), column)`` gives. ``asked`` is everything that the reading depends
    on but ``now``: the question, and within how many days a lead converts (None: whenever).

    It must be a sum over leads, each lead's part a matter of its own rows and of ``now``.
    """
    kept = kept_of(connection)
    if kept is None or not kept.follow(connection, book, now):
        return read(LeadFilter(), column)
    last = connection.execute(select(func.coalesce(func.max(lead.c.number), 0))).scalar_one()
    if last < kept.fewest:
        return read(LeadFilter(), column)
    return _Asking(connection, kept, asked, column, read, now, int(last)).answer(make)


class _Asking:
    def __init__(
        self,
        connection: Connection,
        kept: Kept,
        asked: tuple[Hashable, int | None],
        column: Any,
        read: Read[Any],
        now: Instant,
        last: int,
    ) -> None:
        if kept.width is None:
            kept.width = last // BLOCKS + 1
        self._connection, self._width, self._now = connection, kept.width, now
        self._column, self._read = column, read
        self._days = asked[1]
        self._ground = kept.grounds.setdefault(self._days, Ground())
        self._blocks = kept.answer(*asked)
        self._last = last // self._width

    def answer(self, make: Callable[[], F]) -> dict[str, F]:
        self._look_at_ground()
        missing = [block for block in range(self._last + 1) if block not in self._blocks]
        if len(missing) > _FEW_BLOCKS:
            self._read_all()
        else:
            for block in missing:
                self._read_one(block)
        return _sum(make, (*self._blocks.values(), self._read_moving()))

    def _look_at_ground(self) -> None:
        moving, width = self._ground.moving, self._width
        missing = [block for block in range(self._last + 1) if block not in moving]
        if not missing:
            return
        self._ground.reckoned_at = max(self._ground.reckoned_at, self._now)
        if len(missing) <= _FEW_BLOCKS:
            for block in missing:
                numbers = self._moving(block * width, (block + 1) * width)
                moving[block] = frozenset(numbers)
            return
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number in self._moving(0, None):
            found[number // width].append(number)
        for block in missing:
            moving[block] = frozenset(found[block])

    def _moving(self, first: int, until: int | None) -> list[int]:
        return moving_numbers(self._connection, self._now, self._days, first, until)

    def _read_one(self, block: int) -> None:
        first = block * self._width
        moving = sorted(self._ground.moving[block])
        share = range_without(first, first + self._width, moving)
        self._blocks[block] = self._read(LeadFilter(share=share), self._column)

    def _read_all(self) -> None:
        """In one go: the block is part of the group."""
        place = literal_column(f"(lead.number / {self._width}) || ':'", Text)
        key = place.concat(func.coalesce(self._column, literal_column("''", Text)))
        share = range_without(0, None, self._every_moving())
        found: dict[int, Block] = {block: {} for block in range(self._last + 1)}
        for said, facts in self._read(LeadFilter(share=share), key).items():
            number, _, group = said.partition(":")
            found[int(number)][group] = facts
        self._blocks.clear()
        self._blocks.update(found)

    def _read_moving(self) -> Block:
        numbers = self._every_moving()
        if not numbers:
            return {}
        return self._read(LeadFilter(share=only_numbers(numbers)), self._column)

    def _every_moving(self) -> list[int]:
        return sorted(number for each in self._ground.moving.values() for number in each)


def _sum(make: Callable[[], F], blocks: Iterable[dict[str, F]]) -> dict[str, F]:
    """New facts: what is kept must not be added to."""
    found: dict[str, F] = {}
    for block in blocks:
        for key, facts in block.items():
            if key not in found:
                found[key] = make()
            found[key].add(facts)
    return found
