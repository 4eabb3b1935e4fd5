"""The sentences of the history about review meetings."""

from __future__ import annotations

from ui.words import QT_TRANSLATE_NOOP

REVIEW_SENTENCES = {
    "open_review": QT_TRANSLATE_NOOP(
        "OperationSentences", "Opened the review meeting about {first} to {last}"
    ),
    "note_present": QT_TRANSLATE_NOOP(
        "OperationSentences", "Noted who is at the review meeting about {first} to {last}"
    ),
    "close_review": QT_TRANSLATE_NOOP(
        "OperationSentences", "Closed the review meeting about {first} to {last}"
    ),
    "note_decision": QT_TRANSLATE_NOOP(
        "OperationSentences", "Decided in the review meeting: {name}"
    ),
    "correct_decision": QT_TRANSLATE_NOOP("OperationSentences", "Corrected a decision: {name}"),
    "drop_decision": QT_TRANSLATE_NOOP("OperationSentences", "Dropped a decision: {name}"),
    "mark_decision_done": QT_TRANSLATE_NOOP("OperationSentences", "Done, as was decided: {name}"),
    "mark_decision_open": QT_TRANSLATE_NOOP(
        "OperationSentences", "Still to be done, as was decided: {name}"
    ),
}
