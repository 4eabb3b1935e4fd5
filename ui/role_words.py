"""The team's roles in words."""

from __future__ import annotations

from resources.domain_words import domain_title
from ui.words import spoken


def role_name(role: str) -> str:
    """``Marketing``, ``Sales`` or ``Manager``."""
    return domain_title("role", role, spoken())
