"""The names of the time zones that a file's times can be from."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QTimeZone


@cache
def zone_names() -> tuple[str, ...]:
    """Those with a place, and UTC; in order. Reading them takes a while: from any thread."""
    names = sorted(bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds())
    return tuple(name for name in names if "/" in name or name == "UTC")
