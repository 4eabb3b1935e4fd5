"""Why a score moved: the lines that give other points on one day than on another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from slaapp.domain.criterion import Criterion
from slaapp.domain.score import CapLine, ScoreLine, ScoreSheet


@dataclass(frozen=True, slots=True)
class Move:
    """One line's part: what it gave before and gives now; None where there was no such line.

    Of a cap ``before`` and ``after`` are its lines, of a criterion those that it gave.
    """

    before: ScoreLine | CapLine | None
    after: ScoreLine | CapLine | None

    @property
    def points(self) -> int:
        """By how many points it moved the score."""
        return _points(self.after) - _points(self.before)


def moves(before: ScoreSheet, after: ScoreSheet) -> tuple[Move, ...]:
    """The lines that moved a score, in the order of the later sheet; their points sum up to the
    difference of the totals, always."""
    found = [*_criteria(before, after), *_caps(before, after)]
    return tuple(move for move in found if move.points)


def _criteria(before: ScoreSheet, after: ScoreSheet) -> Iterator[Move]:
    left: dict[Criterion, list[ScoreLine]] = defaultdict(list)
    for line in before.lines:
        left[line.criterion].append(line)
    for line in after.lines:
        same = left[line.criterion]
        yield Move(same.pop(0) if same else None, line)
    for lines in left.values():
        yield from (Move(line, None) for line in lines)


def _caps(before: ScoreSheet, after: ScoreSheet) -> Iterator[Move]:
    held, now = ({cap.group: cap for cap in sheet.caps} for sheet in (before, after))
    for group in sorted(held.keys() | now.keys()):
        yield Move(held.get(group), now.get(group))


def _points(line: ScoreLine | CapLine | None) -> int:
    return 0 if line is None else line.points
