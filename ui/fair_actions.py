"""What is done at the stand: lines of the table of actions."""

from __future__ import annotations

from ui.action_spec import Spec
from ui.words import QT_TRANSLATE_NOOP

FAIR_SPECS = (
    Spec(
        "lead.paste",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "New lead from a &pasted text…"),
        ("F8",),
        "copy",
    ),
    Spec("fair.hot", "fair", QT_TRANSLATE_NOOP("Actions", "&Hot"), ("F2",)),
    Spec("fair.warm", "fair", QT_TRANSLATE_NOOP("Actions", "&Warm"), ("F3",)),
    Spec("fair.cold", "fair", QT_TRANSLATE_NOOP("Actions", "&Cold"), ("F4",)),
    Spec(
        "fair.informed",
        "fair",
        QT_TRANSLATE_NOOP("Actions", "&Informed of what we keep"),
        ("F6",),
        begins_group=True,
    ),
    Spec("fair.consent", "fair", QT_TRANSLATE_NOOP("Actions", "Agrees to our &e-mails"), ("F7",)),
    Spec(
        "fair.clear",
        "fair",
        QT_TRANSLATE_NOOP("Actions", "Empty the &form"),
        ("F9",),
        "trash",
        begins_group=True,
    ),
    Spec(
        "fair.wave",
        "fair",
        QT_TRANSLATE_NOOP("Actions", "Fair wa&ve: plan the hand-overs…"),
        icon="handover",
        begins_group=True,
    ),
    Spec("fair.pack", "fair", QT_TRANSLATE_NOOP("Actions", "Take the &file home…"), icon="export"),
    Spec(
        "fair.unpack",
        "fair",
        QT_TRANSLATE_NOOP("Actions", "Take in a &stand’s file…"),
        icon="import",
    ),
    Spec("fair.new", "fair", QT_TRANSLATE_NOOP("Actions", "&New fair…"), icon="plus"),
    Spec("fair.whole", "fair", QT_TRANSLATE_NOOP("Actions", "&Whole screen"), ("F11",)),
)
