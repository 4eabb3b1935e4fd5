"""What serves many calls: the small window, the evening's list, the sheet on paper."""

from __future__ import annotations

from ui.action_spec import Spec
from ui.words import QT_TRANSLATE_NOOP

CALL_SPECS = (
    Spec(
        "calls.window",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "S&mall window for calls"),
        ("Ctrl+J",),
        "phone",
    ),
    Spec(
        "calls.many",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "Log the &day’s calls…"),
        ("Ctrl+Shift+N",),
        "note",
    ),
    Spec(
        "calls.paper",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "Call sheet as &PDF…"),
        ("Ctrl+Shift+X",),
        "export",
    ),
)
