"""What people are in a team, and the two sides that promise each other something."""

from __future__ import annotations

ROLES: tuple[str, ...] = ("marketing", "sales", "manager")
SIDES: tuple[str, ...] = ("marketing", "sales")
