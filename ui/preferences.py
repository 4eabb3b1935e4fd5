"""What this program remembers of this user on this machine: sizes, theme, language, last file."""

from __future__ import annotations

from PySide6.QtCore import QSettings


def preferences() -> QSettings:
    """The user's own settings, an INI file on every system; a test redirects its path."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "slaapp", "slaapp")


def remembered(key: str, default: str, allowed: tuple[str, ...] | None = None) -> str:
    """A remembered word; ``default`` where there is none, or where it is not one of ``allowed``."""
    value = preferences().value(key, default)
    word = value if isinstance(value, str) else default
    return word if allowed is None or word in allowed else default


def remember(key: str, value: object) -> None:
    """Keep a word or Qt's own bytes (a geometry, a header's state) under a key."""
    preferences().setValue(key, value)
