"""Shares, whole numbers and hours as the user's language writes them, and as people type them."""

from __future__ import annotations

import re
from fractions import Fraction

from PySide6.QtCore import QLocale

from slaapp.domain.instants import HOUR
from ui.words import percent_sign

_BLANKS = re.compile(r"[\s\u00a0\u202f'’]")
_SHARE = re.compile(r"-?\d{1,9}(?:[.,]\d{1,4})?")
_WHOLE = re.compile(r"-?\d{1,12}")
_GROUPED = re.compile(r"-?\d{1,3}(?:[.,]\d{3})+")


def percent(share: Fraction | float) -> str:
    """``8 %`` or ``8.25%``: two decimals at the most, and none that say nothing."""
    value, decimals = float(share) * 100, 2
    while decimals and round(value, 2) == round(value, decimals - 1):
        decimals -= 1
    return f"{QLocale().toString(value, 'f', decimals)}{percent_sign()}"


def whole(count: int) -> str:
    """A whole number with the language's separators."""
    return QLocale().toString(count)


def hours(ms: int) -> str:
    """Milliseconds as hours with one decimal at the most, halves away from 0: ``73.5 h``."""
    tenths = (abs(ms) * 10 + HOUR // 2) // HOUR * (-1 if ms < 0 else 1)
    text = QLocale().toString(tenths / 10, "f", 1 if tenths % 10 else 0)
    return f"{text}\N{NO-BREAK SPACE}h"


def read_percent(typed: str) -> Fraction | None:
    """The share of ``8``, ``8,25 %``, ``0.5%``; None where it is no number."""
    text = _BLANKS.sub("", typed).removesuffix("%").replace("−", "-")
    return Fraction(text.replace(",", ".")) / 100 if _SHARE.fullmatch(text) else None


def read_whole(typed: str) -> int | None:
    """The number of ``1 200``, ``1,200`` or ``1.200``; None where it is no whole number."""
    text = _BLANKS.sub("", typed).replace("−", "-")
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "").replace(".", "")
    return int(text) if _WHOLE.fullmatch(text) else None
