"""Import: what is in this file, and what becomes of it here?"""

from __future__ import annotations

from ui.pages.importing.page import ImportPage

__all__ = ["ImportPage"]
