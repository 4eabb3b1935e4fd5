"""Where a lead's information came from: noted with its receipt, the first fact of its timeline.

The event "received" has the field ``ORIGIN``, one of ``ORIGINS`` as its value, and in its note what
more is known: of a file its name and the known program behind it, or what the file itself says.
When it came in is when the event was written down.
"""

from __future__ import annotations

from typing import NamedTuple

ORIGIN = "origin"
ORIGINS: tuple[str, ...] = ("typed", "stand", "pasted", "file")


class Origin(NamedTuple):
    """One of ``ORIGINS``, and what more is known ("" for nothing)."""

    code: str
    detail: str = ""

    def columns(self) -> dict[str, str | None]:
        """The columns of the event."""
        return {"field": ORIGIN, "value": self.code, "note": self.detail or None}


TYPED, STAND, PASTED = Origin("typed"), Origin("stand"), Origin("pasted")


def of_file(name: str, program: str = "") -> Origin:
    """What came in a file; ``program`` is the known one that wrote it."""
    return Origin("file", f"{name} ({program})" if program else name)
