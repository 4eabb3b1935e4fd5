"""The days of a deadline as rows: the day, its picture, what is worth knowing, what counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from slaapp.domain.day_lines import DayLine, MarkKind, day_lines, folded
from slaapp.domain.deadline import Deadline
from slaapp.domain.instants import Instant
from slaapp.domain.segments import Segment, explain_between, explain_elapsed
from slaapp.domain.target import CalendarTime, EndOfWorkingDay
from ui.countdown import overdue_text
from ui.models.roles import ROW
from ui.segment_words import counted_text, day_remark, day_sentence, day_title
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import ExplainedDeadline

MOST_LINES = 12
DAY_COLUMN, PICTURE, REMARK, COUNTS = range(4)
_TITLES = (
    QT_TRANSLATE_NOOP("Segments", "Day"),
    "",
    QT_TRANSLATE_NOOP("Segments", "Why"),
    QT_TRANSLATE_NOOP("Segments", "Counts"),
)

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_UTC = ZoneInfo("UTC")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Days:
    """The lines of one deadline; ``numbers`` are the working days that a day count is at."""

    lines: tuple[DayLine, ...] = ()
    numbers: tuple[str, ...] = ()
    zone: ZoneInfo = _UTC
    round_the_clock: bool = False


def days_of(explained: ExplainedDeadline, now: Instant) -> Days:
    """The days from a deadline's start to its due, and on to what became of it."""
    deadline, openings = explained.deadline, explained.openings
    target = explained.target if deadline.target is None else deadline.target
    around = isinstance(target, CalendarTime)
    due, until = deadline.due_at, deadline.end_at(now)
    late: Sequence[Segment] = ()
    if until > due and around:
        late = explain_elapsed(due, until, deadline.pauses)
    elif until > due:
        late = explain_between(openings, due, until, deadline.pauses)
    every = day_lines(
        openings.hours,
        explained.segments,
        list(_marks(deadline, now)),
        over=late,
        round_the_clock=around,
    )
    few = folded(every, MOST_LINES)
    counts_days = isinstance(target, EndOfWorkingDay)
    numbers = _numbers(explained, every, few) if counts_days else ()
    return Days(tuple(few), numbers, openings.hours.zone, around)


def _marks(deadline: Deadline, now: Instant) -> Iterator[tuple[MarkKind, Instant]]:
    yield "start", deadline.start_at
    since = deadline.counted_from
    if deadline.appointment is not None and since is not None:
        yield "appointment", since
    elif since is not None and since > deadline.start_at:
        yield "upgrade", since
    yield "due", deadline.due_at
    if deadline.stopped_at is not None:
        yield "stop", deadline.stopped_at
    elif deadline.cancelled_at is not None and deadline.cancelled_at <= now:
        yield "end", deadline.cancelled_at
    elif now >= deadline.start_at:
        yield "now", now


def _numbers(
    explained: ExplainedDeadline, every: Sequence[DayLine], few: Sequence[DayLine]
) -> tuple[str, ...]:
    """Day 1 is the first working day after the start's; a day that was all paused is none."""
    deadline = explained.deadline
    since = deadline.start_at if deadline.counted_from is None else deadline.counted_from
    begun = explained.openings.working_day_of(since)
    worked = list(accumulate(line.first > begun and line.counted > 0 for line in every))
    numbers, at = [], 0
    for line in few:
        before = worked[at - 1] if at else 0
        at += line.days
        first, last = before + 1, worked[at - 1]
        numbers.append(_number_text(first, last))
    return tuple(numbers)


def _number_text(first: int, last: int) -> str:
    if last < first:
        return ""
    if last == first:
        return QCoreApplication.translate("Segments", "day {n}").format(n=first)
    return QCoreApplication.translate("Segments", "days {a}–{b}").format(a=first, b=last)


class DayLinesModel(QAbstractTableModel):
    """What the engine returned, a day a row; nothing is reckoned here."""

    def __init__(self) -> None:
        super().__init__()
        self.days = Days()

    def show(self, days: Days) -> None:
        """Show these."""
        self.beginResetModel()
        self.days = days
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.days.lines)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Day, picture, remark, and what counts."""
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A column's title, aligned as its cells are; the picture's is its axis."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(_TITLES):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            title = _TITLES[section]
            return QCoreApplication.translate("Segments", title) if title else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == COUNTS else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell; its whole line in a sentence for tips and screen readers."""
        if not index.isValid() or index.row() >= len(self.days.lines):
            return None
        line = self.days.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index)
        if role == ROW:
            return line
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == COUNTS else _LEFT
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.sentence(index.row())
        return None

    def sentence(self, row: int) -> str:
        """A line in words; empty where there is none."""
        if not 0 <= row < len(self.days.lines):
            return ""
        days = self.days
        return day_sentence(days.lines[row], days.zone, round_the_clock=days.round_the_clock)

    def _text(self, line: DayLine, index: Index) -> str:
        if index.column() == DAY_COLUMN:
            return day_title(line)
        if index.column() == REMARK:
            return day_remark(line, self.days.zone)
        if index.column() == COUNTS:
            return self._counts(index.row(), line)
        return ""

    def _counts(self, row: int, line: DayLine) -> str:
        """A day count is told in days, everything else in time."""
        if not self.days.numbers:
            return counted_text(line)
        late = overdue_text(line.over) if line.over else ""
        return f"{self.days.numbers[row]} {late}".strip() or "—"
