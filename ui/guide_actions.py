"""The actions of the guided agreement: open it, and its steps on and back."""

from __future__ import annotations

from ui.action_spec import Spec
from ui.words import QT_TRANSLATE_NOOP

GUIDE_SPECS = (
    Spec(
        "agreement.guide",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "&Guided agreement…"),
        ("Ctrl+G",),
        "flag",
        begins_group=True,
    ),
    Spec(
        "agreement.step_on",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "Next s&tep of the guide"),
        ("Alt+Right",),
        "chevron-right",
    ),
    Spec(
        "agreement.step_back",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "Step &back in the guide"),
        ("Alt+Left",),
        "chevron-left",
    ),
)
