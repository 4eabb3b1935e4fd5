"""What can be done with the agreement on its page: lines of the table of actions."""

from __future__ import annotations

from ui.action_spec import Spec
from ui.words import QT_TRANSLATE_NOOP

AGREEMENT_SPECS = (
    Spec(
        "agreement.compare",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "&What changed"),
        ("Ctrl+Shift+D",),
        "search",
    ),
    Spec(
        "agreement.propose",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "&Propose…"),
        ("Ctrl+Shift+P",),
        "send",
        begins_group=True,
    ),
    Spec(
        "agreement.sign",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "&Sign for both now…"),
        ("Ctrl+Shift+S",),
        "edit",
    ),
    Spec(
        "agreement.correct",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "Withdraw to &correct"),
        ("Ctrl+Shift+K",),
        "undo",
    ),
    Spec(
        "agreement.template",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "Start from a &template…"),
        ("Ctrl+Shift+T",),
        "agreement",
        begins_group=True,
    ),
    Spec(
        "agreement.import",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "&Import an agreement…"),
        ("Ctrl+Shift+I",),
        "import",
    ),
    Spec(
        "agreement.pdf",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "Save as P&DF…"),
        ("Ctrl+P",),
        "file",
        begins_group=True,
    ),
    Spec(
        "agreement.export",
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "&Export the agreement as a file…"),
        ("Ctrl+Shift+E",),
        "export",
    ),
)
