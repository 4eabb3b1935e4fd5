"""The team's roles in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.words import QT_TRANSLATE_NOOP

_ROLES = {
    "marketing": QT_TRANSLATE_NOOP("Roles", "Marketing"),
    "sales": QT_TRANSLATE_NOOP("Roles", "Sales"),
    "manager": QT_TRANSLATE_NOOP("Roles", "Manager"),
}


def role_name(role: str) -> str:
    """``Marketing``, ``Sales`` or ``Manager``."""
    return QCoreApplication.translate("Roles", _ROLES.get(role, role))
