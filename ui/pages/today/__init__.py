"""The page of today: what do I owe, and by when?"""

from __future__ import annotations

from ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]
