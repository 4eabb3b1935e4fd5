"""Settings: team, file, holidays, lists, language and look."""

from __future__ import annotations

from ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
