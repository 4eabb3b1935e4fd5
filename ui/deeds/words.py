"""How a deed is called, as its action in the menus is."""

from __future__ import annotations

from ui.actions import SPECS, say

_SPECS = {spec.name: spec for spec in SPECS}


def deed_text(name: str) -> str:
    """With the mark of its key in a menu, and the dots of what has to be said first."""
    return say(_SPECS[name].text)


def plain_deed_text(name: str) -> str:
    """The words alone."""
    return deed_text(name).replace("&", "").rstrip("…")
