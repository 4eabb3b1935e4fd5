"""One sentence for each target whose name alone does not say what it entails."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.words import QT_TRANSLATE_NOOP

_SENTENCES = {
    "ignore": QT_TRANSLATE_NOOP("TargetHelp", "This column stays in the file."),
    "custom": QT_TRANSLATE_NOOP(
        "TargetHelp",
        "Kept with the lead under this name; the agreement’s criteria can give points for it.",
    ),
    "external_id": QT_TRANSLATE_NOOP(
        "TargetHelp",
        "Tells leads apart: none comes in twice, and a later file finds its leads by it.",
    ),
    "full_name": QT_TRANSLATE_NOOP("TargetHelp", "Split into first and last name."),
    "received_at": QT_TRANSLATE_NOOP(
        "TargetHelp", "When the lead came to you. The figures count it in this month."
    ),
    "source": QT_TRANSLATE_NOOP(
        "TargetHelp", "Where the lead came from: trade fair, website, advertisement…"
    ),
    "note": QT_TRANSLATE_NOOP("TargetHelp", "What the person asked for, in their words."),
    "stage": QT_TRANSLATE_NOOP(
        "TargetHelp", "How far the lead is. Tell below what each word of the file means here."
    ),
    "tier": QT_TRANSLATE_NOOP(
        "TargetHelp", "Hot, warm or cold. Tell below what each word of the file means here."
    ),
    "owner": QT_TRANSLATE_NOOP(
        "TargetHelp", "The person in charge, found by their name in your team."
    ),
    "won_flag": QT_TRANSLATE_NOOP("TargetHelp", "Yes: the lead became a customer."),
    "closed_at": QT_TRANSLATE_NOOP(
        "TargetHelp", "The day it was won or lost; the stage says which of the two."
    ),
    "handed_over_at": QT_TRANSLATE_NOOP("TargetHelp", "When marketing gave the lead to sales."),
}


def target_help(target: str) -> str:
    """What a target entails, in the language in force; empty where its name says it."""
    sentence = _SENTENCES.get(target, "")
    return QCoreApplication.translate("TargetHelp", sentence) if sentence else ""
