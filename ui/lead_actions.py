"""What can be done with the leads selected on a page: lines of the table of actions."""

from __future__ import annotations

from ui.action_spec import Spec
from ui.words import QT_TRANSLATE_NOOP

LEAD_SPECS = (
    Spec("lead.note", "lead", QT_TRANSLATE_NOOP("Actions", "No&te…"), ("Ctrl+M",), "note"),
    Spec(
        "lead.plan",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "Plan a ne&xt step…"),
        ("Ctrl+B",),
        "clock",
    ),
    Spec("lead.edit", "lead", QT_TRANSLATE_NOOP("Actions", "&Edit…"), ("Ctrl+E",), "edit"),
    Spec("lead.person", "lead", QT_TRANSLATE_NOOP("Actions", "Person…"), ("Ctrl+Shift+Y",), "user"),
    Spec(
        "lead.company",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "Company…"),
        ("Ctrl+Shift+Q",),
        "folder",
    ),
    Spec(
        "lead.informed",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "Person in&formed…"),
        ("Shift+F6",),
        "info",
    ),
    Spec(
        "lead.history",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "History of this lead"),
        ("Ctrl+U",),
        "history",
    ),
    Spec(
        "lead.why", "lead", QT_TRANSLATE_NOOP("Actions", "Wh&y this deadline?"), ("Ctrl+D",), "help"
    ),
    Spec(
        "lead.hand_over",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "&Hand over…"),
        ("Ctrl+H",),
        "handover",
        begins_group=True,
    ),
    Spec(
        "lead.accept", "lead", QT_TRANSLATE_NOOP("Actions", "&Accept"), ("Ctrl+Shift+A",), "check"
    ),
    Spec(
        "lead.reject", "lead", QT_TRANSLATE_NOOP("Actions", "&Reject…"), ("Ctrl+Shift+R",), "cross"
    ),
    Spec(
        "lead.uphold",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "A&gree to the rejection"),
        ("Ctrl+Shift+U",),
        "check",
    ),
    Spec(
        "lead.dispute",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "&Contest the rejection…"),
        ("Ctrl+Shift+C",),
        "warning",
    ),
    Spec(
        "lead.overrule",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "Give it &back to sales…"),
        ("Ctrl+Shift+B",),
        "undo",
    ),
    Spec(
        "lead.recycle",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "Back to mar&keting…"),
        ("Ctrl+Shift+H",),
        "history",
    ),
    Spec(
        "lead.reassign",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "Reass&ign…"),
        ("Ctrl+R",),
        "user",
    ),
    Spec(
        "lead.opportunity",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "&Opportunity…"),
        ("Ctrl+Shift+O",),
        "flag",
        begins_group=True,
    ),
    Spec("lead.won", "lead", QT_TRANSLATE_NOOP("Actions", "&Won…"), ("Ctrl+Shift+W",), "trophy"),
    Spec("lead.lost", "lead", QT_TRANSLATE_NOOP("Actions", "Lo&st…"), ("Ctrl+Shift+L",), "minus"),
)
