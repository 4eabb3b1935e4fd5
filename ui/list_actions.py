"""What can be done with the list of leads itself: lines of the table of actions."""

from __future__ import annotations

from ui.action_spec import Spec
from ui.words import QT_TRANSLATE_NOOP

LIST_SPECS = (
    Spec(
        "edit.copy",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Copy as a table"),
        ("Ctrl+C",),
        "copy",
        begins_group=True,
    ),
    Spec("edit.select_all", "edit", QT_TRANSLATE_NOOP("Actions", "Select a&ll"), ("Ctrl+A",)),
    Spec(
        "lead.change_many",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "C&hange the selected leads…"),
        ("Ctrl+Shift+G",),
        "edit",
    ),
    Spec(
        "lead.export",
        "lead",
        QT_TRANSLATE_NOOP("Actions", "E&xport the selected leads…"),
        icon="export",
        begins_group=True,
    ),
    Spec(
        "lead.duplicates",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Look for d&uplicates…"),
        icon="link",
    ),
    Spec(
        "list.filter",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Filter the list…"),
        ("Ctrl+Shift+F",),
        "filter",
        begins_group=True,
    ),
    Spec("list.views", "view", QT_TRANSLATE_NOOP("Actions", "&Saved lists…"), ("Ctrl+Shift+V",)),
    Spec(
        "list.columns",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Columns…"),
        ("Ctrl+Shift+J",),
        "columns",
    ),
)
