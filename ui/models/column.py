"""A column of a table: how a row is said in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ui.widgets.pill import Pill


def _no_pill(_row: Any) -> Pill | None:
    return None


def _plain(_row: Any) -> str:
    return ""


@dataclass(frozen=True)
class Column:
    """``title`` and ``text`` are called at each showing, so that they follow the language."""

    name: str
    """A word for sorting and for what is remembered."""
    title: Callable[[], str]
    text: Callable[[Any], str]
    figures: bool = False
    """Figures stand right, all digits equally wide; so does the header."""
    pill: Callable[[Any], Pill | None] = _no_pill
    """Shown instead of the text, which must say the same for screen readers."""
    tone: Callable[[Any], str] = _plain
    """A token for the text's colour; empty for plain."""
    tip: Callable[[Any], str] = _plain
    sortable: bool = False
    copied: Callable[[Any], str] | None = None
    """What is put on the clipboard, where that is not the text: a date in full."""
