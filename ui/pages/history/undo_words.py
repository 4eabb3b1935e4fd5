"""Why something can be undone or not, in a sentence that names who and when."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import Instant
from ui.dates import near_text
from ui.models.history_columns import who_word
from ui.operation_words import operation_sentence
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.store.rows.undoing import UndoState

_SENTENCES = {
    "can": QT_TRANSLATE_NOOP("UndoWords", "Nobody changed this since: it can be undone."),
    "undone": QT_TRANSLATE_NOOP("UndoWords", "Undone by {who}, {when}."),
    "lasting": QT_TRANSLATE_NOOP("UndoWords", "This is meant to last and cannot be undone."),
    "undoing": QT_TRANSLATE_NOOP(
        "UndoWords", "Who undid something takes it back with “Redo” (Ctrl+Shift+Z)."
    ),
    "changed_since": QT_TRANSLATE_NOOP(
        "UndoWords",
        "This cannot be undone by itself: {who} changed it since, {when} ({what}). Undo that "
        "first.",
    ),
    "changed_for_good": QT_TRANSLATE_NOOP(
        "UndoWords",
        "This cannot be undone any more: {who} built on it, {when} ({what}), and that is meant "
        "to last.",
    ),
}


def undo_sentence(state: UndoState, now: Instant, zone: ZoneInfo) -> str:
    """The sentence; empty where there is nothing to say."""
    if state.code not in _SENTENCES:
        return ""
    return QCoreApplication.translate("UndoWords", _SENTENCES[state.code]).format(
        who=who_word(state.author),
        when=near_text(state.recorded_at, now, zone, "instant"),
        what=operation_sentence(state.kind, state.details),
    )
