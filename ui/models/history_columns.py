"""The columns of the history: when, who, what, and whether it was undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import Instant
from ui.dates import instant_text, near_text
from ui.models.column import Column
from ui.operation_words import operation_sentence
from ui.widgets.pill import Pill
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.store.rows.history import HistoryRow

WIDTHS = (130, 160, 480, 100)
_PROGRAM = QT_TRANSLATE_NOOP("HistoryColumns", "the program")
_UNDONE = QT_TRANSLATE_NOOP("HistoryColumns", "undone")
WHAT = 2
"""The column that takes what place is left."""


@dataclass
class Seen:
    """From when and where the rows are looked at."""

    now: Callable[[], Instant]
    zone: ZoneInfo


def history_columns(seen: Seen) -> list[Column]:
    """The columns from left to right."""
    return [
        Column(
            "when",
            _title(QT_TRANSLATE_NOOP("HistoryColumns", "When")),
            lambda row: near_text(row.recorded_at, seen.now(), seen.zone, "instant"),
            tip=lambda row: instant_text(row.recorded_at, "instant", seen.zone),
        ),
        Column(
            "who",
            _title(QT_TRANSLATE_NOOP("HistoryColumns", "Who")),
            lambda row: who_word(row.author),
        ),
        Column(
            "what",
            _title(QT_TRANSLATE_NOOP("HistoryColumns", "What")),
            row_sentence,
            tone=lambda row: "muted" if row.undone else "",
            tip=row_sentence,
        ),
        Column(
            "state",
            _title(QT_TRANSLATE_NOOP("HistoryColumns", "State")),
            _state_word,
            pill=_state_pill,
        ),
    ]


def row_sentence(row: HistoryRow) -> str:
    """What was done: ``Accepted Inès Dupont``."""
    about = (row.about.kind, row.about.details) if row.about else None
    return operation_sentence(row.kind, row.details, about)


def who_word(name: str | None) -> str:
    """A person's name; what nobody did, the program did."""
    return name or _say(_PROGRAM)


def _state_word(row: HistoryRow) -> str:
    return _say(_UNDONE) if row.undone else ""


def _state_pill(row: HistoryRow) -> Pill | None:
    return Pill(_say(_UNDONE), "muted") if row.undone else None


def _title(text: str) -> Callable[[], str]:
    return lambda: _say(text)


def _say(text: str) -> str:
    return QCoreApplication.translate("HistoryColumns", text)
