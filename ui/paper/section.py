"""A numbered part of the document: its heading never stands alone, nor above nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.speech import Speech
from ui.paper.strip import Strip, glue_all, paragraph, space
from ui.paper.style import BODY, HEADING

Body: TypeAlias = Callable[[Speech, Sheet, int], list[Strip]]
"""What stands under a heading, given the section's number; nothing: there is no section."""


def section(number: int, title: str, body: list[Strip]) -> list[Strip]:
    """The heading, the space around it, and the body."""
    heading = paragraph(f"{number}\N{EM SPACE}{title}", HEADING)
    return [space(16), *(keep(heading)), *body]


def keep(strips: list[Strip]) -> list[Strip]:
    """Never parted, nor from what follows."""
    glued = glue_all([*strips, space(0)])
    return [*glued[:-1], space(0, glued=True)]


def introduction(text: str) -> list[Strip]:
    """A sentence above a table, on the same page as its beginning."""
    return keep(paragraph(text, BODY))
