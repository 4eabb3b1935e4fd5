"""Why clocks are paused: the agreed reasons in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.words import QT_TRANSLATE_NOOP

_REASONS = {
    "asked_by_prospect": QT_TRANSLATE_NOOP("PauseWords", "The prospect asked for it"),
    "prospect_away": QT_TRANSLATE_NOOP("PauseWords", "The prospect is away"),
    "waiting_for_information": QT_TRANSLATE_NOOP("PauseWords", "Waiting for information"),
}


def pause_reason_word(reason: str) -> str:
    """A reason that the program brings in words; one of the team's own as it was written."""
    return (
        QCoreApplication.translate("PauseWords", _REASONS[reason]) if reason in _REASONS else reason
    )
