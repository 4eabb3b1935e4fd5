"""The stretches of a deadline as rows: from when to when, why, and how much of it counts."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.segments import Segment
from ui.appearance import theme_in_force
from ui.countdown import span_text
from ui.dates import time_text
from ui.words import QT_TRANSLATE_NOOP

_KINDS = {
    "counted": QT_TRANSLATE_NOOP("Segments", "Working time"),
    "pause": QT_TRANSLATE_NOOP("Segments", "Paused"),
    "lunch": QT_TRANSLATE_NOOP("Segments", "Lunch"),
    "night": QT_TRANSLATE_NOOP("Segments", "Night"),
    "closed": QT_TRANSLATE_NOOP("Segments", "Closed"),
    "weekend": QT_TRANSLATE_NOOP("Segments", "Day off"),
    "holiday": QT_TRANSLATE_NOOP("Segments", "Holiday"),
    "closure": QT_TRANSLATE_NOOP("Segments", "Closure"),
    "half_day": QT_TRANSLATE_NOOP("Segments", "Half-day"),
    "special": QT_TRANSLATE_NOOP("Segments", "Special hours"),
}
_TITLES = (
    QT_TRANSLATE_NOOP("Segments", "From"),
    QT_TRANSLATE_NOOP("Segments", "To"),
    QT_TRANSLATE_NOOP("Segments", "Why"),
    QT_TRANSLATE_NOOP("Segments", "Counts"),
)
_FROM, _TO, _WHY, _COUNTS = range(4)

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _say(text: str) -> str:
    return QCoreApplication.translate("Segments", text)


def segment_word(segment: Segment) -> str:
    """``Lunch``, ``Holiday: Toussaint`` …"""
    word = _say(_KINDS[segment.kind])
    return f"{word} ({segment.label})" if segment.label else word


class SegmentsModel(QAbstractTableModel):
    """What the engine returned, one stretch a row; nothing is reckoned here."""

    def __init__(self) -> None:
        super().__init__()
        self._segments: Sequence[Segment] = ()
        self._zone = ZoneInfo("UTC")

    def show(self, segments: Sequence[Segment], zone: ZoneInfo) -> None:
        """Show these, on the wall clock of ``zone``."""
        self.beginResetModel()
        self._segments, self._zone = segments, zone
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many stretches there are."""
        return 0 if parent.isValid() else len(self._segments)

    def columnCount(self, parent: Index = _NONE) -> int:
        """From, to, why, and what counts."""
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A column's title, aligned as its cells are."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(_TITLES):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _say(_TITLES[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == _COUNTS else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell; what does not count is muted, and says 0."""
        if not index.isValid() or index.row() >= len(self._segments):
            return None
        segment = self._segments[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(segment, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == _COUNTS else _LEFT
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(segment)
        return None

    def _colour(self, segment: Segment) -> QColor | None:
        return None if segment.kind == "counted" else theme_in_force().color("muted")

    def _text(self, segment: Segment, column: int) -> str:
        if column == _FROM:
            return self._moment_text(segment.start)
        if column == _TO:
            return self._end_text(segment)
        if column == _WHY:
            return segment_word(segment)
        return span_text(segment.end - segment.start) if segment.kind == "counted" else "—"

    def _end_text(self, segment: Segment) -> str:
        days = [to_datetime(at, self._zone).date() for at in (segment.start, segment.end)]
        if days[0] == days[1]:
            return time_text(segment.end, self._zone)
        return self._moment_text(segment.end)

    def _moment_text(self, instant: Instant) -> str:
        """The day is always told: a list of days with gaps is hard to follow otherwise."""
        local = to_datetime(instant, self._zone)
        day = QLocale().toString(QDate(local.year, local.month, local.day), "ddd d MMM")
        return f"{day} {time_text(instant, self._zone)}"
