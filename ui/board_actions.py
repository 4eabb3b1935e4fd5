"""What the figures offer beside their page: lines of the table of actions."""

from __future__ import annotations

from ui.action_spec import Spec
from ui.words import QT_TRANSLATE_NOOP

REVIEW = "view.review"

BOARD_SPECS = (
    Spec(
        "view.wall",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Response clock on the whole screen"),
        ("Shift+F11",),
        "clock",
        begins_group=True,
    ),
    Spec(
        REVIEW,
        "view",
        QT_TRANSLATE_NOOP("Actions", "Re&view meeting"),
        ("Shift+F9",),
        "edit",
    ),
)
