"""Cells that a spreadsheet would run as a formula: made harmless on the way out, read back whole.

A cell beginning with one of ``= + - @``, TAB or CR runs in the spreadsheet that opens a CSV. A
leading apostrophe stops that. Cells that begin with apostrophes before such a sign get one more,
so that taking one away always gives back what was there (``reliability.md``, bad input).
"""

from __future__ import annotations

import re

_RUNS = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guard(text: str) -> str:
    """``text`` as it may stand in a CSV that a spreadsheet opens."""
    return "'" + text if _RUNS.match(text) else text


def unguard(text: str) -> str:
    """What :func:`guard` was given: ``unguard(guard(text)) == text`` for every text."""
    return text[1:] if _GUARDED.match(text) else text
